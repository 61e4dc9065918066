import type { Instant } from '../calendar/local-date';
import type { DomainEvent, DomainEventOf, Party } from './events';
import type { CalendarEntry, DutyProgress, OpenEscalation, SupportRequest, TermsVersion } from './state';
import type { AgreementDetails } from './terms';

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
    case 'proposed':
      return proposed(state, event);
    case 'consented':
      return { ...state, proposal: state.proposal && consentedTo(state.proposal, event) };
    case 'turnedDown':
      return { ...state, proposal: null };
    case 'agreed':
      return agreed(state, event);
    case 'coUnitDeclined':
      return { ...state, coUnits: state.coUnits.map((one) => (one.unitId === event.body.unitId ? { ...one, declined: true } : one)) };
    case 'coUnitReleased':
      return { ...state, coUnits: state.coUnits.filter(({ unitId }) => unitId !== event.body.unitId) };
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
          // Whoever leads now need not consent beside itself.
          coUnits: state.coUnits.filter(({ unitId }) => unitId !== event.body.toUnitId),
        },
        event.at,
      );
    case 'termsChanged':
      return askedAgain({ ...state, terms: { ...state.terms, ...event.body } }, event.at);
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
      return { ...state, confirmed: true };
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
        escalation: null,
        offer: null,
        proposal: null,
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

function proposed(state: SupportRequest, { at, body }: DomainEventOf<'proposed'>): SupportRequest {
  const { n, by, terms, otherDates, details, note, consents } = body;
  const next: SupportRequest = {
    ...state,
    versions: n,
    proposal: { n, by, proposed: true, at, terms, otherDates, details, note, consents, settledAt: settled(consents, at) },
  };
  // What is agreed stands until something else is; before that the unit answers what the locality stands by now.
  if (state.stage !== 'requested' || !consents.includes('locality')) return next;
  if (consents.includes('unit')) return { ...next, terms };
  return { ...next, terms, answerRound: state.answerRound + 1, askedAt: at };
}

const settled = (consents: readonly Party[], at: Instant): Instant | null =>
  consents.includes('unit') && consents.includes('locality') ? at : null;

function consentedTo(proposal: TermsVersion, { at, body }: DomainEventOf<'consented'>): TermsVersion {
  const consents = [...proposal.consents, body.party];
  return { ...proposal, consents, details: body.details ?? proposal.details, settledAt: proposal.settledAt ?? settled(consents, at) };
}

/** Whatever was on the table is agreed now, and a date that was moved counts anew. */
function agreed(state: SupportRequest, { at, body }: DomainEventOf<'agreed'>): SupportRequest {
  const terms = state.proposal?.terms ?? state.terms;
  const details: AgreementDetails = body;
  return {
    ...state,
    stage: 'agreed',
    terms,
    agreement: details,
    agreedAt: at,
    agreements: state.agreements + 1,
    proposal: null,
    calendarEntry: entered(state.calendarEntry, terms),
  };
}

/** Only a material change gets a new sequence: when, how or where. */
function entered(entry: CalendarEntry | null, { start, end, mode, place }: SupportRequest['terms']): CalendarEntry {
  if (entry === null) return { start, end, mode, place, sequence: 0, withdrawn: false };
  const isSame = entry.start === start && entry.end === end && entry.mode === mode && entry.place === place;
  if (isSame && !entry.withdrawn) return entry;
  return { start, end, mode, place, sequence: entry.sequence + 1, withdrawn: false };
}

/** An engagement that will not take place leaves people's calendars; one that was held stays in them. */
function withdrawn(state: SupportRequest): SupportRequest {
  const { calendarEntry: entry, heldAt } = state;
  if (entry === null || entry.withdrawn || heldAt !== null) return state;
  return { ...state, calendarEntry: { ...entry, sequence: entry.sequence + 1, withdrawn: true } };
}

/** Whoever answers now has a fresh clock; what was agreed before is no agreement to this: the terms that the locality stands by are asked for anew. */
const askedAgain = (state: SupportRequest, at: Instant): SupportRequest => ({
  ...withdrawn(state),
  proposal: versionOf(state.terms, state.versions + 1, at),
  versions: state.versions + 1,
  stage: 'requested',
  agreement: null,
  agreedAt: null,
  declined: false,
  unable: false,
  coUnits: state.coUnits.map((one) => ({ ...one, declined: false })),
  answerRound: state.answerRound + 1,
  askedAt: at,
});

const versionOf = (terms: SupportRequest['terms'], n: number, at: Instant, otherDates: TermsVersion['otherDates'] = []): TermsVersion => ({
  n,
  by: 'locality',
  proposed: false,
  at,
  terms,
  otherDates,
  details: null,
  note: null,
  consents: ['locality'],
  settledAt: null,
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
    proposal: versionOf(body.terms, 1, at, body.otherDates),
    versions: 1,
    coUnits: (body.coUnits ?? []).map((one) => ({ ...one, declined: false })),
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
