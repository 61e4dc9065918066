import type { CommandBodies } from '../commands';
import type { Facts, ReviewerFacts } from '../facts';
import { refuse, type FieldError } from '../refusals';
import type { ReportFigures } from '../terms';
import { judgedUnits } from '../parties';
import type { SupportRequest } from '../state';
import { checkAudience, checkText, event, happened, holds, textOrNull, TEXT_LIMIT, type Decision } from './decision';
import { silenceEnds } from './escalate';

/** The agreed engagement did not take place: either side says so, from its agreed start on and until it is reported. It ends the case. */
export function reportNotHeld(body: CommandBodies['reportNotHeld'], state: SupportRequest, facts: Facts): Decision {
  const saidBy = holds(facts, state.posts.unit) ? 'unit' : holds(facts, state.posts.locality) ? 'locality' : null;
  if (saidBy === null) return refuse('notYours');
  if (facts.asOf < state.terms.start) return refuse('notStartedYet');
  const errors: FieldError[] = [];
  checkText(errors, 'reason', body.reason, TEXT_LIMIT, true);
  if (errors.length > 0) return refuse('invalidFields', errors);
  return happened(event('notHeld', facts, { reason: body.reason.trim(), saidBy }), event('closed', facts, { outcome: 'notHeld' }));
}

/** The unit reports the engagement (R55): counts and a summary, no list of people. */
export function report(body: CommandBodies['report'], state: SupportRequest, facts: Facts): Decision {
  if (!holds(facts, state.posts.unit)) return refuse('notYours');
  const errors: FieldError[] = [];
  checkReport(errors, '', body);
  if (errors.length > 0) return refuse('invalidFields', errors);
  const reviewer = chooseReviewer(facts.reviewers, judgedUnits(state));
  if (reviewer === null) return refuse('nobodyToReview');
  return happened(
    ...silenceEnds(state, 'report', facts),
    event('reported', facts, {
      ...trimmedReport(body),
      reviewPostId: reviewer,
    }),
  );
}

/** Counts, and a summary. `prefix` is the path of the report. */
export function checkReport(errors: FieldError[], prefix: string, { attendance, summary, difficulties }: ReportFigures): void {
  checkAudience(errors, `${prefix}attendance`, attendance, 0);
  checkText(errors, `${prefix}summary`, summary, TEXT_LIMIT, true);
  checkText(errors, `${prefix}difficulties`, difficulties, TEXT_LIMIT, false);
}

export const trimmedReport = ({ attendance, summary, difficulties }: ReportFigures): ReportFigures => ({
  attendance,
  summary: summary.trim(),
  difficulties: textOrNull(difficulties),
});

/** The first committee post, in order of protocol, whose holder is tied to none of the units: nobody judges their own (R15). */
export const chooseReviewer = (reviewers: readonly ReviewerFacts[], unitIds: readonly string[]): string | null =>
  reviewers.find(({ tiedUnitIds }) => !tiedUnitIds.some((unitId) => unitIds.includes(unitId)))?.postId ?? null;
