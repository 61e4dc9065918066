import { toIso, type RequestOutlook } from '@chung-suc/api-contract';
import { decide, duties, evolve, ifNobodyActs, type Span, type SupportRequest } from '@chung-suc/domain';
import {
  chainOf,
  latestPolicy,
  loadCalendar,
  localitiesAnswered,
  reviewersOf,
  type Database,
  type OfferingRow,
} from '@chung-suc/persistence';
import { BY_THE_CLOCK } from '../cases/coming-steps';
import { dutySentenceOf } from '../cases/duty.mapper';
import { describeEvent } from '../cases/event-words';
import { placeLimitOf } from '../catalogue/places';
import { aRegistrationOf, aRequestFor, factsOfOpening, refusalOf, type Opener } from '../catalogue/requestable';

interface Opening {
  /** A locality asks, or a unit registers what it has held there (R50). */
  readonly kind: 'request' | 'register';
  readonly span: Span;
  readonly localityId: string;
  /** Components that are asked for (R12); undefined for all. */
  readonly parts: readonly string[] | undefined;
  /** No place is left of a limited offering (R10). */
  readonly isFull: boolean;
}

/** What comes once it is sent, by the rules that will act; null when it would not be taken as it is. */
export async function afterOpening(
  database: Database,
  offering: OfferingRow,
  opener: Opener,
  { kind, span, localityId, parts, isFull }: Opening,
): Promise<RequestOutlook['afterwards']> {
  const { programme, now, actor } = opener;
  if (offering.leadUnitId === null || actor.kind !== 'person') return null;
  const [policy, calendar, chain, reviewers, [locality = null]] = await Promise.all([
    latestPolicy(database),
    loadCalendar(database),
    chainOf(database, programme.blocId, offering.leadUnitId, now),
    reviewersOf(database, programme.blocId, now),
    localitiesAnswered(database, now, localityId),
  ]);
  const known = factsOfOpening(offering, opener);
  const facts = {
    ...known,
    ...{ policy, calendar, chain, reviewers, locality, taken: isFull ? (['place'] as const) : [] },
    offering: known.offering && { ...known.offering, place: placeLimitOf(offering) },
  };
  // Without a contact of the unit it goes through the committee (R49).
  const channel = refusalOf(offering, opener) === null ? 'direct' : 'committee';
  const command = kind === 'register' ? aRegistrationOf(offering, span, localityId) : aRequestFor(offering, span, channel, parts);
  const decision = decide(null, command, [], facts);
  const state = decision.refused ? null : decision.events.reduce<SupportRequest | null>(evolve, null);
  if (!state) return null;
  const owed = duties(state, policy, calendar);
  const names = await namesOf(database, [
    ...[offering.leadUnitId, state.leadUnitId, localityId, programme.blocId],
    ...state.coUnits.map(({ unitId }) => unitId),
  ]);
  const coUnits = state.coUnits.map(({ unitId }) => ({ id: unitId, name: names(unitId) }));
  const parties = { state, owed, unit: names(state.leadUnitId), locality: names(localityId), coUnits, calendar };
  const told = { unit: names, bloc: names(programme.blocId) };
  return {
    owed: owed.map((duty) => dutySentenceOf(duty, parties, now)),
    coming: ifNobodyActs(state, owed, facts).map(({ at, events }) => {
      const said = events.map((event) => describeEvent({ ...BY_THE_CLOCK, event, names: told }).text);
      return { at: toIso(at), text: { vi: said.map(({ vi }) => vi).join(' '), en: said.map(({ en }) => en).join(' ') } };
    }),
  };
}

async function namesOf(database: Database, ids: readonly string[]): Promise<(id: string) => string> {
  const rows = (await database.query(`SELECT id, name FROM organisation WHERE id = ANY($1)`, [ids])) as { id: string; name: string }[];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
