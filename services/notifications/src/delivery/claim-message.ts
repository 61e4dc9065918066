import type { EntityManager } from 'typeorm';
import type { CalendarEntry, Instant } from '@chung-suc/domain';
import { CaseRow, LinkRow, MessageRow, PasswordLinkRow, PersonRow, holdersOf, type PostHolder } from '@chung-suc/persistence';
import { isAccountTemplate } from '../mails/account-mail';
import { staleness } from '../mails/calendar-data';
import type { Sender } from '../settings';
import { compose, expiryOf, type Reachable } from './compose';
import { isNoteWaiting, noteOf, type DeliveryNote } from './delivery-note';
import { endMessage, type EndingMessage } from './end-message';
import { mergeReminders, takeTurn } from './merge-reminders';
import { toldBy, type ToldDuty } from './told-duties';

/** A link of a mail; its address is made while sending. */
export interface ClaimedLink {
  readonly id: string;
  readonly caseId: string;
  readonly dutyId: string;
}

/** A message that is this job's to send, as it is stored. */
export interface ClaimedMessage extends EndingMessage, Pick<MessageRow, 'caseId' | 'postId'> {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar: string | null;
  readonly renderedAt: Date;
  readonly to: { readonly name: string; readonly address: string };
  readonly links: readonly ClaimedLink[];
  /** The link by which a password is set; null in every mail that is about cases. */
  readonly passwordLinkId: string | null;
  /** An earlier job may have handed it to the mail server and died before it could say so. */
  readonly mayBeOut: boolean;
}

/** `over`: nothing is to be sent; `notes` is what cases have still to be told. */
export type Claim =
  { readonly kind: 'send'; readonly message: ClaimedMessage } | { readonly kind: 'over'; readonly notes: readonly DeliveryNote[] };

const over = (notes: readonly DeliveryNote[] = []): Claim => ({ kind: 'over', notes });

/**
 * Takes a message, in one transaction: sees that it is still wanted, finds who holds the post now, takes along what falls due together,
 * renders it unless it has been, and stores what will be sent before it is sent. `at` is the service's time.
 */
export async function claimMessage(manager: EntityManager, messageId: string, sender: Sender, at: Instant): Promise<Claim> {
  return manager.transaction(async (transaction) => {
    await takeTurn(transaction, messageId, at);
    const messages = transaction.getRepository(MessageRow);
    const message = await messages.findOne({ where: { id: messageId }, lock: { mode: 'pessimistic_write' } });
    if (!message || message.state === 'superseded') return over();
    if (message.state !== 'queued' && message.state !== 'sending') return over(await notesWaiting(transaction, message));
    // A refusal by the mail server leaves its code; a row in sending without one was left by a job that died, or that cannot know.
    const mayBeOut = message.state === 'sending' && message.failureCode === null;
    const [holder] = await holdersOf(transaction, [message.postId], at);
    const isReachable = whyUnreachable(holder) === null;
    if (!mayBeOut && isReachable) await mergeReminders(transaction, message, (holder as Reachable).personId, at);
    const told = await toldBy(transaction, message, holder, at);
    const age = staleness(message.calendar, await entryOf(transaction, message));
    if (told === 'over' || age === 'overtaken') {
      await messages.update({ id: messageId }, { state: 'superseded' });
      return over();
    }
    const fence = message.fence + 1;
    const claimed = { ...message, fence, state: 'sending' as const, failureCode: null };
    if (!isRendered(message) || age === 'outdated' || (await isOutdated(transaction, message, { told, holder, mayBeOut }))) {
      const unreachable = whyUnreachable(holder);
      if (unreachable) {
        await messages.update({ id: messageId }, { fence, state: 'sending' });
        return over(
          await endMessage(transaction, { ...claimed, tells: tellsOf(message, told) }, { state: 'failed', code: unreachable }, at),
        );
      }
      Object.assign(claimed, await compose(transaction, message, holder as Reachable, told, sender, at));
    }
    const { subject, html, text, calendar, personId, address, renderedAt } = claimed;
    await messages.update(
      { id: messageId },
      { fence, state: 'sending', failureCode: null, subject, html, text, calendar, personId, address, renderedAt },
    );
    return { kind: 'send', message: { ...(await stored(transaction, claimed, told, holder)), mayBeOut } };
  });
}

