import type { DomainEventOf } from '../events';
import { hasConsented, partUnits } from '../parties';
import type { SupportRequest, TakingPart } from '../state';
import { askedAgain, settled } from './versions';

/** The committee has said who is asked (R49): the unit's time begins. */
export function matched(state: SupportRequest, { at, body }: DomainEventOf<'matched'>): SupportRequest {
  const { unitId, postId, parentPostId } = body;
  return {
    ...state,
    stage: 'requested',
    leadUnitId: unitId,
    posts: { ...state.posts, unit: postId },
    parentPostId,
    coUnits: state.coUnits
      .filter((one) => one.unitId !== unitId)
      .map((one) => (one.part ? { ...one, part: { ...one.part, askedAt: at } } : one)),
    proposal: state.proposal && { ...state.proposal, at },
    askedAt: at,
  };
}

/** Another unit answers: for everything, or for the component of the unit that it takes the place of. */
export function reassigned(state: SupportRequest, event: DomainEventOf<'reassigned'>): SupportRequest {
  const { fromUnitId, toUnitId, toPostId, parentPostId } = event.body;
  if (partUnits(state).some(({ unitId }) => unitId === fromUnitId)) return partReassigned(state, event);
  const next: SupportRequest = {
    ...state,
    leadUnitId: toUnitId,
    posts: { ...state.posts, unit: toPostId },
    parentPostId,
    // Whoever leads now need not consent beside itself.
    coUnits: state.coUnits.filter(({ unitId }) => unitId !== toUnitId),
  };
  return askedAgain(next, event.at);
}

/** The others stand by what they have said, unless it was agreed already: then it is asked for anew. */
function partReassigned(state: SupportRequest, { at, body }: DomainEventOf<'reassigned'>): SupportRequest {
  const round = state.partsAsked + 1;
  const replaced = (one: TakingPart): TakingPart =>
    one.unitId === body.fromUnitId && one.part
      ? { unitId: body.toUnitId, postId: body.toPostId, part: { ...one.part, round, askedAt: at }, declined: false }
      : one;
  const next = { ...state, coUnits: state.coUnits.map(replaced), partsAsked: round };
  if (state.stage !== 'requested') return askedAgain(next, at);
  const { proposal } = state;
  const consents = proposal?.consents.filter((party) => party !== `co:${body.fromUnitId}`) ?? [];
  return { ...next, unable: false, proposal: proposal && { ...proposal, consents, settledAt: null } };
}

/** What stands is held without the rest; who leads it may be another unit from now on. */
export function split(state: SupportRequest, { at, body }: DomainEventOf<'split'>): SupportRequest {
  const { apart, lead } = body;
  const coUnits = state.coUnits.filter(({ unitId }) => unitId !== lead?.unitId && !apart.some((one) => one.unitId === unitId));
  const { proposal } = state;
  if (lead === null) return { ...state, coUnits, unable: false, proposal: proposal && settled(proposal, { coUnits }, at) };
  const mine = `co:${lead.unitId}` as const;
  const own = proposal?.parts.find(({ part }) => part === lead.part);
  const consents = proposal?.consents.map((party) => (party === mine ? 'unit' : party)) ?? [];
  return {
    ...state,
    coUnits,
    leadUnitId: lead.unitId,
    assignedUnitId: lead.unitId,
    part: lead.part ?? null,
    posts: { ...state.posts, unit: lead.postId },
    parentPostId: null,
    declined: false,
    unable: false,
    proposal:
      proposal &&
      settled(
        { ...proposal, consents, details: own ?? null, parts: proposal.parts.filter(({ part }) => part !== lead.part) },
        { coUnits },
        at,
      ),
    // Its question is the case's question now.
    ...(proposal && hasConsented(proposal, mine) ? {} : { answerRound: state.answerRound + 1, askedAt: at }),
  };
}
