import * as fc from 'fast-check';
import { at, day } from '../testing/dates';
import { formatDate, formatMoment, formatShort, formatSpan, formatTime, formatWeekday } from './format';
import { instantAt } from './local-date';

describe('dates and times as people read them', () => {
  it('names the days of the week', () => {
    const week = ['15', '16', '17', '18', '19', '20', '21'].map((date) => `2026-06-${date}`);
    expect(week.map((date) => formatWeekday(date))).toEqual(['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']);
    expect(week.map((date) => formatWeekday(date, 'en'))).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
  });

  it('writes dates with two digits each, day first', () => {
    expect(formatDate('2026-02-24')).toBe('24/02/2026');
    expect(formatDate('2026-06-05')).toBe('05/06/2026');
  });

  it('writes the hour of 24, with h in Vietnamese', () => {
    expect(formatTime(at('24/02/2026 17:00'))).toBe('17h00');
    expect(formatTime(at('24/02/2026 17:00'), 'en')).toBe('17:00');
    expect(formatTime(at('24/02/2026 08:05'))).toBe('08h05');
    expect(formatTime(at('24/02/2026 00:00'), 'en')).toBe('00:00');
    expect(formatTime(at('24/02/2026 23:59'))).toBe('23h59');
  });

  it('writes a deadline as in the mails', () => {
    expect(formatMoment(at('24/02/2026 17:00'))).toBe('17h00, thứ Ba 24/02/2026');
    expect(formatMoment(at('24/02/2026 17:00'), 'en')).toBe('17:00, Tuesday 24/02/2026');
    expect(formatMoment(at('22/02/2026 00:30'))).toBe('00h30, Chủ nhật 22/02/2026'); // still Saturday in UTC
  });

  it('writes when an engagement is held, on one day or over days', () => {
    const start = at('18/06/2026 14:00');
    expect(formatSpan(start, at('18/06/2026 16:00'))).toBe('14h00–16h00, thứ Năm 18/06/2026');
    expect(formatSpan(start, at('18/06/2026 16:00'), 'en')).toBe('14:00–16:00, Thursday 18/06/2026');
    expect(formatSpan(start, at('19/06/2026 11:30'))).toBe('14h00, thứ Năm 18/06/2026 – 11h30, thứ Sáu 19/06/2026');
    expect(formatSpan(start, at('19/06/2026 11:30'), 'en')).toBe('14:00, Thursday 18/06/2026 – 11:30, Friday 19/06/2026');
  });

  it('takes 06:30 and 07:30 in Vietnam for one day, though UTC has midnight between them', () => {
    expect(formatSpan(at('18/06/2026 06:30'), at('18/06/2026 07:30'))).toBe('06h30–07h30, thứ Năm 18/06/2026');
    expect(formatSpan(at('18/06/2026 23:30'), at('19/06/2026 00:30'))).toBe('23h30, thứ Năm 18/06/2026 – 00h30, thứ Sáu 19/06/2026');
  });

  it('writes a line of a timeline', () => {
    expect(formatShort(at('10/02/2026 10:15'))).toBe('10/02 10h15');
    expect(formatShort(at('05/06/2026 08:00'))).toBe('05/06 08h00');
  });

  it('writes any moment of these years so that it can be read back', () => {
    const moments = fc.tuple(
      fc.integer({ min: 2020, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(23),
      fc.nat(59),
    );
    const two = (n: number): string => String(n).padStart(2, '0');
    fc.assert(
      fc.property(moments, ([year, month, date, hour, minute]) => {
        const printed = `${two(date)}/${two(month)}/${year}`;
        const moment = instantAt(day(printed), hour, minute);
        const [time, rest] = formatMoment(moment, 'en').split(', ');
        expect(time).toBe(`${two(hour)}:${two(minute)}`);
        expect(rest?.split(' ')[1]).toBe(printed);
        expect(formatMoment(moment)).toBe(`${two(hour)}h${two(minute)}, ${formatWeekday(day(printed))} ${printed}`);
      }),
    );
  });
});
