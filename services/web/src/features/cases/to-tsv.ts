/** Begins a formula when it is pasted: such a cell is made a text. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell: no tab or line break, which would begin another cell, and no formula. */
const cell = (text: string): string => {
  const plain = text.replace(/[\t\r\n]+/g, ' ').trim();
  return FORMULA.test(plain) ? `'${plain}` : plain;
};

/** Rows as Excel takes them from the clipboard. */
export const toTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(cell).join('\t')).join('\r\n');
