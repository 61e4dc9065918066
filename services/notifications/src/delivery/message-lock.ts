import type { DataSource, EntityManager } from 'typeorm';

/** Another job is at work on the same message. */
export class MessageBusy extends Error {
  override readonly name = 'MessageBusy';
}

/**
 * Does `work` while nobody else works on the message, and not inside a transaction: sending takes its time. The lock belongs to a session,
 * so PostgreSQL gives it back when this process dies; a process that only sleeps keeps it, and its mail is not sent by another meanwhile.
 * Throws `MessageBusy`.
 */
export async function holdingMessage<T>(database: DataSource, messageId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const session = database.createQueryRunner();
  try {
    await session.connect();
    const [lock] = (await session.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [messageId])) as [
      { held: boolean },
    ];
    if (!lock.held) throw new MessageBusy();
    try {
      return await work(session.manager);
    } finally {
      // A session that is broken has given it back already.
      await session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [messageId]).catch(() => undefined);
    }
  } finally {
    await session.release();
  }
}
