import type { Instant } from '../calendar/local-date';
import { postsOf, type Duty } from '../duty/duty';
import type { MessageTemplate, OutgoingMessage } from './messages';

/** Mails about a duty to somebody who does not owe it: they inform, and carry no link. */
const INFORMING: readonly MessageTemplate[] = ['reminderToSecretary', 'overdueToCoordinator', 'silenceToLocality'];
const REMINDING: readonly MessageTemplate[] = ['dutyReminder', 'reminderToSecretary'];
const OVERDUE: readonly MessageTemplate[] = ['overdueToCoordinator', 'silenceToLocality'];

/** Clocks of two machines differ a little: what fell due a moment ago by one is not in the future by the other. */
const CLOCKS_DIFFER_MS = 60_000;

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
