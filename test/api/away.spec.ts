import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { withClient } from '@chung-suc/infra/local/postgres';
import { IntakeRow } from '@chung-suc/persistence';
import { bodyHashOf, commandIdOf, newCaseIdOf } from '@chung-suc/platform/case-commands';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { aRequest } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { eventually, freshDatabase, freshNamespace, prepareServices, startPostgres } from '../kit';
import { apiAs, caseIn, problemIn, requestBody } from './api-client';

/** Longer than the API waits for the engine, and than two rounds of its sweep. */
const PATIENCE = { timeoutMs: 45_000 };

describe('the engine is away', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await prepareEngine();
  });
  afterEach(() => engine.end());

  const events = async (): Promise<string[]> =>
    ((await engine.database.query('SELECT kind FROM case_event ORDER BY version')) as { kind: string }[]).map(({ kind }) => kind);

  it('says when to come back, keeps the command, and answers the same key once when the engine is there again', async () => {
    await engine.services.start('api');
    const locality = apiAs(engine.services.url, PEOPLE.localityContact);
    const key = randomUUID();
    const body = requestBody();
    const answer = await locality.post('/api/cases', body, key);
    const problem = problemIn(answer);
    expect(problem).toMatchObject({ status: 503, code: 'engineAway' });
    expect(answer.headers.get('retry-after')).toBe(String(problem.retryAfterSeconds));
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await engine.database.getRepository(IntakeRow).find()).toMatchObject([{ kind: 'request', answer: null, acknowledgedAt: null }]);

    await engine.services.start('orchestrator');
    const taken = await eventually(async () => {
      const again = await locality.post('/api/cases', body, key);
      return again.status === 503 ? undefined : again;
    }, PATIENCE);
    const opened = caseIn(taken, 201);
    expect(caseIn(await locality.post('/api/cases', body, key), 201).id).toBe(opened.id);
    expect(await events()).toEqual(['requested']);
  }, 90_000);

  it('a command that a crash cut off before the engine had it is sent again on its own', async () => {
    const { start, end } = await EngineCase.twoDaysAhead(engine);
    const commandId = commandIdOf(PEOPLE.localityContact, randomUUID());
    const caseId = newCaseIdOf(commandId);
    const body = aRequest({ start, end });
    const left = { commandId, caseId, kind: 'request' as const, via: 'api' as const, body, actorPersonId: PEOPLE.localityContact };
    const receivedAt = new Date(Date.now() - 60_000);
    const intakes = engine.database.getRepository(IntakeRow);
    await intakes.insert({ ...left, body: { ...body }, bodyHash: bodyHashOf(caseId, 'request', body), receivedAt });

    await Promise.all([engine.services.start('orchestrator'), engine.services.start('api')]);
    const kept = await eventually(() => intakes.findOneByOrFail({ commandId }).then((row) => row.acknowledgedAt && row), PATIENCE);
    expect(kept.answer).toEqual({ outcome: 'done', version: 1, stage: 'requested' });
    expect(await events()).toEqual(['requested']);
  }, 90_000);
});

describe('health', () => {
  it('tells the truth: ready, not ready while PostgreSQL is gone, ready again; alive all the time', async () => {
    const postgres = await startPostgres();
    const { url: databaseUrl } = await freshDatabase({ adminUrl: postgres.adminUrl });
    await withClient(databaseUrl, (client) => client.query(`INSERT INTO installation (id) VALUES ('test')`));
    const services = await prepareServices({ databaseUrl, namespace: await freshNamespace(), smtpUrl: 'smtp://127.0.0.1:9' });
    await services.start('api');
    const api = apiAs(services.url, null);
    const ready = { status: 200, body: { status: 'ready', parts: { database: 'ok', engine: 'ok' } } };
    expect(await api.get('/health/ready')).toMatchObject(ready);

    await postgres.kill('SIGKILL');
    expect(await api.get('/health/ready')).toMatchObject({
      status: 503,
      body: { status: 'not ready', parts: { database: 'away', engine: 'ok' } },
    });
    expect(await api.get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    const answer = await apiAs(services.url, PEOPLE.coordinator).get('/api/me');
    expect(problemIn(answer)).toMatchObject({ status: 503, code: 'databaseAway' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);

    await postgres.restart();
    await eventually(async () => (await api.get('/health/ready')).status === 200);
    expect(await api.get('/health/ready')).toMatchObject(ready);
    expect(problemIn(await api.get('/api/me'))).toMatchObject({ status: 401, code: 'notSignedIn' });
  });
});
