import 'reflect-metadata';
import { guideShape, skippedShape, trialClockShape, type GuideView } from '@chung-suc/api-contract';
import { anAccount, PASSWORD } from '../fixtures/accounts';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { apiAs, problemIn, shaped, type Api } from './api-client';
import { PagesBench } from './pages-bench';
import { ask, signedIn } from './sign-in';

const DAY = 86_400_000;
const EMAIL = 'thu.nv@example.vn';

describe('moving time, where it cannot be tried out', () => {
  it.each([
    ['in production', { CHUNG_SUC_MODE: 'production' as const }, {}],
    ['where others can reach the server', { HTTP_HOST: '0.0.0.0' }, {}],
    ['through a proxy', {}, { 'X-Forwarded-For': '127.0.0.1' }],
  ])('there is nothing %s, whoever asks, and no time moves', async (_, settings, more) => {
    const bench = await PagesBench.begin(settings);
    try {
      const url = await bench.url();
      await anAccount(bench.db.database, PEOPLE.coordinator, EMAIL);
      const session = await signedIn(url, ask(`${url}/api/session`, { email: EMAIL, password: PASSWORD }));
      const api = session.api(more);
      for (const answer of [
        await api.post('/api/skips', { until: { kind: 'workingDays', days: 1 } }),
        await api.post('/api/skips', { until: { kind: 'moment', at: '2026-06-20T08:00:00+07:00' } }),
        await api.get('/api/skips'),
        await api.get('/api/guide'),
      ]) {
        expect(problemIn(answer)).toMatchObject({ status: 404, code: 'notFound' });
      }
      const [row] = (await bench.db.database.query(`SELECT max(clock_offset_ms)::int AS moved FROM installation`)) as {
        moved: number | null;
      }[];
      expect(row?.moved ?? 0).toBe(0);
    } finally {
      await bench.end();
    }
  });
});

describe('moving time in a trial copy', () => {
  let engine: Engine;
  let sink: MailSink;
  let api: Api;
  beforeAll(async () => {
    sink = await startMailSink();
    engine = await prepareEngine({ smtpUrl: sink.url });
    await Promise.all((['orchestrator', 'notifications', 'api'] as const).map((service) => engine.services.start(service)));
    api = apiAs(engine.services.url, PEOPLE.localityContact);
  }, 120_000);
  afterAll(async () => {
    await engine.end();
    await sink.close();
  });

  it('moves every open case to after a step, and tells what that has caused, in both languages', async () => {
    const now = await engine.now();
    const iso = (ms: number): string => new Date(ms).toISOString();
    const terms = { ...aRequest().terms, start: iso(now + 30 * DAY), end: iso(now + 30 * DAY + 7_200_000) };
    const { body } = await api.post('/api/cases', { offeringId: aRequest().offeringId, terms });
    const { number, ifNobodyActs } = body as { number: string; ifNobodyActs: { at: string }[] };
    const reminder = ifNobodyActs[0]?.at ?? '';
    const skipped = shaped(skippedShape, await api.post('/api/skips', { until: { kind: 'moment', at: reminder } }));
    expect(Date.parse(skipped.now)).toBeGreaterThanOrEqual(Date.parse(reminder));
    expect(skipped.cases).toBe(1);
    expect(skipped.steps).toEqual([
      { at: expect.stringContaining(reminder.slice(0, 16)), number, readable: true, what: { vi: 'nhắc việc', en: 'a reminder' } },
    ]);
    expect(skipped.mails.map(({ number: of, title }) => [of, title.vi])).toEqual([[number, 'Nhắc việc']]);
    expect(sink.mails.filter(({ subject }) => subject.includes('Nhắc'))).toHaveLength(1); // it has gone by the time one reads of it
    const clock = shaped(trialClockShape, await api.get('/api/skips'));
    expect(clock.isAhead).toBe(true);
    expect(Date.parse(clock.now) - Date.parse(skipped.now)).toBeLessThan(60_000);
  }, 60_000);

  it('moves to the same time of a later working day', async () => {
    const before = await engine.now();
    const { now } = shaped(skippedShape, await api.post('/api/skips', { until: { kind: 'workingDays', days: 1 } }));
    const days = (Date.parse(now) - before) / DAY;
    expect(Math.abs(days - Math.round(days))).toBeLessThan(0.01);
    expect(new Date(Date.parse(now) + 7 * 3_600_000).getUTCDay() % 6).not.toBe(0);
  }, 60_000);

  it('refuses what has passed, what is too far, and what is no time', async () => {
    const now = await engine.now();
    const at = (ms: number): string => new Date(ms).toISOString();
    expect(problemIn(await api.post('/api/skips', { until: { kind: 'moment', at: at(now - 1_000) } })).code).toBe('skipNotForward');
    expect(problemIn(await api.post('/api/skips', { until: { kind: 'moment', at: at(now + 121 * DAY) } })).code).toBe('skipTooFar');
    expect(problemIn(await api.post('/api/skips', { until: { kind: 'workingDays', days: 0 } })).code).toBe('invalidFields');
    expect(problemIn(await apiAs(engine.services.url, null).post('/api/skips', { until: { kind: 'workingDays', days: 1 } })).code).toBe(
      'notSignedIn',
    );
    expect(await engine.now()).toBeLessThan(now + 60_000);
  });

  it('is done by one at a time', async () => {
    const before = await engine.now();
    const answers = await Promise.all([1, 2, 3].map(() => api.post('/api/skips', { until: { kind: 'workingDays', days: 1 } })));
    const done = answers.filter(({ status }) => status === 200).length;
    expect(answers.map((answer) => (answer.status === 200 ? 'done' : problemIn(answer).code)).sort()).toEqual(
      [...Array.from({ length: done }, () => 'done'), ...Array.from({ length: 3 - done }, () => 'skipUnderWay')].sort(),
    );
    expect(done).toBeGreaterThanOrEqual(1);
    expect(await engine.now()).toBeLessThan(before + done * 4 * DAY); // no more than those that were done, over a weekend at most
  }, 60_000);
});

