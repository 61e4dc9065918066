import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  accessLogShape,
  catalogueShape,
  phoneNewsShape,
  phoneReportsShape,
  phoneStandingShape,
  reportedPhoneShape,
  revealedPhoneShape,
  type CatalogueOffering,
} from '@chung-suc/api-contract';
import { instantAt, type PublishedPlan } from '@chung-suc/domain';
import { publishPlan } from '@chung-suc/persistence';
import { OFFERINGS, PEOPLE, aSmallPlan } from '../fixtures/small-plan';
import { aRequest } from '../fixtures/requests';
import { apiAs, caseIn, fieldsOf, problemIn, shaped, type Api } from './api-client';
import { PagesBench } from './pages-bench';

const WRONG = '0000 *** 111';
const RIGHT = '0000 *** 112';
/** In every form in which somebody could read a number of the test. */
const NUMBER = /\+?84\s?0{6}\d{3}|0000[ .]?000[ .]?\d{3}/;
const SOURCE = 'gọi xác nhận 16/06';

/** Scenario 2: the plan prints one number for two people. */
const planWithOneNumberTwice = (): PublishedPlan => {
  const plan = aSmallPlan();
  const twice: readonly string[] = [PEOPLE.branchContact, PEOPLE.tiedReviewer];
  return {
    ...plan,
    people: plan.people.map((person) =>
      twice.includes(person.id) ? { ...person, phone: '+84000000111', contactHealth: { email: 'ok', phone: 'shared' } } : person,
    ),
  };
};

