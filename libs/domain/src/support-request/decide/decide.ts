import type { Duty } from '../../duty/duty';
import { claimsOf } from '../claims';
import type { Command } from '../commands';
import { evolve } from '../evolve';
import type { Facts } from '../facts';
import { refuse } from '../refusals';
import { stageRefusal } from '../stage-refusal';
import type { SupportRequest } from '../state';
import { adjust } from './adjust';
import { cancel } from './cancel';
import { choose } from './choose';
import { clockReached, noteDelivery, retime } from './clock';
import { accept, agree, propose, turnDown } from './consent';
import type { Decision } from './decision';
import { decline } from './decline';
import { report, reportNotHeld } from './execution';
import { match } from './match';
import { placeFreed, takePlace } from './places';
import { commend, confirmExecution, returnReport, review } from './recognition';
import { answerRecording, recordFor } from './recording';
import { register } from './register';
import { request } from './request';
import { openPart, split } from './split';
import { resumeCase, suspend } from './suspend';
import { declareTrouble } from './trouble';

/**
 * What a command leads to. Pure and total: the same case, command, duties and facts give the same decision. `owed` are the case's duties
 * now (empty for a new case).
 */
export function decide(state: SupportRequest | null, command: Command, owed: readonly Duty[], facts: Facts): Decision {
  const decision = decided(state, command, owed, facts);
  // A unit is in one place at a time (R10): whatever would engage it then is refused.
  return facts.taken.includes('unit') && engagesAnew(state, decision) ? refuse('unitTaken') : decision;
}

function engagesAnew(state: SupportRequest | null, decision: Decision): boolean {
  if (decision.refused) return false;
  const { bookings } = claimsOf(decision.events.reduce(evolve, state));
  return bookings.length > 0 && JSON.stringify(bookings) !== JSON.stringify(claimsOf(state).bookings);
}

function decided(state: SupportRequest | null, command: Command, owed: readonly Duty[], facts: Facts): Decision {
  const refusal = stageRefusal(state?.stage ?? 'new', command.kind);
  if (refusal) return refusal;
  if (command.kind === 'request') return request(command.body, facts);
  if (command.kind === 'register') return register(command.body, facts);
  if (command.kind === 'openPart') return openPart(command.body, facts);
  if (state === null) return refuse('stageRefuses');
  switch (command.kind) {
    case 'match':
      return match(command.body, state, facts);
    case 'split':
      return split(command.body, state, facts);
    case 'suspend':
      return suspend(command.body, state, facts);
    case 'resumeCase':
      return resumeCase(command.body, state, facts);
    case 'takePlace':
      return takePlace(command.body, state, facts);
    case 'placeFreed':
      return placeFreed(state, facts);
    case 'propose':
      return propose(command.body, state, facts);
    case 'accept':
      return accept(command.body, state, facts);
    case 'turnDown':
      return turnDown(command.body, state, facts);
    case 'cancel':
      return cancel(command.body, state, facts);
    case 'agree':
      return agree(command.body, state, facts);
    case 'decline':
      return decline(command.body, state, facts);
    case 'declareTrouble':
      return declareTrouble(command.body, state, facts);
    case 'adjust':
      return adjust(command.body, state, owed, facts);
    case 'choose':
      return choose(command.body, state, facts);
    case 'reportNotHeld':
      return reportNotHeld(command.body, state, facts);
    case 'report':
      return report(command.body, state, facts);
    case 'confirmExecution':
      return confirmExecution(command.body, state, facts);
    case 'returnReport':
      return returnReport(command.body, state, facts);
    case 'review':
      return review(command.body, state, facts);
    case 'commend':
      return commend(command.body, state, facts);
    case 'recordFor':
      return recordFor(command.body, state, facts, (act, known) => decided(state, act, owed, known));
    case 'answerRecording':
      return answerRecording(command.body, state, facts);
    case 'clockReached':
      return clockReached(state, owed, facts);
    case 'noteDelivery':
      return noteDelivery(command.body, facts);
    case 'retime':
      return retime(owed, facts);
  }
}
