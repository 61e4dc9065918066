import { DAY_MS, addDays, instantAt, isoWeekday, localDateOf, toEpochDay, type Instant, type LocalDate } from './local-date';

/**
 * What makes a day differ from the week's pattern: a public holiday (Labour Code art. 112), a compensatory day for a holiday on a weekend,
 * a working day swapped away, and the weekend day worked for it.
 */
export type CalendarDayKind = 'HOLIDAY' | 'COMPENSATORY' | 'SWAP_OFF' | 'MAKE_UP';

export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  /** Whom the day concerns: everybody, or one unit with a roster of its own. */
  readonly scope: 'all' | { readonly unitId: string };
}

/** Entered days, as people keep them; Monday to Friday are worked unless a day says otherwise. A change makes a new version. */
export interface WorkingCalendar {
  readonly version: number;
  readonly days: readonly CalendarDay[];
}

/** True when `date` is worked: by everybody, or by `unitId` when its own roster has a word on that day. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate, unitId?: string): boolean {
  let common: CalendarDay | undefined;
  for (const day of calendar.days) {
    if (day.date !== date) continue;
    if (day.scope === 'all') common = day;
    else if (day.scope.unitId === unitId) return day.kind === 'MAKE_UP';
  }
  return common ? common.kind === 'MAKE_UP' : isoWeekday(date) <= 5;
}

/** The working day that lies `count` working days after `from`, the day of the event not counted. `count` ≥ 1. */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate, count: number, unitId?: string): LocalDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date, unitId)) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate, unitId?: string): number {
  if (toEpochDay(to) < toEpochDay(from)) return 0 - workingDaysBetween(calendar, to, from, unitId);
  let count = 0;
  for (let date = from; date !== to;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date, unitId)) count += 1;
  }
  return count;
}

/** The same time of day, `count` working days later. */
export const sameTimeAfter = (calendar: WorkingCalendar, from: Instant, count: number): Instant => {
  const day = localDateOf(from);
  return from + (toEpochDay(addWorkingDays(calendar, day, count)) - toEpochDay(day)) * DAY_MS;
};

/** The instant `count` working days after the day of `from`, at `hour` o'clock. */
export const workingDaysAfter = (calendar: WorkingCalendar, from: Instant, count: number, hour: number, unitId?: string): Instant =>
  instantAt(addWorkingDays(calendar, localDateOf(from), count, unitId), hour);

/**
 * True when the days of the year of `date` have been entered. Past the last entered year a date counts Monday to Friday only, and whoever
 * shows it must say that it is provisional: holidays are announced, never computed.
 */
export const isEntered = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  calendar.days.some((day) => day.scope === 'all' && day.date.slice(0, 4) === date.slice(0, 4));
