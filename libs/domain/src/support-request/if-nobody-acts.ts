import type { Instant } from '../calendar/local-date';
import type { Duty } from '../duty/duty';
import { wakeAt } from './clock-steps';
import { decide } from './decide/decide';
import { duties } from './duties';
import type { DomainEvent } from './events';
import { evolve } from './evolve';
import type { Facts } from './facts';
import { isToldAtOnce, outgoingMessages, type OutgoingMessage } from './messages';
import type { SupportRequest } from './state';

/** Something that will happen to a case by itself, with the mails that it causes. */
export interface ComingStep {
  readonly at: Instant;
  readonly events: readonly DomainEvent[];
  readonly told: readonly OutgoingMessage[];
  /** True when the committee hears of it: at once, or by its digest of that morning. */
  readonly reachesCommittee: 'no' | 'atOnce' | 'digest';
}

/** More is too far off to be worth telling. */
const MOST_STEPS = 12;

/**
 * What comes if nobody acts, by the very code that will act: the clock is heard again and again, as the workflow will hear it. Ends where
 * nothing comes by itself.
 */
export function ifNobodyActs(state: SupportRequest, owed: readonly Duty[], facts: Facts): ComingStep[] {
  const coming: ComingStep[] = [];
  let now = state;
  let owedNow = owed;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const at = wakeAt(now, owedNow, facts.policy.chain);
    if (at === null) break;
    const asOf = Math.max(at, facts.asOf);
    const decision = decide(now, { kind: 'clockReached', body: {} }, owedNow, { ...facts, asOf, actor: { kind: 'system' } });
    if (decision.refused || decision.events.length === 0) break;
    const next = decision.events.reduce<SupportRequest | null>(evolve, now) ?? now;
    const owedNext = duties(next, facts.policy, facts.calendar);
    const told = outgoingMessages(decision.events, next, owedNext, owedNow);
    coming.push({ at: asOf, events: decision.events, told, reachesCommittee: reach(decision.events) });
    if (next.stage === 'closed') break;
    now = next;
    owedNow = owedNext;
  }
  return coming;
}

function reach(events: readonly DomainEvent[]): ComingStep['reachesCommittee'] {
  const climbed = events.find((event) => event.kind === 'escalated');
  if (climbed?.kind !== 'escalated') return 'no';
  return isToldAtOnce(climbed.body) ? 'atOnce' : 'digest';
}
