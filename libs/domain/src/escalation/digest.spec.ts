import { CALENDAR_2026 } from '../testing/calendars';
import { at } from '../testing/dates';
import { isInDigest, latestDigest } from './digest';

describe('the committee’s daily mail (R19, R28)', () => {
  const latest = (printed: string): number => latestDigest(CALENDAR_2026, at(printed));

  it('goes at 08:00 of each working day', () => {
    expect(latest('25/02/2026 08:00')).toBe(at('25/02/2026 08:00'));
    expect(latest('25/02/2026 23:59')).toBe(at('25/02/2026 08:00'));
    expect(latest('25/02/2026 07:59')).toBe(at('24/02/2026 08:00'));
  });

  it('goes on no day off: over Tết the last is that of the Friday before', () => {
    expect(latest('14/02/2026 08:00')).toBe(at('13/02/2026 08:00'));
    expect(latest('23/02/2026 07:59')).toBe(at('13/02/2026 08:00'));
    expect(latest('23/02/2026 08:00')).toBe(at('23/02/2026 08:00'));
  });

  it('goes on a Saturday that is worked', () => {
    expect(latest('22/08/2026 09:00')).toBe(at('22/08/2026 08:00'));
  });

  it('tells what is open by then, and what climbed at 08:00 and was recorded some moments later', () => {
    const moment = at('25/02/2026 08:00');
    expect(isInDigest(at('24/02/2026 17:00'), moment)).toBe(true);
    expect(isInDigest(moment, moment)).toBe(true);
    expect(isInDigest(at('25/02/2026 08:30'), moment)).toBe(true);
    expect(isInDigest(at('25/02/2026 08:31'), moment)).toBe(false);
  });
});
