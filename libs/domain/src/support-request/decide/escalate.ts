import { momentFor, type ChainTarget } from '../../escalation/chain';
import type { DomainEventOf, EscalationTrigger, SkippedStep } from '../events';
import type { Facts, PostFacts, ReviewerFacts } from '../facts';
import { isShortNotice } from '../duties';
import { judgedUnits } from '../parties';
import type { SupportRequest } from '../state';
import { event } from './decision';
import type { DomainEvent } from '../events';

/**
 * Brings what has arisen to the committee (R19, R28): whoever is not tied to the unit may decide, in order of protocol (R15). A step of the chain that
 * finds nobody is skipped at once, and the event says so.
 */
export function escalated(
  state: SupportRequest,
  trigger: EscalationTrigger,
  dutyId: string | null,
  facts: Facts,
): DomainEventOf<'escalated'> {
  const judged = judgedUnits(state);
  const tied = (seat: ReviewerFacts): boolean => seat.tiedUnitIds.some((unitId) => judged.includes(unitId));
  const free = facts.reviewers.filter((seat) => !tied(seat));
  const { coordinator, unitSecretary } = facts.chain;
  const skipped: SkippedStep[] = [];
  const passes = (target: ChainTarget): boolean => trigger === 'silence' && momentFor(facts.policy.chain, target) !== null;
  if (passes('unitSecretary')) skipped.push(...skippedFor('unitSecretary', unitSecretary));
  if (passes('coordinator')) skipped.push(...skippedFor('coordinator', coordinator));
  if (free.length === 0) {
    skipped.push({ to: 'standingCommittee', because: facts.reviewers.length === 0 ? 'nobodyHoldsIt' : 'tiedToTheUnit' });
  } else if (!free.some((seat) => seat.reachable)) {
    skipped.push({ to: 'standingCommittee', because: 'notReachable' });
  }
  return event('escalated', facts, {
    n: state.escalations + 1,
    trigger,
    dutyId,
    shortNotice: isShortNotice(state, facts.asOf, facts.policy, facts.calendar),
    chainVersion: facts.policy.chain.version,
    // An escalation always has somebody: with no member free of the unit the coordinator keeps it until one is.
    deciders: free.length > 0 ? free.map((seat) => seat.postId) : coordinator ? [coordinator.postId] : [],
    recused: facts.reviewers.filter(tied).map((seat) => seat.postId),
    skipped,
  }) as DomainEventOf<'escalated'>;
}

/** Who is told by a step that goes to one post, or why nobody is. */
export const toldBy = (to: 'unitSecretary' | 'coordinator', post: PostFacts | null): { told: string[]; skipped: SkippedStep[] } => ({
  told: post?.reachable ? [post.postId] : [],
  skipped: skippedFor(to, post),
});

function skippedFor(to: 'unitSecretary' | 'coordinator', post: PostFacts | null): SkippedStep[] {
  if (post === null) return [{ to, because: 'nobodyHoldsIt' }];
  return post.reachable ? [] : [{ to, because: 'notReachable' }];
}

/** Late, but done: the silence about a duty of this kind that was brought to the committee is over. */
export const silenceEnds = (state: SupportRequest, dutyKind: string, facts: Facts): DomainEvent[] =>
  state.escalation?.dutyId?.startsWith(`${dutyKind}-`) ? silenceOf(state, state.escalation.dutyId, facts) : [];

/** The same, about this duty and no other. */
export const silenceOf = (state: SupportRequest, dutyId: string, facts: Facts): DomainEvent[] =>
  state.escalation?.trigger === 'silence' && state.escalation.dutyId === dutyId
    ? [event('escalationEnded', facts, { n: state.escalation.n, because: 'done' })]
    : [];
