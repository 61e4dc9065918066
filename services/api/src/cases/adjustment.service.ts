import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DUTY_WORDS,
  PART_WORDS,
  PROBLEMS,
  RESOLUTION_WORDS,
  resolutionWords,
  toIso,
  whyResolutionClosed,
  type AdjustmentView,
  type RemedyBody,
  type Words,
} from '@chung-suc/api-contract';
import {
  decide,
  describeGrounds,
  describeRemedy,
  extendable,
  judgedUnits,
  keptAs,
  personActor,
  whyClosed,
  type EventKind,
  type Language,
  type Proposal,
  type RefusalCode,
  type Remedy,
  type ResolutionKind,
} from '@chung-suc/domain';
import { EscalationRow, holdersOf, readCase } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { factsNow, unitChoices, type UnitChoice } from './acting-facts';
import { loadHistory, type CaseHistory } from './case-history';
import { componentsNow, partToDecide } from './components.mapper';
import { toHolderView } from './duty.mapper';
import { describeEvent } from './event-words';
import { findCase } from './find-case';

const both = (say: (language: Language) => string): Words => ({ vi: say('vi'), en: say('en') });

/** Told by people, and brought to the committee at once. */
const TOLD: readonly EventKind[] = ['declined', 'troubleDeclared', 'choiceRefused', 'recordingDisputed'];

/** What the committee can do about a case, for whoever would decide it. */
@Injectable()
export class AdjustmentService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `unknownCase`. */
  async read(person: ActingPerson, idOrNumber: string): Promise<AdjustmentView> {
    const { id } = await findCase(this.database, idOrNumber);
    const now = await this.clock.now();
    const [reading, history, units] = await Promise.all([
      readCase(this.database, id, now),
      loadHistory(this.database, id),
      unitChoices(this.database, id),
    ]);
    if (!reading) throw new ApiProblem('unknownCase');
    const { state, owed } = reading;
    const open = state.escalation;
    const [facts, found, recused] = await Promise.all([
      factsNow(this.database, reading, personActor(person.personId, person.posts), now, units),
      open && this.database.getRepository(EscalationRow).findOneBy({ caseId: id, n: open.n }),
      holdersOf(this.database, open?.recused ?? [], now),
    ]);
    const proposals = found?.proposals ?? [];
    // Closing is open in every stage: what is refused then is refused to this person.
    const closing = decide(state, { kind: 'adjust', body: { resolution: { kind: 'close' }, reason: '–' } }, owed, facts);
    return {
      decides: open?.n ?? null,
      mayDecide: !closing.refused,
      notBecause: closing.refused ? whyNot(closing.code) : null,
      said: saidBefore(history, open?.openedAt ?? null),
      recused: recused.map(toHolderView),
      resolutions: (Object.keys(RESOLUTION_WORDS) as ResolutionKind[]).map((kind) => {
        const closed = whyClosed({ kind }, state, owed, facts);
        return { kind, title: resolutionWords(kind, keptAs(state)), closedBecause: closed && whyResolutionClosed(kind, closed) };
      }),
      proposals: proposals.map(({ remedy, grounds }) => ({
        remedy: toRemedyBody(remedy),
        text: both((language) => describeRemedy(remedy, history.names, language)),
        grounds: both((language) => describeGrounds(grounds, language)),
      })),
      units: proposedFirst(
        units.filter((unit) => !judgedUnits(state).includes(unit.id)),
        proposals,
      ),
      parts: componentsNow(reading).map(({ id, name, unit, standing }) => ({
        ...{ id, name },
        unit: unit.name,
        standingTitle: PART_WORDS[standing],
      })),
      partToDecide: partToDecide(state),
      extendable: extendable(owed).map(({ id: dutyId, kind, dueAt }) => ({ dutyId, kind, title: DUTY_WORDS[kind], dueAt: toIso(dueAt) })),
    };
  }
}

/** Whoever reads this may see the case: only the decision is not theirs. */
const NOT_THEIRS: Words = {
  vi: 'Việc này do ủy viên Ban Thường vụ quyết định.',
  en: 'A member of the Standing Committee decides this.',
};
const whyNot = (code: RefusalCode): Words => (code === 'notYours' ? NOT_THEIRS : PROBLEMS[code].detail);

function saidBefore({ events }: CaseHistory, openedAt: number | null): AdjustmentView['said'] {
  const told = events.findLast(({ event }) => event.at === openedAt && TOLD.includes(event.kind));
  if (!told) return null;
  const { text, written } = describeEvent(told);
  return { text, written, at: toIso(told.event.at) };
}

const toRemedyBody = (remedy: Remedy): RemedyBody =>
  remedy.kind === 'otherDate' ? { ...remedy, start: toIso(remedy.start), end: toIso(remedy.end) } : remedy;

function proposedFirst(units: readonly UnitChoice[], proposals: readonly Proposal[]): AdjustmentView['units'] {
  const grounds = new Map(
    proposals.flatMap((found) => (found.remedy.kind === 'reassign' ? [[found.remedy.unitId, found.grounds] as const] : [])),
  );
  const views = units.map(({ id, name }) => {
    const some = grounds.get(id);
    return { id, name, grounds: some ? both((language) => describeGrounds(some, language)) : null };
  });
  return [...views.filter((unit) => unit.grounds !== null), ...views.filter((unit) => unit.grounds === null)];
}
