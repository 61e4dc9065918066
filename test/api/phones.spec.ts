import 'reflect-metadata';
import { accessLogShape, revealedPhoneShape } from '@chung-suc/api-contract';
import { aDecline } from '../fixtures/requests';
import { instantAt } from '@chung-suc/domain';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, caseIn, problemIn, shaped, type Api } from './api-client';
import { PagesBench } from './pages-bench';

/** As the fixture has it, in every form that somebody could read. */
const NUMBER = /\+?84\s?0{6}\d{3}|0000[ .]?000[ .]?\d{3}/;

describe('numbers of people (R57)', () => {
  let bench: PagesBench;
  let as: (personId: string) => Api;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    const url = await bench.url();
    as = (personId) => apiAs(url, personId);
  });
  beforeEach(async () => {
    await bench.caseAfter('requested');
  });
  afterAll(() => bench.end());

  const reveal = (personId: string, asking: string) =>
    as(asking).post(`/api/cases/${bench.caseId}/phones/${personId}/reveal`, undefined, null);
  const log = async () => shaped(accessLogShape, await as(PEOPLE.coordinator).get(`/api/access-log?caseId=${bench.caseId}`)).entries;

  it('stand masked on the case and in the catalogue, and in full in no answer that is only read', async () => {
    await bench.give('decline', aDecline(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
    await bench.prepare();
    const path = `/api/cases/${bench.caseId}`;
    const read = ['/api/me', '/api/duties', '/api/catalogue', '/api/cases', path, `${path}/adjustment`, `${path}/comments`];
    for (const who of [PEOPLE.localityContact, PEOPLE.reviewer, PEOPLE.coordinator, PEOPLE.observer]) {
      for (const one of [...read, ...(who === PEOPLE.coordinator ? ['/api/access-log'] : [])]) {
        const { status, body } = await as(who).get(one);
        expect({ who, one, status }).toEqual({ who, one, status: 200 });
        expect(JSON.stringify(body)).not.toMatch(NUMBER);
      }
    }
    expect(caseIn(await as(PEOPLE.localityContact).get(path)).people.map(({ phone }) => phone)).toEqual(
      expect.arrayContaining(['0000 *** 101']),
    );
    expect(JSON.stringify((await as(PEOPLE.observer).get('/api/catalogue')).body)).toContain('"phone":"0000 *** 101"');
  });

  it('are shown one at a time to whoever takes part, and it is written down: who, whose, in which case, when and why', async () => {
    const { people } = caseIn(await as(PEOPLE.localityContact).get(`/api/cases/${bench.caseId}`));
    const unit = people.find(({ name }) => name === 'Nguyễn Văn Thử')?.id ?? '';
    const answer = await reveal(unit, PEOPLE.localityContact);
    expect(shaped(revealedPhoneShape, answer)).toEqual({ phone: '0000 000 101', doubtful: false });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    bench.now += 60_000;
    await reveal(PEOPLE.localityContact, PEOPLE.coordinator);
    expect(await log()).toEqual([
      expect.objectContaining({ by: 'Bùi Thị Nháp', whose: 'Phan Thị Phỏng', at: '2026-06-10T10:16:00+07:00' }),
      {
        at: '2026-06-10T10:15:00+07:00',
        by: 'Phan Thị Phỏng',
        whose: 'Nguyễn Văn Thử',
        what: { vi: 'số điện thoại', en: 'phone number' },
        number: '0000 *** 101',
        isOld: false,
        case: { id: bench.caseId, number: expect.stringMatching(/^CS-2026-/) as string },
        why: { vi: 'cùng hồ sơ', en: 'they share a case' },
      },
    ]);
  });

  it('are said to be doubtful when they were printed for several people (D1)', async () => {
    const { database } = bench.db;
    await database.query(`UPDATE person SET phone_health = 'shared' WHERE id = $1`, [PEOPLE.unitContact]);
    try {
      expect(shaped(revealedPhoneShape, await reveal(PEOPLE.unitContact, PEOPLE.localityContact)).doubtful).toBe(true);
    } finally {
      await database.query(`UPDATE person SET phone_health = 'verified' WHERE id = $1`, [PEOPLE.unitContact]);
    }
  });

  it('are not shown to observers and strangers, of nobody outside the case, and nothing is written down then', async () => {
    for (const who of [PEOPLE.observer, PEOPLE.branchContact]) {
      expect(problemIn(await reveal(PEOPLE.unitContact, who)).code).toBe('notYours');
    }
    for (const whose of [PEOPLE.branchContact, 'nobody']) {
      expect(problemIn(await reveal(whose, PEOPLE.localityContact)).code).toBe('unknownPerson');
    }
    expect(caseIn(await as(PEOPLE.observer).get(`/api/cases/${bench.caseId}`))).toMatchObject({ takesPart: false, readsAccessLog: false });
    expect(await log()).toEqual([]);
  });

  it('leave no trace where there is none to show', async () => {
    const { database } = bench.db;
    await database.query(`UPDATE person SET phone = NULL WHERE id = $1`, [PEOPLE.unitContact]);
    try {
      expect(problemIn(await reveal(PEOPLE.unitContact, PEOPLE.localityContact)).code).toBe('noPhone');
      expect(await log()).toEqual([]);
    } finally {
      await database.query(`UPDATE person SET phone = '+84000000101' WHERE id = $1`, [PEOPLE.unitContact]);
    }
  });

  it('the log is read a page at a time, the latest first', async () => {
    for (const whose of [PEOPLE.unitContact, PEOPLE.coordinator, PEOPLE.unitContact]) {
      bench.now += 1_000;
      await reveal(whose, PEOPLE.localityContact);
    }
    const api = as(PEOPLE.coordinator);
    const path = `/api/access-log?caseId=${bench.caseId}&limit=2`;
    const first = shaped(accessLogShape, await api.get(path));
    const second = shaped(accessLogShape, await api.get(`${path}&after=${first.next}`));
    expect([first, second].map(({ entries }) => entries.map(({ whose }) => whose))).toEqual([
      ['Nguyễn Văn Thử', 'Bùi Thị Nháp'],
      ['Nguyễn Văn Thử'],
    ]);
    expect(second.next).toBeNull();
    expect(problemIn(await api.get('/api/access-log?limit=0')).code).toBe('invalidFields');
  });
});
