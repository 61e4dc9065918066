import {
  localDateOf,
  TYING_POSTS,
  type ChainFacts,
  type HeldPost,
  type Instant,
  type LocalityFacts,
  type Policy,
  type PostFacts,
  type PostKind,
  type ReviewerFacts,
  type UnitFacts,
  type WorkingCalendar,
} from '@chung-suc/domain';
import { PolicyRow } from '../rows/policy.row';
import { run, type Database, type Statement } from '../statements/prepared';
import { phoneReportedAtSql } from './phones';

/** The policy that a case opened now starts with. */
export async function latestPolicy(database: Database): Promise<Policy> {
  const [row] = await database.getRepository(PolicyRow).find({ order: { version: 'DESC' }, take: 1 });
  if (!row) throw new Error('No policy has been entered: publish a plan first');
  return row.data;
}

/** The working calendar as entered, for a place in a statement. */
export const CALENDAR_SQL = `(SELECT jsonb_build_object('version', coalesce(max(d.version), 0), 'days', coalesce(jsonb_agg(jsonb_build_object(
    'date', to_char(d.date, 'YYYY-MM-DD'), 'kind', d.kind,
    'scope', CASE WHEN d.scope = 'all' THEN '"all"'::jsonb ELSE jsonb_build_object('unitId', d.scope) END)), '[]'::jsonb)) FROM calendar_day d)`;

const LOAD_CALENDAR: Statement = { name: 'load-calendar', text: `SELECT ${CALENDAR_SQL} AS calendar` };

export async function loadCalendar(database: Database): Promise<WorkingCalendar> {
  const [row] = await run<{ calendar: WorkingCalendar }>(database, LOAD_CALENDAR, []);
  return row?.calendar ?? { version: 0, days: [] };
}

/** Reads the posts that a person holds on a day, both named by the SQL that surrounds it. */
export const postsHeldSql = (person: string, day: string): string =>
  `SELECT p.id AS "postId", p.kind, p.organisation_id AS "organisationId"
     FROM holding h JOIN post p ON p.id = h.post_id
    WHERE h.person_id = ${person} AND h.held_from <= ${day}::date AND (h.held_to IS NULL OR h.held_to >= ${day}::date)
    ORDER BY p.rank, p.id`;

const POSTS_HELD: Statement = { name: 'posts-held', text: postsHeldSql('$1', '$2') };

/** Posts that a person holds on the day of `at`. */
export const postsHeldBy = (database: Database, personId: string, at: Instant): Promise<HeldPost[]> =>
  run(database, POSTS_HELD, [personId, localDateOf(at)]);

/** A post with its organisation and whoever holds it. */
export interface PostHolder {
  readonly postId: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly personId: string | null;
  readonly fullName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Since when that number stands reported as wrong; null when it does not. */
  readonly phoneReportedAt: Instant | null;
}

/** Reads posts with whoever holds them on a day: an array of post ids and a day, both named by the SQL that surrounds it. */
export const holdersSql = (postIds: string, day: string): string =>
  `SELECT DISTINCT ON (p.id) p.id AS "postId", p.title, o.id AS "organisationId", o.name AS "organisationName",
          n.id AS "personId", n.full_name AS "fullName", n.email, n.phone, ${phoneReportedAtSql('n')} AS "phoneReportedAt"
     FROM post p JOIN organisation o ON o.id = p.organisation_id
     LEFT JOIN holding h ON h.post_id = p.id AND h.held_from <= ${day}::date AND (h.held_to IS NULL OR h.held_to >= ${day}::date)
     LEFT JOIN person n ON n.id = h.person_id
    WHERE p.id = ANY(${postIds})
    ORDER BY p.id, h.held_from DESC`;

const HOLDERS: Statement = { name: 'holders', text: holdersSql('$1::text[]', '$2') };

/** The posts and their holders on the day of `at`, in the order asked; a post that nobody holds comes with nulls. */
export async function holdersOf(database: Database, postIds: readonly string[], at: Instant): Promise<PostHolder[]> {
  const holders = await run<PostHolder>(database, HOLDERS, [postIds, localDateOf(at)]);
  return postIds.flatMap((id) => holders.find((holder) => holder.postId === id) ?? []);
}

/** Health of an address that takes no mail. */
const REACHABLE = `n.email IS NOT NULL AND n.email_health NOT IN ('missing','bounced')`;
const HELD_THEN = `h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)`;

const REVIEWERS: Statement = {
  name: 'reviewers',
  text: `SELECT p.id AS "postId", ${REACHABLE} AS reachable,
                coalesce((SELECT array_agg(DISTINCT q.organisation_id) FROM holding k JOIN post q ON q.id = k.post_id
                   WHERE k.person_id = h.person_id AND q.kind = ANY($3)
                     AND k.held_from <= $2::date AND (k.held_to IS NULL OR k.held_to >= $2::date)), '{}') AS "tiedUnitIds"
           FROM post p JOIN holding h ON h.post_id = p.id JOIN person n ON n.id = h.person_id
          WHERE p.kind = 'committeeMember' AND p.organisation_id = $1 AND ${HELD_THEN}
          ORDER BY p.rank, p.id`,
};

