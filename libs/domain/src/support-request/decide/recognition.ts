import type { CommandBodies } from '../commands';
import type { Facts, HeldPost } from '../facts';
import { refuse, type FieldError } from '../refusals';
import { judgedUnits } from '../parties';
import type { SupportRequest } from '../state';
import { checkText, event, happened, holds, textOrNull, NAME_LIMIT, TEXT_LIMIT, type Decision } from './decision';
import type { DomainEvent } from '../events';
import { escalated, silenceEnds } from './escalate';

/** The locality confirms that the engagement took place, and may rate it. A short answer that never blocks the case (R55). */
export function confirmExecution(body: CommandBodies['confirmExecution'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.locality)) return refuse('notYours');
  if (state.confirmed) return refuse('stageRefuses');
  const errors: FieldError[] = [];
  if (body.rating !== null && (!Number.isInteger(body.rating) || body.rating < 1 || body.rating > 5)) {
    errors.push({ field: 'rating', problem: 'ratingRange' });
  }
  // A locality that contradicts the unit's report says why: the committee reads it when it reviews.
  checkText(errors, 'comment', body.comment, TEXT_LIMIT, !body.tookPlace);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const confirmed = event('confirmed', facts, { tookPlace: body.tookPlace, rating: body.rating, comment: textOrNull(body.comment) });
  if (state.stage === 'registered') {
    return happened(...silenceEnds(state, 'confirm', facts), confirmed, ...contradicted(body, state, facts));
  }
  return state.stage === 'commended' && state.escalation === null
    ? happened(confirmed, event('closed', facts, { outcome: 'completed' }))
    : happened(confirmed);
}

/** A unit has registered what its locality knows nothing of: the committee hears both (R51). */
function contradicted({ tookPlace, comment }: CommandBodies['confirmExecution'], state: SupportRequest, facts: Facts): DomainEvent[] {
  if (tookPlace) return [];
  const said = { reason: textOrNull(comment) ?? '', unable: false, saidBy: 'locality' as const, knewAt: facts.asOf };
  return [event('troubleDeclared', facts, said), escalated(state, 'trouble', null, facts)];
}

/** A seat on the Standing Committee of the programme's bloc. */
export const sitsOnCommittee = (post: HeldPost, facts: Pick<Facts, 'blocId'>): boolean =>
  post.kind === 'committeeMember' && post.organisationId === facts.blocId;

const isMember = (facts: Facts): boolean => facts.actor.kind === 'person' && facts.actor.posts.some((post) => sitsOnCommittee(post, facts));

/** The committee or its office: a member, or the bloc's coordinator. */
export const officeSeatOf = (facts: Pick<Facts, 'actor' | 'blocId'>): string | null => {
  if (facts.actor.kind !== 'person') return null;
  return facts.actor.posts.find((post) => sitsOnCommittee(post, facts))?.postId ?? coordinatorSeatOf(facts);
};

/** The bloc's office: its coordinator. */
export const coordinatorSeatOf = ({ actor, blocId }: Pick<Facts, 'actor' | 'blocId'>): string | null => {
  if (actor.kind !== 'person') return null;
  return actor.posts.find(({ kind, organisationId }) => kind === 'coordinator' && organisationId === blocId)?.postId ?? null;
};

/** The actor belongs to one of the units: nobody judges their own (R15). */
export const isTiedTo = ({ actor }: Pick<Facts, 'actor'>, unitIds: readonly string[]): boolean =>
  actor.kind === 'person' && actor.tiedUnitIds.some((unitId) => unitIds.includes(unitId));

/** The committee accepts the report (R30). A member tied to the unit is recused (R15). */
export function review(body: CommandBodies['review'], state: SupportRequest, facts: Facts): Decision {
  if (!isMember(facts)) return refuse('notYours');
  if (isTiedTo(facts, judgedUnits(state))) return refuse('recused');
  const errors: FieldError[] = [];
  checkText(errors, 'remark', body.remark, TEXT_LIMIT, false);
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(...silenceEnds(state, 'review', facts), event('reviewed', facts, { remark: textOrNull(body.remark) }));
}

/** The committee asks for the report again, once or more, and says what is missing (R30). Whoever may review may return it. */
export function returnReport(body: CommandBodies['returnReport'], state: SupportRequest, facts: Facts): Decision {
  if (!isMember(facts)) return refuse('notYours');
  if (isTiedTo(facts, judgedUnits(state))) return refuse('recused');
  const errors: FieldError[] = [];
  checkText(errors, 'missing', body.missing, TEXT_LIMIT, true);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const over = [...silenceEnds(state, 'review', facts), ...silenceEnds(state, 'confirm', facts)];
  return happened(...over, event('reportReturned', facts, { missing: body.missing.trim() }));
}

/** The unit commends the individuals who did the work (R25); commendations go to individuals, not to localities (R33); “nobody this time” is an answer. The case closes unless the locality's confirmation is still due. */
export function commend(body: CommandBodies['commend'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.unit)) return refuse('notYours');
  const errors: FieldError[] = [];
  if (body.nobodyThisTime && body.people.length > 0) errors.push({ field: 'nobodyThisTime', problem: 'nobodyAndSomebody' });
  if (!body.nobodyThisTime && body.people.length === 0) errors.push({ field: 'people', problem: 'somebodyOrNobody' });
  if (body.people.length > 100) errors.push({ field: 'people', problem: 'tooLong' });
  body.people.forEach((person, index) => {
    checkText(errors, `people.${index}.name`, person.name, NAME_LIMIT, true);
    checkText(errors, `people.${index}.merit`, person.merit, TEXT_LIMIT, true);
  });
  if (errors.length > 0) return refuse('invalidFields', errors);
  const commended = event('commended', facts, {
    people: body.people.map(({ name, merit }) => ({ name: name.trim(), merit: merit.trim() })),
  });
  const over = silenceEnds(state, 'commend', facts);
  const open = state.escalation !== null && over.length === 0;
  return state.confirmed && !open
    ? happened(...over, commended, event('closed', facts, { outcome: 'completed' }))
    : happened(...over, commended);
}
