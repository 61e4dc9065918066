import type { Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Instant } from '@chung-suc/domain';
import { EmbeddedClock } from '../clock/clock';
import { changesSince, markNow, type Changes } from './skip-changes';
import { settled } from './settling';
import { LONGEST_SKIP_MS, TimeSkipper } from './time-skipper';

/** Somebody else is moving time just now: two at once would each move the cases by both. */
export class SkipUnderWay extends Error {
  override readonly name = 'SkipUnderWay';
}

export interface SkipSurroundings {
  readonly database: DataSource;
  readonly connection: Connection;
  readonly namespace: string;
}

export interface SkipStory {
  /** The services' time afterwards. */
  readonly now: Instant;
  /** Open cases that were moved. */
  readonly cases: number;
  readonly changes: Changes;
}

/** One of ours, for as long as a skip takes. */
const SKIP_LOCK = 7_316_204;

/** True when the skip leads forward, and not further than one at once may. */
export const isSkippable = (durationMs: number): boolean => durationMs > 0 && durationMs <= LONGEST_SKIP_MS;

/**
 * Moves time forward (embedded mode only; the caller has seen to that) and tells what that has caused. What was under way before goes first.
 * Throws `SkipUnderWay`.
 */
export async function skipTime({ database, connection, namespace }: SkipSurroundings, durationMs: number): Promise<SkipStory> {
  return alone(database, async () => {
    const clock = new EmbeddedClock(database);
    await settled(database, await clock.now());
    const before = await markNow(database);
    const { cases } = await new TimeSkipper(database, connection, namespace).skip(durationMs);
    await settled(database, await clock.now());
    return { now: await clock.now(), cases, changes: await changesSince(database, before) };
  });
}

/** The lock is the database connection's: it is held by one, and goes with whoever dies. */
async function alone<T>(database: DataSource, work: () => Promise<T>): Promise<T> {
  const session = database.createQueryRunner();
  try {
    const [row] = (await session.query(`SELECT pg_try_advisory_lock($1) AS mine`, [SKIP_LOCK])) as { mine: boolean }[];
    if (!row?.mine) throw new SkipUnderWay();
    try {
      return await work();
    } finally {
      await session.query(`SELECT pg_advisory_unlock($1)`, [SKIP_LOCK]);
    }
  } finally {
    await session.release();
  }
}
