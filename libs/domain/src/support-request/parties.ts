import { roundOf, type Duty } from '../duty/duty';
import type { Party } from './events';
import type { SupportRequest, TermsVersion } from './state';
import type { Span } from './terms';

const SIDES: readonly Party[] = ['unit', 'locality'];

/** Who must consent to the same version: the lead unit, the locality, and every co-unit that has not declined (R11, R17). */
export const partiesOf = ({ coUnits }: Pick<SupportRequest, 'coUnits'>): readonly Party[] => [
  ...SIDES,
  ...coUnits.filter(({ declined }) => !declined).map(({ unitId }): Party => `co:${unitId}`),
];

export const hasConsented = (proposal: TermsVersion | null, party: Party): boolean => proposal?.consents.includes(party) ?? false;

/** Who has still to consent. A co-unit is asked when the sides are agreed, and not before: it consents to what they have settled. */
export function awaited(state: Pick<SupportRequest, 'coUnits' | 'proposal'>): readonly Party[] {
  const { proposal } = state;
  if (proposal === null) return [];
  const missing = (parties: readonly Party[]): Party[] => parties.filter((party) => !hasConsented(proposal, party));
  const sides = missing(SIDES);
  return sides.length > 0 ? sides : missing(partiesOf(state));
}

/** Co-units that have declined keep an agreement from being complete, until the committee goes on without them. */
export const isComplete = (state: Pick<SupportRequest, 'coUnits' | 'proposal'>): boolean =>
  state.proposal !== null && awaited(state).length === 0 && state.coUnits.every(({ declined }) => !declined);

/** The posts that a party answers through. */
export function postOf(party: Party, { posts, coUnits }: Pick<SupportRequest, 'posts' | 'coUnits'>): string | null {
  if (party === 'unit' || party === 'locality') return posts[party];
  return coUnits.find(({ unitId }) => party === `co:${unitId}`)?.postId ?? null;
}

/** Which of the co-units' duties of all versions a duty is: their number tells it, since one post may answer for several. */
export const joinRound = ({ n }: Pick<TermsVersion, 'n'>, index: number, coUnits: readonly unknown[]): number =>
  (n - 1) * coUnits.length + index + 1;

/** Whose consent a duty asks for; undefined for duties of other kinds. */
export function partyOf(
  duty: Pick<Duty, 'id' | 'kind' | 'postId'>,
  { posts, coUnits }: Pick<SupportRequest, 'posts' | 'coUnits'>,
): Party | undefined {
  if (duty.kind === 'consent') return duty.postId === posts.unit ? 'unit' : 'locality';
  const coUnit = duty.kind === 'join' && coUnits.length > 0 ? coUnits[(roundOf(duty) - 1) % coUnits.length] : undefined;
  return coUnit && `co:${coUnit.unitId}`;
}

/** The dates of a version by index; null for its own. Undefined for a date that it does not name. */
export const dateOf = ({ terms, otherDates }: Pick<TermsVersion, 'terms' | 'otherDates'>, date: number | null): Span | undefined =>
  date === null ? { start: terms.start, end: terms.end } : otherDates[date];
