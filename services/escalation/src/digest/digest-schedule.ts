import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ScheduleAlreadyRunning, type Client } from '@temporalio/client';
import { Again } from '@chung-suc/platform/again';
import { CASES_TASK_QUEUE, COMMITTEE_DIGEST_SCHEDULE, COMMITTEE_DIGEST_WORKFLOW } from '@chung-suc/workflow-contract';

const PATIENCE_MS = 5_000;
const AWAY_EVERY_MS = 3_000;
/** An engine that has lost its database has lost the schedule too: it is looked for now and then. */
const EVERY_MS = 60_000;

/**
 * Sees that the schedule of the committee's digest exists: 08:00 every day in Ho Chi Minh City. A new one asks for this morning's digest at
 * once, in case the engine had lost the schedule before the morning; a digest that has gone goes no second time.
 */
export class DigestSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DigestSchedule.name);
  private readonly again = new Again();
  private life: Promise<void> = Promise.resolve();
  private saidAway = false;

  constructor(private readonly client: Client) {}

  onApplicationBootstrap(): void {
    this.life = this.again.everyNowAndThen(async () => ((await this.ensure()) ? EVERY_MS : AWAY_EVERY_MS));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.again.stop();
    await this.life;
  }

  /** False when the engine did not answer. */
  private async ensure(): Promise<boolean> {
    try {
      await this.create();
      this.logger.log('The schedule of the digest has been made');
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) {
        if (!this.saidAway) this.logger.warn('The engine does not take the schedule of the digest; asking again');
        this.saidAway = true;
        return false;
      }
    }
    this.saidAway = false;
    return true;
  }

  private async create(): Promise<void> {
    await this.client.withDeadline(Date.now() + PATIENCE_MS, () =>
      this.client.schedule.create({
        scheduleId: COMMITTEE_DIGEST_SCHEDULE,
        spec: {
          calendars: [{ hour: 8, minute: 0, comment: 'Every morning; the calendar knows the days off' }],
          timezone: 'Asia/Ho_Chi_Minh',
        },
        action: {
          type: 'startWorkflow',
          workflowType: COMMITTEE_DIGEST_WORKFLOW,
          workflowId: COMMITTEE_DIGEST_SCHEDULE,
          taskQueue: CASES_TASK_QUEUE,
          args: [],
        },
        // A morning that the engine missed is made up for, once: the digest of a day goes once whoever asks for it.
        policies: { overlap: 'SKIP', catchupWindow: '12 hours' },
        state: { triggerImmediately: true },
      }),
    );
  }
}
