/**
 * Stages of a support request (plan III.1–III.5, IV.1.2). `waiting`: the offering has no place left, the locality is in line for one (R10).
 * `matching`: the committee has still to say which unit is asked (R49). `suspended`: stopped by what nobody can help (R4). `registered`: told
 * after the fact, the locality has still to confirm (R51). `commended` waits for the locality's confirmation, at most until that falls due.
 */
export type Stage =
  'waiting' | 'matching' | 'requested' | 'suspended' | 'agreed' | 'held' | 'registered' | 'reported' | 'reviewed' | 'commended' | 'closed';

/** In the order in which a case goes through them. */
export const STAGES: readonly Stage[] = [
  'waiting',
  'matching',
  'requested',
  'suspended',
  'agreed',
  'held',
  'registered',
  'reported',
  'reviewed',
  'commended',
  'closed',
];

/** What a person can do on a case. */
export type PersonCommandKind =
  | 'request'
  | 'register'
  | 'match'
  | 'split'
  | 'suspend'
  | 'resumeCase'
  | 'takePlace'
  | 'propose'
  | 'accept'
  | 'turnDown'
  | 'agree'
  | 'decline'
  | 'declareTrouble'
  | 'adjust'
  | 'choose'
  | 'cancel'
  | 'reportNotHeld'
  | 'report'
  | 'confirmExecution'
  | 'returnReport'
  | 'review'
  | 'commend'
  | 'recordFor'
  | 'answerRecording';

/**
 * What the system tells a case: its wake-up time has come; a mail that carries a duty was delivered or failed for good; the calendar by
 * which its duties are counted has changed; a place of its offering has been freed, and it is the first in line; or that it begins, with the
 * components that another case is held without.
 */
export type SystemCommandKind = 'openPart' | 'clockReached' | 'placeFreed' | 'noteDelivery' | 'retime';

export type CommandKind = PersonCommandKind | SystemCommandKind;

/** Commands that open a case. */
export const CREATING: readonly CommandKind[] = ['request', 'register', 'openPart'];

/** `new` is the case before its first command. */
export type StageOrNew = Stage | 'new';

/** Open in every stage until the case is closed: trouble can come before, during and after (R21), and the committee can always adjust (R20). */
const ALWAYS: readonly CommandKind[] = ['declareTrouble', 'adjust', 'clockReached', 'noteDelivery', 'retime'];

/** Wherever a side can act, its word can be recorded, and answered for; in line for a place nothing is left to answer for. */
const RECORDING: readonly CommandKind[] = ['recordFor', 'answerRecording'];

/** Which commands a stage is open for. The one table: validators, decisions, buttons and their closed reasons all read it. */
export const COMMANDS_OPEN_IN: Record<StageOrNew, readonly CommandKind[]> = {
  new: CREATING,
  waiting: ['takePlace', 'placeFreed', 'cancel', 'recordFor', 'clockReached', 'noteDelivery', 'retime'],
  matching: ['match', 'cancel', ...RECORDING, ...ALWAYS],
  requested: ['agree', 'propose', 'accept', 'decline', 'split', 'choose', 'cancel', 'suspend', ...RECORDING, ...ALWAYS],
  suspended: ['resumeCase', 'suspend', 'adjust', 'cancel', 'clockReached', 'noteDelivery', 'retime'],
  agreed: ['propose', 'accept', 'turnDown', 'choose', 'cancel', 'suspend', 'reportNotHeld', ...RECORDING, ...ALWAYS],
  held: ['report', 'reportNotHeld', ...RECORDING, ...ALWAYS],
  registered: ['confirmExecution', ...RECORDING, ...ALWAYS],
  reported: ['confirmExecution', 'returnReport', 'review', ...RECORDING, ...ALWAYS],
  reviewed: ['confirmExecution', 'commend', ...RECORDING, ...ALWAYS],
  commended: ['confirmExecution', ...RECORDING, ...ALWAYS],
  closed: [],
};

export const isOpenFor = (stage: StageOrNew, kind: CommandKind): boolean => COMMANDS_OPEN_IN[stage].includes(kind);

/**
 * How a case ended. `declined`: the unit could not support it (R18) and the committee found no other way. `notHeld`: agreed, but it did not
 * take place. `closedByCommittee`: the committee closed it with a reason. `cancelledByLocality`, `cancelledByUnit`: called off by
 * a side, with a reason. `noPlace`: no place was freed in time, or the one offered was not taken.
 */
export type Outcome = 'completed' | 'declined' | 'notHeld' | 'closedByCommittee' | 'cancelledByLocality' | 'cancelledByUnit' | 'noPlace';
