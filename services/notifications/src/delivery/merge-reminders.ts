import { In, type EntityManager } from 'typeorm';
import { localDateOf, type Instant } from '@chung-suc/domain';
import { MessageRow, holdersOf, run, type Statement } from '@chung-suc/persistence';
import { dutyOf, type QueuedMail } from './told-duties';

/** Reminders whose time comes within this long of each other fall due together. */
const TOGETHER_MS = 60_000;

const HELD_THEN = `h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)`;

const TAKE_TURN: Statement = {
  name: 'take-turn',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('reminders:' || h.person_id, 0))
           FROM message m JOIN holding h ON h.post_id = m.post_id AND ${HELD_THEN}
          WHERE m.id = $1 AND m.template = 'dutyReminder'`,
};

/**
 * Waits until no other job merges reminders of the same person, until the end of the transaction: of two jobs that start together the first
 * takes the other's reminder along, and the second finds it merged. Before any row is locked. Nothing to wait for, for other mails.
 */
export async function takeTurn(manager: EntityManager, messageId: string, at: Instant): Promise<void> {
  await run(manager, TAKE_TURN, [messageId, localDateOf(at)]);
}

/**
 * Takes along the other reminders of the same person that fall due together with `message`: they are told by its mail and end as merged.
 * Those that another job has in hand, and those that are over, are left alone.
 */
export async function mergeReminders(manager: EntityManager, message: MessageRow, personId: string, at: Instant): Promise<void> {
  if (message.template !== 'dutyReminder') return;
  const candidates = (await manager.query(
    `SELECT m.id, m.case_id AS "caseId", m.duty_id AS "dutyId", m.template, m.post_id AS "postId"
       FROM message m
      WHERE m.template = 'dutyReminder' AND m.state = 'queued' AND m.id <> $1 AND m.not_before <= $4
        AND m.post_id IN (SELECT h.post_id FROM holding h WHERE h.person_id = $3 AND ${HELD_THEN})
      ORDER BY m.not_before, m.id FOR UPDATE SKIP LOCKED`,
    [message.id, localDateOf(at), personId, new Date(at + TOGETHER_MS)],
  )) as QueuedMail[];
  if (candidates.length === 0) return;
  const holders = await holdersOf(manager, [...new Set(candidates.map(({ postId }) => postId))], at);
  const own = new Set(holders.filter((holder) => holder.personId === personId).map(({ postId }) => postId));
  const along: string[] = [];
  for (const candidate of candidates) {
    if (own.has(candidate.postId) && (await dutyOf(manager, candidate, at)) !== null) along.push(candidate.id);
  }
  if (along.length > 0) await manager.getRepository(MessageRow).update({ id: In(along) }, { state: 'merged', mergedInto: message.id });
}
