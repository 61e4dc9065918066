import type { LocalDate } from '../calendar/local-date';

/** A post from a day to a day, both included; until further notice when `to` is null. */
export interface HeldFromTo {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Whether it was held, is held or is to be held, as seen on a day. */
export const standingOn = ({ from, to }: HeldFromTo, day: LocalDate): 'past' | 'held' | 'coming' =>
  day < from ? 'coming' : to !== null && to < day ? 'past' : 'held';
