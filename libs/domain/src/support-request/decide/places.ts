import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { checkText, event, happened, holds, textOrNull, TEXT_LIMIT, type Decision } from './decision';

/** A place has been freed, and is kept for this case: its locality is asked, and no other (R10). Heard twice, nothing happens. */
export function placeFreed(state: SupportRequest, facts: Facts): Decision {
  if (state.place?.standing !== 'waiting') return happened();
  if (state.terms.start <= facts.asOf) return happened(...passedOn('tooLate', null, facts));
  return happened(event('placeOffered', facts, {}));
}

/** The locality takes the freed place, and the unit is asked now; or lets it go to the next in line, which ends its own wait. */
export function takePlace(body: CommandBodies['takePlace'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.locality)) return refuse('notYours');
  if (state.place?.standing !== 'offered') return refuse('noPlaceOffered');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, false);
  if (errors.length > 0) return refuse('invalidFields', errors);
  if (!body.take) return happened(...passedOn('refused', textOrNull(body.reason), facts));
  if (state.terms.start <= facts.asOf) return refuse('startPassed');
  return happened(event('placeTaken', facts, {}), ...(state.channel === 'committee' ? [event('matchAsked', facts, {})] : []));
}

/** The wait ends: what was kept for the case, if anything, goes to the next in line. */
export const passedOn = (because: 'refused' | 'notTaken' | 'tooLate', reason: string | null, facts: Facts) => [
  event('placePassed', facts, { because, reason }),
  event('closed', facts, { outcome: 'noPlace' }),
];
