import { workingDaysAfter, type WorkingCalendar } from '../calendar/working-calendar';
import type { Instant } from '../calendar/local-date';
import type { Duty, DutyKind } from '../duty/duty';
import type { Deadline, Policy } from '../policy/policy';
import type { SupportRequest } from './state';

/** What is owed on a case now. Reading this is the only way to know who must act, until when, and when the case must be woken. */
export function duties(state: SupportRequest, policy: Policy, calendar: WorkingCalendar): Duty[] {
  const owed: Duty[] = [];
  const owes = (kind: DutyKind, postId: string, since: Instant, deadline: Deadline, unitId?: string): void => {
    owed.push({
      id: `${kind}-1`,
      kind,
      postId,
      since,
      dueAt: workingDaysAfter(calendar, since, deadline.workingDays, policy.dueHour, unitId),
      reminders: deadline.remindersAfter.map((days) => workingDaysAfter(calendar, since, days, REMINDER_HOUR, unitId)),
    });
  };
  const unit = state.posts.unit;
  if (state.stage === 'requested') owes('answer', unit, state.requestedAt, policy.unitAnswers, state.leadUnitId);
  if (state.stage === 'held' && state.heldAt !== null) owes('report', unit, state.heldAt, policy.unitReports, state.leadUnitId);
  if (state.stage === 'reported' && state.reportedAt !== null && state.reviewPostId !== null) {
    owes('review', state.reviewPostId, state.reportedAt, policy.committeeReviews);
  }
  if (state.stage === 'reviewed' && state.reviewedAt !== null)
    owes('commend', unit, state.reviewedAt, policy.unitCommends, state.leadUnitId);
  if (awaitsConfirmation(state) && state.reportedAt !== null)
    owes('confirm', state.posts.locality, state.reportedAt, policy.localityConfirms);
  return owed;
}

/** The unit whose own roster counts a duty's working days: the lead unit's, for what it owes itself; nobody's for the others. */
export const rosterOf = (duty: Pick<Duty, 'postId'>, state: SupportRequest): string | undefined =>
  duty.postId === state.posts.unit ? state.leadUnitId : undefined;

/** Reminders go at the start of the working day. */
const REMINDER_HOUR = 8;

const awaitsConfirmation = (state: SupportRequest): boolean =>
  !state.confirmed && (state.stage === 'reported' || state.stage === 'reviewed' || state.stage === 'commended');

/**
 * The instant at which the case must be woken, or null: an agreed engagement at its agreed end, when the clock holds it; a commended case
 * when the locality's confirmation falls due, since that never blocks (R55).
 */
export function wakeAt(state: SupportRequest, owed: readonly Duty[]): Instant | null {
  if (state.stage === 'agreed') return state.terms.end;
  if (state.stage === 'commended') return owed.find((duty) => duty.kind === 'confirm')?.dueAt ?? null;
  return null;
}
