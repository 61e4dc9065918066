import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Silence, trouble and the committee: escalations, the chain that a duty climbs, the daily digest, and mails that tell of several duties. */
export class Escalation1764100000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const POST_KINDS = `'unitContact','localityContact','coordinator','committeeMember','recordsClerk','observer','administrator'`;
const DUTY_KINDS = `'answer','report','confirm','review','commend'`;
const OUTCOMES = `'completed','declined','notHeld'`;
const MESSAGE_STATES = `'queued','sending','sent','failed','superseded'`;

const oneOf = (table: string, constraint: string, column: string, values: string): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} CHECK (${column} IN (${values}))`;

/** What a policy that was entered before had no word for: the design's defaults. */
const POLICY_ADDITIONS = {
  committeeDecides: { workingDays: 2, remindersAfter: [] },
  localityChooses: { workingDays: 2, remindersAfter: [1] },
  shortNoticeDays: 3,
  chain: {
    version: 1,
    first: 'contact',
    steps: [
      { id: 'contact', to: 'contact', when: { kind: 'reminder', from: 1 }, next: 'secretary' },
      { id: 'secretary', to: 'unitSecretary', when: { kind: 'reminder', from: 2 }, next: 'coordinator' },
      { id: 'coordinator', to: 'coordinator', when: { kind: 'due' }, next: 'committee' },
      { id: 'committee', to: 'standingCommittee', when: { kind: 'afterDue', workingDays: 1, hour: 8 }, next: null },
    ],
  },
};

/** What the state of a case that was opened before lacks; the same values as replaying its events would give. */
const STATE_ADDITIONS = `jsonb_build_object(
  'assignedUnitId', state->'leadUnitId', 'answerRound', 1, 'askedAt', state->'requestedAt', 'declined', false, 'unable', false,
  'agreedAt', (SELECT (extract(epoch FROM e.at) * 1000)::bigint FROM case_event e WHERE e.case_id = cases.id AND e.kind = 'agreed' LIMIT 1),
  'escalation', NULL, 'escalations', 0, 'offer', NULL, 'offers', 0, 'extended', '{}'::jsonb, 'progress', '{}'::jsonb)`;

const UP = [
  oneOf('post', 'post_kind_check', 'kind', `${POST_KINDS},'unitSecretary'`),
  oneOf('duty', 'duty_kind_check', 'kind', `${DUTY_KINDS},'choose','hold','decide'`),
  `ALTER TABLE duty ADD also_post_ids jsonb NOT NULL DEFAULT '[]', ADD climbs_at timestamptz, ADD provisional boolean NOT NULL DEFAULT false`,
  oneOf('cases', 'cases_outcome_check', 'outcome', `${OUTCOMES},'closedByCommittee'`),
  `ALTER TABLE cases ADD calendar_version int NOT NULL DEFAULT 0`,
  `UPDATE cases SET state = state || ${STATE_ADDITIONS}`,
  `UPDATE policy SET data = '${JSON.stringify(POLICY_ADDITIONS)}'::jsonb || data`,
  `CREATE TABLE escalation (
     case_id uuid NOT NULL CONSTRAINT escalation_case_fk REFERENCES cases(id),
     n int NOT NULL CONSTRAINT escalation_n_check CHECK (n > 0),
     trigger text NOT NULL CONSTRAINT escalation_trigger_check CHECK (trigger IN ('declined','trouble','silence','choiceRefused')),
     short_notice boolean NOT NULL,
     opened_at timestamptz NOT NULL,
     closed_at timestamptz,
     prepared_at timestamptz,
     proposals jsonb NOT NULL DEFAULT '[]',
     PRIMARY KEY (case_id, n))`,
  `CREATE INDEX escalation_open_idx ON escalation (opened_at) WHERE closed_at IS NULL`,
  oneOf('message', 'message_state_check', 'state', `${MESSAGE_STATES},'merged'`),
  `ALTER TABLE message ALTER case_id DROP NOT NULL,
     ADD merged_into uuid CONSTRAINT message_merged_fk REFERENCES message(id),
     ADD CONSTRAINT message_merged_check CHECK ((state = 'merged') = (merged_into IS NOT NULL))`,
  `ALTER TABLE link DROP CONSTRAINT link_message_id_key, ADD CONSTRAINT link_once UNIQUE (message_id, case_id, duty_id)`,
];

const DOWN = [
  // What the schema before has no room for: the digests, and what was merged into others.
  `DELETE FROM link WHERE message_id IN (SELECT id FROM message WHERE case_id IS NULL)`,
  `DELETE FROM message WHERE case_id IS NULL OR state = 'merged'`,
  `DELETE FROM duty WHERE kind IN ('choose','hold','decide')`,
  `UPDATE cases SET outcome = 'declined' WHERE outcome = 'closedByCommittee'`,
  `DELETE FROM holding WHERE post_id IN (SELECT id FROM post WHERE kind = 'unitSecretary')`,
  `DELETE FROM post WHERE kind = 'unitSecretary'`,
  `ALTER TABLE link DROP CONSTRAINT link_once, ADD CONSTRAINT link_message_id_key UNIQUE (message_id)`,
  `ALTER TABLE message DROP CONSTRAINT message_merged_check, DROP merged_into, ALTER case_id SET NOT NULL`,
  oneOf('message', 'message_state_check', 'state', MESSAGE_STATES),
  `DROP TABLE escalation`,
  `ALTER TABLE cases DROP calendar_version`,
  oneOf('cases', 'cases_outcome_check', 'outcome', OUTCOMES),
  `ALTER TABLE duty DROP also_post_ids, DROP climbs_at, DROP provisional`,
  oneOf('duty', 'duty_kind_check', 'kind', DUTY_KINDS),
  oneOf('post', 'post_kind_check', 'kind', POST_KINDS),
];
