import type { Instant } from '../../calendar/local-date';
import type { DomainEventOf } from '../events';
import type { SupportRequest, TermsVersion } from '../state';
import { entered, withdrawn } from './calendar-entry';
import { partsAsked, versionOf } from './versions';

/** Nothing falls due while it stands still; stopped again, it stands until the later day. */
export function suspended(state: SupportRequest, { at, body }: DomainEventOf<'suspended'>): SupportRequest {
  const { until, postId } = body;
  const from = state.suspension?.from ?? (state.stage === 'agreed' ? 'agreed' : 'requested');
  return {
    ...withdrawn(state),
    stage: 'suspended',
    suspension: { from, since: state.suspension?.since ?? at, until, postId },
    suspensions: state.suspensions + 1,
  };
}

/** Back where it stood. */
export const movedOn = (state: SupportRequest): SupportRequest =>
  state.suspension === null ? state : { ...state, stage: state.suspension.from, suspension: null };

/** It goes on as it stood, and everybody has the whole of their time again. */
export function resumed(state: SupportRequest, at: Instant): SupportRequest {
  const next = movedOn(state);
  const { escalation, offer, calendarEntry } = state;
  const versions = state.proposal === null ? state.versions : state.versions + 1;
  const proposal = state.proposal && stillPossible({ ...state.proposal, n: versions, at }, next, at);
  return {
    ...next,
    ...partsAsked(state, at),
    versions,
    proposal: proposal && { ...proposal, settledAt: proposal.settledAt && at },
    answerRound: next.stage === 'requested' ? state.answerRound + 1 : state.answerRound,
    askedAt: next.stage === 'requested' ? at : state.askedAt,
    escalation: escalation && { ...escalation, openedAt: at },
    offer: offer && { ...offer, since: at },
    recordings: { ...state.recordings, open: state.recordings.open.map((recording) => ({ ...recording, at })) },
    calendarEntry: next.stage === 'agreed' && calendarEntry ? entered(calendarEntry, state.terms) : calendarEntry,
  };
}

/** A date that has passed meanwhile is on the table no more: the request stands as the locality had asked, or the agreement as it is. */
function stillPossible(proposal: TermsVersion, state: SupportRequest, at: Instant): TermsVersion | null {
  if (proposal.terms.start > at) return proposal;
  return state.stage === 'requested' ? versionOf(state.terms, proposal.n, at) : null;
}
