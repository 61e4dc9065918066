import { DAY_MS, type Instant } from '../calendar/local-date';
import type { Outcome, Stage } from './stages';
import type { Span } from './terms';

/** True when two spans share an instant. Their ends are not part of them: back to back is no clash. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Kinds of localities that are rural: communes since 2025, and the suburban districts of older plans. */
const RURAL: readonly string[] = ['COMMUNE', 'RURAL_DISTRICT'];

export const isRural = (localityKind: string): boolean => RURAL.includes(localityKind);

/**
 * Requests that a unit cannot all support, in the order in which it is shown them: rural communes first, then by the time of asking (scenario
 * 11). The unit chooses; the order decides nothing.
 */
export const inOrderOfPreference = <R extends { readonly localityKind: string; readonly requestedAt: Instant }>(
  rivals: readonly R[],
): R[] =>
  [...rivals].sort(
    (one, other) => Number(isRural(other.localityKind)) - Number(isRural(one.localityKind)) || one.requestedAt - other.requestedAt,
  );

/** So near to each other two requests of a locality for one offering are probably the same, days. */
const NEAR_DAYS = 14;

/** A case as far as it can be mistaken for another. */
export interface Likeness {
  readonly id: string;
  readonly offeringId: string;
  readonly localityId: string;
  readonly stage: Stage;
  readonly terms: Span;
}

/**
 * Open cases that are probably the same as what is asked for: of the same locality, for the same offering, within some days. They are shown
 * while somebody asks and never merged by themselves.
 */
export const likelyDuplicates = <C extends Likeness>(asked: Asked, cases: readonly C[]): C[] =>
  cases.filter((one) => one.stage !== 'closed' && isAlike(asked, one));

/**
 * Cases that probably tell already of what a unit registers after the fact (R50): open ones, and those that were held. What was cancelled,
 * declined or not held is no duplicate.
 */
export const likelyHeldBefore = <C extends Likeness & { readonly outcome: Outcome | null }>(registered: Asked, cases: readonly C[]): C[] =>
  cases.filter((one) => (one.stage !== 'closed' || one.outcome === 'completed') && isAlike(registered, one));

type Asked = Pick<Likeness, 'offeringId' | 'localityId'> & Span;

const isAlike = (asked: Asked, { offeringId, localityId, terms }: Likeness): boolean =>
  offeringId === asked.offeringId && localityId === asked.localityId && Math.abs(terms.start - asked.start) <= NEAR_DAYS * DAY_MS;
