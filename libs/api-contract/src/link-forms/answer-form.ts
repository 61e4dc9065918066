import { readDetails } from './details-form';
import { isTicked, readDate, readVersion, undecided, type FormFields, type FormReading } from './form-fields';
import { readProposalForm } from './terms-form';
import { readDeclineForm, readTroubleForm } from './trouble-forms';

/** `?y=` of the buttons in the mail: it only preselects. */
export const ANSWER_CHOICES = { 'dong-y': 'agree', 'de-xuat': 'propose', 'chua-the': 'decline' } as const;

/** The unit's answer: agree with the details, propose other terms, or decline with a reason. Only what was chosen is read. */
export function readAnswerForm(fields: FormFields): FormReading<'agree' | 'propose' | 'decline' | 'declareTrouble'> {
  switch (fields['answer']) {
    case 'agree':
      return readAgreement(fields);
    case 'propose':
      return readProposalForm(fields, 'unit');
    case 'trouble':
      return readTroubleForm(fields, 'trouble', 'troubleSince');
    case 'decline':
      return readDeclineForm(fields);
    default:
      return undecided('answer');
  }
}

function readAgreement(fields: FormFields): FormReading<'agree'> {
  const { details, issues, fieldOf } = readDetails(fields, '');
  return {
    command: {
      kind: 'agree',
      body: {
        ...details,
        acceptsCostSplit: isTicked(fields, 'acceptsCostSplit'),
        ...(fields['version'] === undefined ? {} : { version: readVersion(fields) }),
        date: readDate(fields),
      },
    },
    issues,
    fieldOf,
  };
}
