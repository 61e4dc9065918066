import { addDays, instantAt, localDateOf, type Instant } from './local-date';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';

/** Mails that nobody's act has caused are sent 07:30–17:00 on working days, Ho Chi Minh City (domain.md section 4, e-mail form). */
const OPENS = { hour: 7, minute: 30 };
const CLOSES_HOUR = 17;
const FIRST_MAIL_HOUR = 8;

/** The first instant from `at` on that lies in working hours: `at` itself, or 08:00 of the next working day. */
export function nextWorkingMoment(calendar: WorkingCalendar, at: Instant): Instant {
  const today = localDateOf(at);
  if (isWorkingDay(calendar, today)) {
    if (at >= instantAt(today, OPENS.hour, OPENS.minute) && at < instantAt(today, CLOSES_HOUR)) return at;
    if (at < instantAt(today, OPENS.hour, OPENS.minute)) return instantAt(today, FIRST_MAIL_HOUR);
  }
  let day = addDays(today, 1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return instantAt(day, FIRST_MAIL_HOUR);
}
