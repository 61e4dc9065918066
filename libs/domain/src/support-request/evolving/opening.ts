import type { Instant } from '../../calendar/local-date';
import type { CoUnit, DomainEventOf } from '../events';
import type { SupportRequest, TakingPart } from '../state';
import { versionOf } from './versions';

/** A new case, as the request that opens it has it. */
export function opened({ at, body }: DomainEventOf<'requested'>): SupportRequest {
  const { coUnits, partsAsked } = takingPart(body.coUnits ?? [], at);
  return {
    number: body.number,
    stage: 'requested',
    outcome: null,
    offeringId: body.offeringId,
    localityId: body.localityId,
    leadUnitId: body.leadUnitId,
    assignedUnitId: body.leadUnitId,
    posts: body.posts,
    parentPostId: body.parentPostId,
    reviewPostId: null,
    policyVersion: body.policyVersion,
    terms: body.terms,
    proposal: versionOf(body.terms, 1, at, body.otherDates),
    versions: 1,
    coUnits,
    part: body.part ?? null,
    partsAsked,
    declines: {},
    splitFrom: body.splitFrom ?? null,
    channel: body.channel ?? 'direct',
    matchPostId: body.matchPostId ?? null,
    matchAskedAt: null,
    suspensions: 0,
    suspension: null,
    plannedMode: body.plannedMode ?? null,
    place: body.place ? { ...body.place, standing: 'held', since: at } : null,
    restores: body.restores ?? null,
    agreement: null,
    report: null,
    confirmed: false,
    requestedAt: at,
    answerRound: 1,
    askedAt: at,
    declined: false,
    unable: false,
    agreedAt: null,
    agreements: 0,
    calendarEntry: null,
    escalation: null,
    escalations: 0,
    offer: null,
    offers: 0,
    extended: {},
    recordings: { count: 0, open: [] },
    progress: {},
    heldAt: null,
    reportRound: 0,
    reportAskedAt: null,
    reportedAt: null,
    reviewedAt: null,
    commendedAt: null,
    closedAt: null,
  };
}

function takingPart(coUnits: readonly CoUnit[], at: Instant): { readonly coUnits: readonly TakingPart[]; readonly partsAsked: number } {
  let round = 0;
  const taking = coUnits.map(({ unitId, postId, part }): TakingPart => ({
    unitId,
    postId,
    part: part ? { id: part, round: (round += 1), askedAt: at } : null,
    declined: false,
  }));
  return { coUnits: taking, partsAsked: round };
}

/** It has taken place and is reported: what a case usually goes through lies behind it. */
export function registered(state: SupportRequest, { at, body }: DomainEventOf<'registered'>): SupportRequest {
  const { agreement, reviewPostId, ...report } = body;
  return {
    ...state,
    stage: 'registered',
    proposal: null,
    agreement,
    agreedAt: at,
    agreements: 1,
    heldAt: state.terms.end,
    reportAskedAt: state.terms.end,
    reportRound: 1,
    report,
    reviewPostId,
    reportedAt: at,
  };
}

/** The locality, or the committee in its place, has confirmed what was registered: the committee's time to review it begins. */
export const accepted = (state: SupportRequest, at: Instant): SupportRequest => ({
  ...state,
  stage: 'reported',
  confirmed: true,
  reportedAt: at,
});
