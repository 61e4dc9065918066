import type { EntityManager } from 'typeorm';
import { localDateOf, type Actor, type HeldPost, type Instant, type OfferingFacts, type ReviewerFacts } from '@chung-suc/domain';
import { type IntakeRow, ProgrammeRow, postsHeldBy } from '@chung-suc/persistence';

/** Units that a person is tied to by the posts held. */
const tiesOf = (posts: readonly HeldPost[]): string[] =>
  posts.filter((post) => post.kind === 'unitContact').map((post) => post.organisationId);

export async function loadActor(manager: EntityManager, intake: IntakeRow | null, asOf: Instant): Promise<Actor> {
  if (!intake?.actorPersonId) return { kind: 'system' };
  const held = await postsHeldBy(manager, intake.actorPersonId, asOf);
  return {
    kind: 'person',
    personId: intake.actorPersonId,
    // Through a link a person acts in that one post; ties count whatever the post.
    posts: intake.actorPostId === null ? held : held.filter((post) => post.postId === intake.actorPostId),
    tiedUnitIds: tiesOf(held),
  };
}

/** The offering of the plan in force, with the posts that answer for it; locks the programme, whose next case number may be taken. */
export async function loadOffering(
  manager: EntityManager,
  offeringId: string,
): Promise<{ offering: OfferingFacts; programme: ProgrammeRow } | null> {
  const [found] = (await manager.query(
    `SELECT o.id, o.flow, o.mode, o.lead_unit_id AS "leadUnitId", o.unit_post_id AS "unitPostId", o.programme_id AS "programmeId",
            (SELECT q.id FROM organisation u JOIN post q ON q.organisation_id = u.parent_id AND q.kind = 'unitContact'
              WHERE u.id = o.lead_unit_id ORDER BY q.rank, q.id LIMIT 1) AS "parentPostId"
       FROM offering o JOIN programme p ON p.id = o.programme_id AND p.plan_version = o.plan_version
      WHERE o.id = $1`,
    [offeringId],
  )) as (OfferingFacts & { programmeId: string })[];
  if (!found) return null;
  const { programmeId, ...offering } = found;
  const programme = await manager
    .getRepository(ProgrammeRow)
    .findOneOrFail({ where: { id: programmeId }, lock: { mode: 'pessimistic_write' } });
  return { offering, programme };
}

/** Committee posts in order of protocol, each with the units that its holder on that day is tied to. A post that nobody holds cannot review. */
export async function loadReviewers(manager: EntityManager, asOf: Instant): Promise<ReviewerFacts[]> {
  const holders = (await manager.query(
    `SELECT p.id AS "postId", h.person_id AS "personId" FROM post p JOIN holding h ON h.post_id = p.id
      WHERE p.kind = 'committeeMember' AND h.held_from <= $1::date AND (h.held_to IS NULL OR h.held_to >= $1::date)
      ORDER BY p.rank, p.id`,
    [localDateOf(asOf)],
  )) as { postId: string; personId: string }[];
  const reviewers: ReviewerFacts[] = [];
  for (const { postId, personId } of holders) {
    reviewers.push({ postId, tiedUnitIds: tiesOf(await postsHeldBy(manager, personId, asOf)) });
  }
  return reviewers;
}
