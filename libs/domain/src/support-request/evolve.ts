import type { DomainEvent, DomainEventOf } from './events';
import { withdrawn } from './evolving/calendar-entry';
import { accepted, opened, registered } from './evolving/opening';
import { movedOn, resumed, suspended } from './evolving/standing-still';
import { matched, reassigned, split } from './evolving/units';
import { agreed, askedAgain, consented, proposed } from './evolving/versions';
import type { DutyProgress, OpenEscalation, SupportRequest } from './state';

/** The state after an event. Total: events are facts, so nothing is refused here. Throws only when a case does not begin with `requested`. */
export function evolve(state: SupportRequest | null, event: DomainEvent): SupportRequest {
  if (event.kind === 'requested') return opened(event);
  if (state === null) throw new Error(`A support request cannot begin with ${event.kind}`);
  switch (event.kind) {
    case 'waitlisted':
      return { ...state, stage: 'waiting', place: state.place && { ...state.place, standing: 'waiting', since: event.at } };
    case 'placeOffered':
      return { ...state, place: state.place && { ...state.place, standing: 'offered', since: event.at } };
    case 'placeTaken':
      return {
        ...state,
        stage: 'requested',
        place: state.place && { ...state.place, standing: 'held', since: event.at },
        askedAt: event.at,
      };
    case 'matchAsked':
      return { ...state, stage: 'matching', matchAskedAt: event.at };
    case 'matched':
      return matched(state, event);
    case 'registered':
      return registered(state, event);
    case 'split':
      return split(state, event);
    case 'suspended':
      return suspended(state, event);
    case 'resumed':
      return resumed(state, event.at);
    case 'proposed':
      return proposed(state, event);
    case 'consented':
      return consented(state, event);
    case 'turnedDown':
      return { ...state, proposal: null };
    case 'agreed':
      return agreed(state, event);
    case 'coUnitDeclined': {
      const { unitId, ...said } = event.body;
      return {
        ...state,
        coUnits: state.coUnits.map((one) => (one.unitId === unitId ? { ...one, declined: true } : one)),
        declines: { ...state.declines, [unitId]: said },
      };
    }
    case 'coUnitReleased':
      return { ...state, coUnits: state.coUnits.filter(({ unitId }) => unitId !== event.body.unitId) };
    case 'declined':
      return { ...state, declined: true, declines: { ...state.declines, [state.leadUnitId]: event.body } };
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
      // Another date or mode is the way out for what stands still.
      return { ...movedOn(state), offer: { ...event.body, since: event.at }, offers: event.body.n };
    case 'chosen':
    case 'choiceRefused':
      return { ...state, offer: null };
    case 'reassigned':
      return reassigned(state, event);
    case 'termsChanged':
      return askedAgain({ ...state, terms: { ...state.terms, ...event.body } }, event.at);
    case 'recordedFor': {
      const { n, postId, kind } = event.body;
      return { ...state, recordings: { count: n, open: [...state.recordings.open, { n, postId, kind, at: event.at }] } };
    }
    case 'recordingStands':
      return answeredFor(state, event.body.n);
    case 'recordingDisputed':
      // Nobody knows whether it will be held: the clock does not hold it.
      return { ...answeredFor(state, event.body.n), unable: state.unable || state.stage === 'agreed' };
    case 'held':
      return {
        ...state,
        stage: 'held',
        heldAt: event.body.heldAt,
        reportAskedAt: event.body.heldAt,
        reportRound: 1,
        proposal: null,
      };
    case 'reported': {
      const { reviewPostId, ...report } = event.body;
      return { ...state, stage: 'reported', report, reviewPostId, reportedAt: event.at };
    }
    case 'reportReturned':
      return { ...state, stage: 'held', reportedAt: null, reportAskedAt: event.at, reportRound: state.reportRound + 1 };
    case 'confirmed':
      return state.stage === 'registered' && event.body.tookPlace ? accepted(state, event.at) : { ...state, confirmed: true };
    case 'reviewed':
      return { ...state, stage: 'reviewed', reviewedAt: event.at };
    case 'commended':
      return { ...state, stage: 'commended', commendedAt: event.at };
    case 'closed':
      return {
        ...withdrawn(state),
        stage: 'closed',
        outcome: event.body.outcome,
        closedAt: event.at,
        suspension: null,
        escalation: null,
        offer: null,
        proposal: null,
        recordings: { ...state.recordings, open: [] },
      };
    case 'notHeld':
    case 'cancelled':
    case 'placePassed':
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
function troubled(state: SupportRequest, { body }: DomainEventOf<'troubleDeclared'>): SupportRequest {
  const { unable, saidBy, reason, knewAt } = body;
  const next = { ...state, unable: state.unable || unable };
  if (!unable || saidBy !== 'unit' || state.stage !== 'requested') return next;
  return { ...next, declined: true, declines: { ...state.declines, [state.leadUnitId]: { reason, alternative: null, knewAt } } };
}

const answeredFor = (state: SupportRequest, n: number): SupportRequest => ({
  ...state,
  recordings: { ...state.recordings, open: state.recordings.open.filter((recording) => recording.n !== n) },
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
function adjusted(state: SupportRequest, { at, body }: DomainEventOf<'adjusted'>): SupportRequest {
  const { kind } = body.resolution;
  const offer = kind === 'extend' ? state.offer : null;
  // What was registered stands, whatever the locality has said of it or not.
  const next = state.stage === 'registered' && kind === 'keep' ? accepted(state, at) : state;
  return { ...next, escalation: null, offer, unable: state.unable && (kind === 'offer' || offer !== null) };
}

/** A fresh due time: it is reminded of, and climbs, as if it were new. What it was stays in the event. */
const extended = (state: SupportRequest, { at, body }: DomainEventOf<'extended'>): SupportRequest => ({
  ...state,
  extended: { ...state.extended, [body.dutyId]: { dueAt: body.dueAt, grantedAt: at } },
  progress: { ...state.progress, [body.dutyId]: NO_PROGRESS },
});
