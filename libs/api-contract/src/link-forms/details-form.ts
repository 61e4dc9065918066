import type { AgreementDetails } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { presenterKind } from '../shapes/choices';
import { fieldInRows, formText, kept, keptOrNull, oneOf, rowsOf, textIssues, type FormFields } from './form-fields';

export const MOST_PRESENTERS = 5;

/** What the unit makes specific (R17): who speaks, and what about. `prefix` comes before each field's name. */
export function readDetails(fields: FormFields, prefix: '' | 'details.') {
  const name = `${prefix}presenters`;
  const found = rowsOf(fields, name, ['name', 'kind'], ['name'], MOST_PRESENTERS);
  const issues: FieldIssue[] = textIssues(fields, [
    `${prefix}contents`,
    `${prefix}note`,
    ...found.numbers.map((row) => `${name}.${row}.name`),
  ]);
  const presenters = found.rows.map((row, index) => {
    const kind = oneOf(presenterKind, row['kind'] ?? '');
    if (kind === null) issues.push({ field: `${name}.${found.numbers[index]}.kind`, code: 'notAChoice' });
    return { name: kept(row['name'] ?? ''), kind: kind ?? ('presenter' as const) };
  });
  const details: AgreementDetails = {
    presenters,
    contents: kept(formText(fields, `${prefix}contents`)),
    note: keptOrNull(fields, `${prefix}note`),
  };
  return { details, issues, fieldOf: fieldInRows(name, found, `${name}.0.name`) };
}
