import { at } from '../testing/dates';
import { ATTEMPT_LIMITS, oneMoreAttempt, withoutAttempt, type AttemptLimit, type Attempts } from './attempts';

const NOW = at('11/02/2026 09:00');
const SECOND = 1_000;
const LIMIT: AttemptLimit = { free: 3, firstWaitMs: 10 * SECOND, longestWaitMs: 60 * SECOND, forgottenAfterMs: 3_600 * SECOND };
const NONE: Attempts = { count: 0, lastAt: NOW, blockedUntil: null };

const taken = (outcome: ReturnType<typeof oneMoreAttempt>): Attempts => {
  if (!('count' in outcome)) throw new Error('It was not taken');
  return outcome;
};

describe('attempts', () => {
  it('are free at first; then each waits twice as long as the one before, up to the longest wait', () => {
    let attempts = NONE;
    let now = NOW;
    const waits: (number | null)[] = [];
    for (let n = 0; n < 8; n += 1) {
      attempts = taken(oneMoreAttempt(LIMIT, attempts, now));
      waits.push(attempts.blockedUntil === null ? null : (attempts.blockedUntil - now) / SECOND);
      now = attempts.blockedUntil ?? now;
    }
    expect(waits).toEqual([null, null, 10, 20, 40, 60, 60, 60]);
  });

  it('that come too early are not taken, and do not make the wait longer', () => {
    const waiting: Attempts = { count: 3, lastAt: NOW, blockedUntil: NOW + 10 * SECOND };
    expect(oneMoreAttempt(LIMIT, waiting, NOW + 10 * SECOND - 1)).toEqual({ blockedUntil: NOW + 10 * SECOND });
    expect(taken(oneMoreAttempt(LIMIT, waiting, NOW + 10 * SECOND)).count).toBe(4);
  });

  it('are forgotten after a while', () => {
    const old: Attempts = { count: 100, lastAt: NOW, blockedUntil: NOW + 60 * SECOND };
    expect(taken(oneMoreAttempt(LIMIT, old, NOW + LIMIT.forgottenAfterMs + 1))).toMatchObject({ count: 1, blockedUntil: null });
  });

  it('that were right are taken back with their wait', () => {
    expect(withoutAttempt(taken(oneMoreAttempt(LIMIT, { ...NONE, count: 2 }, NOW)))).toEqual({ count: 2, lastAt: NOW, blockedUntil: null });
    expect(withoutAttempt(NONE)).toEqual(NONE);
  });

  it('however many, have a wait that is a number', () => {
    for (const limit of Object.values(ATTEMPT_LIMITS)) {
      const { blockedUntil } = taken(oneMoreAttempt(limit, { count: 1e6, lastAt: NOW, blockedUntil: null }, NOW));
      expect(blockedUntil).toBe(NOW + limit.longestWaitMs);
    }
  });
});
