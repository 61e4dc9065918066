import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { byCallers, timed } from '../figures';
import { bareUpdate } from './bare.workflow';
import { BARE_QUEUE } from './queues';

async function send(client: Client, workflowId: string, index: number, count: number): Promise<void> {
  const options = {
    args: [{ kind: `c${index}`, last: index === count - 1 }] as [{ kind: string; last: boolean }],
    updateId: `${workflowId}-${index}`,
  };
  if (index > 0) {
    await client.workflow.getHandle(workflowId).executeUpdate(bareUpdate, options);
    return;
  }
  await client.workflow.executeUpdateWithStart(bareUpdate, {
    ...options,
    startWorkflowOperation: new WithStartWorkflowOperation('bare', {
      workflowId,
      taskQueue: BARE_QUEUE,
      args: [],
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  });
}

/** As many bare workflows with as many Updates as the product's round has cases and commands; gives the milliseconds. */
export const bareRound = (client: Client, workflows: number, commands: number, callers: number): Promise<number> =>
  timed(() =>
    byCallers(callers, workflows, async () => {
      const workflowId = randomUUID();
      for (let index = 0; index < commands; index += 1) await send(client, workflowId, index, commands);
    }),
  );

/** Milliseconds of each Update, one caller alone. */
export async function bareLatencies(client: Client, workflows: number, commands: number): Promise<number[]> {
  const found: number[] = [];
  for (let one = 0; one < workflows; one += 1) {
    const workflowId = randomUUID();
    for (let index = 0; index < commands; index += 1) found.push(await timed(() => send(client, workflowId, index, commands + 1)));
  }
  return found;
}
