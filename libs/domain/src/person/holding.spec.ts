import { standingOn } from './holding';

describe('a post from a day to a day', () => {
  it.each([
    ['2026-02-28', 'coming'],
    ['2026-03-01', 'held'],
    ['2026-06-30', 'held'], // its last day is included
    ['2026-07-01', 'past'],
  ])('on %s is %s', (day, standing) => expect(standingOn({ from: '2026-03-01', to: '2026-06-30' }, day)).toBe(standing));

  it('until further notice stays held', () => expect(standingOn({ from: '2026-03-01', to: null }, '2030-01-01')).toBe('held'));
});
