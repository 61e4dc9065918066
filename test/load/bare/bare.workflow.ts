import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

export const bareUpdate = defineUpdate<string, [{ kind: string; last: boolean }]>('bare');

const { insertRow } = proxyLocalActivities<{ insertRow(kind: string): Promise<string> }>({ startToCloseTimeout: '3s' });

/** What a command costs at the least: an Update with one local activity that inserts one row. */
export async function bare(): Promise<void> {
  let over = false;
  setHandler(bareUpdate, async ({ kind, last }) => {
    const answer = await insertRow(kind);
    if (last) over = true;
    return answer;
  });
  await condition(() => over);
}
