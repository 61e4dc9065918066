/** Begins a formula when a spreadsheet reads or is given it: such a cell is made a text. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text for one cell of a spreadsheet: a formula that somebody has typed is none any more. */
export const plainCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
