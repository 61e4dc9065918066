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
import { outgoingMessages, type OutgoingMessage } from '../support-request/messages';
import type { SupportRequest } from '../support-request/state';

/** All that is kept of one case, and what its last command led to. */
export interface CaseFile {
  readonly state: SupportRequest | null;
  readonly events: readonly DomainEvent[];
  readonly owed: readonly Duty[];
  readonly sent: readonly OutgoingMessage[];
  readonly wakeAt: Instant | null;
  readonly last: { readonly decision: Decision; readonly sent: readonly OutgoingMessage[] } | null;
}

export const emptyFile: CaseFile = { state: null, events: [], owed: [], sent: [], wakeAt: null, last: null };

/** One command through the domain's functions in the order in which they are made to be called: decide, evolve, duties, messages. */
export function take(file: CaseFile, command: Command, known: Facts, calendar: WorkingCalendar, policy: Policy = DEFAULT_POLICY): CaseFile {
  const decision = decide(file.state, command, file.owed, known);
  if (decision.refused) return { ...file, last: { decision, sent: [] } };
  const state = decision.events.reduce(evolve, file.state);
  if (state === null) return { ...file, last: { decision, sent: [] } };
  const owed = duties(state, policy, calendar);
  const sent = outgoingMessages(decision.events, state, owed, file.owed);
  return {
    state,
    events: [...file.events, ...decision.events],
    owed,
    sent: [...file.sent, ...sent],
    wakeAt: wakeAt(state, owed, policy.chain),
    last: { decision, sent },
  };
}
