import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DomainEvent, Duty, Instant, OutgoingMessage, SupportRequest } from '@chung-suc/domain';

/** A case after a command, ready to be written. */
export interface ChangedCase {
  readonly caseId: string;
  readonly commandId: string;
  readonly asOf: Instant;
  /** Version after the last event. */
  readonly version: number;
  readonly state: SupportRequest;
  readonly wakeAt: Instant | null;
  readonly events: readonly DomainEvent[];
  readonly owed: readonly Duty[];
  readonly messages: readonly (OutgoingMessage & { readonly notBefore: Instant })[];
  readonly calendarVersion: number;
  readonly actor: { readonly personId: string | null; readonly postId: string | null };
}

/** Where a new case belongs; an opened case keeps it. */
export interface NewCase {
  readonly programmeId: string;
  readonly planVersion: number;
  readonly clockOffsetMs: number;
}

const timestamp = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** Writes events, read model, duties and messages. The rows are locked by the caller. */
export async function saveCase(manager: EntityManager, changed: ChangedCase, opened: NewCase | null): Promise<void> {
  if (opened) await insertCase(manager, changed, opened);
  else await updateCase(manager, changed);
  await insertEvents(manager, changed);
  await saveDuties(manager, changed);
  await saveEscalations(manager, changed);
  await saveMessages(manager, changed);
}

async function insertCase(
  manager: EntityManager,
  { caseId, version, state, wakeAt, asOf, calendarVersion }: ChangedCase,
  opened: NewCase,
): Promise<void> {
  await manager.query(
    `INSERT INTO cases (id, number, flow, stage, outcome, version, state, wake_at, programme_id, plan_version, offering_id, locality_id,
                        lead_unit_id, policy_version, clock_offset_ms, opened_at, updated_at, calendar_version)
     VALUES ($1, $2, 'supportRequest', $3, NULL, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15)`,
    [
      caseId,
      state.number,
      state.stage,
      version,
      state,
      timestamp(wakeAt),
      opened.programmeId,
      opened.planVersion,
      state.offeringId,
      state.localityId,
      state.leadUnitId,
      state.policyVersion,
      opened.clockOffsetMs,
      timestamp(asOf),
      calendarVersion,
    ],
  );
}

async function updateCase(manager: EntityManager, { caseId, version, state, wakeAt, asOf, calendarVersion }: ChangedCase): Promise<void> {
  await manager.query(
    `UPDATE cases SET stage = $2, outcome = $3, version = $4, state = $5, wake_at = $6, updated_at = $7, closed_at = $8,
            lead_unit_id = $9, calendar_version = $10 WHERE id = $1`,
    [
      caseId,
      state.stage,
      state.outcome,
      version,
      state,
      timestamp(wakeAt),
      timestamp(asOf),
      timestamp(state.closedAt),
      state.leadUnitId,
      calendarVersion,
    ],
  );
}

async function insertEvents(manager: EntityManager, { caseId, commandId, version, events, actor }: ChangedCase): Promise<void> {
  const first = version - events.length + 1;
  const rows = events.map((event, index) => ({ version: first + index, kind: event.kind, at: new Date(event.at), body: event.body }));
  await manager.query(
    `INSERT INTO case_event (case_id, version, kind, at, command_id, actor_person_id, actor_post_id, body)
     SELECT $1, e.version, e.kind, e.at, $2, $3, $4, e.body
       FROM jsonb_to_recordset($5) AS e(version int, kind text, at timestamptz, body jsonb)`,
    [caseId, commandId, actor.personId, actor.postId, JSON.stringify(rows)],
  );
}

