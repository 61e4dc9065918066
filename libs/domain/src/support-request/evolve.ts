import type { Instant } from '../calendar/local-date';
import type { DomainEvent, DomainEventOf } from './events';
import type { DutyProgress, OpenEscalation, SupportRequest } from './state';

/** The state after an event. Total: events are facts, so nothing is refused here. Throws only when a case does not begin with `requested`. */
export function evolve(state: SupportRequest | null, event: DomainEvent): SupportRequest {
  if (event.kind === 'requested') return opened(event);
  if (state === null) throw new Error(`A support request cannot begin with ${event.kind}`);
  switch (event.kind) {
    case 'agreed':
      return { ...state, stage: 'agreed', agreement: event.body, agreedAt: event.at };
    case 'declined':
      return { ...state, declined: true };
    case 'troubleDeclared':
      return troubled(state, event);
    case 'reminded':
      return progressed(state, event.body.dutyId, { reminded: event.body.n });
    case 'fellOverdue':
      return progressed(state, event.body.dutyId, { overdueTold: true });
    case 'escalated':
      return { ...state, escalation: opening(event), escalations: event.body.n };
    case 'escalationEnded':
      return { ...state, escalation: null };
    case 'adjusted':
      return adjusted(state, event);
    case 'extended':
      return extended(state, event);
    case 'offered':
      return { ...state, offer: { ...event.body, since: event.at }, offers: event.body.n };
    case 'chosen':
    case 'choiceRefused':
      return { ...state, offer: null };
    case 'reassigned':
      return askedAgain(
        {
          ...state,
          leadUnitId: event.body.toUnitId,
          posts: { ...state.posts, unit: event.body.toPostId },
          parentPostId: event.body.parentPostId,
        },
        event.at,
      );
    case 'termsChanged':
      return askedAgain({ ...state, terms: { ...state.terms, ...event.body } }, event.at);
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
      return { ...state, stage: 'closed', outcome: event.body.outcome, closedAt: event.at, escalation: null, offer: null };
    case 'notHeld':
    case 'retimed':
    case 'messageDelivered':
    case 'messageFailed':
      return state;
  }
}

const opening = ({ at, body }: DomainEventOf<'escalated'>): OpenEscalation => {
  const { n, trigger, dutyId, shortNotice, deciders, recused } = body;
  return { n, trigger, dutyId, openedAt: at, shortNotice, deciders, recused };
};

/** A unit that is unable before it has agreed has answered: it declines. */
const troubled = (state: SupportRequest, { body }: DomainEventOf<'troubleDeclared'>): SupportRequest => ({
  ...state,
  unable: state.unable || body.unable,
  declined: state.declined || (body.unable && body.saidBy === 'unit' && state.stage === 'requested'),
});

const NO_PROGRESS: DutyProgress = { reminded: 0, overdueTold: false };

const progressed = (state: SupportRequest, dutyId: string, done: Partial<DutyProgress>): SupportRequest => ({
  ...state,
  progress: { ...state.progress, [dutyId]: { ...(state.progress[dutyId] ?? NO_PROGRESS), ...done } },
});

/**
 * What the committee decides takes the place of what it offered before, unless it only gives more time. The case goes on, unless the locality
 * has still to choose.
 */
function adjusted(state: SupportRequest, { body }: DomainEventOf<'adjusted'>): SupportRequest {
  const { kind } = body.resolution;
  const offer = kind === 'extend' ? state.offer : null;
  return { ...state, escalation: null, offer, unable: state.unable && (kind === 'offer' || offer !== null) };
}

/** A fresh due time: it is reminded of, and climbs, as if it were new. What it was stays in the event. */
const extended = (state: SupportRequest, { at, body }: DomainEventOf<'extended'>): SupportRequest => ({
  ...state,
  extended: { ...state.extended, [body.dutyId]: { dueAt: body.dueAt, grantedAt: at } },
  progress: { ...state.progress, [body.dutyId]: NO_PROGRESS },
});

/** Whoever answers now has a fresh clock; what was agreed before is no agreement to this. */
const askedAgain = (state: SupportRequest, at: Instant): SupportRequest => ({
  ...state,
  stage: 'requested',
  agreement: null,
  agreedAt: null,
  declined: false,
  unable: false,
  answerRound: state.answerRound + 1,
  askedAt: at,
});

function opened({ at, body }: Extract<DomainEvent, { kind: 'requested' }>): SupportRequest {
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
    agreement: null,
    report: null,
    confirmed: false,
    requestedAt: at,
    answerRound: 1,
    askedAt: at,
    declined: false,
    unable: false,
    agreedAt: null,
    escalation: null,
    escalations: 0,
    offer: null,
    offers: 0,
    extended: {},
    progress: {},
    heldAt: null,
    reportedAt: null,
    reviewedAt: null,
    commendedAt: null,
    closedAt: null,
  };
}
