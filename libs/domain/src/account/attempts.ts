import type { Instant } from '../calendar/local-date';

/** How often something may be tried. Waits double with each further attempt; milliseconds. */
export interface AttemptLimit {
  /** Attempts before the first wait. */
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** After this long without an attempt, all are forgotten. */
  readonly forgottenAfterMs: number;
}

/** What is limited: sign-ins and mails for a new password, by the e-mail address that was typed and by where they come from. */
export type AttemptKind = 'signInAccount' | 'signInAddress' | 'resetAccount' | 'resetAddress';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** An office behind one address is many people: there more is free. The longest wait is short enough that nobody can be locked out for a day. */
export const ATTEMPT_LIMITS: Record<AttemptKind, AttemptLimit> = {
  signInAccount: { free: 5, firstWaitMs: 30 * SECOND, longestWaitMs: 15 * MINUTE, forgottenAfterMs: 24 * HOUR },
  signInAddress: { free: 50, firstWaitMs: 30 * SECOND, longestWaitMs: 15 * MINUTE, forgottenAfterMs: HOUR },
  resetAccount: { free: 3, firstWaitMs: HOUR, longestWaitMs: HOUR, forgottenAfterMs: HOUR },
  resetAddress: { free: 30, firstWaitMs: HOUR, longestWaitMs: HOUR, forgottenAfterMs: HOUR },
};

/** After this long no attempt of any kind counts any more. */
export const ATTEMPTS_FORGOTTEN_MS = 24 * HOUR;

/** What is remembered of one subject. */
export interface Attempts {
  readonly count: number;
  readonly lastAt: Instant;
  /** Until when nothing is taken; null: an attempt may come at once. */
  readonly blockedUntil: Instant | null;
}

/** The attempts with one more at `at`; or `blockedUntil`, when it comes too early and is not counted. */
export function oneMoreAttempt(limit: AttemptLimit, before: Attempts, at: Instant): Attempts | { readonly blockedUntil: Instant } {
  const { count, lastAt, blockedUntil } =
    at - before.lastAt > limit.forgottenAfterMs ? { ...before, count: 0, blockedUntil: null } : before;
  if (blockedUntil !== null && blockedUntil > at) return { blockedUntil };
  const beyond = count + 1 - limit.free;
  const wait = beyond < 0 ? null : Math.min(limit.firstWaitMs * 2 ** Math.min(beyond, 30), limit.longestWaitMs);
  return { count: count + 1, lastAt: Math.max(at, lastAt), blockedUntil: wait === null ? null : at + wait };
}

/** An attempt that turned out to be right is taken back, with the wait that it had begun. */
export const withoutAttempt = (attempts: Attempts): Attempts => ({
  ...attempts,
  count: Math.max(0, attempts.count - 1),
  blockedUntil: null,
});
