import type { DataSource } from 'typeorm';
import type { Clock } from '@chung-suc/platform/clock';

/** A row whose job has not ended it after this long is dispatched again: the job, or the engine that held it, may be gone. */
const STARTED_AGAIN_AFTER = '3 minutes';

/** Messages that need a job. When a message is due is the service's time; when it was last dispatched is the database's, which nobody moves. */
export class DueMessages {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Takes up to `limit` messages that are due and marks them as dispatched; several dispatchers never take the same. */
  async take(limit: number): Promise<string[]> {
    const now = new Date(await this.clock.now());
    const [rows] = (await this.database.query(
      `WITH due AS (
         SELECT id FROM message
          WHERE state IN ('queued', 'sending') AND not_before <= $1
            AND (dispatched_at IS NULL OR dispatched_at < now() - $2::interval)
          ORDER BY not_before, id LIMIT $3
            FOR UPDATE SKIP LOCKED)
       UPDATE message m SET dispatched_at = now() FROM due WHERE m.id = due.id RETURNING m.id`,
      [now, STARTED_AGAIN_AFTER, limit],
    )) as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }

  /** Takes messages that have ended while their case has not taken the note of it: a process died between the two. */
  async takeUntold(limit: number): Promise<string[]> {
    const [rows] = (await this.database.query(
      `WITH untold AS (
         SELECT m.id FROM intake i JOIN message m ON m.id = (i.body->>'messageId')::uuid
          WHERE i.acknowledged_at IS NULL AND i.kind = 'noteDelivery' AND m.state IN ('sent', 'failed', 'merged')
            AND (m.dispatched_at IS NULL OR m.dispatched_at < now() - $1::interval)
          ORDER BY i.received_at LIMIT $2
            FOR UPDATE OF m SKIP LOCKED)
       UPDATE message m SET dispatched_at = now() FROM untold WHERE m.id = untold.id RETURNING m.id`,
      [STARTED_AGAIN_AFTER, limit],
    )) as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }

  /** Gives messages back for which no job could be started. */
  async giveBack(messageIds: readonly string[]): Promise<void> {
    await this.database.query('UPDATE message SET dispatched_at = NULL WHERE id = ANY($1)', [messageIds]);
  }
}
