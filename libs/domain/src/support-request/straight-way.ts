import type { EventKind } from './events';

/** The straight way of a case, as a newcomer is shown it. */
export type WayStep = 'asked' | 'answered' | 'held' | 'reported' | 'reviewed' | 'commended';

/** The events that show a step to be done. An answer is whatever the asked unit has said: yes, no, or other terms. */
const SHOWN_BY: Readonly<Record<WayStep, readonly EventKind[]>> = {
  asked: ['requested'],
  answered: ['agreed', 'consented', 'declined', 'proposed'],
  held: ['held', 'registered'],
  reported: ['reported', 'registered'],
  reviewed: ['reviewed'],
  commended: ['commended'],
};

/** Which steps of the straight way lie behind a case with these events. */
export const waySteps = (happened: readonly EventKind[]): ReadonlySet<WayStep> =>
  new Set((Object.keys(SHOWN_BY) as WayStep[]).filter((step) => SHOWN_BY[step].some((kind) => happened.includes(kind))));
