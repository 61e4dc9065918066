import { unitsNamedIn, type Actor, type Facts, type Instant } from '@chung-suc/domain';
import { chainOf, reviewersOf, unitsNamed, type CaseReading, type Database } from '@chung-suc/persistence';

/** A unit that the committee can turn to. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

/** Units of the plan, by name. */
export const unitChoices = async (database: Database): Promise<UnitChoice[]> =>
  (await database.query(
    `SELECT id, name FROM organisation WHERE kind IN ('GRASSROOTS_UNION', 'BRANCH') ORDER BY name, id`,
  )) as UnitChoice[];

/**
 * What the domain would be told if this person gave a command on this case now; `record` loads the same under the case's lock. A page shows
 * every command, so whatever `FACTS_OF` names for any of them is loaded; `choices` are the units that a decision may name.
 */
export async function factsNow(
  database: Database,
  { programme, state, owed, policy, calendar }: CaseReading,
  actor: Actor,
  now: Instant,
  choices: readonly UnitChoice[] = [],
): Promise<Facts> {
  const named = [...new Set([...choices.map(({ id }) => id), ...unitsNamedIn(state.offer?.remedies ?? [])])];
  const [reviewers, chain, units] = await Promise.all([
    reviewersOf(database, programme.blocId, now),
    chainOf(database, programme.blocId, state.leadUnitId, now),
    unitsNamed(database, named, now),
  ]);
  return {
    asOf: now,
    actor,
    policy,
    calendar,
    blocId: programme.blocId,
    period: { from: programme.periodFrom, to: programme.periodTo },
    offering: null,
    caseNumber: '',
    reviewers,
    chain,
    units,
    kept: owed,
    taken: [],
    restored: null,
  };
}
