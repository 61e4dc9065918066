import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { caseListShape, catalogueShape, meShape, myDutiesShape } from '@chung-suc/api-contract';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { aCommendation, aConfirmation, aReport, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { apiAs, caseIn, requestBody, shaped, type Api } from './api-client';

const DAY = 86_400_000;

describe('a case through the API', () => {
  let engine: Engine;
  let locality: Api;
  let unit: Api;
  beforeAll(async () => {
    engine = await prepareEngine();
    await Promise.all([engine.services.start('orchestrator'), engine.services.start('api')]);
    locality = apiAs(engine.services.url, PEOPLE.localityContact);
    unit = apiAs(engine.services.url, PEOPLE.unitContact);
  });
  afterAll(() => engine.end());

  it('begins with who one is and what the plan offers', async () => {
    const me = shaped(meShape, await locality.get('/api/me'));
    expect(me).toMatchObject({ id: PEOPLE.localityContact, name: 'Phan Thị Phỏng', seesAllCases: false });
    expect(me.posts.map(({ id, organisation }) => [id, organisation])).toEqual([[POSTS.locality, 'Phường Ví Dụ']]);

    const { programme, areas } = shaped(catalogueShape, await locality.get('/api/catalogue'));
    expect(programme).toMatchObject({ id: 'chung-suc-2026', planVersion: 1 });
    expect(areas.map(({ code }) => code).sort()).toEqual(['III.1', 'III.2', 'III.5', 'III.6']);
    const offerings = areas.flatMap((area) => area.offerings);
    expect(offerings.find(({ id }) => id === OFFERINGS.onsite)).toMatchObject({
      name: 'Tuyên truyền Luật An toàn thực phẩm',
      mode: 'onsite',
      leadUnit: { id: 'unit-mau-a', name: 'Đoàn Sở Mẫu A' },
      contact: { name: 'Nguyễn Văn Thử', title: 'Phó Bí thư Đoàn Sở Mẫu A' },
      requestable: true,
      notRequestableBecause: null,
    });
    const closed = offerings.filter(({ requestable }) => !requestable).map(({ id, notRequestableBecause }) => [id, notRequestableBecause]);
    expect(closed).toMatchObject([[OFFERINGS.invitation, { code: 'offeringNotRequestable' }]]);
  });

  it('is opened by a request: 201, its address, where it stands in both languages, and its mails', async () => {
    const answer = await locality.post('/api/cases', requestBody());
    const opened = caseIn(answer, 201);
    expect(answer.headers.get('location')).toBe(`/api/cases/${opened.id}`);
    expect(opened).toMatchObject({
      number: expect.stringMatching(/^CS-\d{4}-\d{4,}$/) as string,
      version: 1,
      stage: 'requested',
      unit: { name: 'Đoàn Sở Mẫu A' },
      locality: { name: 'Phường Ví Dụ' },
    });
    expect(opened.sentence.vi).toContain('Đoàn Sở Mẫu A');
    expect(opened.sentence.en).toMatch(/\S/);
    expect(opened.sentence.en).not.toBe(opened.sentence.vi);
    expect(opened.duties.map(({ kind, owedBy }) => [kind, owedBy.postId])).toEqual([['answer', POSTS.unit]]);
    expect(opened.timeline.map(({ kind, what, mailState }) => [kind, what, mailState])).toEqual(
      expect.arrayContaining([
        ['event', 'requested', null],
        ['mail', 'requestToUnit', 'queued'],
      ]),
    );
    expect(JSON.stringify(opened)).not.toMatch(/@example\.vn|0000000101/);

    expect(caseIn(await locality.get(answer.headers.get('location') ?? ''))).toMatchObject({ id: opened.id, version: 1 });
    expect(caseIn(await unit.get(`/api/cases/${opened.number}`)).id).toBe(opened.id);
  });

  it('is listed for those who may read it, the newest first, a page at a time', async () => {
    const earlier = caseIn(await locality.post('/api/cases', requestBody()), 201);
    const later = caseIn(await locality.post('/api/cases', requestBody()), 201);
    const page = shaped(caseListShape, await locality.get('/api/cases?limit=1'));
    expect(page.cases.map(({ id }) => id)).toEqual([later.id]);
    const rest = shaped(caseListShape, await locality.get(`/api/cases?limit=1&after=${String(page.next)}`));
    expect(rest.cases.map(({ id }) => id)).toEqual([earlier.id]);
    const elsewhere = apiAs(engine.services.url, PEOPLE.otherLocalityContact);
    expect(shaped(caseListShape, await elsewhere.get('/api/cases'))).toEqual({ cases: [], next: null });
    const observed = shaped(caseListShape, await apiAs(engine.services.url, PEOPLE.observer).get('/api/cases'));
    expect(observed.cases.map(({ id }) => id).slice(0, 2)).toEqual([later.id, earlier.id]);
  });

  it('is the same for the same key: at once, again, and after it has gone on', async () => {
    const key = randomUUID();
    const body = requestBody();
    const atOnce = await Promise.all([1, 2, 3].map(() => locality.post('/api/cases', body, key)));
    const [first, ...others] = atOnce.map((answer) => caseIn(answer, 201));
    for (const other of others) expect(other).toEqual(first);
    const path = `/api/cases/${String(first?.id)}/commands/agree`;
    const agreeKey = randomUUID();
    const agreed = await Promise.all([1, 2, 3].map(() => unit.post(path, anAgreement(), agreeKey)));
    for (const answer of agreed) expect(caseIn(answer)).toMatchObject({ stage: 'agreed', version: 2 });

    const again = await locality.post('/api/cases', body, key);
    expect(caseIn(again, 201)).toMatchObject({ id: first?.id, stage: 'agreed' });
    expect(again.headers.get('location')).toBe(atOnce[0]?.headers.get('location'));
    const kinds = (await engine.database.query(`SELECT kind FROM case_event WHERE case_id = $1 ORDER BY version`, [first?.id])) as {
      kind: string;
    }[];
    expect(kinds.map(({ kind }) => kind)).toEqual(['requested', 'agreed']);
  });

  it('gives each person keys of their own', async () => {
    const key = randomUUID();
    const mine = caseIn(await locality.post('/api/cases', requestBody(), key), 201);
    const theirs = caseIn(await apiAs(engine.services.url, PEOPLE.otherLocalityContact).post('/api/cases', requestBody(), key), 201);
    expect(theirs.id).not.toBe(mine.id);
  });

  it('goes on to closed by the people who owe each step, when time has passed', async () => {
    const opened = caseIn(await locality.post('/api/cases', requestBody()), 201);
    const command = (name: string): string => `/api/cases/${opened.id}/commands/${name}`;
    const mine = async (who: Api): Promise<string[]> =>
      shaped(myDutiesShape, await who.get('/api/duties')).duties.flatMap(({ kind, case: { id } }) => (id === opened.id ? [kind] : []));
    expect(await mine(unit)).toEqual(['answer']);
    expect(await mine(locality)).toEqual([]);

    const agreed = caseIn(await unit.post(command('agree'), anAgreement()));
    expect(agreed).toMatchObject({ stage: 'agreed', agreement: { contents: anAgreement().contents } });
    await engine.skipper.skip(3 * DAY);
    expect(caseIn(await unit.get(`/api/cases/${opened.id}`)).stage).toBe('held');
    expect(await mine(unit)).toEqual(['report']);

    expect(caseIn(await unit.post(command('report'), aReport()))).toMatchObject({ stage: 'reported', report: { total: 118 } });
    expect(await mine(locality)).toEqual(['confirm']);
    await locality.post(command('confirm'), aConfirmation());
    const member = apiAs(engine.services.url, PEOPLE.reviewer);
    const otherMember = apiAs(engine.services.url, PEOPLE.tiedReviewer);
    expect([...(await mine(member)), ...(await mine(otherMember))]).toEqual(['review']);
    expect(caseIn(await member.post(command('review'), aReview())).stage).toBe('reviewed');
    const closed = caseIn(await unit.post(command('commend'), aCommendation()));
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'completed', duties: [] });
    expect(closed.timeline.filter(({ kind }) => kind === 'event').map(({ what }) => what)).toEqual([
      'requested',
      'agreed',
      'held',
      'reported',
      'confirmed',
      'reviewed',
      'commended',
      'closed',
    ]);
    expect(closed.commands.filter(({ open }) => open)).toEqual([]);
  });
});
