import { chainProblems, type ChainProblem, type ChainTarget } from '../escalation/chain';
import type { Deadline, Policy } from './policy';

/** What is wrong with a number of a policy. */
export interface NumberProblem {
  readonly problem: 'daysRange' | 'hourRange' | 'remindersOutOfOrder' | 'reminderAfterDue';
  /** As in the policy: `unitAnswers.remindersAfter`. */
  readonly field: string;
}
export type PolicyProblem = NumberProblem | ChainProblem;

/** More working days than this are no deadline. */
const MOST_DAYS = 60;
const DEADLINES = [
  'unitAnswers',
  'unitReports',
  'localityConfirms',
  'committeeReviews',
  'unitCommends',
  'committeeDecides',
  'localityChooses',
  'recordingStands',
] as const;

/**
 * What stands in the way of saving a policy, all at once: numbers that make no sense, and a chain (R19–R21) that does not reach the
 * committee. `deliverable` tells for which targets somebody holds a post and has a working address now.
 */
export function policyProblems(policy: Policy, deliverable: ReadonlySet<ChainTarget>): PolicyProblem[] {
  const problems: PolicyProblem[] = DEADLINES.flatMap((name) => deadlineProblems(name, policy[name]));
  if (!isWhole(policy.dueHour, 7, 18)) problems.push({ problem: 'hourRange', field: 'dueHour' });
  if (!isWhole(policy.shortNoticeDays, 0, 20)) problems.push({ problem: 'daysRange', field: 'shortNoticeDays' });
  return [...problems, ...chainProblems(policy.chain, deliverable)];
}

function deadlineProblems(name: string, { workingDays, remindersAfter }: Deadline): NumberProblem[] {
  const problems: NumberProblem[] = [];
  if (!isWhole(workingDays, 1, MOST_DAYS)) problems.push({ problem: 'daysRange', field: `${name}.workingDays` });
  const field = `${name}.remindersAfter`;
  if (remindersAfter.some((days) => !isWhole(days, 1, MOST_DAYS))) problems.push({ problem: 'daysRange', field });
  else if (remindersAfter.some((days, index) => index > 0 && days <= (remindersAfter[index - 1] ?? 0))) {
    problems.push({ problem: 'remindersOutOfOrder', field });
  } else if (remindersAfter.some((days) => days > workingDays)) problems.push({ problem: 'reminderAfterDue', field });
  return problems;
}

const isWhole = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;
