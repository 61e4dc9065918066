import { z } from 'zod';
import { STAGES } from '@chung-suc/domain';
import { CASE_COLUMN_IDS } from '../words/case-columns';

const column = z.enum(CASE_COLUMN_IDS);

/** What the table of cases shows, as its file is asked for. */
export const workbookQuery = z.strictObject({
  search: z.string().max(200).default('').meta({ description: 'Words in any column, with or without marks.' }),
  stage: z
    .enum(['', 'open', ...STAGES])
    .default('')
    .meta({ description: '`open`: all that are not closed.' }),
  columns: z
    .string()
    .default(CASE_COLUMN_IDS.join(','))
    .transform((list) => list.split(','))
    .pipe(z.array(column).min(1).max(CASE_COLUMN_IDS.length))
    .meta({ description: `In this order, with commas: ${CASE_COLUMN_IDS.join(', ')}.` }),
  sort: column.optional().meta({ description: 'Without it the newest comes first.' }),
  order: z.enum(['asc', 'desc']).default('asc'),
  language: z.enum(['vi', 'en']).default('vi'),
});

export type WorkbookQuery = z.output<typeof workbookQuery>;
