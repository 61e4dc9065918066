import type { EntityManager } from 'typeorm';
import { personActor, type Actor, type Instant, type OfferingFacts } from '@chung-suc/domain';
import { type IntakeRow, ProgrammeRow, postsHeldBy } from '@chung-suc/persistence';

export async function loadActor(manager: EntityManager, intake: IntakeRow | null, asOf: Instant): Promise<Actor> {
  if (!intake?.actorPersonId) return { kind: 'system' };
  return personActor(intake.actorPersonId, await postsHeldBy(manager, intake.actorPersonId, asOf), intake.actorPostId);
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
