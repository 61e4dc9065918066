import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  timeoutMs?: number;
  everyMs?: number;
}

/**
 * Repeats `look` until it neither throws nor answers undefined or false, and returns what it answered. There is no fixed sleep in a test:
 * it waits as long as it must and no longer. After the time is over, the last failure of `look` is thrown.
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  { timeoutMs = 15_000, everyMs = 50 }: Patience = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let failure: unknown;
    try {
      const seen = await look();
      if (seen !== undefined && seen !== null && seen !== false) return seen as NonNullable<T>;
      failure = new Error(`Still ${String(seen)} after ${timeoutMs} ms`);
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) throw failure;
    await pause(everyMs);
  }
}
