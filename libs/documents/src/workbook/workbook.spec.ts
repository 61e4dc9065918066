import { instantAt } from '@chung-suc/domain';
import { openWorkbook } from '../testing/open-workbook';
import { makeWorkbook, type WorkbookColumn } from './workbook';

interface Row {
  readonly name: string;
  readonly phone: string;
  readonly at: number | null;
}

const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { title: 'Tên', width: 30, cell: { kind: 'text', of: ({ name }) => name } },
  { title: 'Điện thoại', width: 14, cell: { kind: 'text', of: ({ phone }) => phone } },
  { title: 'Lúc', width: 17, cell: { kind: 'moment', of: ({ at }) => at } },
  { title: 'Ngày', width: 12, cell: { kind: 'day', of: ({ at }) => at } },
];

const made = async (...rows: readonly Row[]) => openWorkbook(await makeWorkbook('Hồ sơ', COLUMNS, rows));
const aRow = (over: Partial<Row> = {}): Row => ({ name: 'Phường Ví Dụ', phone: '0000 *** 101', at: instantAt('2026-02-24', 17), ...over });

describe('a workbook', () => {
  it('has a bold first row that stays in sight, and columns as wide as they are meant', async () => {
    const { name, cells, widths, frozenRows } = await made(aRow());
    expect(name).toBe('Hồ sơ');
    expect(cells[0]?.map(({ value, bold }) => [value, bold])).toEqual(COLUMNS.map(({ title }) => [title, true]));
    expect(cells[1]?.some(({ bold }) => bold)).toBe(false);
    expect(widths).toEqual([30, 14, 17, 12]);
    expect(frozenRows).toBe(1);
  });

  it('has dates that are dates, by the wall clock of Ho Chi Minh City', async () => {
    // Serial numbers of spreadsheets: days since 30/12/1899. 46077 is 24/02/2026.
    const { cells } = await made(aRow(), aRow({ at: instantAt('2026-02-25', 0, 30) }));
    expect(cells[1]?.slice(2).map(({ type, format }) => [type, format])).toEqual([
      ['number', 'dd/mm/yyyy hh:mm'],
      ['number', 'dd/mm/yyyy'],
    ]);
    expect(Number(cells[1]?.[2]?.value)).toBeCloseTo(46077 + 17 / 24, 6);
    expect(Number(cells[2]?.[2]?.value)).toBeCloseTo(46078 + 0.5 / 24, 6); // the day before, in UTC
  });

  it('leaves empty what is not there', async () => {
    const { cells } = await made(aRow({ at: null }));
    expect(cells[1]?.[2]?.value ?? '').toBe('');
  });

  it('keeps a telephone number a text, with its leading 0', async () => {
    expect((await made(aRow({ phone: '0000000101' }))).cells[1]?.[1]).toMatchObject({ type: 'text', value: '0000000101' });
  });

  it('makes no formula of what somebody wrote', async () => {
    for (const typed of ['=1+1', '+84 000', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://attacker.example")']) {
      expect((await made(aRow({ name: typed }))).cells[1]?.[0]).toMatchObject({ type: 'text', value: `'${typed}`, formula: false });
    }
    expect((await made(aRow({ name: 'a=b' }))).cells[1]?.[0]?.value).toBe('a=b');
  });

  it('takes any text: marks, quotes, line breaks, brackets, and drops what no XML holds', async () => {
    const text = 'Ễ ộ “đ/c” <b> & "x"\ndòng hai 😀';
    expect((await made(aRow({ name: `${text}\u0001\ud800` }))).cells[1]?.[0]?.value).toBe(text);
  });

  it('is a workbook without any row too', async () => {
    expect((await made()).cells).toHaveLength(1);
  });
});
