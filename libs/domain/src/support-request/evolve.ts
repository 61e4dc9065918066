import type { DomainEvent } from './events';
import type { SupportRequest } from './state';

/** The state after an event. Total: events are facts, so nothing is refused here. Throws only when a case does not begin with `requested`. */
export function evolve(state: SupportRequest | null, event: DomainEvent): SupportRequest {
  if (event.kind === 'requested') return opened(event);
  if (state === null) throw new Error(`A support request cannot begin with ${event.kind}`);
  switch (event.kind) {
    case 'agreed':
      return { ...state, stage: 'agreed', agreement: event.body };
    case 'held':
      return { ...state, stage: 'held', heldAt: event.body.heldAt };
    case 'reported': {
      const { reviewPostId, ...report } = event.body;
      return { ...state, stage: 'reported', report, reviewPostId, reportedAt: event.at };
    }
    case 'confirmed':
      return { ...state, confirmed: true };
    case 'reviewed':
      return { ...state, stage: 'reviewed', reviewedAt: event.at };
    case 'commended':
      return { ...state, stage: 'commended', commendedAt: event.at };
    case 'closed':
      return { ...state, stage: 'closed', outcome: event.body.outcome, closedAt: event.at };
    case 'declined':
    case 'notHeld':
    case 'messageDelivered':
    case 'messageFailed':
      return state;
  }
}

function opened({ at, body }: Extract<DomainEvent, { kind: 'requested' }>): SupportRequest {
  return {
    number: body.number,
    stage: 'requested',
    outcome: null,
    offeringId: body.offeringId,
    localityId: body.localityId,
    leadUnitId: body.leadUnitId,
    posts: body.posts,
    parentPostId: body.parentPostId,
    reviewPostId: null,
    policyVersion: body.policyVersion,
    terms: body.terms,
    agreement: null,
    report: null,
    confirmed: false,
    requestedAt: at,
    heldAt: null,
    reportedAt: null,
    reviewedAt: null,
    commendedAt: null,
    closedAt: null,
  };
}
