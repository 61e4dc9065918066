import type { Instant } from '../calendar/local-date';
import { postsOf, type Duty } from '../duty/duty';
import type { DomainEvent, EventKind } from './events';
import type { MessageTemplate, OutgoingMessage } from './messages';

/** Mails about a duty to somebody who does not owe it: they inform, and carry no link. */
const INFORMING: readonly MessageTemplate[] = ['reminderToSecretary', 'overdueToCoordinator', 'silenceToLocality', 'costsOpen'];
const REMINDING: readonly MessageTemplate[] = ['dutyReminder', 'reminderToSecretary', 'costsOpen'];
const OVERDUE: readonly MessageTemplate[] = ['overdueToCoordinator', 'silenceToLocality'];

/** Clocks of two machines differ a little: what fell due a moment ago by one is not in the future by the other. */
const CLOCKS_DIFFER_MS = 60_000;

/** Mails that only inform, and what makes each of them untrue: then it is not sent, if it has not been. */
const OVERTAKEN_BY: Partial<Record<MessageTemplate, readonly EventKind[]>> = {
  requestSent: ['matched', 'agreed', 'declined', 'closed'],
  requestForParentUnit: ['closed', 'reassigned'],
  waitlistedTold: ['placeTaken', 'closed'],
  agreedToLocality: ['agreed', 'reassigned', 'termsChanged', 'closed'],
  agreedToUnit: ['agreed', 'reassigned', 'termsChanged', 'closed'],
  turnedDownTold: ['agreed', 'reassigned', 'termsChanged', 'closed'],
  coUnitDeclinedTold: ['agreed', 'closed'],
  declinedToLocality: ['reassigned', 'closed'],
  matchedTold: ['reassigned', 'agreed', 'closed'],
  splitTold: ['agreed', 'closed'],
  suspendedTold: ['suspended', 'resumed', 'closed'],
  resumedTold: ['suspended', 'closed'],
};

/** Mails without a duty of their own that what has happened now overtakes. Those about a duty end with it. */
export const overtakenBy = (events: readonly DomainEvent[]): MessageTemplate[] =>
  (Object.keys(OVERTAKEN_BY) as MessageTemplate[]).filter((template) => events.some(({ kind }) => OVERTAKEN_BY[template]?.includes(kind)));

/** True when the post that a mail goes to can do what the mail is about: then the mail carries a link. */
export const owesIt = (postId: string, duty: Pick<Duty, 'postId' | 'alsoPostIds'>): boolean => postsOf(duty).includes(postId);

/**
 * Whether a queued mail may still go, asked again in the moment of sending. `duty`: the open duty that it is about, or null when nobody owes
 * it any more. What its step has overtaken is not sent: no reminder after the answer or after the due time, and no word of an overdue duty
 * whose due time has been extended meanwhile.
 */
export function isStillWanted(
  { template, postId, dutyId }: Pick<OutgoingMessage, 'template' | 'postId' | 'dutyId'>,
  duty: Duty | null,
  at: Instant,
): boolean {
  if (dutyId === null) return true;
  if (duty === null) return false;
  if (REMINDING.includes(template) && duty.dueAt <= at) return false;
  if (OVERDUE.includes(template) && duty.dueAt > at + CLOCKS_DIFFER_MS) return false;
  return INFORMING.includes(template) || owesIt(postId, duty);
}
