import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { CASES_TASK_QUEUE, COMMITTEE_DIGEST_SCHEDULE, COMMITTEE_DIGEST_WORKFLOW } from '@chung-suc/workflow-contract';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { aDecline } from '../fixtures/requests';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { eventually, freePort, startProcess } from '../kit';

const DAY = 86_400_000;

/** Two of each service, as in a rolling update: the committee is told of an escalation once, and gets one digest a day. */
describe('twins of the services', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await prepareEngine();
    await Promise.all(
      (['orchestrator', 'escalation'] as const).flatMap((name) => [engine.services.start(name, { CASE_SWEEP_SECONDS: '1' }), twin(name)]),
    );
  }, 120_000);
  afterAll(() => engine.end());

  const twin = async (name: 'orchestrator' | 'escalation') => {
    const port = String(await freePort());
    const env = { ...engine.services.environment, CASE_SWEEP_SECONDS: '1', HTTP_PORT: port };
    return startProcess({ file: `services/${name}/src/main.ts`, env, readyUrl: `http://127.0.0.1:${port}/health/ready` });
  };

  it('prepare an escalation once, and start no second workflow for a case', async () => {
    const one = await EngineCase.daysAhead(engine, 30);
    await one.request();
    const { runId } = await engine.connection.client.workflow.getHandle(one.caseId).describe();
    await one.submit('decline', aDecline(), PEOPLE.unitContact);
    const told = () =>
      one.rows<{ post: string }>(
        `SELECT post_id AS post FROM message WHERE case_id = $1 AND template = 'escalationToMember' ORDER BY post_id`,
      );
    await eventually(async () => (await told()).length > 0);
    expect((await told()).map(({ post }) => post)).toEqual([POSTS.tiedReviewer, POSTS.reviewer]);
    expect((await engine.connection.client.workflow.getHandle(one.caseId).describe()).runId).toBe(runId);
  });

  it('queue a digest once a day, though its schedule is triggered twice and its workflow started beside it', async () => {
    await engine.skipper.skip(5 * DAY); // over a weekend at the most: the last one of these days is a digest's
    const { client } = engine.connection;
    const schedule = client.schedule.getHandle(COMMITTEE_DIGEST_SCHEDULE);
    const beside = () =>
      client.workflow.start(COMMITTEE_DIGEST_WORKFLOW, { workflowId: randomUUID(), taskQueue: CASES_TASK_QUEUE, args: [] });
    const [handle, other] = await Promise.all([beside(), beside(), schedule.trigger(), schedule.trigger()]);
    await Promise.all([handle.result(), other.result()]);
    await eventually(async () => (await schedule.describe()).info.runningActions.length === 0);
    const keys = (
      (await engine.database.query(`SELECT key FROM message WHERE template = 'committeeDigest' ORDER BY key`)) as { key: string }[]
    ).map(({ key }) => key);
    expect(keys.map((key) => key.split(':')[2])).toEqual([POSTS.tiedReviewer, POSTS.reviewer]);
    expect(new Set(keys.map((key) => key.split(':')[1])).size).toBe(1);
  });
});
