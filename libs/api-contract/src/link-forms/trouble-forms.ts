import { formText, kept, keptOrNull, textIssues, type FormFields, type FormReading } from './form-fields';
import { readMoment } from './moments';

/** The unit, or a co-unit, cannot support it: why, what else could be, and since when it was known. */
export function readDeclineForm(fields: FormFields): FormReading<'decline'> {
  const knew = readMoment(fields, 'knewAt');
  return {
    command: {
      kind: 'decline',
      body: { reason: kept(formText(fields, 'reason')), alternative: keptOrNull(fields, 'alternative'), knewAt: knew.at },
    },
    issues: [...textIssues(fields, ['reason', 'alternative']), ...knew.issues],
    fieldOf: (path) => path,
  };
}

/** Trouble with what was agreed: it cannot be held as it stands, or help is needed. */
export function readTroubleForm(fields: FormFields, reasonField = 'reason', sinceField = 'knewAt'): FormReading<'declareTrouble'> {
  const { at, issues } = readMoment(fields, sinceField);
  return {
    command: {
      kind: 'declareTrouble',
      body: { reason: kept(formText(fields, reasonField)), unable: fields['how'] === 'unable', knewAt: at },
    },
    issues: [...textIssues(fields, [reasonField]), ...issues],
    fieldOf: (path) => (path === 'reason' ? reasonField : path === 'knewAt' ? sinceField : path),
  };
}
