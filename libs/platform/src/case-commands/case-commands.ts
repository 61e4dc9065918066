import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import { CREATING, stageRefusal, type CommandKind, type RefusalCode, type StageOrNew } from '@chung-suc/domain';
import { CaseRow, IntakeRow, run, type Statement, type StoredAnswer } from '@chung-suc/persistence';
import { CASES_TASK_QUEUE, SUPPORT_REQUEST_WORKFLOW, caseWorkflowId, commandUpdate, type CaseInput } from '@chung-suc/workflow-contract';
import type { Clock } from '../clock/clock';
import { bodyHashOf } from './command-ids';

/** The engine did not answer in time, or is away: the command is kept, and may be sent again with the same key. */
export class EngineAway extends Error {
  override readonly name = 'EngineAway';
}

/** The key was used before, with another body. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

export interface SubmittedCommand {
  readonly commandId: string;
  readonly caseId: string;
  readonly kind: CommandKind;
  readonly body: unknown;
  readonly via: IntakeRow['via'];
  readonly actorPersonId: string | null;
  /** Set through a link: the one post in which the person acts. */
  readonly actorPostId: string | null;
}

export interface Submission {
  readonly caseId: string;
  readonly answer: StoredAnswer;
}

/** How long a caller waits for the engine before hearing “come back”, milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * The one way in for commands: writes the intake row, sends the update with the command id as update id, and answers from what was recorded.
 * The same command may be submitted any number of times.
 */
export class CaseCommands {
  constructor(
    private readonly database: DataSource,
    private readonly client: Client,
    private readonly clock: Clock,
  ) {}

  /** Throws `KeyReused` or `EngineAway`; a refusal is an answer. */
  async submit(command: SubmittedCommand): Promise<Submission> {
    const bodyHash = bodyHashOf(command.caseId, command.kind, command.body);
    const intake = await this.arrive(command, bodyHash);
    if (intake.bodyHash !== bodyHash) throw new KeyReused();
    if (intake.answer && intake.acknowledgedAt) return { caseId: command.caseId, answer: intake.answer };
    return { caseId: command.caseId, answer: await this.send(command.commandId, command.caseId, command.kind) };
  }

  /** Sends again what PostgreSQL holds and the engine may not have taken. Throws `EngineAway`. */
  async sendAgain(intake: Pick<IntakeRow, 'commandId' | 'caseId' | 'kind'>): Promise<StoredAnswer> {
    return this.send(intake.commandId, intake.caseId, intake.kind);
  }

  private async arrive(command: SubmittedCommand, bodyHash: string): Promise<Arrived> {
    const { commandId, caseId, kind, actorPersonId, actorPostId, via, body } = command;
    const receivedAt = new Date(await this.clock.now());
    const values = [commandId, caseId, kind, actorPersonId, actorPostId, via, JSON.stringify(body), bodyHash, receivedAt];
    // None: a twin has committed since the statement began, and the next one sees it.
    const [intake] = await run<Arrived>(this.database, ARRIVE, values);
    return intake ?? this.database.getRepository(IntakeRow).findOneByOrFail({ commandId });
  }

  private async send(commandId: string, caseId: string, kind: CommandKind): Promise<StoredAnswer> {
    try {
      await this.update(commandId, caseId, kind);
    } catch (error) {
      const refused = refusalOf(error);
      if (refused) return this.keep(commandId, refused);
      if (error instanceof WorkflowNotFoundError || isAlreadyClosed(error)) return this.answerWithoutWorkflow(commandId, caseId, kind);
      if (isAway(error)) throw new EngineAway('The engine is away', { cause: error });
      throw error;
    }
    const answer = await this.acknowledge(commandId);
    if (!answer) throw new EngineAway('The command has no answer yet');
    return answer;
  }

