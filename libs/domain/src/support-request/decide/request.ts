import type { CommandBodies } from '../commands';
import type { CoUnit, DomainEvent, EventBodies } from '../events';
import type { ComponentFacts, CoUnitFacts, Facts, OfferingFacts } from '../facts';
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
  const errors: FieldError[] = [];
  const components = chosenComponents(errors, body.parts, offering);
  const lead = leadOf(offering, components, facts);
  const viaCommittee = body.channel === 'committee';
  if (viaCommittee && offering.coordinatorPostId === null) return refuse('nobodyToMatch');
  const unitPostId = lead.postId ?? (viaCommittee ? offering.coordinatorPostId : null);
  if (unitPostId === null || components.some(({ postId }) => postId === null)) return refuse('offeringUnassigned');
  const cannotRestore = whyNotRestored(body, locality.organisationId, facts);
  if (cannotRestore) return refuse(cannotRestore);
  const otherDates = body.otherDates ?? [];
  checkTerms(errors, body.terms, offering.mode, facts);
  checkOtherDates(errors, otherDates, body.terms, facts);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const requested: EventBodies['requested'] = {
    number: facts.caseNumber,
    offeringId: offering.id,
    localityId: locality.organisationId,
    leadUnitId: lead.unitId,
    posts: { locality: locality.postId, unit: unitPostId },
    parentPostId: offering.parentPostId,
    terms: trimmedTerms(body.terms),
    policyVersion: facts.policy.version,
    otherDates,
    coUnits: [...partUnitsOf(components), ...coUnitsOf(offering, [lead, ...components])],
    plannedMode: offering.mode,
    place: offering.place,
    restores: body.restores ?? null,
    part: components[0]?.part ?? null,
    channel: viaCommittee ? 'committee' : 'direct',
    matchPostId: viaCommittee ? offering.coordinatorPostId : null,
  };
  const isInLine = offering.place !== null && facts.taken.includes('place');
  const next: DomainEvent[] = isInLine ? [event('waitlisted', facts, {})] : viaCommittee ? [event('matchAsked', facts, {})] : [];
  return happened(event('requested', facts, requested), ...next);
}

/** The components that are asked for, in the order of the plan; all of them unless some are named (R12). */
function chosenComponents(
  errors: FieldError[],
  parts: readonly string[] | undefined,
  { components }: OfferingFacts,
): readonly ComponentFacts[] {
  if (parts === undefined) return components;
  if (parts.length === 0 && components.length > 0) errors.push({ field: 'parts', problem: 'required' });
  parts.forEach((part, index) => {
    if (!components.some((one) => one.part === part)) errors.push({ field: `parts.${index}`, problem: 'unknownComponent' });
    else if (parts.indexOf(part) < index) errors.push({ field: `parts.${index}`, problem: 'componentTwice' });
  });
  return components.filter(({ part }) => parts.includes(part));
}

/** The unit of the first component that is asked for; without components the one that the plan assigns, or the bloc until the committee has named one (R49). */
const leadOf = ({ leadUnitId, unitPostId }: OfferingFacts, [first]: readonly ComponentFacts[], { blocId }: Facts): CoUnitFacts =>
  first ?? (leadUnitId === null ? { unitId: blocId, postId: null } : { unitId: leadUnitId, postId: unitPostId });

/** One unit answers for all of its components: it is asked once. */
const partUnitsOf = (components: readonly ComponentFacts[]): CoUnit[] =>
  components.flatMap(({ unitId, postId, part }, index) =>
    postId === null || components.findIndex((one) => one.unitId === unitId) < index || index === 0 ? [] : [{ unitId, postId, part }],
  );

/** A co-unit that nobody answers for cannot be asked: the lead unit answers for all (R11). */
const coUnitsOf = ({ coUnits }: OfferingFacts, others: readonly CoUnitFacts[]): CoUnit[] =>
  coUnits.flatMap(({ unitId, postId }) => (postId === null || others.some((other) => other.unitId === unitId) ? [] : [{ unitId, postId }]));

/** A cancelled case is not brought back to life: its locality asks anew, and the two are linked. */
function whyNotRestored({ restores, offeringId }: CommandBodies['request'], localityId: string, { restored }: Facts): RefusalCode | null {
  if (restores === null || restores === undefined) return null;
  const isCancelled = restored?.outcome === 'cancelledByLocality' || restored?.outcome === 'cancelledByUnit';
  const isOwn = restored?.localityId === localityId && restored.offeringId === offeringId;
  return isCancelled && isOwn ? null : 'notRestorable';
}
