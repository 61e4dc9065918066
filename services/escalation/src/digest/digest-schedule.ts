import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ScheduleAlreadyRunning, type Client } from '@temporalio/client';
import { CASES_TASK_QUEUE, COMMITTEE_DIGEST_SCHEDULE, COMMITTEE_DIGEST_WORKFLOW } from '@chung-suc/workflow-contract';

const AGAIN_AFTER_MS = 5_000;

/** Sees that the schedule of the committee's digest exists: 08:00 every day in Ho Chi Minh City. An engine that is away is asked again. */
export class DigestSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DigestSchedule.name);
  private again: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly client: Client) {}

  onApplicationBootstrap(): void {
    void this.ensure();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.again) clearTimeout(this.again);
  }

  private async ensure(): Promise<void> {
    try {
      await this.client.withDeadline(Date.now() + AGAIN_AFTER_MS, () =>
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
        }),
      );
    } catch (error) {
      if (error instanceof ScheduleAlreadyRunning || this.stopped) return;
      this.logger.warn('The engine does not take the schedule of the digest; asking again');
      this.again = setTimeout(() => void this.ensure(), AGAIN_AFTER_MS);
    }
  }
}
