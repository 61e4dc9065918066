import type { EntityManager } from 'typeorm';
import type { Duty, Instant } from '@chung-suc/domain';
import { DutyRow, LinkRow, MessageRow, PersonRow, holdersOf, toDuty, type PostHolder } from '@chung-suc/persistence';
import { compose, type Reachable } from './compose';
import { isNoteTaken, noteOf, type DeliveryNote } from './delivery-note';
import { endMessage } from './end-message';

/** A message that is this job's to send, as it is stored. */
export interface ClaimedMessage extends Pick<MessageRow, 'id' | 'caseId' | 'dutyId' | 'fence'> {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly renderedAt: Date;
  readonly to: { readonly name: string; readonly address: string };
  /** The id of its link; the address is made while sending. */
  readonly linkId: string | null;
  /** An earlier job may have handed it to the mail server and died before it could say so. */
  readonly mayBeOut: boolean;
}

/** `over`: nothing is to be sent; `note` is what the case has still to be told. */
export type Claim =
  { readonly kind: 'send'; readonly message: ClaimedMessage } | { readonly kind: 'over'; readonly note: DeliveryNote | null };

const over = (note: DeliveryNote | null = null): Claim => ({ kind: 'over', note });

/**
 * Takes a message, in one transaction: sees that it is still wanted, finds who holds the post now, renders it unless it has been, and
 * stores what will be sent before it is sent. `at` is the service's time.
 */
export async function claimMessage(manager: EntityManager, messageId: string, at: Instant): Promise<Claim> {
  return manager.transaction(async (transaction) => {
    const messages = transaction.getRepository(MessageRow);
    const message = await messages.findOne({ where: { id: messageId }, lock: { mode: 'pessimistic_write' } });
    if (!message || message.state === 'superseded') return over();
    if (message.state === 'sent' || message.state === 'failed') {
      const note = noteOf(message);
      return over(note && !(await isNoteTaken(transaction, note)) ? note : null);
    }
    const duty = await dutyOf(transaction, message);
    if (duty === 'over') {
      await messages.update({ id: messageId }, { state: 'superseded' });
      return over();
    }
    // A refusal by the mail server leaves its code; a row in sending without one was left by a job that died, or that cannot know.
    const mayBeOut = message.state === 'sending' && message.failureCode === null;
    const fence = message.fence + 1;
    const claimed = { ...message, fence, state: 'sending' as const, failureCode: null };
    const [holder] = await holdersOf(transaction, [message.postId], at);
    if (!isRendered(message) || !(mayBeOut || isFor(message, holder))) {
      const unreachable = whyUnreachable(holder);
      if (unreachable) {
        await messages.update({ id: messageId }, { fence, state: 'sending' });
        return over(await endMessage(transaction, claimed, { state: 'failed', code: unreachable }, at));
      }
      Object.assign(claimed, await compose(transaction, message, holder as Reachable, duty, at));
    }
    const { subject, html, text, personId, address, renderedAt } = claimed;
    await messages.update(
      { id: messageId },
      { fence, state: 'sending', failureCode: null, subject, html, text, personId, address, renderedAt },
    );
    return { kind: 'send', message: { ...(await stored(transaction, claimed)), mayBeOut } };
  });
}

/** The duty of a mail that asks; null for one that informs; `over` when nobody owes it any more, or another post does. */
async function dutyOf(manager: EntityManager, { caseId, dutyId, postId }: MessageRow): Promise<Duty | null | 'over'> {
  if (dutyId === null) return null;
  const row = await manager.getRepository(DutyRow).findOneBy({ caseId, id: dutyId });
  return row && row.closedAt === null && row.postId === postId ? toDuty(row) : 'over';
}

const isRendered = (message: MessageRow): boolean => message.renderedAt !== null;

const isFor = (message: MessageRow, holder: PostHolder | undefined): boolean =>
  holder !== undefined && message.personId === holder.personId && message.address === holder.email;

/** Words for the delivery log; null when the post's holder can be mailed. */
function whyUnreachable(holder: PostHolder | undefined): 'noHolder' | 'noAddress' | null {
  if (!holder || holder.personId === null) return 'noHolder';
  return holder.email?.trim() ? null : 'noAddress';
}

async function stored(manager: EntityManager, message: MessageRow): Promise<Omit<ClaimedMessage, 'mayBeOut'>> {
  const { id, caseId, dutyId, fence, subject, html, text, personId, address, renderedAt } = message;
  if (subject === null || html === null || text === null || personId === null || address === null || renderedAt === null) {
    throw new Error(`Message ${id} is rendered in part only`);
  }
  const person = await manager.getRepository(PersonRow).findOneBy({ id: personId });
  const link = await manager.getRepository(LinkRow).findOneBy({ messageId: id });
  const to = { name: person?.fullName ?? '', address };
  return { id, caseId, dutyId, fence, subject, html, text, renderedAt, to, linkId: link?.id ?? null };
}
