import type { Instant } from '../../calendar/local-date';
import type { DomainEventOf, Party } from '../events';
import { hasConsented, partUnitOf, partUnits } from '../parties';
import type { SupportRequest, TakingPart, TermsVersion } from '../state';
import type { PartDetails } from '../terms';
import { entered, withdrawn } from './calendar-entry';

/** A request as it is put to a unit: the locality stands by it, and nobody else yet. */
export const versionOf = (
  terms: SupportRequest['terms'],
  n: number,
  at: Instant,
  otherDates: TermsVersion['otherDates'] = [],
): TermsVersion => ({
  n,
  by: 'locality',
  proposed: false,
  at,
  terms,
  otherDates,
  details: null,
  parts: [],
  note: null,
  consents: ['locality'],
  settledAt: null,
});

export function proposed(state: SupportRequest, { at, body }: DomainEventOf<'proposed'>): SupportRequest {
  const { n, by, terms, otherDates, details, note, consents } = body;
  const proposal = { n, by, proposed: true, at, terms, otherDates, details, parts: [], note, consents, settledAt: null };
  const next: SupportRequest = { ...state, versions: n, proposal: settled(proposal, state, at) };
  // What is agreed stands until something else is; before that the unit answers what the locality stands by now.
  if (state.stage !== 'requested') return next;
  const asked = { ...next, ...partsAsked(state, at) };
  if (!consents.includes('locality')) return asked;
  if (consents.includes('unit')) return { ...asked, terms };
  return { ...asked, terms, answerRound: state.answerRound + 1, askedAt: at };
}

/** The sides and the unit of every component stand by it: the co-units are asked from now on. */
export function settled(proposal: TermsVersion, state: Pick<SupportRequest, 'coUnits'>, at: Instant): TermsVersion {
  const first: Party[] = ['unit', 'locality', ...partUnits(state).map(({ unitId }): Party => `co:${unitId}`)];
  return proposal.settledAt === null && first.every((party) => hasConsented(proposal, party)) ? { ...proposal, settledAt: at } : proposal;
}

export function consented(state: SupportRequest, { at, body }: DomainEventOf<'consented'>): SupportRequest {
  const { proposal } = state;
  if (proposal === null) return state;
  const unit = partUnitOf(body.party, state);
  const made: PartDetails[] = unit && body.details ? [{ part: unit.part.id, ...body.details }] : [];
  const next: TermsVersion = {
    ...proposal,
    consents: [...proposal.consents, body.party],
    details: unit ? proposal.details : (body.details ?? proposal.details),
    parts: [...proposal.parts.filter(({ part }) => made.every((one) => one.part !== part)), ...made],
  };
  return { ...state, proposal: settled(next, state, at) };
}

/** Whatever was on the table is agreed now, and a date that was moved counts anew. */
export function agreed(state: SupportRequest, { at, body }: DomainEventOf<'agreed'>): SupportRequest {
  const terms = state.proposal?.terms ?? state.terms;
  return {
    ...state,
    stage: 'agreed',
    terms,
    agreement: body,
    agreedAt: at,
    agreements: state.agreements + 1,
    proposal: null,
    calendarEntry: entered(state.calendarEntry, terms),
  };
}

/** The units of components are asked anew, each by a question of its own. */
export function partsAsked({ coUnits, partsAsked: before }: Pick<SupportRequest, 'coUnits' | 'partsAsked'>, at: Instant) {
  let round = before;
  const again = (one: TakingPart): TakingPart =>
    one.part === null ? one : { ...one, part: { ...one.part, round: (round += 1), askedAt: at } };
  const asked = coUnits.map(again);
  return { coUnits: asked, partsAsked: round };
}

/** Whoever answers now has a fresh clock; what was agreed before is no agreement to this: the terms that the locality stands by are asked for anew. */
export const askedAgain = (state: SupportRequest, at: Instant): SupportRequest => ({
  ...withdrawn(state),
  ...partsAsked({ ...state, coUnits: state.coUnits.map((one) => ({ ...one, declined: false })) }, at),
  proposal: versionOf(state.terms, state.versions + 1, at),
  versions: state.versions + 1,
  stage: 'requested',
  agreement: null,
  agreedAt: null,
  declined: false,
  unable: false,
  answerRound: state.answerRound + 1,
  askedAt: at,
});
