import { localDateOf } from '../../calendar/local-date';
import type { Facts } from '../facts';
import type { FieldError } from '../refusals';
import { COST_ITEMS, MOST_OTHER_DATES, type AgreementDetails, type DeliveryMode, type Span, type Terms } from '../terms';
import { checkAudience, checkText, textOrNull, NAME_LIMIT, TEXT_LIMIT } from './decision';

const LONGEST_ENGAGEMENT_MS = 31 * 86_400_000;
const PLACE_LIMIT = 500;
const MOST_PRESENTERS = 20;

/** A span of an engagement: in the future, not endless, and within the programme's days (R5). `prefix` is the path of the two fields. */
export function checkSpan(errors: FieldError[], prefix: string, span: Span, facts: Facts): void {
  if (span.start <= facts.asOf) errors.push({ field: `${prefix}start`, problem: 'startInPast' });
  checkLength(errors, prefix, span, facts);
}

function checkLength(errors: FieldError[], prefix: string, { start, end }: Span, facts: Facts): void {
  if (end <= start) errors.push({ field: `${prefix}end`, problem: 'endNotAfterStart' });
  else if (end - start > LONGEST_ENGAGEMENT_MS) errors.push({ field: `${prefix}end`, problem: 'engagementTooLong' });
  if (!within(facts, start)) errors.push({ field: `${prefix}start`, problem: 'outsidePeriod' });
  else if (!within(facts, end)) errors.push({ field: `${prefix}end`, problem: 'outsidePeriod' });
}

/** Terms as either side may propose them. `plannedMode`: another mode than the plan's is a deviation, and says why (R9). */
export function checkTerms(errors: FieldError[], terms: Terms, plannedMode: DeliveryMode | null, facts: Facts): void {
  checkSpan(errors, 'terms.', terms, facts);
  checkWritten(errors, terms, plannedMode);
}

/** Terms of what has taken place: the same, save that it is over (R50). */
export function checkPastTerms(errors: FieldError[], terms: Terms, plannedMode: DeliveryMode | null, facts: Facts): void {
  checkLength(errors, 'terms.', terms, facts);
  if (terms.end > facts.asOf) errors.push({ field: 'terms.end', problem: 'notOverYet' });
  checkWritten(errors, terms, plannedMode);
}

/** What is written in terms, whenever it is to be. */
export function checkWritten(errors: FieldError[], terms: Omit<Terms, keyof Span>, plannedMode: DeliveryMode | null): void {
  checkText(errors, 'terms.place', terms.place, PLACE_LIMIT, true);
  checkText(errors, 'terms.wishes', terms.wishes, TEXT_LIMIT, false);
  checkText(errors, 'terms.modeDeviation', terms.modeDeviation, NAME_LIMIT * 5, false);
  if (plannedMode !== null && terms.mode !== plannedMode && textOrNull(terms.modeDeviation) === null) {
    errors.push({ field: 'terms.modeDeviation', problem: 'modeDeviationNeedsReason' });
  }
  checkAudience(errors, 'terms.audience', terms.audience, 1);
  for (const item of COST_ITEMS) {
    const lines = terms.costs.filter((line) => line.item === item).length;
    if (lines === 0) errors.push({ field: 'terms.costs', problem: 'costLineMissing' });
    if (lines > 1) errors.push({ field: 'terms.costs', problem: 'costLineTwice' });
  }
}

/** Dates that would do as well: some, each as good as the first, and no date twice. */
export function checkOtherDates(errors: FieldError[], otherDates: readonly Span[], terms: Terms, facts: Facts): void {
  if (otherDates.length > MOST_OTHER_DATES) errors.push({ field: 'otherDates', problem: 'tooManyDates' });
  otherDates.forEach((span, index) => {
    checkSpan(errors, `otherDates.${index}.`, span, facts);
    const isTwice = [terms, ...otherDates.slice(0, index)].some(({ start, end }) => start === span.start && end === span.end);
    if (isTwice) errors.push({ field: `otherDates.${index}.start`, problem: 'sameDate' });
  });
}

/** What the unit makes specific (R17): who speaks, and what about. `prefix` is the path of the details. */
export function checkDetails(errors: FieldError[], prefix: string, details: AgreementDetails): void {
  const { presenters, contents, note } = details;
  if (presenters.length === 0) errors.push({ field: `${prefix}presenters`, problem: 'required' });
  if (presenters.length > MOST_PRESENTERS) errors.push({ field: `${prefix}presenters`, problem: 'tooLong' });
  presenters.forEach((presenter, index) => checkText(errors, `${prefix}presenters.${index}.name`, presenter.name, NAME_LIMIT, true));
  checkText(errors, `${prefix}contents`, contents, TEXT_LIMIT, true);
  checkText(errors, `${prefix}note`, note, TEXT_LIMIT, false);
}

export const trimmedTerms = (terms: Terms): Terms => ({
  ...terms,
  place: terms.place.trim(),
  wishes: textOrNull(terms.wishes),
  modeDeviation: textOrNull(terms.modeDeviation),
});

export const trimmedDetails = ({ presenters, contents, note }: AgreementDetails): AgreementDetails => ({
  presenters: presenters.map(({ name, kind }) => ({ name: name.trim(), kind })),
  contents: contents.trim(),
  note: textOrNull(note),
});

const within = ({ period }: Facts, at: number): boolean => localDateOf(at) >= period.from && localDateOf(at) <= period.to;
