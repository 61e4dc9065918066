import { roundOf, type Duty } from '../duty/duty';
import type { Party } from './events';
import type { Part, SupportRequest, TakingPart, TermsVersion } from './state';
import type { Span, Terms } from './terms';

const SIDES: readonly Party[] = ['unit', 'locality'];

/** Who must consent to the same version: the lead unit, the locality, and every co-unit that has not declined (R11, R17). */
export const partiesOf = ({ coUnits }: Pick<SupportRequest, 'coUnits'>): readonly Party[] => [
  ...SIDES,
  ...coUnits.filter(({ declined }) => !declined).map(({ unitId }): Party => `co:${unitId}`),
];

/** The unit of a component besides the lead unit's (R12). */
export type PartUnit = TakingPart & { readonly part: Part };

const isPartUnit = (one: TakingPart): one is PartUnit => one.part !== null;

export const partUnits = ({ coUnits }: Pick<SupportRequest, 'coUnits'>): readonly PartUnit[] => coUnits.filter(isPartUnit);

/** The unit of a component behind a party; undefined for the sides and for co-units that lead none. */
export const partUnitOf = (party: Party, state: Pick<SupportRequest, 'coUnits'>): PartUnit | undefined =>
  partUnits(state).find(({ unitId }) => party === `co:${unitId}`);

/** The duty by which it is asked now. */
export const partDutyId = ({ round }: Part): string => `answerPart-${round}`;

/** What the locality stands by: its own request, or the proposal to which it has consented. */
export const standingTerms = ({ proposal, terms }: Pick<SupportRequest, 'proposal' | 'terms'>): Terms =>
  proposal && hasConsented(proposal, 'locality') ? proposal.terms : terms;

/** Units whose work a case judges: nobody judges their own (R15). */
export const judgedUnits = (state: Pick<SupportRequest, 'leadUnitId' | 'coUnits'>): string[] => [
  state.leadUnitId,
  ...partUnits(state).map(({ unitId }) => unitId),
];

/** Components of a case with the unit that answers for each, the lead unit's first; empty for an offering that is not split. */
export function componentsOf(
  state: SupportRequest,
): readonly { readonly part: string; readonly unitId: string; readonly postId: string; readonly declined: boolean }[] {
  const { part, leadUnitId: unitId, posts, declined } = state;
  if (part === null) return [];
  return [{ part, unitId, postId: posts.unit, declined }, ...partUnits(state).map((one) => ({ ...one, part: one.part.id }))];
}

/** Some components are declined and others stand: the locality may hold these without those (R12). */
export const isTorn = (state: SupportRequest): boolean => {
  const declined = componentsOf(state).filter((one) => one.declined).length;
  return state.stage === 'requested' && declined > 0 && declined < componentsOf(state).length;
};

export const hasConsented = (proposal: TermsVersion | null, party: Party): boolean => proposal?.consents.includes(party) ?? false;

/**
 * Who has still to consent. The unit of a component is asked with the sides: it answers for its own part (R12). A co-unit is asked when all
 * of these are agreed, and not before: it consents to what they have settled.
 */
export function awaited(state: Pick<SupportRequest, 'coUnits' | 'proposal'>): readonly Party[] {
  const { proposal } = state;
  if (proposal === null) return [];
  const missing = (parties: readonly Party[]): Party[] => parties.filter((party) => !hasConsented(proposal, party));
  const sides = missing([...SIDES, ...partUnits(state).flatMap(({ unitId, declined }): Party[] => (declined ? [] : [`co:${unitId}`]))]);
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
  if (duty.kind === 'acknowledge') return speakerThrough(duty.postId, { posts, coUnits });
  if (duty.kind === 'consent') return duty.postId === posts.unit ? 'unit' : 'locality';
  if (duty.kind === 'answerPart') {
    const asked = coUnits.find(({ part }) => part?.round === roundOf(duty));
    return asked && `co:${asked.unitId}`;
  }
  const coUnit = duty.kind === 'join' && coUnits.length > 0 ? coUnits[(roundOf(duty) - 1) % coUnits.length] : undefined;
  return coUnit && `co:${coUnit.unitId}`;
}

/** Who speaks through a post. */
export const speakerThrough = (postId: string, state: Pick<SupportRequest, 'posts' | 'coUnits'>): Party | undefined =>
  [...SIDES, ...state.coUnits.map(({ unitId }): Party => `co:${unitId}`)].find((party) => postOf(party, state) === postId);

/** The dates of a version by index; null for its own. Undefined for a date that it does not name. */
export const dateOf = ({ terms, otherDates }: Pick<TermsVersion, 'terms' | 'otherDates'>, date: number | null): Span | undefined =>
  date === null ? { start: terms.start, end: terms.end } : otherDates[date];
