import type { CalendarEntry, SupportRequest } from '@chung-suc/domain';
import type { MailSource } from './mail-source';
import { statesOf } from './stood-before';

const takesPart = (postId: string, { posts, coUnits }: SupportRequest): boolean =>
  [posts.unit, posts.locality, ...coUnits.map((one) => one.postId)].includes(postId);

/**
 * The entry as it is to the reader; null for whoever never had it, such as a parent unit that is only told, or a unit that is asked after another
 * had agreed. A unit that was replaced after it had agreed has it no more, whatever another has agreed on since.
 */
export function calendarEntryFor({ reading, holder, facts }: MailSource): CalendarEntry | null {
  const { state } = reading;
  const entry = state.calendarEntry;
  if (entry === null) return null;
  const isEntered = (one: SupportRequest | null): boolean => one?.calendarEntry?.withdrawn === false && takesPart(holder.postId, one);
  if (!isEntered(state) && !statesOf(facts.events).some(isEntered)) return null;
  return takesPart(holder.postId, state) ? entry : { ...entry, withdrawn: true };
}
