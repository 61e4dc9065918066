import type { Instant } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Duty } from '../duty/duty';
import { DEFAULT_POLICY, type Policy } from '../policy/policy';
import type { Command } from '../support-request/commands';
import { decide } from '../support-request/decide/decide';
import type { Decision } from '../support-request/decide/decision';
import { wakeAt } from '../support-request/clock-steps';
import { duties } from '../support-request/duties';
import type { DomainEvent } from '../support-request/events';
import { evolve } from '../support-request/evolve';
import type { Facts } from '../support-request/facts';
import { outgoingMessages, sendAt, type OutgoingMessage } from '../support-request/messages';
import type { SupportRequest } from '../support-request/state';

/** A mail that waits for its hour. */
export interface QueuedMail extends OutgoingMessage {
  readonly sendAt: Instant;
}

/** All that is kept of one case, and what its last command led to. */
export interface CaseFile {
  readonly state: SupportRequest | null;
  readonly events: readonly DomainEvent[];
  readonly owed: readonly Duty[];
  /** Every mail that was queued, whatever became of it. */
  readonly sent: readonly OutgoingMessage[];
  /** Mails whose hour has not come: those of a duty that is over are superseded. */
  readonly queued: readonly QueuedMail[];
  readonly wakeAt: Instant | null;
  /** `dropped`: what had been queued under its key before. */
  readonly last: {
    readonly decision: Decision;
    readonly sent: readonly OutgoingMessage[];
    readonly dropped: readonly OutgoingMessage[];
  } | null;
}

export const emptyFile: CaseFile = { state: null, events: [], owed: [], sent: [], queued: [], wakeAt: null, last: null };

/** One command through the domain's functions, in the order in which `record` calls them: duties, decide, evolve, duties, messages. */
export function take(file: CaseFile, command: Command, known: Facts, calendar: WorkingCalendar, policy: Policy = DEFAULT_POLICY): CaseFile {
  const owedBefore = file.state ? duties(file.state, policy, calendar) : [];
  const decision = decide(file.state, command, owedBefore, known);
  if (decision.refused) return { ...file, last: { decision, sent: [], dropped: [] } };
  const state = decision.events.reduce(evolve, file.state);
  if (state === null) return { ...file, last: { decision, sent: [], dropped: [] } };
  const owed = duties(state, policy, calendar);
  const told = decision.events.length > 0 ? outgoingMessages(decision.events, state, owed, owedBefore) : [];
  const sent = told.filter((message) => !file.sent.some((earlier) => earlier.key === message.key));
  const queued = [...file.queued, ...sent.map((message) => ({ ...message, sendAt: sendAt(message, known.asOf, calendar, 'working') }))];
  return {
    state,
    events: [...file.events, ...decision.events],
    owed,
    sent: [...file.sent, ...sent],
    queued: queued.filter(({ dutyId, sendAt: when }) => when > known.asOf && (dutyId === null || owed.some((duty) => duty.id === dutyId))),
    wakeAt: wakeAt(state, owed, policy.chain),
    last: { decision, sent, dropped: told.filter((message) => !sent.includes(message)) },
  };
}
