import { plainCell } from '@chung-suc/domain';

/** One cell: no tab or line break, which would begin another cell, and no formula. */
const cell = (text: string): string => plainCell(text.replace(/[\t\r\n]+/g, ' ').trim());

/** Rows as Excel takes them from the clipboard. */
export const toTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(cell).join('\t')).join('\r\n');
