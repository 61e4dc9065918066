import { at } from '../testing/dates';
import { sessionEnd, unusedUntil } from './session-life';

const NOW = at('11/02/2026 09:00');
const HOUR = 3_600_000;

describe('a session', () => {
  it.each(['password', 'mailLink'] as const)('ends after twelve hours without use, and after seven days: %s', (by) => {
    const end = sessionEnd(by, NOW);
    expect(end - NOW).toBe(7 * 24 * HOUR);
    expect(unusedUntil(by, NOW, end) - NOW).toBe(12 * HOUR);
    expect(unusedUntil(by, end - HOUR, end)).toBe(end);
  });

  it('of a demo person outlives a year that is skipped', () => {
    const end = sessionEnd('demo', NOW);
    expect(unusedUntil('demo', NOW, end) - NOW).toBeGreaterThan(366 * 24 * HOUR);
  });
});
