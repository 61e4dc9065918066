import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { NotificationActivities } from '@chung-suc/workflow-contract';
import type { Delivery } from './delivery';

/** How often the engine hears that the job lives; it starts a job anew when it has not heard for `heartbeatTimeout` (dispatch/delivery-jobs.ts). */
const BEAT_MS = 4_000;

export const createNotificationActivities = (delivery: Pick<Delivery, 'deliver'>): NotificationActivities => ({
  async deliverMessage({ messageId }) {
    const context = Context.current();
    const beat = setInterval(() => context.heartbeat(), BEAT_MS);
    try {
      await delivery.deliver(messageId, context.cancellationSignal);
    } catch (error) {
      throw withoutWords(error);
    } finally {
      clearInterval(beat);
    }
  },
});

/** What goes to the engine's history and log: a kind, never what a driver or a server said, which may hold names and addresses. */
function withoutWords(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  const type = error instanceof Error ? error.name : 'Error';
  const code = (error as { code?: unknown }).code;
  return ApplicationFailure.create({ type, message: typeof code === 'string' ? code : type, nonRetryable: false });
}
