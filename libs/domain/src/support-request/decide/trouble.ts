import type { Instant } from '../../calendar/local-date';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { checkText, event, happened, holds, TEXT_LIMIT, type Decision } from './decision';
import { partUnits } from '../parties';
import { escalated } from './escalate';

/**
 * Somebody tells of trouble, before, during or after (R19, R21): it is brought to the committee at once. What the unit knew and when it told
 * are kept apart.
 */
export function declareTrouble(body: CommandBodies['declareTrouble'], state: SupportRequest, facts: Facts): Decision {
  // Until it is agreed, the unit of a component answers or declines for its part (R12).
  const isPart = state.stage !== 'requested' && partUnits(state).some(({ postId }) => holds(facts, postId));
  const saidBy = holds(facts, state.posts.unit) || isPart ? 'unit' : holds(facts, state.posts.locality) ? 'locality' : null;
  if (saidBy === null) return refuse('notYours');
  if (state.escalation !== null && state.escalation.trigger !== 'silence') return refuse('alreadyEscalated');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  checkKnewAt(errors, body.knewAt, state, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const declared = event('troubleDeclared', facts, {
    reason: body.reason.trim(),
    unable: body.unable,
    saidBy,
    knewAt: body.knewAt ?? facts.asOf,
  });
  return happened(declared, escalated(state, 'trouble', null, facts));
}

/** Nobody knows before the request, nor in the future. */
export function checkKnewAt(errors: FieldError[], knewAt: Instant | null | undefined, state: SupportRequest, facts: Facts): void {
  if (knewAt === null || knewAt === undefined) return;
  if (!Number.isFinite(knewAt) || knewAt > facts.asOf) errors.push({ field: 'knewAt', problem: 'knewInFuture' });
  else if (knewAt < state.requestedAt) errors.push({ field: 'knewAt', problem: 'knewBeforeRequest' });
}
