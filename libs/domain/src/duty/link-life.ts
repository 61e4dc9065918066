import { DAY_MS, type Instant } from '../calendar/local-date';
import type { Duty } from './duty';

/** Late answers are welcome: a link lives this long beyond the due time, in days of the calendar. */
const LIVES_ON_DAYS = 60;

/** Whoever is mailed late can still answer: no link lives shorter than this after its mail, in days of the calendar. */
export const LINK_LIVES_AT_LEAST_DAYS = 14;

/** When the link of a mail about a duty ends. `mailedAt`: the instant from which the mail may go. */
export const linkExpiry = ({ dueAt }: Pick<Duty, 'dueAt'>, mailedAt: Instant): Instant =>
  Math.max(dueAt + LIVES_ON_DAYS * DAY_MS, mailedAt + LINK_LIVES_AT_LEAST_DAYS * DAY_MS);
