import {
  componentsOf,
  isTorn,
  owesIt,
  partUnits,
  type AgreementDetails,
  type Duty,
  type PartDetails,
  type SupportRequest,
} from '@chung-suc/domain';
import type { MailData, PartInMail, SpecificPart } from '@chung-suc/mail';
import type { CaseReading } from '@chung-suc/persistence';
import { lastOf } from './case-facts';
import { known, nameOfPart, nameOfUnit, partUnitOf, type MailSource } from './mail-source';

/** Who answers for which component; empty where one unit leads all that the case is about. */
export function partsOf(reading: CaseReading): PartInMail[] {
  const components = componentsOf(reading.state);
  return components.length < 2 ? [] : components.map(({ part, unitId }) => partInMail(part, unitId, reading));
}

const partInMail = (part: string, unitId: string, reading: CaseReading): PartInMail => ({
  name: nameOfPart(part, reading),
  unit: nameOfUnit(unitId, reading),
});

/** The components besides the one that a duty to answer is about. */
export function otherPartsThan({ kind, id }: Pick<Duty, 'kind' | 'id'>, reading: CaseReading): PartInMail[] {
  const own = ownPartOf({ kind, id }, reading.state);
  const components = componentsOf(reading.state).filter(({ part }) => part !== own);
  return components.map(({ part, unitId }) => partInMail(part, unitId, reading));
}

/** The component that a duty to answer is about: the lead unit's, or the one whose unit is asked by this very question. */
export const ownPartOf = (duty: Pick<Duty, 'kind' | 'id'>, state: SupportRequest): string | null =>
  duty.kind === 'answerPart' ? (partUnitOf(duty, state)?.part.id ?? null) : state.part;

/**
 * What each unit has made specific, the lead unit's first; empty for an offering that one unit leads. `said`: by the units of the other
 * components, the latest first.
 */
export function specificParts(
  state: SupportRequest,
  details: AgreementDetails | null,
  said: readonly PartDetails[],
  reading: CaseReading,
): SpecificPart[] {
  const components = componentsOf(state);
  if (components.length < 2) return [];
  return components.flatMap(({ part, unitId }) => {
    const own = unitId === state.leadUnitId ? details : said.find((one) => one.part === part);
    return own ? [{ ...partInMail(part, unitId, reading), details: own }] : [];
  });
}

/** What the locality may hold first, and what cannot be had. */
export function torn({ reading }: MailSource): Pick<MailData['splitAsked'], 'declined' | 'standing'> {
  const { declines } = reading.state;
  const components = componentsOf(reading.state);
  return {
    declined: components
      .filter(({ declined }) => declined)
      .map(({ part, unitId }) => ({
        ...partInMail(part, unitId, reading),
        reason: declines[unitId]?.reason ?? '–',
        alternative: declines[unitId]?.alternative ?? null,
      })),
    standing: components.filter(({ declined }) => !declined).map(({ part, unitId }) => partInMail(part, unitId, reading)),
  };
}

/** Which components are held first, which go apart, and whether the reader's own stays. Units that have left the case are named by the catalogue. */
export function apart({ reading, facts, holder }: MailSource): Pick<MailData['splitTold'], 'kept' | 'apart' | 'isKept' | 'owes'> {
  const { state, owed } = reading;
  const { body } = known(lastOf(facts.events, 'split'), 'split');
  const posts = [state.posts.unit, ...partUnits(state).map(({ postId }) => postId)];
  return {
    kept: body.kept.map((part) => nameOfPart(part, reading)),
    apart: body.apart.map(({ part, unitId }) => ({ name: nameOfPart(part, reading), unit: facts.names.unit(unitId) })),
    isKept: posts.includes(holder.postId),
    owes: owed.find((duty) => duty.kind !== 'hold' && owesIt(holder.postId, duty)) ?? null,
  };
}

/** The component of a unit that has declined; null for one that only takes part. */
export function declinedPart(unitId: string, { state }: CaseReading): { readonly part: string | null; readonly maySplit: boolean } {
  const part = partUnits(state).find((one) => one.unitId === unitId)?.part.id ?? null;
  return { part, maySplit: isTorn(state) };
}
