import type { Instant } from '../calendar/local-date';

/** How somebody signed in: with a password, by the link of a mail, or as a demo person where everybody at this machine may be anybody. */
export type SignedInBy = 'password' | 'mailLink' | 'demo';

interface Life {
  /** Unused for this long it ends. */
  readonly idleMs: number;
  /** However much it is used it ends. */
  readonly longestMs: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PEOPLE: Life = { idleMs: 12 * HOUR, longestMs: 7 * DAY };

/** A working day of use without signing in again; a week at most. A demo session outlives the time that is skipped: it protects nothing. */
const LIVES: Record<SignedInBy, Life> = { password: PEOPLE, mailLink: PEOPLE, demo: { idleMs: 400 * DAY, longestMs: 400 * DAY } };

/** When a session that begins at `at` ends at the latest. */
export const sessionEnd = (by: SignedInBy, at: Instant): Instant => at + LIVES[by].longestMs;

/** When a session that is used at `at`, and ends at `end` at the latest, ends if it is not used again. */
export const unusedUntil = (by: SignedInBy, at: Instant, end: Instant): Instant => Math.min(at + LIVES[by].idleMs, end);

/** How long the links of the mails live by which a password is set, milliseconds. */
export const PASSWORD_LINK_LIVES_MS = { reset: HOUR, invitation: 72 * HOUR } as const;

/** Why somebody sets a password by the link of a mail. */
export type PasswordPurpose = keyof typeof PASSWORD_LINK_LIVES_MS;
