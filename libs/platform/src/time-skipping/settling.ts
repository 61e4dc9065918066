import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Instant } from '@chung-suc/domain';

const LOOK_EVERY_MS = 100;
/** A case that was moved may be a little ahead of the services' clock: its mails are due in a moment. */
const AHEAD_MS = 3_000;
/** Without a mail server, or without the notifications service, mails stay: then time goes on all the same. */
export const SETTLES_WITHIN_MS = 10_000;

/**
 * Waits until every mail that is due by `at` has gone, and every command has been heard: what has been caused comes before any time is
 * skipped, else whoever is told would be told too late. False when it took too long.
 */
export async function settled(database: DataSource, at: Instant, withinMs = SETTLES_WITHIN_MS): Promise<boolean> {
  const until = Date.now() + withinMs;
  for (;;) {
    const [row] = (await database.query(
      `SELECT (SELECT count(*) FROM message WHERE state IN ('queued', 'sending') AND not_before <= $1)::int
            + (SELECT count(*) FROM intake WHERE acknowledged_at IS NULL AND received_at <= $1)::int AS open`,
      [new Date(at + AHEAD_MS)],
    )) as { open: number }[];
    if (row?.open === 0) return true;
    if (Date.now() >= until) return false;
    await setTimeout(LOOK_EVERY_MS);
  }
}
