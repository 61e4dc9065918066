import {
  AUDIENCE_WORDS,
  CASE_COMMAND_KINDS,
  COMMAND_PATHS,
  COMMAND_WORDS,
  COST_BEARER_WORDS,
  COST_ITEM_WORDS,
  POST_WORDS,
  PRESENTER_WORDS,
  PURPOSE_WORDS,
  PROBLEMS,
  STAGE_WORDS,
  offeringLabel,
  toIso,
  toIsoOrNull,
  type CaseView,
  type OpenCommand,
  type Words,
} from '@chung-suc/api-contract';
import {
  formatSpan,
  maskPhone,
  purposesOf,
  totalOf,
  type Audience,
  type ComingStep,
  type CostBearer,
  type Facts,
  type Instant,
  type Proposal,
  type RemedyNames,
} from '@chung-suc/domain';
import type { CaseReading, PostHolder } from '@chung-suc/persistence';
import type { CaseHistory } from './case-history';
import { sentenceOf, toDutyView, type SentenceParts } from './duty.mapper';
import { toComingSteps } from './coming-steps';
import { toEscalationViews } from './escalation.mapper';
import { foreseeKind } from './foresight';
import { toTimeline } from './timeline.mapper';

/** Everything that one page of a case says, to one person, at one instant. */
export interface CaseSheet {
  readonly reading: CaseReading;
  readonly history: CaseHistory;
  /** What the domain would be told if this person acted now. */
  readonly facts: Facts;
  /** Who holds the posts of the case and of its duties. */
  readonly holders: ReadonlyMap<string, PostHolder>;
  readonly coming: readonly ComingStep[];
  /** Names of units and of the bloc. */
  readonly names: RemedyNames;
  /** By its number in the case; what the escalation service has found. */
  readonly proposals: ReadonlyMap<number, readonly Proposal[]>;
  readonly now: Instant;
}

export const partsOf = ({ state, owed, unit, locality, calendar }: CaseReading): SentenceParts => ({
  state,
  owed,
  unit: unit.name,
  locality: locality.name,
  calendar,
});

export function toCaseView(sheet: CaseSheet): CaseView {
  const { reading, history, facts, holders, names, now } = sheet;
  const { state, offering, unit, locality } = reading;
  const parts = partsOf(reading);
  return {
    id: reading.caseId,
    number: state.number,
    version: reading.version,
    stage: state.stage,
    stageTitle: STAGE_WORDS[state.stage],
    outcome: state.outcome,
    sentence: sentenceOf(parts, now),
    offering: {
      id: offering.id,
      label: offeringLabel(offering.areaCode, offering.ordinal),
      areaCode: offering.areaCode,
      areaTitle: offering.areaTitle,
      name: offering.name,
      printed: offering.printed,
    },
    unit: { id: unit.id, name: unit.name },
    locality: { id: locality.id, name: locality.name },
    purposes: purposesOf(state.terms.audience).map((code) => ({ code, title: PURPOSE_WORDS[code] })),
    ...termsOf(reading),
    agreement: state.agreement && {
      presenters: state.agreement.presenters.map(({ name, kind }) => ({ name, kind, title: PRESENTER_WORDS[kind] })),
      contents: state.agreement.contents,
      note: state.agreement.note,
    },
    report: state.report && {
      attendance: audienceOf(state.report.attendance),
      total: totalOf(state.report.attendance),
      summary: state.report.summary,
      difficulties: state.report.difficulties,
    },
    confirmation: confirmationOf(history),
    assignedUnit: { id: state.assignedUnitId, name: names.unit(state.assignedUnitId) },
    escalations: toEscalationViews(sheet),
    ifNobodyActs: toComingSteps(sheet),
    duties: reading.owed.flatMap((duty) => toDutyView(duty, holders, parts, now) ?? []),
    commands: commandsOf(reading, facts),
    people: peopleOf(reading, holders),
    timeline: toTimeline(history),
    policyVersion: state.policyVersion,
    openedAt: toIso(state.requestedAt),
    closedAt: toIsoOrNull(state.closedAt),
  };
}

const audienceOf = (audience: readonly Audience[]): CaseView['terms']['audience'] =>
  audience.map(({ group, count }) => ({ group, count, title: AUDIENCE_WORDS[group] }));

const BEARERS: readonly CostBearer[] = ['unit', 'locality', 'notNeeded'];

function termsOf({ state: { terms } }: CaseReading): Pick<CaseView, 'terms' | 'whoPays'> {
  const { start, end, mode, place, wishes, modeDeviation } = terms;
  return {
    terms: {
      start: toIso(start),
      end: toIso(end),
      when: { vi: formatSpan(start, end, 'vi'), en: formatSpan(start, end, 'en') },
      mode,
      place,
      audience: audienceOf(terms.audience),
      costs: terms.costs.map(({ item, bearer }) => ({ item, title: COST_ITEM_WORDS[item], bearer })),
      wishes,
      modeDeviation,
    },
    whoPays: BEARERS.map((bearer) => ({
      bearer,
      title: COST_BEARER_WORDS[bearer],
      items: terms.costs.filter((line) => line.bearer === bearer).map(({ item }) => COST_ITEM_WORDS[item]),
    })),
  };
}

/** The state keeps only that it was confirmed; what was said stands in the event. */
export function confirmationOf({ events }: Pick<CaseHistory, 'events'>): CaseView['confirmation'] {
  for (const { event } of events) if (event.kind === 'confirmed') return event.body;
  return null;
}

function commandsOf(reading: CaseReading, facts: Facts): OpenCommand[] {
  return CASE_COMMAND_KINDS.map((kind) => {
    const foreseen = foreseeKind(kind, reading, facts);
    return {
      command: kind,
      title: COMMAND_WORDS[kind],
      href: `/api/cases/${reading.caseId}/commands/${COMMAND_PATHS[kind]}`,
      open: foreseen.open,
      closedBecause: foreseen.open ? null : { code: foreseen.refusal.code, words: PROBLEMS[foreseen.refusal.code].detail },
    };
  });
}

const REVIEWER: Words = { vi: 'Xem xét báo cáo', en: 'Reviews the report' };

function peopleOf({ holders, state }: CaseReading, known: ReadonlyMap<string, PostHolder>): CaseView['people'] {
  const { unit, locality, coordinator } = holders;
  const reviewer = state.reviewPostId === null ? undefined : known.get(state.reviewPostId);
  const as = (role: Words, holder: PostHolder) => ({
    role,
    name: holder.fullName,
    title: holder.title,
    organisation: holder.organisationName,
    phone: holder.phone === null ? null : maskPhone(holder.phone),
  });
  return [
    as(POST_WORDS.unitContact, unit),
    as(POST_WORDS.localityContact, locality),
    ...(reviewer ? [as(REVIEWER, reviewer)] : []),
    ...(coordinator ? [as(POST_WORDS.coordinator, coordinator)] : []),
  ];
}
