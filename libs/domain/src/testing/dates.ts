import type { Instant, LocalDate } from '../calendar/local-date';

/** `day('18/06/2026')` is `2026-06-18`: tests name days as people write them, and without the calendar code that they test. */
export function day(printed: string): LocalDate {
  const [dayOfMonth = '', month = '', year = ''] = printed.split('/');
  const date = `${year}-${month}-${dayOfMonth}`;
  if (Number.isNaN(Date.parse(date))) throw new Error(`Not a day in a test: ${printed}`);
  return date;
}

/** `at('18/06/2026 14:00')`: the instant at which the wall clock in Ho Chi Minh City shows this. */
export function at(printed: string): Instant {
  const [date = '', time = ''] = printed.split(' ');
  const instant = Date.parse(`${day(date)}T${time}:00+07:00`);
  if (Number.isNaN(instant)) throw new Error(`Not an instant in a test: ${printed}`);
  return instant;
}

export const MINUTE_MS = 60_000;
