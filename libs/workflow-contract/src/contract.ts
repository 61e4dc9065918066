import { defineUpdate } from '@temporalio/workflow';
import type { CommandKind, Instant, RefusalCode, StageOrNew } from '@chung-suc/domain';

/** Workflows of cases, and their local activity `record`. */
export const CASES_TASK_QUEUE = 'cases';
/** Standalone activities, one per message. */
export const NOTIFICATIONS_TASK_QUEUE = 'notifications';

/** Activities of `services/escalation`: who decides, proposals, the committee's digest. */
export const ESCALATION_TASK_QUEUE = 'escalation';

export const COMMITTEE_DIGEST_WORKFLOW = 'committeeDigest';
/** The schedule that starts it every morning. */
export const COMMITTEE_DIGEST_SCHEDULE = 'committee-digest';

export const SUPPORT_REQUEST_WORKFLOW = 'supportRequest';

/** The workflow of a case has the case's id: two workflows for one case cannot exist. */
export const caseWorkflowId = (caseId: string): string => caseId;

/** A wake-up is one command, however often it is heard. */
export const clockCommandId = (caseId: string, wakeAt: Instant): string => `clock:${caseId}:${wakeAt}`;

/** One job per message: a second start is refused by the engine while the first runs. */
export const deliveryJobId = (messageId: string): string => `deliver:${messageId}`;

/** Payloads carry ids, kinds, instants and small numbers, never names, addresses or free text. */
export interface CaseInput {
  readonly caseId: string;
  /** Embedded mode only: how far time had been moved forward when the workflow started, milliseconds. */
  readonly clockOffsetMs: number;
  /** The case exists in PostgreSQL already: adopt it, instead of waiting for the request that opens it. */
  readonly resume: boolean;
}

/** A command travels as its kind; its id is the update id, its text waits in the intake row of that id. */
export interface CommandPayload {
  readonly kind: CommandKind;
}

export interface CommandAnswer {
  readonly outcome: 'done' | 'refused';
  readonly code: RefusalCode | null;
  readonly version: number;
  readonly stage: StageOrNew;
}

/** Every command of a case is this one update, taken one at a time; its answer goes out after the commit. */
export const commandUpdate = defineUpdate<CommandAnswer, [CommandPayload]>('command');

export interface RecordCommand {
  readonly caseId: string;
  readonly commandId: string;
  /** `resume` records nothing: it returns the case as PostgreSQL has it. */
  readonly kind: CommandKind | 'resume';
  /** The workflow's own time: `record` never reads a clock. */
  readonly asOf: Instant;
  readonly clockOffsetMs: number;
}

/** What the workflow needs to wait, and no more. */
export interface Recorded extends CommandAnswer {
  readonly wakeAt: Instant | null;
  readonly ended: boolean;
  /** The escalation that this command has opened, to be prepared for the committee; null when it has opened none. */
  readonly toEscalate: number | null;
  /** Id of a command for another case that this one has caused, in its intake already; null when it has caused none. */
  readonly handOver: string | null;
}

export interface CaseActivities {
  /** One transaction: lock, stored answer, facts, decide, save. Idempotent by `commandId`. */
  record(command: RecordCommand): Promise<Recorded>;
  /** Submits a command that waits in the intake of another case. Idempotent. */
  handOver(input: { readonly commandId: string }): Promise<void>;
}

export interface EscalationActivities {
  /** Finds proposals, keeps them, and writes to the members who may decide when they are told at once. Idempotent. */
  prepareEscalation(input: { readonly caseId: string; readonly n: number }): Promise<void>;
  /** Queues today's mail for each member who has something to decide; nothing on days off, and nothing twice. */
  queueDigest(): Promise<void>;
}

export interface NotificationActivities {
  /** Claims, renders and sends one message, and records how it ended. */
  deliverMessage(input: { readonly messageId: string }): Promise<void>;
}