/**
 * Committee posts of the bloc in order of protocol, each with the units that its holder on that day is tied to, and whether mail reaches
 * them. A post that nobody holds can neither review nor decide.
 */
export const reviewersOf = (database: Database, blocId: string, at: Instant): Promise<ReviewerFacts[]> =>
  run(database, REVIEWERS, [blocId, localDateOf(at), TYING_POSTS]);

const CHAIN: Statement = {
  name: 'chain',
  text: `SELECT DISTINCT ON (p.kind) p.kind, p.id AS "postId", ${REACHABLE} AS reachable
           FROM post p JOIN holding h ON h.post_id = p.id JOIN person n ON n.id = h.person_id
          WHERE ${HELD_THEN} AND ((p.kind = 'coordinator' AND p.organisation_id = $1) OR (p.kind = 'unitSecretary' AND p.organisation_id = $3))
          ORDER BY p.kind, p.rank, p.id`,
};

/** Whom the chain finds besides the owner and the committee on the day of `at`: the unit's secretary and the bloc's coordinator. */
export async function chainOf(database: Database, blocId: string, unitId: string, at: Instant): Promise<ChainFacts> {
  const found = await run<PostFacts & { readonly kind: PostKind }>(database, CHAIN, [blocId, localDateOf(at), unitId]);
  const one = (kind: PostKind): PostFacts | null => {
    const post = found.find((candidate) => candidate.kind === kind);
    return post ? { postId: post.postId, reachable: post.reachable } : null;
  };
  return { unitSecretary: one('unitSecretary'), coordinator: one('coordinator') };
}

const unitContactSql = (organisation: string): string =>
  `(SELECT q.id FROM post q JOIN holding h ON h.post_id = q.id
     WHERE q.organisation_id = ${organisation} AND q.kind = 'unitContact' AND ${HELD_THEN} ORDER BY q.rank, q.id LIMIT 1)`;

const UNITS_NAMED: Statement = {
  name: 'units-named',
  text: `SELECT u.id AS "unitId", ${unitContactSql('u.id')} AS "postId", ${unitContactSql('u.parent_id')} AS "parentPostId"
           FROM organisation u WHERE u.id = ANY($1) AND u.kind IN ('GRASSROOTS_UNION', 'BRANCH')`,
};

/** Units by id, with the post that would answer for each; only those that the plan in force knows as units. */
export const unitsNamed = async (database: Database, unitIds: readonly string[], at: Instant): Promise<UnitFacts[]> =>
  unitIds.length === 0 ? [] : run(database, UNITS_NAMED, [unitIds, localDateOf(at)]);

/** Localities that somebody answers for on the day of `at`, by name, with the post that does; of `only` one, when it is named. */
export async function localitiesAnswered(
  database: Database,
  at: Instant,
  only: string | null = null,
): Promise<(LocalityFacts & { readonly name: string })[]> {
  return (await database.query(
    `SELECT DISTINCT ON (o.name_folded, o.id) o.id AS "localityId", o.name, p.id AS "postId"
       FROM post p JOIN holding h ON h.post_id = p.id JOIN organisation o ON o.id = p.organisation_id
      WHERE p.kind = 'localityContact' AND ${HELD_THEN} AND ($1::text IS NULL OR o.id = $1)
      ORDER BY o.name_folded, o.id, p.rank, p.id`,
    [only, localDateOf(at)],
  )) as (LocalityFacts & { readonly name: string })[];
}

/** The coordinator post of a bloc, the first in order, for a place in a statement. */
export const coordinatorPostSql = (bloc: string): string =>
  `(SELECT k.id FROM post k WHERE k.kind = 'coordinator' AND k.organisation_id = ${bloc} ORDER BY k.rank, k.id LIMIT 1)`;

/** The bloc's coordinator post, the first in order; null when it has none. */
export async function coordinatorPostOf(database: Database, blocId: string): Promise<string | null> {
  const [post] = (await database.query(`SELECT ${coordinatorPostSql('$1')} AS id`, [blocId])) as { id: string | null }[];
  return post?.id ?? null;
}

const BLOC_SQL = `(SELECT coalesce((SELECT g.bloc_id FROM cases c JOIN programme g ON g.id = c.programme_id WHERE c.id = $1::uuid),
    (SELECT p.organisation_id FROM post p JOIN organisation o ON o.id = p.organisation_id AND o.kind = 'BLOC' WHERE p.id = $2),
    (SELECT g.bloc_id FROM programme g ORDER BY g.period_to DESC LIMIT 1)))`;

const COORDINATOR_FOR: Statement = { name: 'coordinator-for', text: holdersSql(`ARRAY[${coordinatorPostSql(BLOC_SQL)}]`, '$3') };

/**
 * Whoever holds the coordinator's post of the bloc that a case belongs to, or of the bloc that a post belongs to, or of the latest programme's;
 * null when nobody does.
 * Throws nothing for a case or a post that is not there.
 */
export async function coordinatorFor(
  database: Database,
  { caseId, postId }: { readonly caseId: string | null; readonly postId: string },
  at: Instant,
): Promise<PostHolder | null> {
  const [holder] = await run<PostHolder>(database, COORDINATOR_FOR, [caseId, postId, localDateOf(at)]);
  return holder ?? null;
}
