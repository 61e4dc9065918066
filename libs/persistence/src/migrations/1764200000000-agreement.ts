import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole agreement: places of limited offerings and the line for them, bookings of units, calendar files, cases that take up others. */
export class Agreement1764200000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const DUTY_KINDS = `'answer','report','confirm','review','commend','choose','hold','decide'`;
const OUTCOMES = `'completed','declined','notHeld','closedByCommittee'`;
const STAGES = `'requested','agreed','held','reported','reviewed','commended','closed'`;

const oneOf = (table: string, constraint: string, column: string, values: string): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} CHECK (${column} IN (${values}))`;

/** What the state of a case that was opened before lacks; as replaying its events would give it. */
const STATE_ADDITIONS = `jsonb_build_object(
  'proposal', CASE WHEN c.stage = 'requested' THEN jsonb_build_object('n', 1, 'by', 'locality', 'proposed', false, 'at', c.state->'askedAt',
     'terms', c.state->'terms', 'otherDates', '[]'::jsonb, 'details', NULL, 'note', NULL, 'consents', '["locality"]'::jsonb, 'settledAt', NULL) END,
  'versions', 1, 'coUnits', '[]'::jsonb, 'plannedMode', o.mode, 'place', NULL, 'restores', NULL,
  'agreements', CASE WHEN jsonb_typeof(c.state->'agreedAt') = 'number' THEN c.state->'answerRound' ELSE '0'::jsonb END,
  'calendarEntry', CASE WHEN jsonb_typeof(c.state->'agreedAt') = 'number' THEN jsonb_build_object('sequence', 0, 'withdrawn', false,
     'start', c.state->'terms'->'start', 'end', c.state->'terms'->'end', 'mode', c.state->'terms'->'mode', 'place', c.state->'terms'->'place') END,
  'reportRound', CASE WHEN jsonb_typeof(c.state->'heldAt') = 'number' THEN 1 ELSE 0 END, 'reportAskedAt', c.state->'heldAt')`;

/** Places of offerings that cases before this migration have: the first of them, as many as there are. */
const PLACES_TAKEN = `
  INSERT INTO place (place_key, ordinal, case_id)
  SELECT place_key, ordinal, id FROM (
    SELECT c.id, o.capacity_count, p.key AS place_key, row_number() OVER (PARTITION BY p.key ORDER BY c.opened_at, c.number) AS ordinal
      FROM cases c
      JOIN offering o ON o.programme_id = c.programme_id AND o.plan_version = c.plan_version AND o.id = c.offering_id
     CROSS JOIN LATERAL (SELECT o.id || CASE WHEN o.capacity_scope = 'locality' THEN ':' || c.locality_id ELSE '' END AS key) p
     WHERE o.capacity_count IS NOT NULL AND (c.stage <> 'closed' OR c.outcome = 'completed')) taken
   WHERE ordinal <= capacity_count`;

const PLACES_IN_STATE = `
  UPDATE cases c SET state = c.state || jsonb_build_object('place', jsonb_build_object('count', o.capacity_count, 'scope', o.capacity_scope,
           'standing', 'held', 'since', c.state->'requestedAt'))
    FROM place p, offering o
   WHERE p.case_id = c.id AND o.programme_id = c.programme_id AND o.plan_version = c.plan_version AND o.id = c.offering_id`;

const instant = (path: string): string => `to_timestamp((${path})::bigint / 1000.0)`;
const TERMS = `state->'terms'`;

/** Engagements that are agreed already; of two that overlap, which could not be seen before, the first keeps the hours. */
const BOOKED = `
  INSERT INTO booking (case_id, unit_id, span)
  SELECT id, lead_unit_id, tstzrange(${instant(`${TERMS}->>'start'`)}, ${instant(`${TERMS}->>'end'`)})
    FROM cases WHERE stage NOT IN ('requested', 'closed') AND NOT (state->>'unable')::boolean ORDER BY opened_at, number
  ON CONFLICT DO NOTHING`;

const UP = [
  `CREATE EXTENSION IF NOT EXISTS btree_gist`,
  oneOf('duty', 'duty_kind_check', 'kind', `${DUTY_KINDS},'wait','takePlace','consent','join'`),
  oneOf('cases', 'cases_outcome_check', 'outcome', `${OUTCOMES},'cancelledByLocality','cancelledByUnit','noPlace'`),
  oneOf('cases', 'cases_stage_check', 'stage', `${STAGES},'waiting'`),
  `ALTER TABLE cases ADD restores_id uuid CONSTRAINT cases_restores_fk REFERENCES cases(id)`,
  `CREATE INDEX cases_restores_idx ON cases (restores_id) WHERE restores_id IS NOT NULL`,
  `ALTER TABLE intake ADD arrival bigserial NOT NULL`,
  `ALTER TABLE message ADD calendar text`,
  // A case writes its place before it is written itself, in one transaction.
  `CREATE TABLE place (
     place_key text NOT NULL,
     ordinal int NOT NULL CONSTRAINT place_ordinal_check CHECK (ordinal > 0),
     case_id uuid NOT NULL CONSTRAINT place_case_key UNIQUE CONSTRAINT place_case_fk REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
     PRIMARY KEY (place_key, ordinal))`,
  `CREATE TABLE place_wait (
     case_id uuid PRIMARY KEY CONSTRAINT place_wait_case_fk REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
     place_key text NOT NULL,
     arrival bigint NOT NULL)`,
  `CREATE INDEX place_wait_line_idx ON place_wait (place_key, arrival)`,
  `CREATE TABLE booking (
     case_id uuid NOT NULL CONSTRAINT booking_case_fk REFERENCES cases(id),
     unit_id text NOT NULL CONSTRAINT booking_unit_fk REFERENCES organisation(id),
     span tstzrange NOT NULL CONSTRAINT booking_span_check CHECK (NOT isempty(span)),
     PRIMARY KEY (case_id, unit_id),
     CONSTRAINT booking_one_place_at_a_time EXCLUDE USING gist (unit_id WITH =, span WITH &&))`,
  `UPDATE cases c SET state = c.state || ${STATE_ADDITIONS} FROM offering o
    WHERE o.programme_id = c.programme_id AND o.plan_version = c.plan_version AND o.id = c.offering_id`,
  PLACES_TAKEN,
  PLACES_IN_STATE,
  BOOKED,
  // A later migration of the same run may change these tables.
  `SET CONSTRAINTS ALL IMMEDIATE`,
];

const DOWN = [
  // The schema before knows no line: who is in it has no place.
  `UPDATE cases SET stage = 'closed', closed_at = updated_at, outcome = 'declined', wake_at = NULL,
     state = state || '{"stage":"closed","outcome":"declined"}' WHERE stage = 'waiting'`,
  `UPDATE cases SET outcome = 'notHeld' WHERE outcome IN ('cancelledByLocality','cancelledByUnit')`,
  `UPDATE cases SET outcome = 'declined' WHERE outcome = 'noPlace'`,
  `DELETE FROM duty WHERE kind IN ('wait','takePlace','consent','join')`,
  `DROP TABLE booking`,
  `DROP TABLE place_wait`,
  `DROP TABLE place`,
  `ALTER TABLE message DROP calendar`,
  `ALTER TABLE intake DROP arrival`,
  `ALTER TABLE cases DROP restores_id`,
  oneOf('cases', 'cases_stage_check', 'stage', STAGES),
  oneOf('cases', 'cases_outcome_check', 'outcome', OUTCOMES),
  oneOf('duty', 'duty_kind_check', 'kind', DUTY_KINDS),
];
