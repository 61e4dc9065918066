import { toIso, type RequestOutlook } from '@chung-suc/api-contract';
import { decide, duties, evolve, ifNobodyActs, type PlaceLimit, type Span, type SupportRequest } from '@chung-suc/domain';
import { chainOf, latestPolicy, loadCalendar, reviewersOf, type Database, type OfferingRow } from '@chung-suc/persistence';
import { BY_THE_CLOCK } from '../cases/coming-steps';
import { dutySentenceOf } from '../cases/duty.mapper';
import { describeEvent } from '../cases/event-words';
import { aRequestFor, factsOfOpening, refusalOf, type Opener } from '../catalogue/requestable';

interface Hours extends Span {
  /** How often the offering can be had, and whether that is used up; null without a limit. */
  readonly place: (PlaceLimit & { readonly isFull: boolean }) | null;
}

/** What comes once it is sent, by the rules that will act; null when it would not be taken as it is. */
export async function afterAsking(
  database: Database,
  offering: OfferingRow,
  opener: Opener,
  { start, end, place }: Hours,
): Promise<RequestOutlook['afterwards']> {
  const { programme, now, actor } = opener;
  if (offering.leadUnitId === null || actor.kind !== 'person') return null;
  const localityId = actor.posts.find(({ kind }) => kind === 'localityContact')?.organisationId ?? '';
  const [policy, calendar, chain, reviewers, names] = await Promise.all([
    latestPolicy(database),
    loadCalendar(database),
    chainOf(database, programme.blocId, offering.leadUnitId, now),
    reviewersOf(database, programme.blocId, now),
    namesOf(database, [
      offering.leadUnitId,
      localityId,
      programme.blocId,
      ...offering.components.flatMap(({ leadUnitId }) => leadUnitId ?? []),
    ]),
  ]);
  const known = factsOfOpening(offering, opener);
  const limit = place && { count: place.count, scope: place.scope };
  const facts = {
    ...known,
    ...{ policy, calendar, chain, reviewers, taken: place?.isFull ? (['place'] as const) : [] },
    offering: known.offering && { ...known.offering, place: limit },
  };
  // Without a contact of the unit it goes through the committee (R49).
  const channel = refusalOf(offering, opener) === null ? 'direct' : 'committee';
  const decision = decide(null, aRequestFor(offering, { start, end }, channel), [], facts);
  const state = decision.refused ? null : decision.events.reduce<SupportRequest | null>(evolve, null);
  if (!state) return null;
  const owed = duties(state, policy, calendar);
  const parts = { state, owed, unit: names(offering.leadUnitId), locality: names(localityId), coUnits: [], calendar };
  const told = { unit: names, bloc: names(programme.blocId) };
  return {
    owed: owed.map((duty) => dutySentenceOf(duty, parts, now)),
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
