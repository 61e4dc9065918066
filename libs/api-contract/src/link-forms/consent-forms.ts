import type { Side } from '@chung-suc/domain';
import { formText, kept, keptOrNull, readDate, readVersion, textIssues, undecided, type FormFields, type FormReading } from './form-fields';
import { readProposalForm } from './terms-form';
import { readDeclineForm } from './trouble-forms';

const asIs = (path: string): string => path;

/** A side answers what the other proposes: consent, also on one of the other dates; other terms; or what is agreed stays; or it is called off. */
export function readConsentForm(fields: FormFields, by: Side): FormReading<'accept' | 'propose' | 'turnDown' | 'cancel'> {
  switch (fields['verdict']) {
    case 'accept':
      return readAcceptForm(fields);
    case 'propose':
      return readProposalForm(fields, by);
    case 'turnDown':
      return readTurnDownForm(fields);
    case 'cancel':
      return readCancelForm(fields);
    default:
      return undecided('verdict');
  }
}

/** A co-unit takes part in what the sides have settled, or cannot (R11). */
export function readJoinForm(fields: FormFields): FormReading<'accept' | 'decline'> {
  if (fields['verdict'] === 'accept') return readAcceptForm(fields);
  return fields['verdict'] === 'decline' ? readDeclineForm(fields) : undecided('verdict');
}

const readAcceptForm = (fields: FormFields): FormReading<'accept'> => ({
  command: { kind: 'accept', body: { version: readVersion(fields), date: readDate(fields) } },
  issues: [],
  fieldOf: asIs,
});

/** A proposed change is refused, or withdrawn by its own side. */
export const readTurnDownForm = (fields: FormFields): FormReading<'turnDown'> => ({
  command: { kind: 'turnDown', body: { version: readVersion(fields), reason: kept(formText(fields, 'reason')) } },
  issues: textIssues(fields, ['reason']),
  fieldOf: asIs,
});

export const readCancelForm = (fields: FormFields): FormReading<'cancel'> => ({
  command: { kind: 'cancel', body: { reason: kept(formText(fields, 'reason')) } },
  issues: textIssues(fields, ['reason']),
  fieldOf: asIs,
});

/** The first in line takes the freed place, or lets it go. */
export function readTakePlaceForm(fields: FormFields): FormReading<'takePlace'> {
  const take = fields['take'];
  if (take !== 'yes' && take !== 'no') return undecided('take');
  return {
    command: { kind: 'takePlace', body: { take: take === 'yes', reason: keptOrNull(fields, 'reason') } },
    issues: textIssues(fields, ['reason']),
    fieldOf: asIs,
  };
}
