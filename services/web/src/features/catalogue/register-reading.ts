import { FIELD_PROBLEM_WORDS, type RegistrationBody } from '@chung-suc/api-contract';
import { checkDetails, checkReport } from '@chung-suc/domain';
import { readDetails } from '../../commands/details-reading';
import { issuesOf, oneEach, textOf, textOrNull, type Reading, type Values } from '../../forms/reading';
import { readTerms } from '../../forms/terms-reading';

/** What a unit has held, as a form has it (R50). People are counted once: those who came are whom it was for. */
export function readRegistration(offeringId: string, values: Values): Reading<RegistrationBody> {
  const { terms, issues, fieldOf } = readTerms(values);
  const details = readDetails(values, 'details.');
  const localityId = textOf(values, 'localityId');
  const report = {
    attendance: terms.audience,
    summary: textOf(values, 'report.summary'),
    difficulties: textOrNull(values, 'report.difficulties'),
  };
  const formField = (path: string): string => details.fieldOf(fieldOf(path.replace(/^report\.attendance/, 'terms.audience')));
  return {
    body: { offeringId, localityId, terms: { ...terms, wishes: null }, details: details.details, report },
    issues: oneEach([
      ...(localityId === '' ? [{ field: 'localityId', message: FIELD_PROBLEM_WORDS.required }] : []),
      ...issues,
      ...issuesOf((errors) => {
        checkDetails(errors, 'details.', details.details);
        checkReport(errors, 'report.', report);
      }, formField),
    ]),
    fieldOf: formField,
  };
}