/** Opens and re-times the duties that are owed, and closes those that are not any more. */
async function saveDuties(manager: EntityManager, { caseId, owed, asOf }: Pick<ChangedCase, 'caseId' | 'owed' | 'asOf'>): Promise<void> {
  await manager.query(
    `WITH owed AS (
       SELECT * FROM jsonb_to_recordset($2) AS d(id text, kind text, "postId" text, since timestamptz, "dueAt" timestamptz, reminders jsonb,
                                                         "alsoPostIds" jsonb, "climbsAt" timestamptz, provisional boolean)),
     closed AS (
       UPDATE duty SET closed_at = $3 WHERE case_id = $1 AND closed_at IS NULL AND id NOT IN (SELECT id FROM owed))
     INSERT INTO duty (case_id, id, kind, post_id, since, due_at, reminders, also_post_ids, climbs_at, provisional)
     SELECT $1, id, kind, "postId", since, "dueAt", reminders, "alsoPostIds", "climbsAt", provisional FROM owed
     ON CONFLICT (case_id, id) DO UPDATE SET post_id = excluded.post_id, due_at = excluded.due_at, reminders = excluded.reminders,
       also_post_ids = excluded.also_post_ids, climbs_at = excluded.climbs_at, provisional = excluded.provisional, closed_at = NULL`,
    [caseId, JSON.stringify(owed.map(toJson)), timestamp(asOf)],
  );
}

const toJson = (duty: Duty) => ({
  ...duty,
  since: timestamp(duty.since),
  dueAt: timestamp(duty.dueAt),
  climbsAt: timestamp(duty.climbsAt),
});

/** Nothing happened, but duties were counted anew: what is owed, and when the case is woken, as it is now. */
export async function keepDuties(
  manager: EntityManager,
  kept: Pick<ChangedCase, 'caseId' | 'asOf' | 'owed' | 'wakeAt' | 'calendarVersion'>,
): Promise<void> {
  await manager.query(`UPDATE cases SET wake_at = $2, calendar_version = $3 WHERE id = $1`, [
    kept.caseId,
    timestamp(kept.wakeAt),
    kept.calendarVersion,
  ]);
  await saveDuties(manager, kept);
}

/** Opens the escalation that the events opened, and closes the one that is over. */
async function saveEscalations(manager: EntityManager, { caseId, state, events, asOf }: ChangedCase): Promise<void> {
  const touched: readonly DomainEvent['kind'][] = ['escalated', 'escalationEnded', 'adjusted', 'closed'];
  if (!events.some((event) => touched.includes(event.kind))) return;
  const open = state.escalation?.n ?? 0;
  await manager.query(`UPDATE escalation SET closed_at = $3 WHERE case_id = $1 AND closed_at IS NULL AND n <> $2`, [
    caseId,
    open,
    timestamp(asOf),
  ]);
  for (const event of events) {
    if (event.kind !== 'escalated') continue;
    const { n, trigger, shortNotice } = event.body;
    await manager.query(
      `INSERT INTO escalation (case_id, n, trigger, short_notice, opened_at, closed_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [caseId, n, trigger, shortNotice, timestamp(asOf), n === open ? null : timestamp(asOf)],
    );
  }
}

/** Queues the mails, and supersedes those of a step that is over and that have not been claimed yet. */
async function saveMessages(manager: EntityManager, { caseId, messages }: ChangedCase): Promise<void> {
  await manager.query(
    `UPDATE message m SET state = 'superseded' FROM duty d
      WHERE m.case_id = $1 AND m.state = 'queued' AND d.case_id = m.case_id AND d.id = m.duty_id AND d.closed_at IS NOT NULL`,
    [caseId],
  );
  if (messages.length === 0) return;
  await manager.query(
    `WITH queued AS (
       INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
       SELECT m.id, m.key, $1, m.template, m."postId", m."dutyId", 'queued', m."notBefore"
         FROM jsonb_to_recordset($2) AS m(id uuid, key text, template text, "postId" text, "dutyId" text, "notBefore" timestamptz)
       ON CONFLICT (key) DO NOTHING)
     SELECT pg_notify('message_queued', '')`,
    [
      caseId,
      JSON.stringify(
        messages.map((message) => ({
          ...message,
          id: randomUUID(),
          key: `${caseId}:${message.key}`,
          notBefore: new Date(message.notBefore),
        })),
      ),
    ],
  );
}
