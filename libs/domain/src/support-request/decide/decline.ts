import { awaitsAnswer } from '../duties';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { awaited, hasConsented } from '../parties';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { checkText, event, happened, holds, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { escalated, silenceEnds } from './escalate';
import { checkKnewAt } from './trouble';

/**
 * The unit, or a co-unit, cannot support the request: it says why, and offers an alternative if it has one (R18). That ends nothing: the
 * committee hears it at once and adjusts (R19, R20).
 */
export function decline(body: CommandBodies['decline'], state: SupportRequest, facts: Facts): Decision {
  const coUnit = state.coUnits.find(({ postId, unitId }) => holds(facts, postId) && awaited(state).includes(`co:${unitId}`));
  const isUnit = holds(facts, state.posts.unit) && !(coUnit && hasConsented(state.proposal, 'unit'));
  if (!isUnit && !coUnit) return refuse('notYours');
  // A unit that waits for the consent of others has answered, and may still find that it cannot.
  const mayDecline = awaitsAnswer(state) || (hasConsented(state.proposal, 'unit') && !state.declined && state.offer === null);
  if (!mayDecline) return refuse('underAdjustment');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  checkText(errors, 'alternative', body.alternative, TEXT_LIMIT, false);
  checkKnewAt(errors, body.knewAt, state, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const said = { reason: body.reason.trim(), alternative: textOrNull(body.alternative), knewAt: body.knewAt ?? facts.asOf };
  if (isUnit || !coUnit) {
    const over = ['answer', 'consent', 'join'].flatMap((kind) => silenceEnds(state, kind, facts));
    return happened(...over, event('declined', facts, said), escalated(state, 'declined', `answer-${state.answerRound}`, facts));
  }
  return happened(
    ...silenceEnds(state, 'join', facts),
    event('coUnitDeclined', facts, { unitId: coUnit.unitId, ...said }),
    escalated(state, 'declined', null, facts),
  );
}
