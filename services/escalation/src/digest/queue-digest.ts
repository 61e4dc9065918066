import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { isInDigest, latestDigest, localDateOf, nextWorkingMoment, type Instant } from '@chung-suc/domain';
import { loadCalendar } from '@chung-suc/persistence';

/** Cases that should have been woken by this morning's digest have not been recorded yet. */
export class MorningNotOver extends Error {
  override readonly name = 'MorningNotOver';
}

interface Options {
  /** Mails wait for working hours, or go always (the embedded mode). */
  readonly mailHours: 'working' | 'always';
  /** Do not wait any longer for cases that have not been woken. */
  readonly evenSo: boolean;
}

/**
 * Queues the latest morning's digest: one mail for each member who has an escalation to decide, none when there is nothing. The mail's key is
 * its day and post, so a second run adds nothing; what it tells is read when it is rendered. Throws `MorningNotOver` unless `evenSo`.
 */
export const queueDigest = (database: DataSource, now: Instant, { mailHours, evenSo }: Options): Promise<number> =>
  database.transaction(async (manager) => {
    const calendar = await loadCalendar(manager);
    const moment = latestDigest(calendar, now);
    if (!evenSo && (await isAnybodyToBeWoken(manager, moment))) throw new MorningNotOver('Cases of this morning are still being recorded');
    const open = (await manager.query(
      `SELECT p.post AS "postId", d.since FROM duty d, LATERAL (SELECT d.post_id AS post UNION SELECT jsonb_array_elements_text(d.also_post_ids)) p
        WHERE d.kind = 'decide' AND d.closed_at IS NULL`,
    )) as { postId: string; since: Date }[];
    const posts = [...new Set(open.filter(({ since }) => isInDigest(since.getTime(), moment)).map(({ postId }) => postId))];
    const notBefore = mailHours === 'always' ? now : nextWorkingMoment(calendar, now);
    const [queued] = (await manager.query(
      `WITH queued AS (
         INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
         SELECT m.id, m.key, NULL, 'committeeDigest', m."postId", NULL, 'queued', $1
           FROM jsonb_to_recordset($2) AS m(id uuid, key text, "postId" text)
         ON CONFLICT (key) DO NOTHING RETURNING id)
       SELECT count(*)::int AS count, pg_notify('message_queued', '') FROM queued`,
      [
        new Date(notBefore),
        JSON.stringify(posts.map((postId) => ({ id: randomUUID(), key: `digest:${localDateOf(moment)}:${postId}`, postId }))),
      ],
    )) as { count: number }[];
    return queued?.count ?? 0;
  });

async function isAnybodyToBeWoken(manager: EntityManager, moment: Instant): Promise<boolean> {
  const [found] = (await manager.query(`SELECT EXISTS (SELECT 1 FROM cases WHERE stage <> 'closed' AND wake_at <= $1) AS found`, [
    new Date(moment),
  ])) as { found: boolean }[];
  return found?.found ?? false;
}
