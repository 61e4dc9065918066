import { addDays, instantAt, localDateOf, type Instant } from '../calendar/local-date';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';

/** The committee's daily mail goes at 08:00 of each working day (R19, R28). */
const DIGEST_HOUR = 8;
/** What climbs at 08:00 is recorded some moments later, and belongs to the same morning. */
const SAME_MORNING_MS = 30 * 60_000;

/** The latest moment up to `now` at which a digest goes. */
export function latestDigest(calendar: WorkingCalendar, now: Instant): Instant {
  let day = localDateOf(now);
  while (!isWorkingDay(calendar, day) || instantAt(day, DIGEST_HOUR) > now) day = addDays(day, -1);
  return instantAt(day, DIGEST_HOUR);
}

/** True when an escalation opened at `openedAt` is told by the digest of `moment`, as long as it is open. */
export const isInDigest = (openedAt: Instant, moment: Instant): boolean => openedAt <= moment + SAME_MORNING_MS;
