import type { EntityManager } from 'typeorm';
import {
  localDateOf,
  type CommandKind,
  type HeldPost,
  type Policy,
  type Stage,
  type SupportRequest,
  type WorkingCalendar,
} from '@chung-suc/domain';
import {
  CALENDAR_SQL,
  postsHeldSql,
  run,
  type IntakeRow,
  type ProgrammeRow,
  type Statement,
  type StoredAnswer,
} from '@chung-suc/persistence';
import type { RecordCommand } from '@chung-suc/workflow-contract';

/** What arrived under a command id, and the posts that its actor holds on the day of the command. */
export type Intake = Pick<IntakeRow, 'actorPersonId' | 'actorPostId' | 'body'> & {
  readonly answer: StoredAnswer | null;
  readonly held: readonly HeldPost[];
};

const TAKE_INTAKE: Statement = {
  name: 'take-intake',
  text: `SELECT i.actor_person_id AS "actorPersonId", i.actor_post_id AS "actorPostId", i.body, i.answer,
                coalesce((SELECT jsonb_agg(to_jsonb(held)) FROM (${postsHeldSql('i.actor_person_id', '$2')}) held), '[]'::jsonb) AS held
           FROM intake i WHERE i.command_id = $1 FOR UPDATE OF i`,
};

const CLOCK_INTAKE: Statement = {
  name: 'clock-intake',
  text: `INSERT INTO intake (command_id, case_id, kind, via, body, body_hash, received_at, acknowledged_at)
         VALUES ($1, $2::uuid, $3, 'system', '{}', '', $4::timestamptz, $4::timestamptz) ON CONFLICT (command_id) DO NOTHING`,
};

/** The row of a command, locked. A wake-up arrives here: it gets its row now, and needs no acknowledgement. Throws when there is none. */
export async function takeIntake(manager: EntityManager, command: RecordCommand, kind: CommandKind): Promise<Intake> {
  const { commandId, caseId, asOf } = command;
  if (kind === 'clockReached') await run(manager, CLOCK_INTAKE, [commandId, caseId, kind, new Date(asOf)]);
  const [intake] = await run<Intake>(manager, TAKE_INTAKE, [commandId, localDateOf(asOf)]);
  if (!intake) throw new Error(`No command ${commandId} has arrived`);
  return intake;
}

/** A case, locked, with all that every command needs besides: its policy, its programme and the calendar. */
export interface LockedCase {
  readonly version: number;
  readonly stage: Stage;
  readonly state: SupportRequest;
  readonly wakeAt: Date | null;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly programme: Pick<ProgrammeRow, 'id' | 'year' | 'blocId' | 'periodFrom' | 'periodTo' | 'lastCaseNumber' | 'planVersion'>;
}

// The key is never changed, and a place that is passed on to the case names it: that must not wait for its command.
const LOCK_CASE: Statement = {
  name: 'lock-case',
  text: `SELECT c.version, c.stage, c.state, c.wake_at AS "wakeAt", l.data AS policy, ${CALENDAR_SQL} AS calendar,
                jsonb_build_object('id', p.id, 'year', p.year, 'blocId', p.bloc_id, 'periodFrom', to_char(p.period_from, 'YYYY-MM-DD'),
                  'periodTo', to_char(p.period_to, 'YYYY-MM-DD'), 'lastCaseNumber', p.last_case_number, 'planVersion', p.plan_version) AS programme
           FROM cases c JOIN policy l ON l.version = c.policy_version JOIN programme p ON p.id = c.programme_id
          WHERE c.id = $1::uuid FOR NO KEY UPDATE OF c`,
};

/** Null when the case does not exist yet. */
export async function lockCase(manager: EntityManager, caseId: string): Promise<LockedCase | null> {
  return (await run<LockedCase>(manager, LOCK_CASE, [caseId]))[0] ?? null;
}
