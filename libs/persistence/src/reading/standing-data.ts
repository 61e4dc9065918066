import type { DataSource, EntityManager } from 'typeorm';
import {
  localDateOf,
  tiedUnitsOf,
  type HeldPost,
  type Instant,
  type Policy,
  type ReviewerFacts,
  type WorkingCalendar,
} from '@chung-suc/domain';
import { CalendarDayRow } from '../rows/calendar-day.row';
import { PolicyRow } from '../rows/policy.row';

export type Database = DataSource | EntityManager;

/** Throws when the version was never entered. */
export async function loadPolicy(database: Database, version: number): Promise<Policy> {
  const row = await database.getRepository(PolicyRow).findOneByOrFail({ version });
  return row.data;
}

/** The policy that a case opened now starts with. */
export async function latestPolicy(database: Database): Promise<Policy> {
  const [row] = await database.getRepository(PolicyRow).find({ order: { version: 'DESC' }, take: 1 });
  if (!row) throw new Error('No policy has been entered: publish a plan first');
  return row.data;
}

export async function loadCalendar(database: Database): Promise<WorkingCalendar> {
  const rows = await database.getRepository(CalendarDayRow).find();
  return {
    version: rows.reduce((version, row) => Math.max(version, row.version), 0),
    days: rows.map(({ date, kind, scope }) => ({ date, kind, scope: scope === 'all' ? 'all' : { unitId: scope } })),
  };
}

/** Posts that a person holds on the day of `at`. */
export async function postsHeldBy(database: Database, personId: string, at: Instant): Promise<HeldPost[]> {
  return (await database.query(
    `SELECT p.id AS "postId", p.kind, p.organisation_id AS "organisationId"
       FROM holding h JOIN post p ON p.id = h.post_id
      WHERE h.person_id = $1 AND h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)
      ORDER BY p.rank, p.id`,
    [personId, localDateOf(at)],
  )) as HeldPost[];
}

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
}

/** The posts and their holders on the day of `at`, in the order asked; a post that nobody holds comes with nulls. */
export async function holdersOf(database: Database, postIds: readonly string[], at: Instant): Promise<PostHolder[]> {
  const holders = (await database.query(
    `SELECT DISTINCT ON (p.id) p.id AS "postId", p.title, o.id AS "organisationId", o.name AS "organisationName",
            n.id AS "personId", n.full_name AS "fullName", n.email, n.phone
       FROM post p JOIN organisation o ON o.id = p.organisation_id
       LEFT JOIN holding h ON h.post_id = p.id AND h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)
       LEFT JOIN person n ON n.id = h.person_id
      WHERE p.id = ANY($1)
      ORDER BY p.id, h.held_from DESC`,
    [postIds, localDateOf(at)],
  )) as PostHolder[];
  return postIds.flatMap((id) => holders.find((holder) => holder.postId === id) ?? []);
}

/** Committee posts of the bloc in order of protocol, each with the units that its holder on that day is tied to. A post that nobody holds cannot review. */
export async function reviewersOf(database: Database, blocId: string, at: Instant): Promise<ReviewerFacts[]> {
  const holders = (await database.query(
    `SELECT p.id AS "postId", h.person_id AS "personId" FROM post p JOIN holding h ON h.post_id = p.id
      WHERE p.kind = 'committeeMember' AND p.organisation_id = $1 AND h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)
      ORDER BY p.rank, p.id`,
    [blocId, localDateOf(at)],
  )) as { postId: string; personId: string }[];
  const reviewers: ReviewerFacts[] = [];
  for (const { postId, personId } of holders)
    reviewers.push({ postId, tiedUnitIds: tiedUnitsOf(await postsHeldBy(database, personId, at)) });
  return reviewers;
}

/** The bloc's coordinator post, the first in order; null when it has none. */
export async function coordinatorPostOf(database: Database, blocId: string): Promise<string | null> {
  const [post] = (await database.query(
    `SELECT id FROM post WHERE kind = 'coordinator' AND organisation_id = $1 ORDER BY rank, id LIMIT 1`,
    [blocId],
  )) as { id: string }[];
  return post?.id ?? null;
}
