import { DEFAULT_CHAIN, type EscalationChain } from '../escalation/chain';

/** A deadline in working days, the day of the event not counted, due at the policy's hour; reminders fall that many working days after the start. */
export interface Deadline {
  readonly workingDays: number;
  readonly remindersAfter: readonly number[];
}

/**
 * Deadlines set by the committee (the plan has none: plan IV.1.2 says only "nhanh chóng", "kịp thời"). Versioned data: a case keeps the
 * version that it started with and shows it.
 */
export interface Policy {
  readonly version: number;
  /** Hour of the working day at which duties fall due, Ho Chi Minh City. */
  readonly dueHour: number;
  readonly unitAnswers: Deadline;
  readonly unitReports: Deadline;
  readonly localityConfirms: Deadline;
  readonly committeeReviews: Deadline;
  readonly unitCommends: Deadline;
  /** The committee decides an escalation (R20). It has no reminders: the daily digest names what is open. */
  readonly committeeDecides: Deadline;
  /** The locality chooses among what the committee offers. */
  readonly localityChooses: Deadline;
  /** A side objects to what the office has recorded for it; after that it stands. */
  readonly recordingStands: Deadline;
  /** An engagement fewer working days off than this is short notice: the committee is told at once, with whom to call. */
  readonly shortNoticeDays: number;
  /** How silence climbs (R19–R21). */
  readonly chain: EscalationChain;
}

/** The default policy of the design, until the committee publishes its own. */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  dueHour: 17,
  unitAnswers: { workingDays: 5, remindersAfter: [2, 4] },
  unitReports: { workingDays: 5, remindersAfter: [2, 4] },
  localityConfirms: { workingDays: 3, remindersAfter: [2] },
  committeeReviews: { workingDays: 5, remindersAfter: [2, 4] },
  unitCommends: { workingDays: 10, remindersAfter: [4, 8] },
  committeeDecides: { workingDays: 2, remindersAfter: [] },
  localityChooses: { workingDays: 2, remindersAfter: [1] },
  recordingStands: { workingDays: 2, remindersAfter: [] },
  shortNoticeDays: 3,
  chain: DEFAULT_CHAIN,
};
