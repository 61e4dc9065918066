import { localDateOf } from '../../calendar/local-date';
import type { CommandBodies } from '../commands';
import type { Facts, OfferingFacts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import { COST_ITEMS, type Terms } from '../terms';
import { checkAudience, checkText, event, happened, textOrNull, NAME_LIMIT, TEXT_LIMIT, type Decision } from './decision';

const LONGEST_ENGAGEMENT_MS = 31 * 86_400_000;

/** A locality asks for an offering (R16). It goes to the assigned lead unit only (R8), and names one contact on each side (R3). */
export function request(body: CommandBodies['request'], facts: Facts): Decision {
  const { actor, offering } = facts;
  const locality = actor.kind === 'person' ? actor.posts.find((post) => post.kind === 'localityContact') : undefined;
  if (!locality) return refuse('notALocality');
  if (!offering) return refuse('unknownOffering', [{ field: 'offeringId', problem: 'required' }]);
  if (offering.flow !== 'supportRequest') return refuse('offeringNotRequestable');
  if (offering.leadUnitId === null || offering.unitPostId === null) return refuse('offeringUnassigned');
  const errors = termsErrors(body.terms, offering, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(
    event('requested', facts, {
      number: facts.caseNumber,
      offeringId: offering.id,
      localityId: locality.organisationId,
      leadUnitId: offering.leadUnitId,
      posts: { locality: locality.postId, unit: offering.unitPostId },
      parentPostId: offering.parentPostId,
      terms: {
        ...body.terms,
        place: body.terms.place.trim(),
        wishes: textOrNull(body.terms.wishes),
        modeDeviation: textOrNull(body.terms.modeDeviation),
      },
      policyVersion: facts.policy.version,
    }),
  );
}

/** A span of an engagement: in the future, not endless, and within the programme's days (R5). `prefix` is the path of the two fields. */
export function checkSpan(errors: FieldError[], prefix: string, { start, end }: Pick<Terms, 'start' | 'end'>, facts: Facts): void {
  if (start <= facts.asOf) errors.push({ field: `${prefix}start`, problem: 'startInPast' });
  if (end <= start) errors.push({ field: `${prefix}end`, problem: 'endNotAfterStart' });
  else if (end - start > LONGEST_ENGAGEMENT_MS) errors.push({ field: `${prefix}end`, problem: 'engagementTooLong' });
  if (!within(facts, start)) errors.push({ field: `${prefix}start`, problem: 'outsidePeriod' });
  else if (!within(facts, end)) errors.push({ field: `${prefix}end`, problem: 'outsidePeriod' });
}

function termsErrors(terms: Terms, offering: OfferingFacts, facts: Facts): FieldError[] {
  const errors: FieldError[] = [];
  checkSpan(errors, 'terms.', terms, facts);
  checkText(errors, 'terms.place', terms.place, 500, true);
  checkText(errors, 'terms.wishes', terms.wishes, TEXT_LIMIT, false);
  checkText(errors, 'terms.modeDeviation', terms.modeDeviation, NAME_LIMIT * 5, false);
  // R9: another mode than the plan's is a deviation, and says why.
  if (offering.mode !== null && terms.mode !== offering.mode && textOrNull(terms.modeDeviation) === null) {
    errors.push({ field: 'terms.modeDeviation', problem: 'modeDeviationNeedsReason' });
  }
  checkAudience(errors, 'terms.audience', terms.audience, 1);
  for (const item of COST_ITEMS) {
    const lines = terms.costs.filter((line) => line.item === item).length;
    if (lines === 0) errors.push({ field: 'terms.costs', problem: 'costLineMissing' });
    if (lines > 1) errors.push({ field: 'terms.costs', problem: 'costLineTwice' });
  }
  return errors;
}

const within = ({ period }: Facts, at: number): boolean => localDateOf(at) >= period.from && localDateOf(at) <= period.to;
