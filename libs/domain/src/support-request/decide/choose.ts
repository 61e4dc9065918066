import type { CommandBodies } from '../commands';
import type { DomainEvent } from '../events';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { Remedy } from '../remedies';
import type { SupportRequest } from '../state';
import { checkRemedy, takenOver } from './adjust';
import { checkText, event, happened, holds, TEXT_LIMIT, type Decision } from './decision';
import { escalated, silenceEnds } from './escalate';

/** The locality takes one of the remedies that the committee offers, and the unit is asked again; or none, and says why: it goes back to the committee. */
export function choose(body: CommandBodies['choose'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.locality)) return refuse('notYours');
  if (state.offer === null) return refuse('nothingToChoose');
  const { n, remedies } = state.offer;
  const remedy = body.option === null ? null : remedies[body.option];
  const errors: FieldError[] = [];
  if (remedy === undefined) errors.push({ field: 'option', problem: 'unknownOption' });
  else if (remedy !== null) checkRemedy(errors, `remedies.${body.option ?? 0}.`, remedy, state, facts);
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, body.option === null);
  if (errors.length > 0 || remedy === undefined) return refuse('invalidFields', errors);
  const over = silenceEnds(state, 'choose', facts);
  if (remedy === null || body.option === null) {
    const reason = body.reason?.trim() ?? '';
    return happened(...over, event('choiceRefused', facts, { n, reason }), escalated(state, 'choiceRefused', null, facts));
  }
  return happened(...over, event('chosen', facts, { n, option: body.option }), effect(remedy, state, facts));
}

function effect(remedy: Remedy, state: SupportRequest, facts: Facts): DomainEvent {
  const { start, end, mode, place, modeDeviation } = state.terms;
  switch (remedy.kind) {
    case 'reassign':
    case 'blocRuns':
      return takenOver(remedy, state, facts);
    case 'otherDate':
      return event('termsChanged', facts, { start: remedy.start, end: remedy.end, mode, place, modeDeviation });
    case 'otherMode':
      return event('termsChanged', facts, {
        start,
        end,
        mode: remedy.mode,
        place: remedy.place,
        modeDeviation: 'Ban Thường vụ điều chỉnh',
      });
  }
}
