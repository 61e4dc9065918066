import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { checkText, event, happened, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { silenceEnds } from './escalate';
import { officeSeatOf } from './recognition';

/**
 * The committee or its office says which unit is asked (R49): the one that the plan assigns, or another. From then on the case goes as one
 * that was asked for directly.
 */
export function match(body: CommandBodies['match'], state: SupportRequest, facts: Facts): Decision {
  if (officeSeatOf(facts) === null) return refuse('notYours');
  if (state.terms.start <= facts.asOf) return refuse('startPassed');
  const errors: FieldError[] = [];
  const unit = matchedUnit(body.unitId, state, facts, errors);
  checkText(errors, 'note', body.note, TEXT_LIMIT, false);
  if (errors.length > 0 || unit === null) return refuse('invalidFields', errors);
  return happened(...silenceEnds(state, 'match', facts), event('matched', facts, { ...unit, note: textOrNull(body.note) }));
}

function matchedUnit(unitId: string | null, state: SupportRequest, { units, blocId }: Facts, errors: FieldError[]) {
  // Nobody is assigned, or nobody answers for it: the bloc stands in until somebody is named.
  if (unitId === null && state.leadUnitId === blocId) errors.push({ field: 'unitId', problem: 'required' });
  if (unitId === null || unitId === state.leadUnitId) {
    return { unitId: state.leadUnitId, postId: state.posts.unit, parentPostId: state.parentPostId };
  }
  const unit = units.find((one) => one.unitId === unitId);
  if (!unit) errors.push({ field: 'unitId', problem: 'unknownUnit' });
  else if (unit.postId === null) errors.push({ field: 'unitId', problem: 'unitWithoutContact' });
  return unit && unit.postId !== null ? { unitId, postId: unit.postId, parentPostId: unit.parentPostId } : null;
}
