import type { FieldIssue } from '../problems/problem';
import { presenterKind } from '../shapes/choices';
import {
  fieldInRows,
  formText,
  formTextOrNull,
  isTicked,
  kept,
  oneOf,
  rowsOf,
  textIssues,
  undecided,
  type FormFields,
  type FormReading,
} from './form-fields';
import { readTroubleForm } from './committee-forms';
import { readMoment } from './moments';

export const MOST_PRESENTERS = 5;

/** `?y=` of the two buttons in the mail: it only preselects. */
export const ANSWER_CHOICES = { 'dong-y': 'agree', 'chua-the': 'decline' } as const;

/** The unit's answer: agree with the details, or decline with a reason. Only what was chosen is read. */
export function readAnswerForm(fields: FormFields): FormReading<'agree' | 'decline' | 'declareTrouble'> {
  switch (fields['answer']) {
    case 'agree':
      return readAgreement(fields);
    case 'trouble':
      return readTroubleForm(fields, 'trouble', 'troubleSince');
    case 'decline': {
      const knew = readMoment(fields, 'knewAt');
      const issues = [...textIssues(fields, ['reason', 'alternative']), ...knew.issues];
      const alternative = formTextOrNull(fields, 'alternative');
      return {
        command: {
          kind: 'decline',
          body: {
            reason: kept(formText(fields, 'reason')),
            alternative: alternative === null ? null : kept(alternative),
            knewAt: knew.at,
          },
        },
        issues,
        fieldOf: (path) => path,
      };
    }
    default:
      return undecided('answer');
  }
}

function readAgreement(fields: FormFields): FormReading<'agree'> {
  const found = rowsOf(fields, 'presenters', ['name', 'kind'], ['name'], MOST_PRESENTERS);
  const issues: FieldIssue[] = textIssues(fields, ['contents', 'note', ...found.numbers.map((row) => `presenters.${row}.name`)]);
  const presenters = found.rows.map((row, index) => {
    const kind = oneOf(presenterKind, row['kind'] ?? '');
    if (kind === null) issues.push({ field: `presenters.${found.numbers[index]}.kind`, code: 'notAChoice' });
    return { name: kept(row['name'] ?? ''), kind: kind ?? 'presenter' };
  });
  const note = formTextOrNull(fields, 'note');
  return {
    command: {
      kind: 'agree',
      body: {
        presenters,
        contents: kept(formText(fields, 'contents')),
        note: note === null ? null : kept(note),
        acceptsCostSplit: isTicked(fields, 'acceptsCostSplit'),
      },
    },
    issues,
    fieldOf: fieldInRows('presenters', found, 'presenters.0.name'),
  };
}
