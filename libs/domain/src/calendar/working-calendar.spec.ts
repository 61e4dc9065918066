import {
  CALENDAR_2026,
  ORDINARY_WEEKS,
  aCalendar,
  compensatory,
  holiday,
  rosterOff,
  rosterWorks,
  swap,
  withDays,
} from '../testing/calendars';
import { at, day } from '../testing/dates';
import { UNIT_A, UNIT_B } from '../testing/people';
import { addWorkingDays, isWorkingDay, sameTimeAfter, workingDaysAfter, workingDaysBetween } from './working-calendar';

describe('working days', () => {
  it('are Monday to Friday when nothing else is entered', () => {
    const week = ['15', '16', '17', '18', '19', '20', '21'].map((date) => isWorkingDay(ORDINARY_WEEKS, `2026-06-${date}`));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });

  it('are not holidays, compensatory days and days swapped away', () => {
    const calendar = aCalendar(holiday('30/04/2026'), compensatory('27/04/2026'), ...swap('31/08/2026', '22/08/2026'));
    for (const off of ['30/04/2026', '27/04/2026', '31/08/2026']) expect(isWorkingDay(calendar, day(off))).toBe(false);
  });

  it('are weekend days worked for a day swapped away', () => {
    expect(isWorkingDay(CALENDAR_2026, day('22/08/2026'))).toBe(true); // a Saturday
    expect(isWorkingDay(CALENDAR_2026, day('10/01/2026'))).toBe(true);
    expect(isWorkingDay(CALENDAR_2026, day('29/08/2026'))).toBe(false);
  });

  it.each([
    ['over the swapped Friday after New Year', '30/12/2025', '08/01/2026'],
    ['over Tết', '10/02/2026', '24/02/2026'],
    ['over Giỗ Tổ, Reunification Day and Labour Day', '24/04/2026', '06/05/2026'],
    ['with a make-up Saturday that counts', '21/08/2026', '27/08/2026'],
    ['over National Day and its swapped Monday', '27/08/2026', '08/09/2026'],
    ['in an ordinary week', '20/11/2026', '27/11/2026'],
  ])('gives five working days %s: %s → %s', (_, from, due) => {
    expect(addWorkingDays(CALENDAR_2026, day(from), 5)).toBe(day(due));
    expect(workingDaysBetween(CALENDAR_2026, day(from), day(due))).toBe(5);
  });

  it('moves a deadline from 27/11 to 30/11 when 24/11 is entered as a holiday', () => {
    expect(addWorkingDays(withDays(CALENDAR_2026, holiday('24/11/2026')), day('20/11/2026'), 5)).toBe(day('30/11/2026'));
  });

  it('without the entered days would fall on holidays', () => {
    expect(addWorkingDays(ORDINARY_WEEKS, day('30/12/2025'), 5)).toBe(day('06/01/2026'));
    expect(addWorkingDays(ORDINARY_WEEKS, day('10/02/2026'), 5)).toBe(day('17/02/2026'));
    expect(addWorkingDays(ORDINARY_WEEKS, day('21/08/2026'), 5)).toBe(day('28/08/2026'));
  });

  it('do not count the day of the event, worked or not', () => {
    expect(addWorkingDays(ORDINARY_WEEKS, day('19/06/2026'), 1)).toBe(day('22/06/2026')); // Friday → Monday
    expect(addWorkingDays(ORDINARY_WEEKS, day('20/06/2026'), 1)).toBe(day('22/06/2026')); // Saturday → Monday
    expect(addWorkingDays(ORDINARY_WEEKS, day('21/06/2026'), 2)).toBe(day('23/06/2026')); // Sunday → Tuesday
  });

  it('between two days leave out the first and count the last', () => {
    expect(workingDaysBetween(ORDINARY_WEEKS, day('18/06/2026'), day('18/06/2026'))).toBe(0);
    expect(workingDaysBetween(ORDINARY_WEEKS, day('18/06/2026'), day('19/06/2026'))).toBe(1);
    expect(workingDaysBetween(ORDINARY_WEEKS, day('19/06/2026'), day('22/06/2026'))).toBe(1);
    expect(workingDaysBetween(ORDINARY_WEEKS, day('19/06/2026'), day('21/06/2026'))).toBe(0);
    expect(workingDaysBetween(CALENDAR_2026, day('13/02/2026'), day('24/02/2026'))).toBe(2);
  });

  it('are negative towards the past', () => {
    expect(workingDaysBetween(ORDINARY_WEEKS, day('25/06/2026'), day('18/06/2026'))).toBe(-5);
  });

  it('turn into an instant at the hour of the office, whatever the hour of the event', () => {
    expect(workingDaysAfter(CALENDAR_2026, at('10/02/2026 10:15'), 5, 17)).toBe(at('24/02/2026 17:00'));
    expect(workingDaysAfter(CALENDAR_2026, at('10/02/2026 00:00'), 5, 17)).toBe(at('24/02/2026 17:00'));
    expect(workingDaysAfter(CALENDAR_2026, at('10/02/2026 23:59'), 2, 8)).toBe(at('12/02/2026 08:00'));
    expect(workingDaysAfter(CALENDAR_2026, at('11/02/2026 00:00'), 2, 8)).toBe(at('13/02/2026 08:00'));
  });
});

