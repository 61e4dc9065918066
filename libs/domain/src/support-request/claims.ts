import type { PlaceLimit } from './events';
import type { SupportRequest } from './state';
import type { Span } from './terms';

/** A unit that is engaged from one instant to another: it can be in one place at a time (R10). */
export interface Booking extends Span {
  readonly unitId: string;
}

/** A place of a limited offering: the key names what is limited, `count` says how many there are (R10). */
export interface PlaceClaim {
  readonly key: string;
  readonly count: number;
}

/** What a case must have to itself among all cases. Written with its events as constraints: who loses is told at once. */
export interface Claims {
  readonly place: PlaceClaim | null;
  readonly bookings: readonly Booking[];
}

export const NO_CLAIMS: Claims = { place: null, bookings: [] };

/** What a case claims as it stands. A freed place that is offered is kept for it already. */
export function claimsOf(state: SupportRequest | null): Claims {
  if (state === null) return NO_CLAIMS;
  return { place: isWaiting(state) ? null : placeOf(state), bookings: bookingsOf(state) };
}

/** The place that a case is in line for; null when it is in no line. */
export const waitsFor = (state: SupportRequest): PlaceClaim | null => (isWaiting(state) ? placeOf(state) : null);

const isWaiting = ({ place }: SupportRequest): boolean => place?.standing === 'waiting';

/** A place is used up by an engagement that was held, and free again when none takes place. */
function placeOf({ place, stage, outcome, offeringId, localityId }: SupportRequest): PlaceClaim | null {
  if (place === null || (stage === 'closed' && outcome !== 'completed')) return null;
  return { key: placeKey(offeringId, localityId, place), count: place.count };
}

export const placeKey = (offeringId: string, localityId: string, { scope }: Pick<PlaceLimit, 'scope'>): string =>
  scope === 'programme' ? offeringId : `${offeringId}:${localityId}`;

/**
 * How many places of a limited offering whoever asks now would get (R10): none while somebody is in line, since a freed place is kept for the
 * first in line. `taken`: held, or kept; `inLine`: cases that wait.
 */
export const placesLeft = ({ count }: Pick<PlaceLimit, 'count'>, { taken, inLine }: PlacesTaken): number =>
  inLine > 0 ? 0 : Math.max(0, count - taken);

export interface PlacesTaken {
  readonly taken: number;
  readonly inLine: number;
}

/** The units are engaged while it is agreed and nobody has said that it cannot be held; and were, once it was held. */
function bookingsOf({ stage, suspension, outcome, unable, terms, leadUnitId, coUnits, heldAt }: SupportRequest): Booking[] {
  // What stands still may yet go on as it was agreed.
  const isAhead = (stage === 'agreed' || (stage === 'suspended' && suspension?.from === 'agreed')) && !unable;
  if (!isAhead && (heldAt === null || outcome === 'notHeld')) return [];
  const { start, end } = terms;
  return [leadUnitId, ...coUnits.map(({ unitId }) => unitId)].map((unitId) => ({ unitId, start, end }));
}
