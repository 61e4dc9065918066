import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { Not, type DataSource } from 'typeorm';
import { CaseRow, InstallationRow } from '@chung-suc/persistence';
import { COMMITTEE_DIGEST_SCHEDULE, caseWorkflowId } from '@chung-suc/workflow-contract';

const UNITS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 };
/** The longest skip at once, so that a slip of the finger does not end the programme. */
export const LONGEST_SKIP_MS = 120 * 86_400_000;
const AT_ONCE = 8;
const PATIENCE_MS = 120_000;
/** For as long is the digest waited for, so that who skipped can be told what it caused; without the escalation service it comes later. */
const DIGEST_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 100;
/** gRPC status. */
const NOT_FOUND = 5;

/** `5d`, `12h`, `30m` in milliseconds; null when the text is not that, or more than 120 days. */
export function parseSkip(text: string): number | null {
  const match = /^(\d{1,6})([dhm])$/.exec(text.trim());
  const duration = match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0) : 0;
  return duration > 0 && duration <= LONGEST_SKIP_MS ? duration : null;
}

export interface Skipped {
  /** Open cases that were moved. */
  readonly cases: number;
  /** The services' time is ahead of the system's by this much now, milliseconds. */
  readonly offsetMs: number;
}

/**
 * Moves time forward in the embedded mode: every open case by the server's own time skipping, and the services' clock by the same amount.
 * A case remembers how far it was moved, so a skip that was cut off is completed by the next.
 */
export class TimeSkipper {
  constructor(
    private readonly database: DataSource,
    private readonly connection: Connection,
    private readonly namespace: string,
  ) {}

  /** Throws when the server was started without time skipping, or when a case cannot be moved. */
  async skip(durationMs: number): Promise<Skipped> {
    const installations = this.database.getRepository(InstallationRow);
    const installation = await installations.findOneByOrFail({});
    const target = installation.clockOffsetMs + durationMs;
    const open = await this.database.getRepository(CaseRow).findBy({ stage: Not('closed') });
    const behind = open.filter((row) => row.clockOffsetMs < target);
    for (let from = 0; from < behind.length; from += AT_ONCE) {
      await Promise.all(behind.slice(from, from + AT_ONCE).map((row) => this.moveCase(row, target)));
    }
    await installations.update({ id: installation.id }, { clockOffsetMs: target });
    await this.startDigest();
    // Mails that have become due are looked for at once.
    await this.database.query(`SELECT pg_notify('message_queued', '')`);
    return { cases: behind.length, offsetMs: target };
  }

  /** The schedule of the committee's digest keeps the system's time: the morning that was skipped to is asked for. */
  private async startDigest(): Promise<void> {
    const schedule = { namespace: this.namespace, scheduleId: COMMITTEE_DIGEST_SCHEDULE };
    const { workflowService } = this.connection;
    try {
      await this.connection.withDeadline(Date.now() + PATIENCE_MS, async () => {
        const { info } = await workflowService.describeSchedule(schedule);
        await workflowService.patchSchedule({ ...schedule, requestId: randomUUID(), patch: { triggerImmediately: {} } });
        await this.untilDigestIsOver(Number(info?.actionCount ?? 0));
      });
    } catch (error) {
      // Without the escalation service there is no schedule yet; it makes one, and the digest goes when it next fires.
      if (!isGrpcServiceError(error) || error.code !== NOT_FOUND) throw error;
    }
  }

  private async untilDigestIsOver(actionsBefore: number): Promise<void> {
    const until = Date.now() + DIGEST_WITHIN_MS;
    while (Date.now() < until) {
      const { info } = await this.connection.workflowService.describeSchedule({
        namespace: this.namespace,
        scheduleId: COMMITTEE_DIGEST_SCHEDULE,
      });
      const started = Number(info?.actionCount ?? 0) > actionsBefore || Number(info?.overlapSkipped ?? 0) > 0;
      if (started && (info?.runningWorkflows ?? []).length === 0) return;
      await setTimeout(LOOK_EVERY_MS);
    }
  }

  private async moveCase(row: CaseRow, target: number): Promise<void> {
    const fastForwardId = randomUUID();
    const workflowExecution = { workflowId: caseWorkflowId(row.id) };
    const duration = msToTs(target - row.clockOffsetMs);
    const { workflowService } = this.connection;
    try {
      await this.connection.withDeadline(Date.now() + PATIENCE_MS, async () => {
        await workflowService.updateWorkflowExecutionOptions({
          namespace: this.namespace,
          workflowExecution,
          workflowExecutionOptions: {
            timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration } },
          },
          updateMask: { paths: ['time_skipping_config'] },
        });
        await workflowService.pollWorkflowExecutionTimeSkipping({ namespace: this.namespace, workflowExecution, fastForwardId });
      });
    } catch (error) {
      if (!(await this.hasEnded(row.id))) throw error;
    }
    await this.database.getRepository(CaseRow).update({ id: row.id }, { clockOffsetMs: target });
  }

  /** A case may close on the way: then there is nothing left to move. */
  private async hasEnded(caseId: string): Promise<boolean> {
    const row = await this.database.getRepository(CaseRow).findOneBy({ id: caseId });
    return row?.stage === 'closed';
  }
}