describe('“Báo sai số” (scenario 2)', () => {
  let bench: PagesBench;
  let as: (personId: string) => Api;
  let number = '';

  beforeAll(async () => {
    bench = await PagesBench.begin();
    const url = await bench.url();
    as = (personId) => apiAs(url, personId);
  });
  beforeEach(async () => {
    const { database } = bench.db;
    await publishPlan(database, planWithOneNumberTwice(), 'Kế hoạch thử nghiệm');
    for (const table of ['phone_report', 'phone_resolution', 'access_log']) await database.query(`DELETE FROM ${table}`);
    await database.query(`UPDATE person SET phone = '+84000000111', phone_health = 'shared' WHERE id = ANY($1)`, [
      [PEOPLE.branchContact, PEOPLE.tiedReviewer],
    ]);
    await bench.clear();
    await bench.give('request', aRequest({}, OFFERINGS.branch), PEOPLE.localityContact, instantAt('2026-06-10', 10, 15));
    bench.now = instantAt('2026-06-15', 9);
    number = caseIn(await as(PEOPLE.coordinator).get(path())).number;
  });
  afterAll(() => bench.end());

  const path = (): string => `/api/cases/${bench.caseId}`;
  const reveal = (asking: string, whose: string = PEOPLE.branchContact) =>
    as(asking).post(`${path()}/phones/${whose}/reveal`, undefined, null);
  const report = (asking: string, body: object = { fault: 'wrongPerson' }, key?: string) =>
    as(asking).post(`${path()}/phones/${PEOPLE.branchContact}/reports`, body, key);
  const reported = async (asking: string, body: object = { fault: 'wrongPerson' }) => {
    await reveal(asking);
    return shaped(phoneStandingShape, await report(asking, body), 201);
  };
  const reports = async () => shaped(phoneReportsShape, await as(PEOPLE.coordinator).get('/api/phone-reports'));
  const openId = async (): Promise<string> => (await reports()).open[0]?.id ?? '';
  const resolve = async (body: object, key?: string, id?: string) =>
    as(PEOPLE.coordinator).post(`/api/phone-reports/${id ?? (await openId())}/resolution`, body, key);
  const correction = (over: object = {}) => ({ outcome: 'corrected', phone: '0000 000 112', source: SOURCE, ...over });
  const news = async (who: string) => shaped(phoneNewsShape, await as(who).get('/api/phone-news'));
  const onCase = async (who: string, whose: string = PEOPLE.branchContact) =>
    caseIn(await as(who).get(path())).people.find(({ id }) => id === whose);
  const inCatalogue = async (id: string): Promise<CatalogueOffering | undefined> => {
    const { areas } = shaped(catalogueShape, await as(PEOPLE.observer).get('/api/catalogue'));
    return areas.flatMap(({ offerings }) => offerings).find((offering) => offering.id === id);
  };

  it('runs from the call to the erratum: reported, seen by everybody, corrected, told, and who saw the old number stays known', async () => {
    expect(shaped(revealedPhoneShape, await reveal(PEOPLE.localityContact))).toEqual({ phone: '0000 000 111', doubtful: true });
    expect((await onCase(PEOPLE.localityContact))?.phoneStanding).toMatchObject({ mayReport: true, reportedAt: null });
    const body = { fault: 'wrongPerson', note: 'Người nghe là Đ/c khác', betterPhone: '0000.000.112' };
    expect(shaped(phoneStandingShape, await report(PEOPLE.localityContact, body), 201)).toEqual({
      reportedAt: '2026-06-15T09:00:00+07:00',
      mayReport: false,
      reportedByMe: true,
      mayResolve: false,
      erratum: null,
    });
    // Everybody who looks at that number, wherever it stands.
    expect((await onCase(PEOPLE.observer))?.phoneStanding).toMatchObject({ reportedAt: '2026-06-15T09:00:00+07:00', reportedByMe: false });
    expect((await inCatalogue(OFFERINGS.branch))?.contact).toMatchObject({ phone: WRONG, phoneReportedAt: '2026-06-15T09:00:00+07:00' });
    // The same number of somebody else was not called.
    expect((await inCatalogue(OFFERINGS.tied))?.contact).toMatchObject({ phone: WRONG, phoneReportedAt: null });

    expect((await onCase(PEOPLE.coordinator))?.phoneStanding).toMatchObject({ mayResolve: true });
    expect((await news(PEOPLE.coordinator)).toResolve).toEqual([
      {
        id: await openId(),
        person: 'Hoàng Văn Tạm',
        post: 'Bí thư Chi đoàn Trung tâm Mẫu',
        reports: 1,
        since: '2026-06-15T09:00:00+07:00',
      },
    ]);
    expect((await reports()).open).toEqual([
      {
        id: expect.any(String) as string,
        person: { id: PEOPLE.branchContact, name: 'Hoàng Văn Tạm' },
        posts: [{ title: 'Bí thư Chi đoàn Trung tâm Mẫu', organisation: 'Chi đoàn Trung tâm Mẫu' }],
        phone: WRONG,
        printed: WRONG,
        doubtful: true,
        reports: [
          {
            at: '2026-06-15T09:00:00+07:00',
            by: { name: 'Phan Thị Phỏng', organisation: 'Phường Ví Dụ' },
            fault: { code: 'wrongPerson', title: { vi: 'Gọi nhầm người', en: 'Somebody else answered' } },
            note: 'Người nghe là Đ/c khác',
            betterPhone: RIGHT,
            case: { id: bench.caseId, number },
          },
        ],
        history: [{ phone: WRONG, from: null, source: null, by: null }],
        resolution: null,
      },
    ]);

    bench.now = instantAt('2026-06-16', 10, 30);
    const checked = await as(PEOPLE.coordinator).post(`/api/phone-reports/${await openId()}/reveal`, undefined, null);
    expect(shaped(reportedPhoneShape, checked)).toEqual({
      phone: '0000 000 111',
      betterPhones: [{ phone: '0000 000 112', by: 'Phan Thị Phỏng' }],
    });
    const after = shaped(phoneReportsShape, await resolve(correction()));
    expect(after.open).toEqual([]);
    expect(after.resolved).toMatchObject([
      {
        phone: WRONG,
        printed: WRONG,
        doubtful: false,
        history: [
          { phone: WRONG, from: null, source: null, by: null },
          { phone: RIGHT, from: '2026-06-16T10:30:00+07:00', source: SOURCE, by: 'Bùi Thị Nháp' },
        ],
        resolution: { outcome: 'corrected', correctedTo: RIGHT, source: SOURCE, by: 'Bùi Thị Nháp' },
      },
    ]);

    // The running case has the new number at once, and nobody loses sight of the printed one.
    const erratum = { printed: WRONG, source: SOURCE, at: '2026-06-16T10:30:00+07:00' };
    expect(await onCase(PEOPLE.localityContact)).toMatchObject({
      phone: RIGHT,
      phoneStanding: { reportedAt: null, mayReport: false, reportedByMe: false, erratum },
    });
    expect((await inCatalogue(OFFERINGS.branch))?.contact).toMatchObject({ phone: RIGHT, phoneReportedAt: null, erratum });
    expect((await inCatalogue(OFFERINGS.tied))?.contact).toMatchObject({ phone: WRONG, erratum: null });
    bench.now += 60_000;
    expect(shaped(revealedPhoneShape, await reveal(PEOPLE.localityContact))).toEqual({ phone: '0000 000 112', doubtful: false });

    // Told once, until they say that they know.
    const [told] = (await news(PEOPLE.localityContact)).resolved;
    expect(told).toMatchObject({ person: 'Hoàng Văn Tạm', outcome: 'corrected', source: SOURCE, case: { number } });
    expect((await news(PEOPLE.coordinator)).toResolve).toEqual([]);
    expect((await as(PEOPLE.localityContact).put(`/api/phone-reports/${told?.id}/seen`, {})).status).toBe(204);
    expect((await news(PEOPLE.localityContact)).resolved).toEqual([]);

    const log = await as(PEOPLE.coordinator).get(`/api/access-log?whose=${PEOPLE.branchContact}`);
    expect(shaped(accessLogShape, log).entries.map(({ by, number: seen, isOld, why }) => [by, seen, isOld, why.vi])).toEqual([
      ['Phan Thị Phỏng', RIGHT, false, 'cùng hồ sơ'],
      ['Bùi Thị Nháp', WRONG, true, 'kiểm tra số bị báo sai'],
      ['Phan Thị Phỏng', WRONG, true, 'cùng hồ sơ'],
    ]);
  });

  it('shows no number in full in anything that is only read', async () => {
    await reported(PEOPLE.localityContact, { fault: 'wrongPerson', betterPhone: '0000 000 112' });
    await resolve(correction());
    for (const who of [PEOPLE.coordinator, PEOPLE.localityContact]) {
      for (const one of [
        '/api/phone-news',
        path(),
        '/api/catalogue',
        ...(who === PEOPLE.coordinator ? ['/api/phone-reports', '/api/access-log'] : []),
      ]) {
        const { status, body } = await as(who).get(one);
        expect({ who, one, status }).toEqual({ who, one, status: 200 });
        expect(JSON.stringify(body)).not.toMatch(NUMBER);
      }
    }
  });

  it('is for whoever has seen the number and takes part', async () => {
    expect(problemIn(await report(PEOPLE.localityContact)).code).toBe('phoneNotShown');
    expect((await onCase(PEOPLE.localityContact))?.phoneStanding).toMatchObject({ mayReport: false });
    for (const who of [PEOPLE.observer, PEOPLE.otherLocalityContact]) expect(problemIn(await report(who)).code).toBe('notYours');
    const stranger = `${path()}/phones/${PEOPLE.otherLocalityContact}/reports`;
    expect(problemIn(await as(PEOPLE.localityContact).post(stranger, { fault: 'wrongPerson' })).code).toBe('unknownPerson');
    expect((await reports()).open).toEqual([]);
  });

  it('says at the field what is wrong, and keeps nothing of it', async () => {
    await reveal(PEOPLE.localityContact);
    const wrong = problemIn(await report(PEOPLE.localityContact, { fault: 'other', note: ' ', betterPhone: '0000 000' }));
    expect([wrong.status, fieldsOf(wrong)]).toEqual([
      400,
      [
        ['betterPhone', 'notAPhone'],
        ['note', 'required'],
      ],
    ]);
    expect(fieldsOf(problemIn(await report(PEOPLE.localityContact, { fault: 'wrongPerson', betterPhone: '0000 000 111' })))).toEqual([
      ['betterPhone', 'samePhone'],
    ]);
    expect(fieldsOf(problemIn(await report(PEOPLE.localityContact, { fault: 'no idea' })))).toEqual([['fault', 'notAChoice']]);
    expect((await reports()).open).toEqual([]);
  });

  it('is one report when it is sent twice, and one for each person; others add theirs to the same number', async () => {
    const key = randomUUID();
    await reveal(PEOPLE.localityContact);
    const sent = await Promise.all([1, 2, 3].map(() => report(PEOPLE.localityContact, { fault: 'unreachable' }, key)));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    const again = problemIn(await report(PEOPLE.localityContact));
    expect([again.status, again.code]).toEqual([409, 'phoneReported']);
    bench.now += 60_000;
    await reported(PEOPLE.coordinator, { fault: 'other', note: 'Máy của cơ quan khác' });
    const { open } = await reports();
    expect(open.map((one) => one.reports.map(({ by, fault }) => [by.name, fault.code]))).toEqual([
      [
        ['Phan Thị Phỏng', 'unreachable'],
        ['Bùi Thị Nháp', 'other'],
      ],
    ]);
  });

  it('does not hit a number that has been corrected meanwhile', async () => {
    await reveal(PEOPLE.localityContact);
    await reported(PEOPLE.coordinator);
    await resolve(correction());
    expect(problemIn(await report(PEOPLE.localityContact)).code).toBe('phoneChanged');
    await reveal(PEOPLE.localityContact);
    expect((await report(PEOPLE.localityContact)).status).toBe(201);
    expect((await reports()).open).toMatchObject([{ phone: RIGHT, printed: WRONG }]);
  });

  it('the coordinator says at which field a correction is wrong', async () => {
    await reported(PEOPLE.localityContact);
    const cases: [object, [string, string][]][] = [
      [correction({ phone: null }), [['phone', 'required']]],
      [correction({ phone: '0000 000 11x' }), [['phone', 'notAPhone']]],
      [correction({ phone: '0000-000-111' }), [['phone', 'samePhone']]],
      [correction({ source: ' ' }), [['source', 'required']]],
      [{ outcome: 'confirmed', source: '' }, [['source', 'required']]],
    ];
    for (const [body, fields] of cases) expect(fieldsOf(problemIn(await resolve(body)))).toEqual(fields);
    expect((await onCase(PEOPLE.localityContact))?.phone).toBe(WRONG);
  });

  it('a number that is right after all stays, is confirmed, and can be reported again', async () => {
    await reported(PEOPLE.localityContact);
    const { resolved } = shaped(phoneReportsShape, await resolve({ outcome: 'confirmed', source: 'đã gọi, đúng người' }));
    expect(resolved).toMatchObject([{ resolution: { outcome: 'confirmed', correctedTo: null }, history: [{ phone: WRONG }] }]);
    // It is still printed for two people.
    expect(resolved[0]?.doubtful).toBe(true);
    expect(await onCase(PEOPLE.localityContact)).toMatchObject({
      phone: WRONG,
      phoneStanding: { reportedAt: null, mayReport: true, erratum: null },
    });
    expect((await news(PEOPLE.localityContact)).resolved).toMatchObject([{ outcome: 'confirmed', source: 'đã gọi, đúng người' }]);
    expect((await report(PEOPLE.localityContact)).status).toBe(201);
  });

  it('is resolved once: sent again the same, by somebody slower with what the other has said', async () => {
    await reported(PEOPLE.localityContact);
    const [id, key] = [await openId(), randomUUID()];
    const sent = await Promise.all([1, 2].map(() => resolve(correction(), key, id)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    const late = problemIn(await resolve(correction({ phone: '0000 000 113' }), undefined, id));
    expect([late.status, late.code]).toEqual([409, 'phoneReportResolved']);
    expect(late.detail.vi).toContain('Đ/c Bùi Thị Nháp đã sửa thành 0000 *** 112');
    expect((await reports()).resolved[0]?.history).toHaveLength(2);
    expect(problemIn(await resolve(correction(), undefined, randomUUID())).code).toBe('unknownPhoneReport');
  });

  it('leaves whoever shared the number alone with it, which confirms nothing (D1)', async () => {
    await reported(PEOPLE.localityContact);
    await resolve(correction());
    const rows = (await bench.db.database.query(`SELECT id, phone_health FROM person WHERE id = ANY($1) ORDER BY id`, [
      [PEOPLE.branchContact, PEOPLE.tiedReviewer],
    ])) as unknown[];
    expect(rows).toEqual([
      { id: PEOPLE.branchContact, phone_health: 'verified' },
      { id: PEOPLE.tiedReviewer, phone_health: 'unverified' },
    ]);
  });

  it('what became of a report is told to its reporter only, and nobody else can put it away', async () => {
    await reported(PEOPLE.localityContact);
    const id = await openId();
    expect(problemIn(await as(PEOPLE.localityContact).put(`/api/phone-reports/${id}/seen`, {})).code).toBe('unknownPhoneReport');
    await resolve(correction());
    for (const who of [PEOPLE.coordinator, PEOPLE.unitContact]) {
      expect((await news(who)).resolved).toEqual([]);
      expect(problemIn(await as(who).put(`/api/phone-reports/${id}/seen`, {})).code).toBe('unknownPhoneReport');
    }
    expect((await news(PEOPLE.unitContact)).toResolve).toEqual([]);
  });

  it('a plan that prints the wrong number again does not bring it back; one with another number settles the reports', async () => {
    await reported(PEOPLE.localityContact);
    await resolve(correction());
    const { database } = bench.db;
    const again = planWithOneNumberTwice();
    const titled = (title: string): PublishedPlan => ({ ...again, programme: { ...again.programme, title } });
    expect((await publishPlan(database, titled('Kế hoạch sửa lần 1'), 'lần 1')).changed).toBe(true);
    expect(await onCase(PEOPLE.localityContact)).toMatchObject({ phone: RIGHT });
    expect((await inCatalogue(OFFERINGS.branch))?.contact).toMatchObject({ phone: RIGHT, erratum: { printed: WRONG } });

    await reveal(PEOPLE.localityContact);
    await report(PEOPLE.localityContact);
    const newer = titled('Kế hoạch sửa lần 2');
    const people = newer.people.map((one) => (one.id === PEOPLE.branchContact ? { ...one, phone: '+84000000113' } : one));
    expect((await publishPlan(database, { ...newer, people }, 'lần 2')).changed).toBe(true);
    expect((await inCatalogue(OFFERINGS.branch))?.contact).toMatchObject({ phone: '0000 *** 113', phoneReportedAt: null, erratum: null });
    const { open, resolved } = await reports();
    expect(open).toEqual([]);
    expect(resolved[0]).toMatchObject({ phone: RIGHT, resolution: { correctedTo: '0000 *** 113', by: null } });
  });
});
