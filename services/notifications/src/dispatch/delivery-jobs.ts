import { ActivityExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { NOTIFICATIONS_TASK_QUEUE, deliveryJobId, type NotificationActivities } from '@chung-suc/workflow-contract';

/** The engine did not take the job. */
export class JobNotStarted extends Error {
  override readonly name = 'JobNotStarted';
}

/** How long the engine has to take a job, milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * One standalone activity per message: a job queue without a workflow. The only file that knows of them; they are in public preview, and
 * the fallback is a workflow of one activity (see infra/adr).
 *
 * The job's id is the message's, always the same one, and an id that is running is refused: so the engine itself sees to it that there is
 * never a second job for a message, however often the dispatcher asks. An id that has ended may be used again: then the row says that the
 * job did not end it, or PostgreSQL was restored to a moment before.
 */
export class DeliveryJobs {
  constructor(private readonly client: Client) {}

  /** Throws `JobNotStarted`; a job that is running already is as good as started. */
  async start(messageId: string): Promise<void> {
    try {
      await this.client.withDeadline(Date.now() + PATIENCE_MS, () =>
        this.client.activity.typed<NotificationActivities>().start('deliverMessage', {
          id: deliveryJobId(messageId),
          taskQueue: NOTIFICATIONS_TASK_QUEUE,
          args: [{ messageId }],
          startToCloseTimeout: '2 minutes', // a mail server may answer late on purpose, and then the end is to be written
          heartbeatTimeout: '15s', // a process that was killed is noticed soon
          retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '2 minutes' }, // for as long as the server says “later”
          idReusePolicy: 'ALLOW_DUPLICATE',
          idConflictPolicy: 'FAIL',
        }),
      );
    } catch (error) {
      if (error instanceof ActivityExecutionAlreadyStartedError) return;
      throw new JobNotStarted('The engine did not take the job', { cause: error });
    }
  }
}
