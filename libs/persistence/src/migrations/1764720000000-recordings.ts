import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office records on behalf of the sides, to which they may object. */
export class Recordings1764720000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const DUTY_KINDS = `'answer','report','confirm','review','commend','choose','hold','decide','wait','takePlace','consent','join',
    'match','answerPart','split','resume'`;
const TRIGGERS = `'declined','trouble','silence','choiceRefused'`;

const oneOf = (table: string, constraint: string, column: string, values: string): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}, ADD CONSTRAINT ${constraint} CHECK (${column} IN (${values}))`;

const UP = [
  oneOf('duty', 'duty_kind_check', 'kind', `${DUTY_KINDS},'acknowledge'`),
  oneOf('escalation', 'escalation_trigger_check', 'trigger', `${TRIGGERS},'disputed'`),
  // As replaying its events would give it: nothing was recorded for anybody before.
  `UPDATE cases SET state = state || '{"recordings":{"count":0,"open":[]}}'`,
  `UPDATE policy SET data = '{"recordingStands":{"workingDays":2,"remindersAfter":[]}}'::jsonb || data`,
];

const DOWN = [
  `DELETE FROM duty WHERE kind = 'acknowledge'`,
  `UPDATE escalation SET trigger = 'trouble' WHERE trigger = 'disputed'`,
  oneOf('escalation', 'escalation_trigger_check', 'trigger', TRIGGERS),
  oneOf('duty', 'duty_kind_check', 'kind', DUTY_KINDS),
];
