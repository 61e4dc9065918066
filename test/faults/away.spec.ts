import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { CaseView } from '@chung-suc/api-contract';
import { apiAs, caseIn, problemIn, requestBody, type ApiAnswer } from '../api/api-client';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import {
  eventually,
  startMailSink,
  startPostgres,
  startTemporal,
  type MailSink,
  type OwnPostgres,
  type OwnTemporal,
  type ServiceName,
  type TestProcess,
} from '../kit';

const NAMES: readonly ServiceName[] = ['orchestrator', 'escalation', 'notifications', 'api'];
const PATIENCE = { timeoutMs: 60_000, everyMs: 100 };
const DECLINE = { reason: 'Trùng lịch', alternative: null, knewAt: null };

/** One part after the other is stopped while people work: each time they hear clearly, and everything goes on by itself. */
describe('a part is away under use', () => {
  let postgres: OwnPostgres;
  let temporal: OwnTemporal;
  let sink: MailSink;
  let engine: Engine;
  const services = new Map<ServiceName, TestProcess>();

  const service = (name: ServiceName): TestProcess => services.get(name) as TestProcess;
  const kill = async (name: ServiceName): Promise<void> => {
    service(name).kill('SIGKILL');
    await service(name).exited;
  };
  const health = async (name: ServiceName): Promise<{ status: number; parts?: Record<string, string> }> => {
    const answer = await fetch(engine.services.healthUrl(name, 'ready'));
    return { ...((await answer.json()) as object), status: answer.status };
  };
  const allReady = () => eventually(async () => (await Promise.all(NAMES.map(health))).every(({ status }) => status === 200), PATIENCE);

  beforeAll(async () => {
    [postgres, temporal, sink] = await Promise.all([startPostgres(), startTemporal(), startMailSink()]);
    engine = await prepareEngine({ temporal, postgres, smtpUrl: sink.url });
  }, 120_000);
  afterAll(async () => {
    await engine.end();
    await sink.close();
  });

  const as = (personId: string) => apiAs(engine.services.url, personId);
  const open = async (): Promise<CaseView> => caseIn(await as(PEOPLE.localityContact).post('/api/cases', requestBody()), 201);
  const decline = (one: CaseView, key: string): Promise<ApiAnswer> =>
    as(PEOPLE.unitContact).post(`/api/cases/${one.id}/commands/decline`, DECLINE, key);
  /** As a careful client does: the same key again, until somebody has decided. */
  const insist = (send: () => Promise<ApiAnswer>): Promise<ApiAnswer> =>
    eventually(async () => {
      const answer = await send().catch(() => undefined);
      return answer && answer.status < 500 ? answer : undefined;
    }, PATIENCE);
  const rows = async <T>(sql: string, caseId: string): Promise<T[]> => (await engine.database.query(sql, [caseId])) as T[];
  /** What people did, without the notes of mails. */
  const events = async ({ id }: CaseView): Promise<string[]> =>
    (await rows<{ kind: string }>(`SELECT kind FROM case_event WHERE case_id = $1 AND kind NOT LIKE 'message%' ORDER BY version`, id)).map(
      ({ kind }) => kind,
    );
  const DECLINED = ['requested', 'declined', 'escalated'];
  /** Every mail of the case has ended, and each reached the sink once. */
  const mailedOnce = async ({ id }: CaseView): Promise<void> => {
    const sent = await eventually(async () => {
      const all = await rows<{ id: string; state: string }>(`SELECT id, state FROM message WHERE case_id = $1`, id);
      return all.length > 0 && all.every(({ state }) => !['queued', 'sending'].includes(state))
        ? all.filter(({ state }) => state === 'sent').map((message) => message.id)
        : undefined;
    }, PATIENCE);
    const ids = sink.mails.map(({ messageId }) => messageId.split('@')[0] ?? '').filter((messageId) => sent.includes(messageId));
    expect([...ids].sort()).toEqual([...sent].sort());
  };
  const isAway = (answer: ApiAnswer, code: 'engineAway' | 'databaseAway'): void => {
    expect(problemIn(answer)).toMatchObject({ status: 503, code });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  };

  it('PostgreSQL and Temporal at the start: every service starts, says what is missing, and is ready when both are there', async () => {
    await Promise.all([postgres.kill('SIGKILL'), temporal.kill('SIGKILL')]);
    for (const name of NAMES) services.set(name, await engine.services.launch(name));
    for (const name of NAMES) {
      await eventually(() => fetch(engine.services.healthUrl(name, 'live')).then(({ status }) => status === 200), PATIENCE);
      expect(await health(name)).toMatchObject({ status: 503, parts: { database: 'away', engine: 'away' } });
    }
    isAway(await as(PEOPLE.localityContact).get('/api/me'), 'databaseAway');
    await Promise.all([postgres.restart(), temporal.restart()]);
    await allReady();
    await mailedOnce(await open());
  }, 120_000);

  it('PostgreSQL: 503 for reading and for acting, then the same key is done once, by the same processes', async () => {
    const one = await open();
    await postgres.kill('SIGKILL');
    const key = randomUUID();
    isAway(await as(PEOPLE.localityContact).get(`/api/cases/${one.id}`), 'databaseAway');
    isAway(await decline(one, key), 'databaseAway');
    await postgres.restart();
    expect((await insist(() => decline(one, key))).status).toBe(200);
    expect(await events(one)).toEqual(DECLINED);
    await mailedOnce(one);
    await allReady();
  }, 120_000);

  it('Temporal: reading goes on, acting is 503 and kept, and the same key is done once when it is back', async () => {
    const one = await open();
    await temporal.kill('SIGKILL');
    const key = randomUUID();
    isAway(await decline(one, key), 'engineAway');
    expect(caseIn(await as(PEOPLE.localityContact).get(`/api/cases/${one.id}`)).stage).toBe('requested');
    await temporal.restart();
    expect((await insist(() => decline(one, key))).status).toBe(200);
    expect(await events(one)).toEqual(DECLINED);
    await mailedOnce(one);
    await allReady();
  }, 120_000);

  it('the API, killed while it answers: the same key is then done once', async () => {
    const one = await open();
    const key = randomUUID();
    const cut = decline(one, key).then(
      ({ status }) => status,
      () => 0,
    );
    await kill('api');
    expect([0, 200]).toContain(await cut);
    services.set('api', await engine.services.start('api'));
    expect((await insist(() => decline(one, key))).status).toBe(200);
    expect(await events(one)).toEqual(DECLINED);
  }, 120_000);

  it('the escalation service: deciding goes on, and the committee is told once when it is back', async () => {
    await kill('escalation');
    const one = await open();
    expect((await decline(one, randomUUID())).status).toBe(200);
    const prepared = () => rows<{ at: Date | null }>(`SELECT prepared_at AS at FROM escalation WHERE case_id = $1`, one.id);
    expect(await prepared()).toEqual([{ at: null }]);
    services.set('escalation', await engine.services.start('escalation'));
    await eventually(async () => (await prepared())[0]?.at, PATIENCE);
    const told = await rows<{ post: string }>(
      `SELECT post_id AS post FROM message WHERE case_id = $1 AND template = 'escalationToMember' ORDER BY post_id`,
      one.id,
    );
    expect(told.map(({ post }) => post)).toEqual([POSTS.tiedReviewer, POSTS.reviewer]);
    await mailedOnce(one);
  }, 120_000);

  it('notifications and the mail server: acting goes on, and every mail goes once when they are back', async () => {
    await kill('notifications');
    const port = Number(new URL(sink.url).port);
    await sink.close();
    const one = await open();
    expect((await decline(one, randomUUID())).status).toBe(200);
    expect(await events(one)).toEqual(DECLINED);
    services.set('notifications', await engine.services.launch('notifications'));
    await eventually(async () => (await health('notifications')).parts?.['mailServer'] === 'away', PATIENCE);
    sink = await startMailSink({ port });
    await mailedOnce(one);
    await allReady();
  }, 120_000);

  it('the orchestrator: 503 with the time to come back, and what was asked is done once, though nobody asks again', async () => {
    const one = await open();
    await kill('orchestrator');
    isAway(await decline(one, randomUUID()), 'engineAway');
    services.set('orchestrator', await engine.services.start('orchestrator'));
    await eventually(async () => (await events(one)).includes('escalated'), PATIENCE);
    expect(await events(one)).toEqual(DECLINED);
  }, 120_000);
});