describe('the quick guide', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
  });
  afterAll(() => bench.end());

  const guide = async (): Promise<GuideView> => shaped(guideShape, await apiAs(url, null).get('/api/guide'));
  const done = ({ steps }: GuideView): string[] => steps.filter((step) => step.done).map(({ step }) => step);

  it('begins with nothing done, and names who could begin', async () => {
    const view = await guide();
    expect(view.case).toBeNull();
    expect(done(view)).toEqual([]);
    expect(view.steps.map(({ step }) => step)).toEqual(['ask', 'open', 'answer', 'hold', 'report', 'commend']);
    expect(view.steps[0]?.people.map(({ href }) => href)).toEqual(['/danh-muc']);
    expect(view.mailPage).toBe('http://127.0.0.1:1080');
  });

  it('ticks what has happened in the latest request, and leads to whoever is next', async () => {
    await bench.caseAfter('requested');
    expect(done(await guide())).toEqual(['ask']);
    await bench.caseAfter('agreed');
    expect(done(await guide())).toEqual(['ask', 'open', 'answer']);
    await bench.caseAfter('reported');
    const reported = await guide();
    expect(done(reported)).toEqual(['ask', 'open', 'answer', 'hold', 'report']);
    const number = reported.case?.number ?? '';
    expect(reported.steps.at(-1)?.people).toMatchObject([{ href: `/ho-so/${number}?viec=review` }]);
    expect(reported.steps.at(-1)?.people[0]?.role.en).toBe('Standing Committee member');
    await bench.give('review', aReview(), PEOPLE.reviewer, bench.now + 1_000);
    expect((await guide()).steps.at(-1)?.people).toMatchObject([{ id: PEOPLE.unitContact, href: `/ho-so/${number}?viec=commend` }]);
    await bench.give('commend', { people: [], nobodyThisTime: true }, PEOPLE.unitContact, bench.now + 1_000);
    expect(done(await guide())).toEqual(['ask', 'open', 'answer', 'hold', 'report', 'commend']);
  });

  it('does not follow what a unit registers afterwards', async () => {
    const before = await guide();
    await bench.clear();
    const { offeringId, terms } = aRequest();
    const past = { ...terms, start: bench.now - 2 * DAY, end: bench.now - 2 * DAY + 7_200_000 };
    const { presenters, contents, note } = anAgreement();
    const body = { offeringId, terms: past, details: { presenters, contents, note }, report: aReport() };
    await bench.give('register', { ...body, localityId: await aLocality() }, PEOPLE.unitContact, bench.now);
    expect((await guide()).case).toEqual(before.case);
  });

  async function aLocality(): Promise<string> {
    const [row] = (await bench.db.database.query(
      `SELECT organisation_id AS id FROM post WHERE kind = 'localityContact' ORDER BY rank LIMIT 1`,
    )) as {
      id: string;
    }[];
    return row?.id ?? '';
  }
});
