import {
  CASE_COMMAND_KINDS,
  CHANNEL_WORDS,
  COMMAND_PATHS,
  COMMAND_WORDS,
  FIELD_WORDS,
  POST_WORDS,
  PURPOSE_WORDS,
  PROBLEMS,
  offeringLabel,
  standingWords,
  toIso,
  toIsoOrNull,
  type CaseView,
  type OpenCommand,
  type PhoneStandingView,
  type Words,
} from '@chung-suc/api-contract';
import {
  describeRemedy,
  maskPhone,
  partTakenBy,
  purposesOf,
  readsAccessLog,
  totalOf,
  type ComingStep,
  type Facts,
  type HeldPost,
  type Instant,
  type Language,
  type Proposal,
  type Refusal,
  type RemedyNames,
} from '@chung-suc/domain';
import type { CaseReading, PostHolder } from '@chung-suc/persistence';
import { toAgreement } from './agreement.mapper';
import type { CaseHistory } from './case-history';
import type { CaseSurroundings } from './case-surroundings';
import { partName, toComponents } from './components.mapper';
import { sentenceOf, toDutyView, toHolderView, type SentenceParts } from './duty.mapper';
import { toComingSteps } from './coming-steps';
import { toEscalationViews } from './escalation.mapper';
import { foreseeKind } from './foresight';
import { toRecordings, toSpeakers } from './recordings.mapper';
import { toAgreementView, toAudienceView, toOpenCosts, toTermsView, whoPays } from './terms.mapper';
import { toTimeline } from './timeline.mapper';
import { versionsOf } from './versions';

/** Everything that one page of a case says, to one person, at one instant. */
export interface CaseSheet {
  readonly reading: CaseReading;
  readonly history: CaseHistory;
  /** What the domain would be told if this person acted now. */
  readonly facts: Facts;
  /** Who holds the posts of the case and of its duties. */
  readonly holders: ReadonlyMap<string, PostHolder>;
  readonly coming: readonly ComingStep[];
  readonly surroundings: CaseSurroundings;
  /** Names of units and of the bloc. */
  readonly names: RemedyNames;
  /** By its number in the case; what the escalation service has found. */
  readonly proposals: ReadonlyMap<number, readonly Proposal[]>;
  /** Numbers of the people of the case, as the person who asks sees them; by the person's id. */
  readonly phones: ReadonlyMap<string, PhoneStandingView>;
  readonly now: Instant;
}

