import { sleep } from '@temporalio/workflow';
import { committeeDigest as digestAsItIs, supportRequest as requestAsItIs } from '@chung-suc/workflows';
import type { CaseInput } from '@chung-suc/workflow-contract';

/** What somebody might change without a thought for the cases that are under way: a moment's wait before the process begins. */
export async function supportRequest(input: CaseInput): Promise<'closed' | 'refused'> {
  await sleep('1 minute');
  return requestAsItIs(input);
}

export async function committeeDigest(): Promise<void> {
  await sleep('1 minute');
  return digestAsItIs();
}
