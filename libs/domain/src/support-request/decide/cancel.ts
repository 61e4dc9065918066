import type { CommandBodies } from '../commands';
import type { Side } from '../events';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { toldBy } from './escalate';
import { checkText, event, happened, holds, TEXT_LIMIT, type Decision } from './decision';

/**
 * A side calls it off before it is held, and says why: every timer ends, what was claimed is free, nobody is chased. The unit can once it has
 * agreed; before that it declines, and the committee looks for another way (R18, R19). From the agreed start on it is “did not take place”.
 */
export function cancel(body: CommandBodies['cancel'], state: SupportRequest, facts: Facts): Decision {
  const by: Side | null = holds(facts, state.posts.locality) ? 'locality' : holds(facts, state.posts.unit) ? 'unit' : null;
  if (by === null) return refuse('notYours');
  const isAgreed = state.stage === 'agreed' || state.suspension?.from === 'agreed';
  if (by === 'unit' && !isAgreed) return refuse('stageRefuses');
  if (state.stage === 'agreed' && state.terms.start <= facts.asOf) return refuse('startPassed');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(
    event('cancelled', facts, {
      by,
      reason: body.reason.trim(),
      told: by === 'unit' ? toldBy('coordinator', facts.chain.coordinator).told : [],
    }),
    event('closed', facts, { outcome: by === 'locality' ? 'cancelledByLocality' : 'cancelledByUnit' }),
  );
}
