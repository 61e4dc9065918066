import { FIELD_PROBLEM_WORDS, type RegistrationBody } from '@chung-suc/api-contract';
import { readDetails } from '../../commands/details-reading';
import { textOf, textOrNull, type Reading, type Values } from '../../forms/reading';
import { readTerms } from '../../forms/terms-reading';

/** What a unit has held, as a form has it (R50). People are counted once: those who came are whom it was for. */
export function readRegistration(offeringId: string, values: Values): Reading<RegistrationBody> {
  const { terms, issues, fieldOf } = readTerms(values);
  const details = readDetails(values, 'details.');
  const localityId = textOf(values, 'localityId');
  return {
    body: {
      offeringId,
      localityId,
      terms: { ...terms, wishes: null },
      details: details.details,
      report: {
        attendance: terms.audience,
        summary: textOf(values, 'report.summary'),
        difficulties: textOrNull(values, 'report.difficulties'),
      },
    },
    issues: [...(localityId === '' ? [{ field: 'localityId', message: FIELD_PROBLEM_WORDS.required }] : []), ...issues],
    fieldOf: (path) => details.fieldOf(fieldOf(path.replace(/^report\.attendance/, 'terms.audience'))),
  };
}
