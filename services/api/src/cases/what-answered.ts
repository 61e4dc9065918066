import type { CaseCommandKind } from '@chung-suc/api-contract';
import type { Duty, DutyKind, EventKind, Instant } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';

/** The events that answer a duty, the most telling first. What the committee adjusts, or whatever closes the case, ends any of them. */
const ANSWERS: Record<DutyKind, readonly EventKind[]> = {
  answer: ['agreed', 'declined', 'troubleDeclared', 'adjusted', 'chosen'],
  choose: ['chosen', 'choiceRefused', 'adjusted'],
  hold: ['notHeld', 'held', 'troubleDeclared', 'adjusted', 'chosen'],
  report: ['reported', 'notHeld'],
  confirm: ['confirmed'],
  review: ['reviewed'],
  commend: ['commended'],
  // Done late, or told to be in trouble meanwhile: then there is nothing left of this escalation to decide.
  decide: ['adjusted', 'troubleDeclared', 'agreed', 'declined', 'chosen', 'choiceRefused', 'reported', 'notHeld', 'reviewed', 'commended'],
};

const DUTY_OF: Record<CaseCommandKind, DutyKind> = {
  agree: 'answer',
  decline: 'answer',
  declareTrouble: 'decide',
  adjust: 'decide',
  choose: 'choose',
  report: 'report',
  reportNotHeld: 'report',
  confirmExecution: 'confirm',
  review: 'review',
  commend: 'commend',
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
    const found = then.find(({ event }) => event.kind === answer);
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