/** What has ended, while its case may not have heard how. What was merged ended as the mail did that told it. */
async function notesWaiting(manager: EntityManager, message: MessageRow): Promise<DeliveryNote[]> {
  const told = message.mergedInto === null ? message : await manager.getRepository(MessageRow).findOneBy({ id: message.mergedInto });
  const note = told && noteOf({ ...message, state: told.state });
  return note && (await isNoteWaiting(manager, note)) ? [note] : [];
}

interface Standing {
  readonly told: readonly ToldDuty[];
  readonly holder: PostHolder | undefined;
  readonly mayBeOut: boolean;
}

/**
 * True when what is stored must not go as it is: it is for somebody else, or tells of other duties or due times than now. A mail that may be
 * out already is only changed so as not to tell of what has been done meanwhile.
 */
async function isOutdated(manager: EntityManager, message: MessageRow, { told, holder, mayBeOut }: Standing): Promise<boolean> {
  const links = await manager.getRepository(LinkRow).findBy({ messageId: message.id });
  const owed = told.filter((one) => one.owes);
  const linkOf = ({ caseId, duty }: ToldDuty) => links.find((link) => link.caseId === caseId && link.dutyId === duty.id);
  if (mayBeOut) return links.some((link) => !owed.some((one) => linkOf(one) === link));
  const isAsTold =
    links.length === owed.length && owed.every((one) => linkOf(one)?.expiresAt.getTime() === expiryOf(one, message).getTime());
  return !isAsTold || !isFor(message, holder);
}

/** What the case has in calendars now; asked only for a mail that is stored with a calendar file. */
async function entryOf(manager: EntityManager, { calendar, caseId }: MessageRow): Promise<CalendarEntry | null> {
  if (calendar === null || caseId === null) return null;
  return (await manager.getRepository(CaseRow).findOneBy({ id: caseId }))?.state.calendarEntry ?? null;
}

const isRendered = (message: MessageRow): boolean => message.renderedAt !== null;

const isFor = (message: MessageRow, holder: PostHolder | undefined): boolean =>
  holder !== undefined && message.personId === holder.personId && message.address === holder.email;

/** Words for the delivery log; null when the post's holder can be mailed. */
function whyUnreachable(holder: PostHolder | undefined): 'noHolder' | 'noAddress' | null {
  if (!holder || holder.personId === null) return 'noHolder';
  return holder.email?.trim() ? null : 'noAddress';
}

/** The duties whose cases hear how the mail ended; the digest is of no case. */
const tellsOf = (message: MessageRow, told: readonly ToldDuty[]): EndingMessage['tells'] =>
  message.caseId === null ? [] : told.map(({ messageId, caseId, duty }) => ({ id: messageId, caseId, dutyId: duty.id }));

async function stored(
  manager: EntityManager,
  message: MessageRow,
  told: readonly ToldDuty[],
  holder: PostHolder | undefined,
): Promise<Omit<ClaimedMessage, 'mayBeOut'>> {
  const { id, caseId, postId, fence, subject, html, text, calendar, personId, address, renderedAt } = message;
  if (subject === null || html === null || text === null || personId === null || address === null || renderedAt === null) {
    throw new Error(`Message ${id} is rendered in part only`);
  }
  const { fullName } = holder?.personId === personId ? holder : await manager.getRepository(PersonRow).findOneByOrFail({ id: personId });
  const links = told.length === 0 ? [] : await manager.getRepository(LinkRow).findBy({ messageId: id });
  return {
    ...{ id, caseId, postId, fence, subject, html, text, calendar, renderedAt },
    to: { name: fullName ?? '', address },
    passwordLinkId: isAccountTemplate(message.template)
      ? ((await manager.getRepository(PasswordLinkRow).findOneBy({ messageId: id }))?.id ?? null)
      : null,
    links: links.filter((link) => told.some((one) => one.caseId === link.caseId && one.duty.id === link.dutyId)),
    tells: tellsOf(message, told),
  };
}
