import type { EntityManager } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import { LIVE_CHANNELS } from '../hints/live-channels';
import type { Database } from '../statements/prepared';
import { instantSql } from './instant-sql';

/** Since when the number of a person stands reported as wrong, for a place in a statement; null when it does not. `person`: an alias of the table. */
export const phoneReportedAtSql = (person: string): string =>
  `(SELECT ${instantSql('min(w.at)')} FROM phone_report w WHERE w.whose_id = ${person}.id AND w.phone = ${person}.phone AND w.resolution_id IS NULL)`;

/** Numbers and reports on them change one after the other: who shares a number with whom is counted over all people. */
export const lockPhones = (manager: EntityManager): Promise<unknown> => manager.query(`SELECT pg_advisory_xact_lock(hashtext('phones'))`);

/** Says with the commit that what pages show of numbers has changed. */
export const tellPhonesChanged = (manager: EntityManager): Promise<unknown> =>
  manager.query(`SELECT pg_notify('${LIVE_CHANNELS.phonesChanged}', '')`);

/** The people of a version of a plan, as it was published: `id`, and `phone` in E.164. `$1` is the programme, `$2` the version. */
const PUBLISHED_SQL = `SELECT p->>'id' AS id, p->>'phone' AS phone
         FROM plan_version v CROSS JOIN LATERAL jsonb_array_elements(v.document->'people') p WHERE v.programme_id = $1 AND v.version = $2`;

/** Numbers as a version of a plan has them, E.164, by the person's id. */
export async function publishedPhones(
  database: Database,
  programmeId: string,
  planVersion: number,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (personIds.length === 0) return new Map();
  const rows = (await database.query(`${PUBLISHED_SQL} AND p->>'id' = ANY($3)`, [programmeId, planVersion, personIds])) as {
    id: string;
    phone: string | null;
  }[];
  return new Map(rows.map(({ id, phone }) => [id, phone]));
}

/** What stands beside a printed number, never instead of it. */
export interface Erratum {
  readonly whoseId: string;
  /** As the version of the plan has it, E.164; null when it has none of this person. */
  readonly printed: string | null;
  readonly source: string;
  readonly at: Instant;
}

/**
 * Corrections of numbers that are in use now and that a version of a plan has otherwise. The plan stays as it was published; the later page of
 * the plan and today's catalogue and cases are told the same.
 */
export async function errataOf(database: Database, programmeId: string, planVersion: number): Promise<Erratum[]> {
  return (await database.query(
    `WITH latest AS (
       SELECT DISTINCT ON (r.whose_id) r.whose_id, r.corrected_to, r.source, r.at
         FROM phone_resolution r WHERE r.outcome = 'corrected' ORDER BY r.whose_id, r.at DESC, r.id DESC),
     standing AS (SELECT l.* FROM latest l JOIN person n ON n.id = l.whose_id AND n.phone = l.corrected_to),
     printed AS (
       ${PUBLISHED_SQL} AND EXISTS (SELECT FROM standing))
     SELECT s.whose_id AS "whoseId", p.phone AS printed, s.source, ${instantSql('s.at')} AS at
       FROM standing s LEFT JOIN printed p ON p.id = s.whose_id
      WHERE p.phone IS DISTINCT FROM s.corrected_to`,
    [programmeId, planVersion],
  )) as Erratum[];
}

/** What one person has to do with the numbers of others. */
export interface PhoneStanding {
  readonly whoseId: string;
  readonly present: string | null;
  /** Since when it stands reported as wrong, by anybody. */
  readonly reportedAt: Instant | null;
  /** Numbers of theirs that the viewer was shown, the present one or earlier ones. */
  readonly shown: readonly string[];
  /** The viewer has reported the present one, and nobody has resolved it. */
  readonly reported: boolean;
}

export async function phoneStandings(database: Database, viewerId: string, whoseIds: readonly string[]): Promise<PhoneStanding[]> {
  return (await database.query(
    `SELECT n.id AS "whoseId", n.phone AS present, ${phoneReportedAtSql('n')} AS "reportedAt",
            ARRAY(SELECT DISTINCT a.phone FROM access_log a WHERE a.whose_id = n.id AND a.person_id = $1 AND a.phone IS NOT NULL) AS shown,
            EXISTS (SELECT FROM phone_report w
                     WHERE w.whose_id = n.id AND w.phone = n.phone AND w.reporter_id = $1 AND w.resolution_id IS NULL) AS reported
       FROM person n WHERE n.id = ANY($2)`,
    [viewerId, whoseIds],
  )) as PhoneStanding[];
}
