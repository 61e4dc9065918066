import * as fc from 'fast-check';
import { at } from '../testing/dates';
import { DAY_MS, addDays, fromEpochDay, instantAt, isLocalDate, isoWeekday, localDateOf, localTimeOf, toEpochDay } from './local-date';

const epochDays = fc.integer({ min: 0, max: 60_000 }); // 1970 … 2134

describe('a civil day in Ho Chi Minh City', () => {
  it('is a real day of the calendar, written year-month-day', () => {
    for (const text of ['2026-06-18', '2028-02-29', '2000-02-29', '1975-04-30']) expect(isLocalDate(text)).toBe(true);
    for (const text of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-06-00']) {
      expect(isLocalDate(text)).toBe(false);
    }
    for (const text of ['', '18/06/2026', '2026-6-18', '2026-06-18T00:00', ' 2026-06-18', '2026-06-18\n', '20260618', 'hôm nay']) {
      expect(isLocalDate(text)).toBe(false);
    }
  });

  it('refuses to count from what is no day', () => {
    expect(() => toEpochDay('2026-02-29')).toThrow(new RangeError('Not a calendar day: 2026-02-29'));
    expect(() => addDays('18/06/2026', 1)).toThrow(RangeError);
  });

  it('counts days from 1970 on, over leap days and ends of years', () => {
    expect(toEpochDay('1970-01-01')).toBe(0);
    expect(toEpochDay('2026-06-18')).toBe(20_622);
    expect(fromEpochDay(20_622)).toBe('2026-06-18');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-06-18', 0)).toBe('2026-06-18');
  });

  it('has a weekday, Monday first', () => {
    expect(isoWeekday('2026-06-15')).toBe(1);
    expect(isoWeekday('2026-06-18')).toBe(4);
    expect(isoWeekday('2026-06-21')).toBe(7);
    expect(isoWeekday('1969-12-28')).toBe(7);
  });

  it('agrees with the machine’s own calendar on every day', () => {
    fc.assert(
      fc.property(epochDays, fc.integer({ min: -4_000, max: 4_000 }), (epochDay, days) => {
        const date = fromEpochDay(epochDay);
        const machine = new Date(epochDay * DAY_MS);
        expect(date).toBe(machine.toISOString().slice(0, 10));
        expect(toEpochDay(date)).toBe(epochDay);
        expect(isLocalDate(date)).toBe(true);
        expect(isoWeekday(date) % 7).toBe(machine.getUTCDay());
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('the wall clock in Ho Chi Minh City', () => {
  it('is seven hours ahead of UTC, in summer and winter', () => {
    expect(instantAt('2026-06-18', 14)).toBe(Date.parse('2026-06-18T07:00:00Z'));
    expect(instantAt('2026-12-18', 14, 30)).toBe(Date.parse('2026-12-18T07:30:00Z'));
    expect(localTimeOf(Date.parse('2026-06-18T07:05:59Z'))).toEqual({ hour: 14, minute: 5 });
  });

  it('begins a day at 17:00 UTC of the day before', () => {
    expect(localDateOf(Date.parse('2026-06-17T16:59:59.999Z'))).toBe('2026-06-17');
    expect(localDateOf(Date.parse('2026-06-17T17:00:00Z'))).toBe('2026-06-18');
    expect(localTimeOf(at('18/06/2026 00:00'))).toEqual({ hour: 0, minute: 0 });
    expect(localTimeOf(at('18/06/2026 00:00') - 1)).toEqual({ hour: 23, minute: 59 });
  });

  it('shows the day and the minute that an instant was made of', () => {
    fc.assert(
      fc.property(epochDays, fc.nat(23), fc.nat(59), fc.nat(59_999), (epochDay, hour, minute, rest) => {
        const date = fromEpochDay(epochDay + 1);
        const instant = instantAt(date, hour, minute) + rest;
        expect(localDateOf(instant)).toBe(date);
        expect(localTimeOf(instant)).toEqual({ hour, minute });
      }),
    );
  });
});
