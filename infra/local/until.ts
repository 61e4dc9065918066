import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from './trouble';

export interface Waiting {
  timeoutMs: number;
  everyMs: number;
  /** Completes “waited N s for …”. */
  what: string;
  /** Ends the waiting when there is nothing left to wait for. */
  signal?: AbortSignal | undefined;
}

/** Asks again and again until the answer is yes. Throws `Trouble` when it takes too long. */
export async function until(isSo: () => Promise<boolean>, { timeoutMs, everyMs, what, signal }: Waiting): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    signal?.throwIfAborted();
    if (Date.now() > deadline)
      throw new Trouble(`Waited ${Math.round(timeoutMs / 1000)} s in vain for ${what}; the logs beside the data may tell why.`);
    await pause(everyMs);
  }
}
