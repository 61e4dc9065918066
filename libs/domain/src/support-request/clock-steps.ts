import type { Instant } from '../calendar/local-date';
import type { Duty } from '../duty/duty';
import { momentFor, type EscalationChain } from '../escalation/chain';
import { isPaused } from './duties';
import type { SupportRequest } from './state';

/** What the clock does to a case, and when. */
export type ClockStep =
  | { readonly kind: 'remind'; readonly at: Instant; readonly duty: Duty; readonly n: number }
  | { readonly kind: 'overdue'; readonly at: Instant; readonly duty: Duty }
  | { readonly kind: 'climb'; readonly at: Instant; readonly duty: Duty }
  | { readonly kind: 'hold'; readonly at: Instant }
  /** A wait for a place, or the offer of one, comes to its end. */
  | { readonly kind: 'lapse'; readonly at: Instant; readonly duty: Duty }
  /** What was recorded for a side stands: its time to object is over. */
  | { readonly kind: 'stand'; readonly at: Instant; readonly duty: Duty }
  | { readonly kind: 'close'; readonly at: Instant };

/**
 * What the clock will do if nobody acts, the earliest first. The wake-up, reminders, the climb and “if nobody acts” all read this. What it
 * has done already is not in it; a step whose time has passed is.
 */
export function clockSteps(state: SupportRequest, owed: readonly Duty[], chain: EscalationChain): ClockStep[] {
  const steps = owed.flatMap((duty) => stepsOfDuty(state, duty, chain));
  if (state.stage === 'agreed' && !isPaused(state)) steps.push({ kind: 'hold', at: state.terms.end });
  for (const duty of owed) if (duty.kind === 'acknowledge') steps.push({ kind: 'stand', at: duty.dueAt, duty });
  const line = owed.find(({ kind }) => kind === 'wait' || kind === 'takePlace');
  if (line) steps.push({ kind: 'lapse', at: line.dueAt, duty: line });
  if (state.stage === 'commended' && state.escalation === null) {
    const confirm = owed.find((duty) => duty.kind === 'confirm');
    steps.push({ kind: 'close', at: confirm?.dueAt ?? state.commendedAt ?? 0 });
  }
  return steps.sort((one, other) => one.at - other.at);
}

function stepsOfDuty(state: SupportRequest, duty: Duty, chain: EscalationChain): ClockStep[] {
  const done = state.progress[duty.id] ?? { reminded: 0, overdueTold: false };
  /** Once it is overdue there is nothing to remind of any more. */
  const isOver = done.overdueTold || state.escalation?.dutyId === duty.id;
  const steps: ClockStep[] = [];
  duty.reminders.forEach((at, index) => {
    if (index + 1 > done.reminded && !isOver) steps.push({ kind: 'remind', at, duty, n: index + 1 });
  });
  if (duty.climbsAt === null) return steps;
  if (momentFor(chain, 'coordinator') && !done.overdueTold) steps.push({ kind: 'overdue', at: duty.dueAt, duty });
  // One thing at a time for the committee: what climbs meanwhile waits until the open escalation is decided.
  if (state.escalation === null) steps.push({ kind: 'climb', at: duty.climbsAt, duty });
  return steps;
}

/** The instant at which the case must be woken, or null when nothing comes by itself. */
export const wakeAt = (state: SupportRequest, owed: readonly Duty[], chain: EscalationChain): Instant | null =>
  clockSteps(state, owed, chain)[0]?.at ?? null;