describe('the same time of a later working day', () => {
  it('passes over weekends and Tết', () => {
    expect(sameTimeAfter(CALENDAR_2026, at('10/02/2026 10:15'), 1)).toBe(at('11/02/2026 10:15'));
    expect(sameTimeAfter(CALENDAR_2026, at('13/02/2026 23:59'), 1)).toBe(at('23/02/2026 23:59'));
    expect(sameTimeAfter(CALENDAR_2026, at('14/02/2026 00:00'), 5)).toBe(at('27/02/2026 00:00'));
  });
});

describe('a unit with a roster of its own', () => {
  const calendar = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026'), rosterOff(UNIT_A, '12/02/2026'));

  it('works in Tết when its roster says so, and others do not', () => {
    expect(isWorkingDay(calendar, day('20/02/2026'), UNIT_A)).toBe(true);
    expect(isWorkingDay(calendar, day('20/02/2026'), UNIT_B)).toBe(false);
    expect(isWorkingDay(calendar, day('20/02/2026'))).toBe(false);
  });

  it('is off when its roster says so, and others are not', () => {
    expect(isWorkingDay(calendar, day('12/02/2026'), UNIT_A)).toBe(false);
    expect(isWorkingDay(calendar, day('12/02/2026'), UNIT_B)).toBe(true);
    expect(isWorkingDay(calendar, day('12/02/2026'))).toBe(true);
  });

  it('has a word that outweighs the common day, in whatever order the days were entered', () => {
    const rosterFirst = { ...calendar, days: [...calendar.days].reverse() };
    expect(isWorkingDay(rosterFirst, day('20/02/2026'), UNIT_A)).toBe(true);
    expect(isWorkingDay(rosterFirst, day('20/02/2026'), UNIT_B)).toBe(false);
  });

  it('keeps the common calendar on all other days', () => {
    expect(isWorkingDay(calendar, day('19/02/2026'), UNIT_A)).toBe(false);
    expect(isWorkingDay(calendar, day('22/08/2026'), UNIT_A)).toBe(true);
  });

  it('is due on 23/02 instead of 24/02 when it works on 20/02', () => {
    const duty = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026'));
    expect(workingDaysAfter(duty, at('10/02/2026 10:15'), 5, 17, UNIT_A)).toBe(at('23/02/2026 17:00'));
    expect(workingDaysAfter(duty, at('10/02/2026 10:15'), 5, 17, UNIT_B)).toBe(at('24/02/2026 17:00'));
    expect(workingDaysBetween(duty, day('10/02/2026'), day('24/02/2026'), UNIT_A)).toBe(6);
  });
});
