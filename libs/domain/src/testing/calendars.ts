import type { CalendarDay, CalendarDayKind, WorkingCalendar } from '../calendar/working-calendar';
import { day } from './dates';

const row = (kind: CalendarDayKind, printed: string, unitId?: string): CalendarDay => ({
  date: day(printed),
  kind,
  scope: unitId === undefined ? 'all' : { unitId },
});

export const holiday = (printed: string): CalendarDay => row('HOLIDAY', printed);
export const compensatory = (printed: string): CalendarDay => row('COMPENSATORY', printed);
/** A working day given away for a weekend day worked instead of it. */
export const swap = (off: string, worked: string): readonly CalendarDay[] => [row('SWAP_OFF', off), row('MAKE_UP', worked)];
/** A unit's own roster: it works on a day when others do not, or the other way round. */
export const rosterWorks = (unitId: string, printed: string): CalendarDay => row('MAKE_UP', printed, unitId);
export const rosterOff = (unitId: string, printed: string): CalendarDay => row('SWAP_OFF', printed, unitId);

export const aCalendar = (...days: readonly CalendarDay[]): WorkingCalendar => ({ version: 1, days });
export const withDays = (calendar: WorkingCalendar, ...days: readonly CalendarDay[]): WorkingCalendar => ({
  version: calendar.version + 1,
  days: [...calendar.days, ...days],
});

export const ORDINARY_WEEKS = aCalendar();

/** The days of 2026 as the public sector had them (Labour Code art. 112; notice 9441 of 16/10/2025 for Tết; the two swaps as announced). */
export const CALENDAR_2026 = aCalendar(
  holiday('01/01/2026'),
  ...swap('02/01/2026', '10/01/2026'),
  ...['16/02/2026', '17/02/2026', '18/02/2026', '19/02/2026', '20/02/2026'].map(holiday), // Tết, off from 14/02 to 22/02
  holiday('26/04/2026'), // Giỗ Tổ, a Sunday
  compensatory('27/04/2026'),
  holiday('30/04/2026'),
  holiday('01/05/2026'),
  ...swap('31/08/2026', '22/08/2026'),
  holiday('01/09/2026'),
  holiday('02/09/2026'),
);
