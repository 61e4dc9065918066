import { unitsNamedIn, type Actor, type Facts, type Instant } from '@chung-suc/domain';
import { chainOf, reviewersOf, unitsNamed, type CaseReading, type Database } from '@chung-suc/persistence';

/** A unit that the committee can turn to. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  /** What the plan gives it to lead, in the order of the plan. */
  readonly leads: readonly { readonly areaCode: string; readonly name: string }[];
}

/** Units of the plan of a case, by name. */
export const unitChoices = async (database: Database, caseId: string): Promise<UnitChoice[]> =>
  (await database.query(
    `SELECT u.id, u.name, coalesce(jsonb_agg(jsonb_build_object('areaCode', o.area_code, 'name', o.name) ORDER BY o.line)
              FILTER (WHERE o.id IS NOT NULL), '[]') AS leads
       FROM organisation u
       JOIN cases c ON c.id = $1
       LEFT JOIN offering o ON o.programme_id = c.programme_id AND o.plan_version = c.plan_version
        AND (o.lead_unit_id = u.id OR o.components @> jsonb_build_array(jsonb_build_object('leadUnitId', u.id)))
      WHERE u.kind IN ('GRASSROOTS_UNION', 'BRANCH') GROUP BY u.id, u.name ORDER BY u.name, u.id`,
    [caseId],
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
    locality: null,
  };
}
