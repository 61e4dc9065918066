import type { DutyKind } from '@chung-suc/domain';
import type { CaseCommandKind } from './vocabulary';

/** What whoever owes a duty can do about it: the first is what it asks for. Pages, inbox and mail links offer the same. */
export const DUTY_COMMANDS: Record<DutyKind, readonly CaseCommandKind[]> = {
  wait: ['cancel'],
  takePlace: ['takePlace'],
  match: ['match'],
  answer: ['agree', 'propose', 'decline', 'declareTrouble'],
  answerPart: ['agree', 'decline'],
  consent: ['accept', 'propose', 'turnDown', 'cancel'],
  join: ['accept', 'decline'],
  choose: ['choose'],
  split: ['split'],
  resume: ['resumeCase', 'suspend', 'adjust'],
  hold: ['declareTrouble', 'propose', 'turnDown', 'cancel', 'reportNotHeld'],
  decide: ['adjust'],
  report: ['report', 'reportNotHeld', 'declareTrouble'],
  confirm: ['confirmExecution'],
  review: ['review', 'returnReport'],
  commend: ['commend'],
  acknowledge: ['answerRecording'],
};
