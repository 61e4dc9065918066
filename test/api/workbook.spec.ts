import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { openWorkbook, type OpenedWorkbook } from '@chung-suc/documents/testing';
import { aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { apiAs, fieldsOf, problemIn } from './api-client';
import { PagesBench } from './pages-bench';

const DAY_0 = Date.UTC(1899, 11, 30);
/** The wall clock of Ho Chi Minh City as a spreadsheet counts it. */
const shownAt = (value: string | undefined): string =>
  new Date(DAY_0 + Math.round(Number(value) * 1_440) * 60_000).toISOString().slice(0, 16);

describe('the table of cases as a workbook', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
    await bench.caseAfter('requested');
    bench.caseId = crypto.randomUUID();
    await bench.give('request', aRequest({}, OFFERINGS.branch), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 11));
  });
  afterAll(() => bench.end());

  const ask = (query: Record<string, string> = {}, who: string = PEOPLE.coordinator) =>
    apiAs(url, who).get(`/api/cases.xlsx?${new URLSearchParams(query)}`);
  async function opened(query?: Record<string, string>, who?: string): Promise<OpenedWorkbook> {
    const { status, body } = await ask(query, who);
    expect(status).toBe(200);
    return openWorkbook(body as Uint8Array);
  }
  const texts = ({ cells }: OpenedWorkbook): string[][] => cells.map((row) => row.map(({ value }) => value));

  it('is a file with the name of the day, which no cache keeps', async () => {
    const { headers } = await ask();
    expect(headers.get('content-disposition')).toBe('attachment; filename="ho-so-2026-06-10.xlsx"');
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('has the columns that were chosen, in that order, dates as dates by our wall clock', async () => {
    const workbook = await opened({ columns: 'locality,number,start,opened,due' });
    expect(workbook.frozenRows).toBe(1);
    expect(workbook.cells[0]?.map(({ value, bold }) => [value, bold])).toEqual(
      ['Địa phương', 'Số', 'Ngày hoạt động', 'Ngày gửi', 'Hạn'].map((title) => [title, true]),
    );
    const [, newest] = workbook.cells;
    expect(newest?.slice(0, 2).map(({ type, value }) => [type, value])).toEqual([
      ['text', 'Xã Minh Họa'],
      ['text', 'CS-2026-0002'],
    ]);
    expect(newest?.slice(2).map(({ type, value, format }) => [type, shownAt(value), format])).toEqual([
      ['number', '2026-06-18T14:00', 'dd/mm/yyyy hh:mm'],
      ['number', '2026-06-10T11:00', 'dd/mm/yyyy'],
      ['number', '2026-06-17T17:00', 'dd/mm/yyyy hh:mm'],
    ]);
  });

  it('is narrowed and sorted as the table is', async () => {
    const columns = 'locality';
    expect(texts(await opened({ columns, sort: 'locality' }))).toEqual([['Địa phương'], ['Phường Ví Dụ'], ['Xã Minh Họa']]);
    expect(texts(await opened({ columns, sort: 'locality', order: 'desc' }))).toEqual([['Địa phương'], ['Xã Minh Họa'], ['Phường Ví Dụ']]);
    expect(texts(await opened({ columns, search: 'gioi thieu sach' }))).toEqual([['Địa phương'], ['Xã Minh Họa']]);
    expect(texts(await opened({ columns, stage: 'agreed' }))).toEqual([['Địa phương']]);
    expect(texts(await opened({ columns, stage: 'open', language: 'en' }))).toHaveLength(3);
    expect(texts(await opened({ columns: 'locality,stage', language: 'en' }))[0]).toEqual(['Locality', 'Step']);
  });

  it('has only what the person may read', async () => {
    expect(texts(await opened({ columns: 'number' }, PEOPLE.localityContact))).toEqual([['Số'], ['CS-2026-0001']]);
    expect(texts(await opened({ columns: 'number' }, PEOPLE.parentContact))).toEqual([['Số'], ['CS-2026-0002']]); // of its branch
    expect(JSON.stringify(texts(await opened()))).not.toMatch(/0000/);
  });

  it('makes no formula of what a unit is called', async () => {
    const { database } = bench.db;
    await database.query(`UPDATE organisation SET name = '=HYPERLINK("http://attacker.example")' WHERE id = 'branch-mau'`);
    try {
      expect((await opened({ columns: 'unit' })).cells[1]?.[0]).toMatchObject({
        type: 'text',
        formula: false,
        value: `'=HYPERLINK("http://attacker.example")`,
      });
    } finally {
      await database.query(`UPDATE organisation SET name = 'Chi đoàn Trung tâm Mẫu' WHERE id = 'branch-mau'`);
    }
  });

  it('takes more cases than a page of the list', async () => {
    await bench.db.database.query(
      `INSERT INTO cases (id, number, flow, stage, outcome, version, state, closed_at, programme_id, plan_version, offering_id, locality_id, lead_unit_id,
                          policy_version, opened_at, updated_at)
       SELECT gen_random_uuid(), 'CS-2025-' || lpad(n::text, 4, '0'), flow, 'closed', 'closedByCommittee', version, state || '{"stage":"closed"}', updated_at,
              programme_id, plan_version, offering_id, locality_id, lead_unit_id, policy_version, opened_at - n * interval '1 hour', updated_at
         FROM cases, generate_series(1, 450) n WHERE number = 'CS-2026-0001'`,
    );
    expect((await opened({ columns: 'number' })).cells).toHaveLength(453);
    expect((await opened({ columns: 'number', stage: 'open' })).cells).toHaveLength(3);
  });

  it('says at the field what cannot be read', async () => {
    for (const [field, value] of [
      ['columns', 'number,phone'],
      ['stage', 'x'],
      ['sort', 'x'],
      ['unknown', '1'],
    ] as const) {
      const problem = problemIn(await ask({ [field]: value }));
      expect(problem.code).toBe('invalidFields');
      expect(fieldsOf(problem)[0]?.[0]).toMatch(new RegExp(`^${field}`));
    }
  });
});
