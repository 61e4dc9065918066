import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Components of an offering that go on as a case of their own, cases that stand still, and the two doors. */
export class Parts1764500000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const DUTY_KINDS = `'answer','report','confirm','review','commend','choose','hold','decide','wait','takePlace','consent','join'`;
const STAGES = `'requested','agreed','held','reported','reviewed','commended','closed','waiting'`;

const oneOf = (table: string, constraint: string, column: string, values: string): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} CHECK (${column} IN (${values}))`;

/** What the state of a case that was opened before lacks; as replaying its events would give it. */
const STATE_ADDITIONS = `
  UPDATE cases SET state = state || jsonb_build_object('part', NULL, 'partsAsked', 0, 'splitFrom', NULL, 'channel', 'direct',
    'matchPostId', NULL, 'matchAskedAt', NULL, 'suspensions', 0, 'suspension', NULL,
    'coUnits', (SELECT coalesce(jsonb_agg(c || '{"part":null}'), '[]') FROM jsonb_array_elements(state->'coUnits') c),
    'declines', (SELECT coalesce(jsonb_object_agg(d.unit_id, d.said), '{}') FROM (
      SELECT DISTINCT ON (1) coalesce(e.body->>'unitId', cases.lead_unit_id) AS unit_id, e.body - 'unitId' AS said
        FROM case_event e WHERE e.case_id = cases.id AND e.kind IN ('declined','coUnitDeclined') ORDER BY 1, e.version DESC) d),
    'proposal', CASE WHEN jsonb_typeof(state->'proposal') = 'object' THEN state->'proposal' || '{"parts":[]}' ELSE 'null' END)`;

const UP = [
  oneOf('duty', 'duty_kind_check', 'kind', `${DUTY_KINDS},'match','answerPart','split','resume'`),
  oneOf('cases', 'cases_stage_check', 'stage', `${STAGES},'matching','suspended','registered'`),
  `ALTER TABLE cases ADD split_from_id uuid CONSTRAINT cases_split_from_fk REFERENCES cases(id)`,
  `CREATE INDEX cases_split_from_idx ON cases (split_from_id) WHERE split_from_id IS NOT NULL`,
  STATE_ADDITIONS,
  // What is registered is booked before its case is written, in one transaction.
  `ALTER TABLE booking ALTER CONSTRAINT booking_case_fk DEFERRABLE INITIALLY DEFERRED`,
];

const DOWN = [
  // The schema before knows none of these stages: what is in them ends.
  `UPDATE cases SET stage = 'closed', closed_at = updated_at, outcome = 'closedByCommittee', wake_at = NULL,
     state = state || '{"stage":"closed","outcome":"closedByCommittee"}' WHERE stage IN ('matching','suspended','registered')`,
  `DELETE FROM duty WHERE kind IN ('match','answerPart','split','resume')`,
  `ALTER TABLE booking ALTER CONSTRAINT booking_case_fk NOT DEFERRABLE`,
  `ALTER TABLE cases DROP split_from_id`,
  oneOf('cases', 'cases_stage_check', 'stage', STAGES),
  oneOf('duty', 'duty_kind_check', 'kind', DUTY_KINDS),
];
