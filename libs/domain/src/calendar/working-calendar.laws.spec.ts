import * as fc from 'fast-check';
import { aCalendar, withDays } from '../testing/calendars';
import { UNIT_A, UNIT_B } from '../testing/people';
import { addDays, fromEpochDay, toEpochDay } from './local-date';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type CalendarDay, type WorkingCalendar } from './working-calendar';

const FIRST_DAY = toEpochDay('2025-12-01');
const dates = fc.integer({ min: 0, max: 90 }).map((days) => fromEpochDay(FIRST_DAY + days));
const units = fc.constantFrom(undefined, UNIT_A, UNIT_B);
const entered: fc.Arbitrary<CalendarDay> = fc.record({
  date: dates,
  kind: fc.constantFrom<CalendarDay['kind']>('HOLIDAY', 'COMPENSATORY', 'SWAP_OFF', 'MAKE_UP'),
  scope: fc.constantFrom<CalendarDay['scope']>('all', { unitId: UNIT_A }, { unitId: UNIT_B }),
});
/** At most one word on a day for each scope. */
const calendars = fc
  .uniqueArray(entered, { maxLength: 50, selector: ({ date, scope }) => `${date} ${scope === 'all' ? scope : scope.unitId}` })
  .map((days) => aCalendar(...days));

/** The reference: one day at a time, with the machine's own weekday and a table. */
function isWorkedByTable(calendar: WorkingCalendar, date: string, unitId?: string): boolean {
  const table = new Map(calendar.days.map((day) => [`${day.date} ${day.scope === 'all' ? 'all' : day.scope.unitId}`, day.kind]));
  const word = table.get(`${date} ${unitId}`) ?? table.get(`${date} all`);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return word === undefined ? weekday !== 0 && weekday !== 6 : word === 'MAKE_UP';
}

const daysAfter = (from: string, count: number): string[] => Array.from({ length: count }, (_, index) => addDays(from, index + 1));
const workedAfter = (calendar: WorkingCalendar, from: string, count: number, unitId?: string): string[] =>
  daysAfter(from, count).filter((date) => isWorkedByTable(calendar, date, unitId));

describe('laws of working days, on any calendar', () => {
  it('a day is worked exactly when a walk through the table says so', () => {
    fc.assert(
      fc.property(calendars, dates, units, (calendar, date, unit) => {
        expect(isWorkingDay(calendar, date, unit)).toBe(isWorkedByTable(calendar, date, unit));
      }),
      { numRuns: 1_000 },
    );
  });

  it('counting forward reaches the day that a walk day by day reaches', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 30 }), units, (calendar, from, count, unit) => {
        expect(addWorkingDays(calendar, from, count, unit)).toBe(workedAfter(calendar, from, 250, unit)[count - 1]);
      }),
    );
  });

  it('counting between two days gives what a walk day by day counts', () => {
    fc.assert(
      fc.property(calendars, dates, fc.nat(120), units, (calendar, from, span, unit) => {
        expect(workingDaysBetween(calendar, from, addDays(from, span), unit)).toBe(workedAfter(calendar, from, span, unit).length);
      }),
    );
  });

  it('counting between undoes counting forward', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 30 }), units, (calendar, from, count, unit) => {
        const due = addWorkingDays(calendar, from, count, unit);
        expect(workingDaysBetween(calendar, from, due, unit)).toBe(count);
        expect(workingDaysBetween(calendar, from, addDays(due, -1), unit)).toBe(count - 1);
        expect(isWorkingDay(calendar, due, unit)).toBe(true);
      }),
    );
  });

  it('counting forward undoes counting between, towards a working day', () => {
    fc.assert(
      fc.property(calendars, dates, dates, units, (calendar, from, to, unit) => {
        fc.pre(from < to && isWorkingDay(calendar, to, unit));
        expect(addWorkingDays(calendar, from, workingDaysBetween(calendar, from, to, unit), unit)).toBe(to);
      }),
    );
  });

  it('counts add up over a day between, and turn their sign with the direction', () => {
    fc.assert(
      fc.property(calendars, dates, dates, dates, units, (calendar, a, b, c, unit) => {
        const between = (from: string, to: string): number => workingDaysBetween(calendar, from, to, unit) + 0; // + 0: a count of none towards the past is -0
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });

  it('a later start is never due earlier, nor is one more day', () => {
    fc.assert(
      fc.property(calendars, dates, fc.nat(20), fc.integer({ min: 1, max: 20 }), units, (calendar, from, later, count, unit) => {
        const due = addWorkingDays(calendar, from, count, unit);
        expect(addWorkingDays(calendar, addDays(from, later), count, unit) >= due).toBe(true);
        expect(addWorkingDays(calendar, from, count + 1, unit) > due).toBe(true);
      }),
    );
  });

  it('one more holiday never brings a due day forward', () => {
    fc.assert(
      fc.property(calendars, dates, dates, fc.integer({ min: 1, max: 20 }), (calendar, from, date, count) => {
        fc.pre(!calendar.days.some((day) => day.date === date));
        const fewer = withDays(calendar, { date, kind: 'HOLIDAY', scope: 'all' });
        expect(addWorkingDays(fewer, from, count) >= addWorkingDays(calendar, from, count)).toBe(true);
      }),
    );
  });

  it('another unit’s roster changes nothing', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 20 }), (calendar, from, count) => {
        const own = { ...calendar, days: calendar.days.filter((day) => day.scope === 'all' || day.scope.unitId === UNIT_A) };
        expect(addWorkingDays(calendar, from, count, UNIT_A)).toBe(addWorkingDays(own, from, count, UNIT_A));
      }),
    );
  });

  it('the order in which days were entered changes nothing', () => {
    fc.assert(
      fc.property(calendars, dates, units, (calendar, date, unit) => {
        const reversed = { ...calendar, days: [...calendar.days].reverse() };
        expect(isWorkingDay(reversed, date, unit)).toBe(isWorkingDay(calendar, date, unit));
      }),
    );
  });
});
