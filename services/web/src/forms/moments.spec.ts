import { instantAt } from '@chung-suc/domain';
import { readDay, readInstant, readTime } from './moments';

describe('day and hour as people type them', () => {
  it.each(['18/06/2026', '18/6/2026', '18.6.26', '18-06-2026', '18 6 2026', '18062026', '2026-06-18', ' 18/6/2026 '])(
    'reads %s',
    (typed) => {
      expect(readDay(typed)).toBe('2026-06-18');
    },
  );

  it.each(['', '30/02/2026', '06/18/2026', 'mai', '18/6', '1862026'])('reads no day in “%s”', (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  it.each([
    ['14h00', 14, 0],
    ['14h', 14, 0],
    ['14:30', 14, 30],
    ['8.05', 8, 5],
    ['1430', 14, 30],
    ['830', 8, 30],
    ['8', 8, 0],
    ['7G30', 7, 30],
  ])('reads %s', (typed, hour, minute) => expect(readTime(typed)).toEqual({ hour, minute }));

  it.each(['', '24h00', '14h60', 'chiều', '14h0'])('reads no hour in “%s”', (typed) => expect(readTime(typed)).toBeNull());

  it('puts both on the clock of Ho Chi Minh City', () => {
    expect(readInstant('18/6/2026', '14h')).toBe(instantAt('2026-06-18', 14));
    expect(readInstant('18/6/2026', '')).toBeNull();
  });
});
