import type { CommandBodies } from '../commands';
import type { EventBodies } from '../events';
import type { Facts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import { event, happened, type Decision } from './decision';
import { checkReport, chooseReviewer, trimmedReport } from './execution';
import { checkDetails, checkPastTerms, trimmedDetails, trimmedTerms } from './terms-errors';

/**
 * After the fact (R50): the unit of an offering has arranged and held an engagement by itself, and registers it with its report, for tracking
 * and credit. The locality confirms it (R51); without that, or the committee's word, it is not reviewed.
 */
export function register(body: CommandBodies['register'], facts: Facts): Decision {
  const { actor, offering } = facts;
  if (!offering) return refuse('unknownOffering', [{ field: 'offeringId', problem: 'required' }]);
  if (offering.flow !== 'supportRequest') return refuse('offeringNotRequestable');
  const unitIds = [offering.leadUnitId, ...offering.components.map(({ unitId }) => unitId)];
  const post =
    actor.kind === 'person'
      ? actor.posts.find(({ kind, organisationId }) => kind === 'unitContact' && unitIds.includes(organisationId))
      : undefined;
  if (!post) return refuse('notYours');
  const errors: FieldError[] = [];
  if (facts.locality === null) errors.push({ field: 'localityId', problem: 'unknownLocality' });
  checkPastTerms(errors, body.terms, offering.mode, facts);
  checkDetails(errors, 'details.', body.details);
  checkReport(errors, 'report.', body.report);
  if (errors.length > 0 || facts.locality === null) return refuse('invalidFields', errors);
  const reviewPostId = chooseReviewer(facts.reviewers, [post.organisationId]);
  if (reviewPostId === null) return refuse('nobodyToReview');
  if (offering.place !== null && facts.taken.includes('place')) return refuse('noPlaceLeft');
  const requested: EventBodies['requested'] = {
    number: facts.caseNumber,
    offeringId: offering.id,
    localityId: facts.locality.localityId,
    leadUnitId: post.organisationId,
    posts: { locality: facts.locality.postId, unit: post.postId },
    parentPostId: offering.leadUnitId === post.organisationId ? offering.parentPostId : null,
    terms: trimmedTerms(body.terms),
    policyVersion: facts.policy.version,
    plannedMode: offering.mode,
    place: offering.place,
    part: offering.components.find(({ unitId }) => unitId === post.organisationId)?.part ?? null,
  };
  return happened(
    event('requested', facts, requested),
    event('registered', facts, { ...trimmedReport(body.report), agreement: trimmedDetails(body.details), reviewPostId }),
  );
}
