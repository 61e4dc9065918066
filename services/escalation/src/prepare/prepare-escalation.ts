import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { isToldAtOnce, judgedUnits, proposeRemedies, type Instant } from '@chung-suc/domain';
import { CaseRow, EscalationRow, ProgrammeRow, caseChangedSql, reviewersOf } from '@chung-suc/persistence';
import { loadProposalFacts } from './proposal-facts';

/** How an escalation is named: its case, and which one of that case. */
export interface EscalationName {
  readonly caseId: string;
  readonly n: number;
}

/**
 * Finds what the committee could do, keeps it, and queues the mail to each member who may decide, when they are told at once; silence waits
 * for the digest. One transaction under the case's lock, so an escalation that was decided meanwhile is told to nobody, and a second run
 * finds it done.
 */
export const prepareEscalation = (database: DataSource, { caseId, n }: EscalationName, now: Instant): Promise<void> =>
  database.transaction(async (manager) => {
    const row = await manager.getRepository(CaseRow).findOne({ where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
    const escalation = await manager.getRepository(EscalationRow).findOneBy({ caseId, n });
    if (!row || !escalation || escalation.closedAt !== null || escalation.preparedAt !== null) return;
    const asOf = Math.max(now, escalation.openedAt.getTime()); // while time is skipped, a case is ahead of the services
    const proposals = proposeRemedies(row.state, await loadProposalFacts(manager, row, asOf));
    await manager.query(
      `UPDATE escalation SET proposals = $3, prepared_at = $4 WHERE case_id = $1 AND n = $2 RETURNING ${caseChangedSql('case_id', '$5::int')}`,
      [caseId, n, JSON.stringify(proposals), new Date(asOf), row.version],
    );
    if (isToldAtOnce(escalation)) await tellMembers(manager, row, n, asOf);
  });

/** To those who hold the posts today: a post whose new holder is tied to the unit is passed over (R15). */
async function tellMembers(manager: EntityManager, row: CaseRow, n: number, asOf: Instant): Promise<void> {
  const programme = await manager.getRepository(ProgrammeRow).findOneByOrFail({ id: row.programmeId });
  const seats = await reviewersOf(manager, programme.blocId, asOf);
  const isTied = (postId: string): boolean =>
    seats.some((seat) => seat.postId === postId && seat.tiedUnitIds.some((unitId) => judgedUnits(row.state).includes(unitId)));
  const deciders = (row.state.escalation?.deciders ?? []).filter((postId) => !isTied(postId));
  const dutyId = `decide-${n}`;
  await manager.query(
    `WITH queued AS (
       INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
       SELECT m.id, m.key, $1, 'escalationToMember', m."postId", $2, 'queued', $3
         FROM jsonb_to_recordset($4) AS m(id uuid, key text, "postId" text)
       ON CONFLICT (key) DO NOTHING)
     SELECT pg_notify('message_queued', '')`,
    [
      row.id,
      dutyId,
      new Date(asOf),
      JSON.stringify(deciders.map((postId) => ({ id: randomUUID(), key: `${row.id}:escalationToMember:${dutyId}:${postId}`, postId }))),
    ],
  );
}
