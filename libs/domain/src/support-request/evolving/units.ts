import type { Instant } from '../../calendar/local-date';
import type { CoUnit, DomainEventOf, Party } from '../events';
import { hasConsented, partUnits, standingTerms } from '../parties';
import type { SupportRequest, TakingPart, TermsVersion } from '../state';
import { askedAgain, partsAsked, settled, versionOf } from './versions';

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
  const next: SupportRequest = {
    ...state,
    coUnits,
    leadUnitId: lead.unitId,
    assignedUnitId: lead.unitId,
    part: lead.part ?? null,
    posts: { ...state.posts, unit: lead.postId },
    parentPostId: null,
    declined: false,
    unable: false,
  };
  return proposal && hasConsented(proposal, `co:${lead.unitId}`) ? ledBy(lead, proposal, next, at) : askedAsLead(next, at);
}

/** What it has said for its part is now what the lead unit has said; the former lead unit’s word is gone. */
function ledBy(lead: CoUnit, proposal: TermsVersion, state: SupportRequest, at: Instant): SupportRequest {
  const own = proposal.parts.find(({ part }) => part === lead.part);
  const consents = proposal.consents.flatMap((party): Party[] =>
    party === 'unit' ? [] : party === `co:${lead.unitId}` ? ['unit'] : [party],
  );
  const parts = proposal.parts.filter(({ part }) => part !== lead.part);
  return { ...state, proposal: settled({ ...proposal, consents, details: own ?? null, parts, settledAt: null }, state, at) };
}

/** It has still to answer, and is asked now for what the locality stands by; so are the units of other components. */
function askedAsLead(state: SupportRequest, at: Instant): SupportRequest {
  const terms = standingTerms(state);
  const versions = state.versions + 1;
  return {
    ...state,
    ...partsAsked(state, at),
    terms,
    versions,
    proposal: versionOf(terms, versions, at),
    answerRound: state.answerRound + 1,
    askedAt: at,
  };
}