export const partsOf = ({ state, owed, unit, locality, coUnits, calendar }: CaseReading): SentenceParts => ({
  state,
  owed,
  unit: unit.name,
  locality: locality.name,
  coUnits,
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
    stageTitle: standingWords(state.stage, state.outcome, state.escalation !== null),
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
    terms: toTermsView(state.terms),
    whoPays: whoPays(state.terms),
    agreement: state.agreement && toAgreementView(state.agreement),
    ...toAgreement(reading, versionsOf(history.events.map(({ event }) => event)), names.unit, sheet.surroundings),
    components: toComponents(reading, now),
    channel: { code: state.channel, title: CHANNEL_WORDS[state.channel] },
    registration: registrationOf(history),
    suspension: suspensionOf(sheet),
    openCosts: toOpenCosts(state.terms),
    report: state.report && {
      attendance: toAudienceView(state.report.attendance),
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
    recordings: toRecordings(sheet),
    speakers: toSpeakers(sheet),
    mySide: sideOf(reading, facts),
    offer: state.offer?.remedies.map((remedy) => both((language) => describeRemedy(remedy, names, language))) ?? null,
    people: peopleOf(reading, holders).map((person) => toPersonView(person, sheet.phones)),
    takesPart: partTakenBy(state, heldBy(facts)) !== null,
    readsAccessLog: readsAccessLog(heldBy(facts)),
    timeline: toTimeline(history, now),
    policyVersion: state.policyVersion,
    openedAt: toIso(state.requestedAt),
    closedAt: toIsoOrNull(state.closedAt),
  };
}

const both = (say: (language: Language) => string): Words => ({ vi: say('vi'), en: say('en') });

/** Whom the actor speaks for, by the posts held now. */
function sideOf({ state }: CaseReading, { actor }: Facts): CaseView['mySide'] {
  if (actor.kind !== 'person') return null;
  const holds = (postId: string | null): boolean => actor.posts.some((post) => post.postId === postId);
  if (holds(state.posts.unit)) return 'unit';
  if (holds(state.posts.locality)) return 'locality';
  return state.coUnits.some(({ postId }) => holds(postId)) ? 'coUnit' : null;
}

/** The state keeps only that it was confirmed; what was said stands in the event. */
export function confirmationOf({ events }: Pick<CaseHistory, 'events'>): CaseView['confirmation'] {
  for (const { event } of events) if (event.kind === 'confirmed') return event.body;
  return null;
}

/** Who told of it after the fact (R50). */
function registrationOf({ events }: CaseHistory): CaseView['registration'] {
  const registered = events.find(({ event }) => event.kind === 'registered');
  if (!registered) return null;
  const { event, fullName, organisation } = registered;
  return { at: toIso(event.at), by: fullName, organisation };
}

/** Why a case stands still, as it was said last. */
export function suspendedBecause({ events }: Pick<CaseHistory, 'events'>): string {
  const { event } = events.findLast((entry) => entry.event.kind === 'suspended') ?? {};
  return event?.kind === 'suspended' ? event.body.reason : '';
}

function suspensionOf({ reading, history, holders }: CaseSheet): CaseView['suspension'] {
  const { suspension } = reading.state;
  if (suspension === null) return null;
  const { since, until, postId } = suspension;
  const holder = holders.get(postId);
  return { since: toIso(since), until, reason: suspendedBecause(history), owedBy: holder ? toHolderView(holder) : null };
}

function commandsOf(reading: CaseReading, facts: Facts): OpenCommand[] {
  return CASE_COMMAND_KINDS.map((kind) => {
    const foreseen = foreseeKind(kind, reading, facts);
    return {
      command: kind,
      title: COMMAND_WORDS[kind],
      href: `/api/cases/${reading.caseId}/commands/${COMMAND_PATHS[kind]}`,
      open: foreseen.open,
      closedBecause: foreseen.open ? null : { code: foreseen.refusal.code, words: whyClosed(foreseen.refusal) },
    };
  });
}

/** What would be wrong with whatever one enters, where that is what closes it: a date beyond the plan. */
const whyClosed = ({ code, fields }: Refusal): Words => (fields[0] ? FIELD_WORDS[fields[0].problem] : PROBLEMS[code].detail);

const REVIEWER: Words = { vi: 'Xem xét báo cáo', en: 'Reviews the report' };

const CO_UNIT: Words = { vi: 'Đơn vị phối hợp', en: 'Co-unit' };

/** Of a unit that takes part, or that answers for a component. */
function roleOf(reading: CaseReading, index: number): Words {
  const part = reading.state.coUnits[index]?.part ?? null;
  if (part === null) return CO_UNIT;
  const name = partName(reading, part.id);
  return { vi: `Đầu mối phần “${name}”`, en: `Contact for “${name}”` };
}

const heldBy = ({ actor }: Facts): readonly HeldPost[] => (actor.kind === 'person' ? actor.posts : []);

interface PersonOfCase {
  readonly role: Words;
  readonly holder: PostHolder;
}

/** Numbers are masked here; `POST …/reveal` gives one, and writes down to whom (R57). */
const toPersonView = ({ role, holder }: PersonOfCase, phones: CaseSheet['phones']): CaseView['people'][number] => ({
  id: holder.personId,
  role,
  name: holder.fullName,
  title: holder.title,
  organisation: holder.organisationName,
  phone: holder.phone === null ? null : maskPhone(holder.phone),
  phoneStanding: (holder.personId !== null && holder.phone !== null && phones.get(holder.personId)) || null,
});

/** Who takes part in a case, by the posts that it names; `known` has whoever holds the reviewer's. */
export function peopleOf(reading: CaseReading, known: ReadonlyMap<string, PostHolder>): PersonOfCase[] {
  const { holders, coUnits, state } = reading;
  const { unit, locality, coordinator } = holders;
  const reviewer = state.reviewPostId === null ? undefined : known.get(state.reviewPostId);
  const as = (role: Words, holder: PostHolder): PersonOfCase => ({ role, holder });
  return [
    as(POST_WORDS.unitContact, unit),
    as(POST_WORDS.localityContact, locality),
    ...coUnits.flatMap(({ holder }, index) => (holder ? [as(roleOf(reading, index), holder)] : [])),
    ...(reviewer ? [as(REVIEWER, reviewer)] : []),
    ...(coordinator ? [as(POST_WORDS.coordinator, coordinator)] : []),
  ];
}
