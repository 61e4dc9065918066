/** Stages of a support request (plan III.1–III.5, IV.1.2). `commended` waits for the locality's confirmation, at most until that falls due. */
export type Stage = 'requested' | 'agreed' | 'held' | 'reported' | 'reviewed' | 'commended' | 'closed';

export const STAGES: readonly Stage[] = ['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended', 'closed'];

/** What a person can do on a case. */
export type PersonCommandKind =
  | 'request'
  | 'agree'
  | 'decline'
  | 'declareTrouble'
  | 'adjust'
  | 'choose'
  | 'reportNotHeld'
  | 'report'
  | 'confirmExecution'
  | 'review'
  | 'commend';

/**
 * What the system tells a case: its wake-up time has come; a mail that carries a duty was delivered or failed for good; the calendar by
 * which its duties are counted has changed.
 */
export type SystemCommandKind = 'clockReached' | 'noteDelivery' | 'retime';

export type CommandKind = PersonCommandKind | SystemCommandKind;

/** `new` is the case before its first command: only the request opens it. */
export type StageOrNew = Stage | 'new';

/** Open in every stage until the case is closed: trouble can come before, during and after (R21), and the committee can always adjust (R20). */
const ALWAYS: readonly CommandKind[] = ['declareTrouble', 'adjust', 'clockReached', 'noteDelivery', 'retime'];

/** Which commands a stage is open for. The one table: validators, decisions, buttons and their closed reasons all read it. */
export const COMMANDS_OPEN_IN: Record<StageOrNew, readonly CommandKind[]> = {
  new: ['request'],
  requested: ['agree', 'decline', 'choose', ...ALWAYS],
  agreed: ['choose', 'reportNotHeld', ...ALWAYS],
  held: ['report', 'reportNotHeld', ...ALWAYS],
  reported: ['confirmExecution', 'review', ...ALWAYS],
  reviewed: ['confirmExecution', 'commend', ...ALWAYS],
  commended: ['confirmExecution', ...ALWAYS],
  closed: [],
};

export const isOpenFor = (stage: StageOrNew, kind: CommandKind): boolean => COMMANDS_OPEN_IN[stage].includes(kind);

/**
 * How a case ended. `declined`: the unit could not support it (R18) and the committee found no other way. `notHeld`: agreed, but it did not
 * take place. `closedByCommittee`: the committee closed it with a reason.
 */
export type Outcome = 'completed' | 'declined' | 'notHeld' | 'closedByCommittee';
