import type { CaseCommandKind } from '@chung-suc/api-contract';
import type { Duty, DutyKind, EventKind, Instant } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';

/** The events that answer a duty, the most telling first. What the committee adjusts, or whatever closes the case, ends any of them. */
const ANSWERS: Record<DutyKind, readonly EventKind[]> = {
  wait: ['placeOffered', 'placePassed', 'cancelled'],
  takePlace: ['placeTaken', 'placePassed', 'cancelled'],
  match: ['matched', 'cancelled', 'adjusted'],
  answer: ['agreed', 'declined', 'cancelled', 'consented', 'proposed', 'troubleDeclared', 'split', 'suspended', 'adjusted', 'chosen'],
  answerPart: [
    'agreed',
    'coUnitDeclined',
    'cancelled',
    'consented',
    'split',
    'suspended',
    'proposed',
    'troubleDeclared',
    'adjusted',
    'chosen',
  ],
  consent: ['agreed', 'turnedDown', 'declined', 'cancelled', 'consented', 'proposed', 'suspended', 'troubleDeclared', 'adjusted', 'held'],
  join: [
    ...(['agreed', 'coUnitDeclined', 'turnedDown', 'declined', 'cancelled', 'consented', 'proposed', 'suspended'] as const),
    ...(['troubleDeclared', 'adjusted', 'held'] as const),
  ],
  choose: ['chosen', 'choiceRefused', 'suspended', 'adjusted'],
  split: ['split', 'cancelled', 'suspended', 'declined', 'coUnitDeclined', 'proposed', 'troubleDeclared', 'adjusted'],
  resume: ['resumed', 'suspended', 'cancelled', 'adjusted'],
  hold: ['notHeld', 'held', 'cancelled', 'suspended', 'troubleDeclared', 'adjusted', 'chosen', 'agreed'],
  report: ['reported', 'notHeld'],
  confirm: ['confirmed', 'reportReturned'],
  review: ['reviewed', 'reportReturned'],
  commend: ['commended'],
  acknowledge: ['recordingStands', 'recordingDisputed', 'suspended', 'reassigned', 'split'],
  // Done late, or told to be in trouble meanwhile: then there is nothing left of this escalation to decide.
  decide: [
    ...(['adjusted', 'troubleDeclared', 'agreed', 'consented', 'proposed', 'turnedDown', 'declined', 'coUnitDeclined'] as const),
    ...(['split', 'matched', 'suspended', 'confirmed'] as const),
    ...(['cancelled', 'chosen', 'choiceRefused', 'reported', 'notHeld', 'reportReturned', 'reviewed', 'commended'] as const),
  ],
};

const DUTY_OF: Record<CaseCommandKind, DutyKind> = {
  takePlace: 'takePlace',
  match: 'match',
  propose: 'consent',
  accept: 'consent',
  turnDown: 'consent',
  cancel: 'hold',
  agree: 'answer',
  decline: 'answer',
  declareTrouble: 'decide',
  adjust: 'decide',
  choose: 'choose',
  split: 'split',
  suspend: 'resume',
  resumeCase: 'resume',
  report: 'report',
  reportNotHeld: 'report',
  confirmExecution: 'confirm',
  returnReport: 'review',
  review: 'review',
  commend: 'commend',
  recordFor: 'acknowledge',
  answerRecording: 'acknowledge',
};

const TOLD_OF_MAIL: readonly EventKind[] = ['messageDelivered', 'messageFailed'];
const BY_THE_CLOCK: readonly EventKind[] = ['closed', 'reminded', 'fellOverdue', 'escalated'];

/** What ended this very duty, which may be one of several of its kind; null while it is open. */
export function eventThatEnded(
  { kind, closedAt }: Pick<Duty, 'kind'> & { readonly closedAt: Instant | null },
  events: readonly HistoricEvent[],
): HistoricEvent | null {
  if (closedAt === null) return null;
  const then = events.filter(({ event }) => event.at === closedAt && !TOLD_OF_MAIL.includes(event.kind));
  for (const answer of ANSWERS[kind]) {
    const found = then.findLast(({ event }) => event.kind === answer);
    if (found) return found;
  }
  return then[0] ?? null;
}

/** Why a command comes too late: what answered it last, else the last thing that somebody did, else the last that happened. */
export function eventInTheWay(kind: CaseCommandKind, events: readonly HistoricEvent[]): HistoricEvent | null {
  const told = events.filter(({ event }) => !TOLD_OF_MAIL.includes(event.kind));
  const answered = told.findLast(({ event }) => ANSWERS[DUTY_OF[kind]].includes(event.kind));
  return answered ?? told.findLast(({ event }) => !BY_THE_CLOCK.includes(event.kind)) ?? null;
}
