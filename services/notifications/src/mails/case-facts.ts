import type { DomainEvent, DomainEventOf, Duty, EventKind, MessageTemplate, Proposal, RemedyNames } from '@chung-suc/domain';
import {
  CaseEventRow,
  EscalationRow,
  OrganisationRow,
  chainOf,
  holdersOf,
  type CaseReading,
  type Database,
  type PostHolder,
  type StoredTemplate,
} from '@chung-suc/persistence';

/** What stands in a mail beside the case as it is: what happened, and what was proposed about it. */
export interface CaseFacts {
  /** What happened to the case, in order. */
  readonly events: readonly DomainEvent[];
  /** For the open escalation. */
  readonly proposals: readonly Proposal[];
  readonly names: RemedyNames;
  /** Holders of posts that the mail names besides the sides of the case: recused members, the unit's secretary. */
  readonly others: readonly PostHolder[];
  /** Position in line for a place, from 1; null for a case that is in no line. */
  readonly position: number | null;
}

/** Mails that say what the committee has decided, could decide, or whom to call. The others do without these readings. */
const TELLS_OF_COMMITTEE: readonly StoredTemplate[] = [
  'escalationToMember',
  'chooseAsked',
  'adjustedTold',
  'committeeDigest',
  // Names units that have left the case.
  'splitTold',
] satisfies readonly (MessageTemplate | 'committeeDigest')[];

/** `duty`: what the mail is about; whoever owes it is named, also when it is nobody of the case itself. */
export async function caseFacts(
  database: Database,
  template: StoredTemplate,
  reading: CaseReading,
  duty: Duty | null,
  at: number,
): Promise<CaseFacts> {
  const rows = await database.getRepository(CaseEventRow).find({ where: { caseId: reading.caseId }, order: { version: 'ASC' } });
  const events = rows.map((row) => ({ kind: row.kind, at: row.at.getTime(), body: row.body }) as DomainEvent);
  const position = template === 'waitlistedTold' ? await positionOf(database, reading.caseId) : null;
  const owner = duty === null || isOfTheCase(duty.postId, reading) ? [] : [duty.postId];
  if (!TELLS_OF_COMMITTEE.includes(template)) {
    return { events, proposals: [], names: NO_NAMES, others: owner.length === 0 ? [] : await holdersOf(database, owner, at), position };
  }
  const { escalation } = reading.state;
  const { blocId } = reading.programme;
  // One after the other: in a transaction there is one connection.
  const prepared = escalation ? await database.getRepository(EscalationRow).findOneBy({ caseId: reading.caseId, n: escalation.n }) : null;
  const organisations = await database.getRepository(OrganisationRow).find({ select: { id: true, name: true } });
  const chain = await chainOf(database, blocId, reading.unit.id, at);
  const secretary = chain.unitSecretary ? [chain.unitSecretary.postId] : [];
  const others = await holdersOf(database, [...(escalation?.recused ?? []), ...secretary], at);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return {
    events,
    proposals: prepared?.proposals ?? [],
    names: { unit: (unitId) => names.get(unitId) ?? unitId, bloc: names.get(blocId) ?? '' },
    others,
    position,
  };
}

const isOfTheCase = (postId: string, { holders, coUnits }: CaseReading): boolean =>
  [holders.unit, holders.locality, holders.coordinator, ...coUnits.map(({ holder }) => holder)].some((one) => one?.postId === postId);

/** By order of arrival. Whoever has the place by now is told as the first. */
async function positionOf(database: Database, caseId: string): Promise<number> {
  const [row] = (await database.query(
    `SELECT count(*)::int AS ahead FROM place_wait w JOIN place_wait mine ON mine.place_key = w.place_key AND w.arrival < mine.arrival
      WHERE mine.case_id = $1`,
    [caseId],
  )) as { ahead: number }[];
  return (row?.ahead ?? 0) + 1;
}

const NO_NAMES: RemedyNames = { unit: (unitId) => unitId, bloc: '' };

/** The last event of a kind, and so the one that a mail tells. */
export const lastOf = <K extends EventKind>(events: readonly DomainEvent[], kind: K): DomainEventOf<K> | undefined =>
  events.filter((event): event is DomainEventOf<K> => event.kind === kind).at(-1);
