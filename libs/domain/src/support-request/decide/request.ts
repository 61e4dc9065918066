import type { CommandBodies } from '../commands';
import type { CoUnit, EventBodies } from '../events';
import type { Facts, OfferingFacts } from '../facts';
import { refuse, type FieldError, type RefusalCode } from '../refusals';
import { event, happened, type Decision } from './decision';
import { checkOtherDates, checkTerms, trimmedTerms } from './terms-errors';

/**
 * A locality asks for an offering (R16). It goes to the assigned lead unit only (R8), and names one contact on each side (R3). When every place
 * is taken the case is in line for one, and nobody is asked yet (R10).
 */
export function request(body: CommandBodies['request'], facts: Facts): Decision {
  const { actor, offering } = facts;
  const locality = actor.kind === 'person' ? actor.posts.find((post) => post.kind === 'localityContact') : undefined;
  if (!locality) return refuse('notALocality');
  if (!offering) return refuse('unknownOffering', [{ field: 'offeringId', problem: 'required' }]);
  if (offering.flow !== 'supportRequest') return refuse('offeringNotRequestable');
  if (offering.leadUnitId === null || offering.unitPostId === null) return refuse('offeringUnassigned');
  const cannotRestore = whyNotRestored(body, locality.organisationId, facts);
  if (cannotRestore) return refuse(cannotRestore);
  const otherDates = body.otherDates ?? [];
  const errors: FieldError[] = [];
  checkTerms(errors, body.terms, offering.mode, facts);
  checkOtherDates(errors, otherDates, body.terms, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const requested: EventBodies['requested'] = {
    number: facts.caseNumber,
    offeringId: offering.id,
    localityId: locality.organisationId,
    leadUnitId: offering.leadUnitId,
    posts: { locality: locality.postId, unit: offering.unitPostId },
    parentPostId: offering.parentPostId,
    terms: trimmedTerms(body.terms),
    policyVersion: facts.policy.version,
    otherDates,
    coUnits: coUnitsOf(offering),
    plannedMode: offering.mode,
    place: offering.place,
    restores: body.restores ?? null,
  };
  const isInLine = offering.place !== null && facts.taken.includes('place');
  return happened(event('requested', facts, requested), ...(isInLine ? [event('waitlisted', facts, {})] : []));
}

/** A co-unit that nobody answers for cannot be asked: the lead unit answers for all (R11). */
const coUnitsOf = ({ coUnits, leadUnitId }: OfferingFacts): CoUnit[] =>
  coUnits.flatMap(({ unitId, postId }) => (postId === null || unitId === leadUnitId ? [] : [{ unitId, postId }]));

/** A cancelled case is not brought back to life: its locality asks anew, and the two are linked. */
function whyNotRestored({ restores, offeringId }: CommandBodies['request'], localityId: string, { restored }: Facts): RefusalCode | null {
  if (restores === null || restores === undefined) return null;
  const isCancelled = restored?.outcome === 'cancelledByLocality' || restored?.outcome === 'cancelledByUnit';
  const isOwn = restored?.localityId === localityId && restored.offeringId === offeringId;
  return isCancelled && isOwn ? null : 'notRestorable';
}
