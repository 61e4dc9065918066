import type { CommandBodies } from '../commands';
import type { CoUnit, DomainEvent, PartApart } from '../events';
import type { Facts } from '../facts';
import { componentsOf, isTorn, standingTerms } from '../parties';
import { refuse, type FieldError } from '../refusals';
import type { SupportRequest } from '../state';
import { evolve } from '../evolve';
import { settled } from './consent';
import { event, happened, holds, type Decision } from './decision';
import { escalated, stillDeclined } from './escalate';

/**
 * Partial success is the locality's choice (R12): it holds the components that stand; those that were declined become a case of their own,
 * which the committee goes on with. `keep` names what the locality has read to stand, so that nobody gives up what is not lost.
 */
export function split(body: CommandBodies['split'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.locality)) return refuse('notYours');
  if (!isTorn(state) || state.offer !== null) return refuse('nothingToSplit');
  if (standingTerms(state).start <= facts.asOf) return refuse('startPassed');
  const components = componentsOf(state);
  const errors: FieldError[] = [];
  body.keep.forEach((part, index) => {
    const field = `keep.${index}`;
    const component = components.find((one) => one.part === part);
    if (!component) errors.push({ field, problem: 'unknownComponent' });
    else if (component.declined) errors.push({ field, problem: 'componentDeclined' });
    else if (body.keep.indexOf(part) < index) errors.push({ field, problem: 'componentTwice' });
  });
  const kept = components.filter(({ declined }) => !declined);
  if (errors.length === 0 && kept.some(({ part }) => !body.keep.includes(part))) errors.push({ field: 'keep', problem: 'componentStands' });
  if (errors.length > 0) return refuse('invalidFields', errors);
  const apart = components
    .filter(({ declined }) => declined)
    .map(({ part, unitId, postId }): PartApart => ({
      part,
      unitId,
      postId,
      said: state.declines[unitId] ?? { reason: '–', alternative: null },
    }));
  const [first] = kept;
  const lead: CoUnit | null = state.declined && first ? { unitId: first.unitId, postId: first.postId, part: first.part } : null;
  const ended = state.escalation ? [event('escalationEnded', facts, { n: state.escalation.n, because: 'split' })] : [];
  const made = [...ended, event('split', facts, { kept: kept.map(({ part }) => part), apart, lead })];
  return settled([...made, ...stillDeclined(made.reduce<SupportRequest | null>(evolve, state), facts)], state, facts);
}

/** What opens the case of the components that were taken apart; null where nothing was. `state`: the case after the command. */
export function openedBySplit(caseId: string, events: readonly DomainEvent[], state: SupportRequest): CommandBodies['openPart'] | null {
  const made = events.find((one) => one.kind === 'split');
  if (made?.kind !== 'split') return null;
  const { offeringId, localityId, posts } = state;
  return { splitFrom: caseId, offeringId, localityId, localityPostId: posts.locality, terms: standingTerms(state), apart: made.body.apart };
}

/** The components that another case is held without: asked for as they were there, declined as they were there, and brought to the committee (R12, R18). */
export function openPart(body: CommandBodies['openPart'], facts: Facts): Decision {
  const { offering } = facts;
  const [lead, ...others] = body.apart;
  if (facts.actor.kind !== 'system') return refuse('notYours');
  if (!offering || !lead) return refuse('unknownOffering');
  const opened = event('requested', facts, {
    number: facts.caseNumber,
    offeringId: offering.id,
    localityId: body.localityId,
    leadUnitId: lead.unitId,
    posts: { locality: body.localityPostId, unit: lead.postId },
    parentPostId: null,
    terms: body.terms,
    policyVersion: facts.policy.version,
    coUnits: others.map(({ unitId, postId, part }) => ({ unitId, postId, part })),
    plannedMode: offering.mode,
    // The place of a limited offering is the other case's: together they are one engagement.
    place: null,
    part: lead.part,
    splitFrom: body.splitFrom,
  });
  const declined = others.map(({ unitId, said }) => event('coUnitDeclined', facts, { unitId, ...said, knewAt: said.knewAt ?? facts.asOf }));
  const state = evolve(null, opened);
  return happened(opened, event('declined', facts, lead.said), ...declined, escalated(state, 'declined', 'answer-1', facts));
}
