import { proxyActivities } from '@temporalio/workflow';
import { ESCALATION_TASK_QUEUE, type EscalationActivities } from '@chung-suc/workflow-contract';

const { queueDigest } = proxyActivities<EscalationActivities>({
  taskQueue: ESCALATION_TASK_QUEUE,
  startToCloseTimeout: '1 minute', // some queries
  scheduleToCloseTimeout: '12 hours', // by then the next morning is near
  retry: { initialInterval: '5s', maximumInterval: '1 minute' },
});

/** One morning's mail to the members who have something to decide. Started by a schedule at 08:00; days off are the calendar's to know. */
export async function committeeDigest(): Promise<void> {
  await queueDigest();
}
