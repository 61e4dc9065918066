import { awaitsAnswer, isPaused } from '../duties';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { awaited, hasConsented, partDutyId, partUnits } from '../parties';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { checkText, event, happened, holds, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { escalated, silenceEnds, silenceOf } from './escalate';
import { checkKnewAt } from './trouble';

/**
 * The unit, a co-unit or the unit of a component cannot support the request: it says why, and offers an alternative if it has one (R18). That
 * ends nothing: the committee hears it at once and adjusts (R19, R20); of several components the locality may hold those that stand (R12).
 */
export function decline(body: CommandBodies['decline'], state: SupportRequest, facts: Facts): Decision {
  // Whoever has answered, and waits for others, may still find that it cannot.
  const part = partUnits(state).find(({ postId, declined }) => holds(facts, postId) && !declined);
  const coUnit = part ?? state.coUnits.find(({ postId, unitId }) => holds(facts, postId) && awaited(state).includes(`co:${unitId}`));
  const unitMay = awaitsAnswer(state) || (hasConsented(state.proposal, 'unit') && !state.declined && state.offer === null);
  const isUnit = holds(facts, state.posts.unit) && !(coUnit && (hasConsented(state.proposal, 'unit') || !unitMay));
  if (!isUnit && !coUnit) return refuse(partUnits(state).some(({ postId }) => holds(facts, postId)) ? 'underAdjustment' : 'notYours');
  if (!(part && !isUnit ? !isPaused(state) : unitMay)) return refuse('underAdjustment');
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
    ...(part ? silenceOf(state, partDutyId(part.part), facts) : silenceEnds(state, 'join', facts)),
    event('coUnitDeclined', facts, { unitId: coUnit.unitId, ...said }),
    escalated(state, 'declined', part ? partDutyId(part.part) : null, facts),
  );
}
