import type { Instant } from '../../calendar/local-date';
import { roundOf, type Duty } from '../../duty/duty';
import { momentFor } from '../../escalation/chain';
import { clockSteps, type ClockStep } from '../clock-steps';
import type { CommandBodies } from '../commands';
import type { DomainEvent } from '../events';
import type { Facts } from '../facts';
import type { SupportRequest } from '../state';
import { event, happened, type Decision } from './decision';
import { escalated, silenceEnds, toldBy } from './escalate';
import { passedOn } from './places';

/**
 * The case's wake-up time has come: whatever the clock owes it by now is done, in order. Heard late, only the latest reminder of a duty
 * goes, and none for a duty that is overdue already. Woken early or twice, nothing happens.
 */
export function clockReached(state: SupportRequest, owed: readonly Duty[], facts: Facts): Decision {
  const due = clockSteps(state, owed, facts.policy.chain).filter((step) => step.at <= facts.asOf);
  const isHeld = due.some(({ kind }) => kind === 'hold');
  const isLatest = (step: ClockStep): boolean =>
    step.kind !== 'remind' ||
    !due.some((other) => other.kind === 'close' || ('duty' in other && other.duty.id === step.duty.id && other.at > step.at));
  const steps = due.filter((step) => isLatest(step) && !(isHeld && isAboutChange(step)));
  const [climb] = steps.filter((step) => step.kind === 'climb');
  return happened(...steps.filter((step) => step.kind !== 'climb' || step === climb).flatMap((step) => eventsOf(step, state, facts)));
}

/** Consent to a change is asked for until the engagement is held. */
const isAboutChange = (step: ClockStep): boolean => 'duty' in step && (step.duty.kind === 'consent' || step.duty.kind === 'join');

function eventsOf(step: ClockStep, state: SupportRequest, facts: Facts): DomainEvent[] {
  switch (step.kind) {
    case 'remind':
      return [event('reminded', facts, { dutyId: step.duty.id, n: step.n, ...secretaryFor(step.duty, step.n, state, facts) })];
    case 'overdue':
      return [event('fellOverdue', facts, { dutyId: step.duty.id, ...toldBy('coordinator', facts.chain.coordinator) })];
    case 'climb':
      return [escalated(state, 'silence', step.duty.id, facts)];
    case 'hold':
      // It was held as it had been agreed: whoever did not answer the proposed change need not any more.
      return [...['consent', 'join'].flatMap((kind) => silenceEnds(state, kind, facts)), event('held', facts, { heldAt: state.terms.end })];
    case 'lapse':
      return passedOn(step.duty.kind === 'wait' ? 'tooLate' : 'notTaken', null, facts);
    case 'stand':
      return [event('recordingStands', facts, { n: roundOf(step.duty), because: 'silence' })];
    case 'close':
      return [event('closed', facts, { outcome: 'completed' })];
  }
}

/** From some reminder on the unit's secretary hears it too; what the committee or the locality owes is none of theirs. */
function secretaryFor(duty: Duty, n: number, state: SupportRequest, facts: Facts): ReturnType<typeof toldBy> {
  const moment = momentFor(facts.policy.chain, 'unitSecretary');
  if (duty.postId !== state.posts.unit || moment?.kind !== 'reminder' || n < moment.from) return { told: [], skipped: [] };
  return toldBy('unitSecretary', facts.chain.unitSecretary);
}

/** A mail that carries a duty was delivered, or failed for good. */
export function noteDelivery({ messageId, delivered }: CommandBodies['noteDelivery'], facts: Facts): Decision {
  return happened(event(delivered ? 'messageDelivered' : 'messageFailed', facts, { messageId }));
}

/** The calendar has changed: duties count anew, and what they were stays in the event. */
export function retime(owed: readonly Duty[], facts: Facts): Decision {
  const before = new Map<string, Instant>(facts.kept.map((duty) => [duty.id, duty.dueAt]));
  const moved = owed.flatMap((duty) => {
    const from = before.get(duty.id);
    return from === undefined || from === duty.dueAt ? [] : [{ dutyId: duty.id, from, to: duty.dueAt }];
  });
  return moved.length === 0 ? happened() : happened(event('retimed', facts, { moved }));
}
