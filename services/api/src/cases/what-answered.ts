import type { CaseCommandKind } from '@chung-suc/api-contract';
import type { DutyKind, EventKind } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';

/** The events that answer a duty, the most telling first. A closed case answers them all. */
const ANSWERS: Record<DutyKind, readonly EventKind[]> = {
  answer: ['agreed', 'declined'],
  report: ['reported', 'notHeld'],
  confirm: ['confirmed'],
  review: ['reviewed'],
  commend: ['commended'],
};

const DUTY_OF: Record<CaseCommandKind, DutyKind> = {
  agree: 'answer',
  decline: 'answer',
  report: 'report',
  reportNotHeld: 'report',
  confirmExecution: 'confirm',
  review: 'review',
  commend: 'commend',
};

const TOLD_OF_MAIL: readonly EventKind[] = ['messageDelivered', 'messageFailed'];

/** The event that answered a duty; null while nobody has. */
export const eventThatAnswered = (kind: DutyKind, events: readonly HistoricEvent[]): HistoricEvent | null =>
  events.find(({ event }) => ANSWERS[kind].includes(event.kind)) ?? null;

/** Why a command comes too late: what answered it, else the last thing that somebody did, else the last that happened. */
export function eventInTheWay(kind: CaseCommandKind, events: readonly HistoricEvent[]): HistoricEvent | null {
  const told = events.filter(({ event }) => !TOLD_OF_MAIL.includes(event.kind));
  const acts = told.filter(({ event }) => event.kind !== 'closed');
  return eventThatAnswered(DUTY_OF[kind], told) ?? acts.at(-1) ?? null;
}