  private async update(commandId: string, caseId: string, kind: CommandKind): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    const options = { args: [{ kind }] as [{ kind: CommandKind }], updateId: commandId };
    await this.client.withDeadline(deadline, async () => {
      if (!CREATING.includes(kind)) {
        await this.client.workflow.getHandle(caseWorkflowId(caseId)).executeUpdate(commandUpdate, options);
        return;
      }
      const input: CaseInput = { caseId, clockOffsetMs: await this.clock.offsetMs(), resume: false };
      await this.client.workflow.executeUpdateWithStart(commandUpdate, {
        ...options,
        startWorkflowOperation: new WithStartWorkflowOperation(SUPPORT_REQUEST_WORKFLOW, {
          workflowId: caseWorkflowId(caseId),
          taskQueue: CASES_TASK_QUEUE,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
        }),
      });
    });
  }

  /** A closed case has no workflow that would answer: what was recorded stands, else the closed stage refuses. */
  private async answerWithoutWorkflow(commandId: string, caseId: string, kind: CommandKind): Promise<StoredAnswer> {
    const intake = await this.database.getRepository(IntakeRow).findOneByOrFail({ commandId });
    if (intake.answer) return this.keep(commandId, intake.answer);
    const row = await this.database.getRepository(CaseRow).findOneBy({ id: caseId });
    const refusal = row && stageRefusal(row.stage, kind);
    if (!row || !refusal) throw new EngineAway('The workflow of an open case is missing');
    return this.keep(commandId, { outcome: 'refused', code: refusal.code, fields: [], version: row.version, stage: row.stage });
  }

  private keep = async (commandId: string, answer: StoredAnswer): Promise<StoredAnswer> =>
    (await this.acknowledge(commandId, answer)) ?? answer;

  /** The first answer stays; from here on the engine need not be asked again. Null when there is none, neither recorded nor given. */
  private async acknowledge(commandId: string, answer: StoredAnswer | null = null): Promise<StoredAnswer | null> {
    const now = new Date(await this.clock.now());
    const values = [commandId, answer && JSON.stringify(answer), now];
    const [row] = await run<{ readonly answer: StoredAnswer }>(this.database, ACKNOWLEDGE, values);
    return row?.answer ?? null;
  }
}

type Arrived = Pick<IntakeRow, 'bodyHash' | 'answer' | 'acknowledgedAt'>;

/** Keeps a command once, and gives what is kept of it. */
const ARRIVE: Statement = {
  name: 'arrive',
  text: `WITH kept AS (
           INSERT INTO intake (command_id, case_id, kind, actor_person_id, actor_post_id, via, body, body_hash, received_at)
           VALUES ($1, $2::uuid, $3, $4, $5, $6, $7::jsonb, $8, $9) ON CONFLICT (command_id) DO NOTHING
           RETURNING body_hash, answer, acknowledged_at)
         SELECT body_hash AS "bodyHash", answer, acknowledged_at AS "acknowledgedAt" FROM kept
         UNION ALL SELECT body_hash, answer, acknowledged_at FROM intake WHERE command_id = $1`,
};

const ACKNOWLEDGE: Statement = {
  name: 'acknowledge',
  text: `UPDATE intake SET answer = coalesce(answer, $2::jsonb), answered_at = coalesce(answered_at, $3), acknowledged_at = coalesce(acknowledged_at, $3)
          WHERE command_id = $1 AND coalesce(answer, $2::jsonb) IS NOT NULL RETURNING answer`,
};

/** A refusal by the workflow's validator: it is in no history and in no transaction. */
function refusalOf(error: unknown): StoredAnswer | null {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const cause = error.cause;
  if (!(cause instanceof ApplicationFailure) || cause.type !== 'StageRefuses') return null;
  const [details] = (cause.details ?? []) as [{ code: RefusalCode; stage: StageOrNew } | undefined];
  return details ? { outcome: 'refused', code: details.code, fields: [], version: 0, stage: details.stage } : null;
}

const isAlreadyClosed = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'WorkflowExecutionAlreadyStartedError' || /already completed/i.test(error.message));

/**
 * gRPC: CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION (the workflow is not ready: its worker was lost in the middle
 * of a task), ABORTED, UNAVAILABLE. All of them pass; none says that the command was refused.
 */
const AWAY_CODES: readonly number[] = [1, 4, 8, 9, 10, 14];

function isAway(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isGrpcServiceError(cause) && AWAY_CODES.includes(cause.code)) return true;
  }
  return false;
}
