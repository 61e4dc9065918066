import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { awaitsAnswer } from '../duties';
import { checkText, event, happened, holds, textOrNull, NAME_LIMIT, TEXT_LIMIT, type Decision } from './decision';
import { escalated, silenceEnds } from './escalate';
import { checkKnewAt } from './trouble';

/** The unit agrees on every detail (R17): it consents to the terms as proposed, names who speaks and what about, and takes its cost lines (R22). */
export function agree(body: CommandBodies['agree'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.unit)) return refuse('notYours');
  if (!awaitsAnswer(state)) return refuse('underAdjustment');
  if (state.terms.start <= facts.asOf) return refuse('startPassed');
  const errors: FieldError[] = [];
  if (body.presenters.length === 0) errors.push({ field: 'presenters', problem: 'required' });
  if (body.presenters.length > 20) errors.push({ field: 'presenters', problem: 'tooLong' });
  body.presenters.forEach((presenter, index) => checkText(errors, `presenters.${index}.name`, presenter.name, NAME_LIMIT, true));
  checkText(errors, 'contents', body.contents, TEXT_LIMIT, true);
  checkText(errors, 'note', body.note, TEXT_LIMIT, false);
  if (!body.acceptsCostSplit) errors.push({ field: 'acceptsCostSplit', problem: 'costSplitNotAccepted' });
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(
    ...silenceEnds(state, 'answer', facts),
    event('agreed', facts, {
      presenters: body.presenters.map(({ name, kind }) => ({ name: name.trim(), kind })),
      contents: body.contents.trim(),
      note: textOrNull(body.note),
    }),
  );
}

/**
 * The unit cannot support the request: it says why, and offers an alternative if it has one (R18). That ends nothing: the committee hears it
 * at once and adjusts (R19, R20).
 */
export function decline(body: CommandBodies['decline'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.unit)) return refuse('notYours');
  if (!awaitsAnswer(state)) return refuse('underAdjustment');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  checkText(errors, 'alternative', body.alternative, TEXT_LIMIT, false);
  checkKnewAt(errors, body.knewAt, state, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(
    ...silenceEnds(state, 'answer', facts),
    event('declined', facts, { reason: body.reason.trim(), alternative: textOrNull(body.alternative), knewAt: body.knewAt ?? facts.asOf }),
    escalated(state, 'declined', `answer-${state.answerRound}`, facts),
  );
}
