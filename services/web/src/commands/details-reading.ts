import { MOST_PRESENTERS } from '@chung-suc/api-contract';
import type { PresenterKind } from '@chung-suc/domain';
import { fieldInRows, rowsOf, textOf, textOrNull, type Values } from '../forms/reading';

/** What the unit makes specific (R17), as a form has it. `prefix`: the path of the details in the body. */
export function readDetails(values: Values, prefix: '' | 'details.') {
  const rows = rowsOf(values, `${prefix}presenters`, 'name', MOST_PRESENTERS);
  return {
    details: {
      presenters: rows.map((row) => ({
        name: textOf(values, `${prefix}presenters.${row}.name`),
        kind: (values[`${prefix}presenters.${row}.kind`] || 'presenter') as PresenterKind,
      })),
      contents: textOf(values, `${prefix}contents`),
      note: textOrNull(values, `${prefix}note`),
    },
    fieldOf: fieldInRows(`${prefix}presenters`, rows, 'name'),
  };
}
