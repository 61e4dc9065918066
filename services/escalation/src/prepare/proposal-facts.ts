import type { EntityManager } from 'typeorm';
import { localDateOf, type CandidateUnit, type Instant, type ProposalFacts } from '@chung-suc/domain';
import { type CaseRow, OfferingRow, ProgrammeRow, coordinatorPostOf, loadCalendar } from '@chung-suc/persistence';

/** What proposals are made of: who could take over, with the open load and past help of each, and when both sides are taken. */
export async function loadProposalFacts(manager: EntityManager, row: CaseRow, asOf: Instant): Promise<ProposalFacts> {
  const programme = await manager.getRepository(ProgrammeRow).findOneByOrFail({ id: row.programmeId });
  const offering = await manager
    .getRepository(OfferingRow)
    .findOneByOrFail({ programmeId: row.programmeId, planVersion: row.planVersion, id: row.offeringId });
  const coordinator = await coordinatorPostOf(manager, programme.blocId);
  return {
    asOf,
    calendar: await loadCalendar(manager),
    period: { from: programme.periodFrom, to: programme.periodTo },
    candidates: await candidateUnits(manager, row, offering, asOf),
    busy: await agreedSpans(manager, row),
    bloc: coordinator === null ? null : { openCases: await openCasesOf(manager, programme.blocId) },
  };
}

/** Units that the plan in force assigns something of the same area, or names as co-units of this offering, and that somebody answers for. */
async function candidateUnits(manager: EntityManager, row: CaseRow, offering: OfferingRow, asOf: Instant): Promise<CandidateUnit[]> {
  return (await manager.query(
    `SELECT u.id AS "unitId", u.id = ANY($4::text[]) AS "isCoUnit",
            (SELECT count(*)::int FROM offering o
              WHERE o.programme_id = $1 AND o.plan_version = $2 AND o.area_code = $3 AND o.lead_unit_id = u.id) AS "offeringsInArea",
            (SELECT count(*)::int FROM cases c WHERE c.lead_unit_id = u.id AND c.stage <> 'closed') AS "openCases",
            (SELECT count(*)::int FROM cases c WHERE c.lead_unit_id = u.id AND c.outcome = 'completed') AS "completedCases"
       FROM organisation u
      WHERE EXISTS (SELECT 1 FROM post q JOIN holding h ON h.post_id = q.id
                     WHERE q.organisation_id = u.id AND q.kind = 'unitContact'
                       AND h.held_from <= $5::date AND (h.held_to IS NULL OR h.held_to >= $5::date))
        AND (u.id = ANY($4::text[]) OR EXISTS (SELECT 1 FROM offering o
              WHERE o.programme_id = $1 AND o.plan_version = $2 AND o.area_code = $3 AND o.lead_unit_id = u.id))`,
    [row.programmeId, row.planVersion, offering.areaCode, offering.coUnitIds, localDateOf(asOf)],
  )) as CandidateUnit[];
}

/** Agreed engagements of the unit or of the locality. */
async function agreedSpans(manager: EntityManager, row: CaseRow): Promise<{ start: Instant; end: Instant }[]> {
  return (await manager.query(
    `SELECT (state->'terms'->>'start')::float8 AS start, (state->'terms'->>'end')::float8 AS "end"
       FROM cases WHERE stage = 'agreed' AND id <> $1 AND (lead_unit_id = $2 OR locality_id = $3)`,
    [row.id, row.leadUnitId, row.localityId],
  )) as { start: Instant; end: Instant }[];
}

async function openCasesOf(manager: EntityManager, unitId: string): Promise<number> {
  const [found] = (await manager.query(`SELECT count(*)::int AS open FROM cases WHERE lead_unit_id = $1 AND stage <> 'closed'`, [
    unitId,
  ])) as { open: number }[];
  return found?.open ?? 0;
}
