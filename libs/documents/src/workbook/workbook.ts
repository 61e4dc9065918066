import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { HO_CHI_MINH_OFFSET_MS, plainCell, type Instant } from '@chung-suc/domain';

/** A column of a sheet. Numbers of telephones are texts: a spreadsheet would take their leading 0. */
export interface WorkbookColumn<T> {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly cell:
    | { readonly kind: 'text'; readonly of: (row: T) => string }
    /** Day and time on the wall in Ho Chi Minh City; `day`: the day is what matters. Null: an empty cell. */
    | { readonly kind: 'day' | 'moment'; readonly of: (row: T) => Instant | null };
}

const FORMATS = { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' } as const;

/** A spreadsheet has no time zones: what it takes for UTC is shown as it is. */
const onTheWall = (at: Instant): Date => new Date(at + HO_CHI_MINH_OFFSET_MS);

/** What XML cannot hold, a spreadsheet cannot open. */
const inXml = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');

function cellOf<T>(row: T, { cell }: WorkbookColumn<T>): Cell {
  if (cell.kind === 'text') return { type: String, value: plainCell(inXml(cell.of(row))), wrap: true, alignVertical: 'top' };
  const at = cell.of(row);
  return at === null ? null : { type: Date, value: onTheWall(at), format: FORMATS[cell.kind], alignVertical: 'top', align: 'left' };
}

/** One sheet with a bold first row that stays in sight; dates are dates, and no text is a formula. */
export async function makeWorkbook<T>(sheet: string, columns: readonly WorkbookColumn<T>[], rows: readonly T[]): Promise<Buffer> {
  const head = columns.map(({ title }): Cell => ({ type: String, value: title, fontWeight: 'bold', alignVertical: 'center' }));
  const data: SheetData = [head, ...rows.map((row) => columns.map((column) => cellOf(row, column)))];
  const options = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' as const };
  return writeExcelFile(data, options, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
}
