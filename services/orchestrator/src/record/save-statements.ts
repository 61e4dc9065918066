import { caseChangedSql, type Statement } from '@chung-suc/persistence';

/** Duties as they are owed now, from a JSON parameter. */
const owedFrom = (parameter: string): string =>
  `owed AS (
     SELECT * FROM jsonb_to_recordset(${parameter}::jsonb) AS d(id text, kind text, "postId" text, since timestamptz, "dueAt" timestamptz,
       reminders jsonb, "alsoPostIds" jsonb, "climbsAt" timestamptz, provisional boolean))`;

/** Opens and re-times the duties that are owed, and closes those that are not any more. */
const keeping = (at: string): string =>
  `closed AS (
     UPDATE duty SET closed_at = ${at}::timestamptz WHERE case_id = $1::uuid AND closed_at IS NULL AND id NOT IN (SELECT id FROM owed)),
   kept AS (
     INSERT INTO duty (case_id, id, kind, post_id, since, due_at, reminders, also_post_ids, climbs_at, provisional)
     SELECT $1::uuid, id, kind, "postId", since, "dueAt", reminders, "alsoPostIds", "climbsAt", provisional FROM owed
     ON CONFLICT (case_id, id) DO UPDATE SET post_id = excluded.post_id, due_at = excluded.due_at, reminders = excluded.reminders,
       also_post_ids = excluded.also_post_ids, climbs_at = excluded.climbs_at, provisional = excluded.provisional, closed_at = NULL)`;

const UPDATED = `saved AS (
   UPDATE cases SET stage = $4::text, outcome = $5::text, version = $6::int, state = $7::jsonb, wake_at = $8::timestamptz, updated_at = $3::timestamptz,
          closed_at = $9::timestamptz, lead_unit_id = $10::text, calendar_version = $11::int WHERE id = $1::uuid)`;

/** The programme is locked: its next number is this case's. */
const INSERTED = `saved AS (
   INSERT INTO cases (id, number, flow, stage, outcome, version, state, wake_at, closed_at, programme_id, plan_version, offering_id, locality_id,
                      lead_unit_id, policy_version, clock_offset_ms, opened_at, updated_at, calendar_version, restores_id, split_from_id)
   VALUES ($1::uuid, $21::text, 'supportRequest', $4::text, $5::text, $6::int, $7::jsonb, $8::timestamptz, $9::timestamptz, $22::text, $23::int, $24::text,
           $25::text, $10::text, $26::int, $27::bigint, $3::timestamptz, $3::timestamptz, $11::int, $28::uuid, $29::uuid)),
 numbered AS (
   UPDATE programme SET last_case_number = last_case_number + 1 WHERE id = $22::text)`;

/**
 * One statement for all that a command leaves behind. Its parts see the tables as they were before it: a mail of a step that is over is told
 * by the duties that are owed now. Whoever looks at the case is told of it with the commit. A mail that was never sent, because its step was over, is queued again when that step has come back.
 */
const saving = (saved: string): string =>
  `WITH ${saved},
 happened AS (
   INSERT INTO case_event (case_id, version, kind, at, command_id, actor_person_id, actor_post_id, body)
   SELECT $1::uuid, e.version, e.kind, e.at, $2::text, $12::text, $13::text, e.body
     FROM jsonb_to_recordset($14::jsonb) AS e(version int, kind text, at timestamptz, body jsonb)),
 ${owedFrom('$15')},
 ${keeping('$3')},
 ended AS (
   UPDATE escalation SET closed_at = $3::timestamptz WHERE case_id = $1::uuid AND closed_at IS NULL AND n <> $17::int),
 escalated AS (
   INSERT INTO escalation (case_id, n, trigger, short_notice, opened_at, closed_at)
   SELECT $1::uuid, e.n, e.trigger, e."shortNotice", $3::timestamptz, CASE WHEN e."isOpen" THEN NULL ELSE $3::timestamptz END
     FROM jsonb_to_recordset($18::jsonb) AS e(n int, trigger text, "shortNotice" boolean, "isOpen" boolean)),
 superseded AS (
   UPDATE message SET state = 'superseded'
    WHERE case_id = $1::uuid AND state = 'queued'
      AND CASE WHEN duty_id IS NULL THEN template = ANY($20::text[]) ELSE duty_id NOT IN (SELECT id FROM owed) END),
 queued AS (
   INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
   SELECT m.id, m.key, $1::uuid, m.template, m."postId", m."dutyId", 'queued', m."notBefore"
     FROM jsonb_to_recordset($16::jsonb) AS m(id uuid, key text, template text, "postId" text, "dutyId" text, "notBefore" timestamptz)
   ON CONFLICT (key) DO UPDATE SET state = 'queued', not_before = excluded.not_before, dispatched_at = NULL WHERE message.state = 'superseded'
   RETURNING id),
 answered AS (
   UPDATE intake SET answer = $19::jsonb, answered_at = $3::timestamptz WHERE command_id = $2::text)
 SELECT ${caseChangedSql('$1::uuid', '$6::int')}, (SELECT pg_notify('message_queued', '') FROM queued LIMIT 1)`;

export const SAVE_CHANGED: Statement = { name: 'save-changed-case', text: saving(UPDATED) };
export const SAVE_OPENED: Statement = { name: 'save-opened-case', text: saving(INSERTED) };

export const KEEP_DUTIES: Statement = {
  name: 'keep-duties',
  text: `WITH ${owedFrom('$3')},
 ${keeping('$2')}
 UPDATE cases SET wake_at = $4::timestamptz, calendar_version = $5::int WHERE id = $1::uuid RETURNING ${caseChangedSql('id', 'version')}`,
};
