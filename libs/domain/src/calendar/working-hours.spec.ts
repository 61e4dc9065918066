import * as fc from 'fast-check';
import { CALENDAR_2026, ORDINARY_WEEKS, rosterWorks, withDays } from '../testing/calendars';
import { at } from '../testing/dates';
import { UNIT_A } from '../testing/people';
import { localDateOf, localTimeOf } from './local-date';
import { isEntered, isWorkingDay } from './working-calendar';
import { nextWorkingMoment } from './working-hours';

describe('the next moment in working hours', () => {
  const next = (printed: string): number => nextWorkingMoment(CALENDAR_2026, at(printed));

  it('is now, from 07:30 until before 17:00 on a working day', () => {
    for (const now of ['10/06/2026 07:30', '10/06/2026 08:00', '10/06/2026 12:15', '10/06/2026 16:59']) expect(next(now)).toBe(at(now));
  });

  it('is 08:00 of the day, before hours', () => {
    expect(next('10/06/2026 00:00')).toBe(at('10/06/2026 08:00'));
    expect(next('10/06/2026 07:29')).toBe(at('10/06/2026 08:00'));
  });

  it('is 08:00 of the next working day, after hours and on days off', () => {
    expect(next('10/06/2026 17:00')).toBe(at('11/06/2026 08:00'));
    expect(next('12/06/2026 23:59')).toBe(at('15/06/2026 08:00')); // Friday night
    expect(next('13/06/2026 10:00')).toBe(at('15/06/2026 08:00')); // Saturday
    expect(next('24/04/2026 17:30')).toBe(at('28/04/2026 08:00')); // Monday 27/04 is off for Giỗ Tổ
  });

  it('is the Monday after Tết, from Friday evening on', () => {
    for (const now of ['13/02/2026 17:00', '14/02/2026 09:00', '17/02/2026 08:00', '22/02/2026 23:00']) {
      expect(next(now)).toBe(at('23/02/2026 08:00'));
    }
  });

  it('is on a Saturday that is worked for a day off', () => {
    expect(next('21/08/2026 18:00')).toBe(at('22/08/2026 08:00'));
    expect(next('22/08/2026 09:00')).toBe(at('22/08/2026 09:00'));
  });

  it('counts by the common calendar, whatever a unit’s roster: mails are not sent on its duty days', () => {
    const roster = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '13/06/2026'));
    expect(nextWorkingMoment(roster, at('13/06/2026 10:00'))).toBe(at('15/06/2026 08:00'));
  });

  it('is never earlier, always in hours, and itself its own next moment', () => {
    const moments = fc.integer({ min: at('01/01/2026 00:00'), max: at('31/12/2026 23:00') });
    fc.assert(
      fc.property(moments, fc.constantFrom(CALENDAR_2026, ORDINARY_WEEKS), (now, calendar) => {
        const found = nextWorkingMoment(calendar, now);
        const { hour, minute } = localTimeOf(found);
        expect(found).toBeGreaterThanOrEqual(now);
        expect(isWorkingDay(calendar, localDateOf(found))).toBe(true);
        expect(hour * 60 + minute).toBeGreaterThanOrEqual(7 * 60 + 30);
        expect(hour).toBeLessThan(17);
        expect(nextWorkingMoment(calendar, found)).toBe(found);
      }),
    );
  });
});

describe('a year whose calendar has been entered', () => {
  it('has a day for everybody; past it nothing is passed off as certain', () => {
    expect(isEntered(CALENDAR_2026, '2026-12-31')).toBe(true);
    expect(isEntered(CALENDAR_2026, '2027-01-01')).toBe(false);
    expect(isEntered(CALENDAR_2026, '2025-12-31')).toBe(false);
    expect(isEntered(ORDINARY_WEEKS, '2026-06-10')).toBe(false);
  });

  it('is not entered by the roster of one unit', () => {
    expect(isEntered(withDays(CALENDAR_2026, rosterWorks(UNIT_A, '02/01/2027')), '2027-01-04')).toBe(false);
  });
});
