import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { aDecline, anAgreement } from '../fixtures/requests';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { eventually, startProcess, startTemporal, type OwnTemporal, type TestProcess } from '../kit';
import { insist } from './insist';

const DAY = 86_400_000;
const MINUTE = 60_000;

interface Owed {
  readonly id: string;
  readonly dueAt: Date;
  readonly reminders: unknown;
}

describe("the engine's database is lost", () => {
  let temporal: OwnTemporal;
  let engine: Engine;
  let orchestrator: TestProcess;

  /** The sweep on a schedule would be as quick as `recover`: here it does not come. */
  beforeAll(async () => {
    temporal = await startTemporal();
    engine = await prepareEngine({ temporal, more: { CASE_SWEEP_SECONDS: '86400' } });
    orchestrator = await engine.services.start('orchestrator');
  }, 120_000);
  afterAll(() => engine.end());

  const lose = async (): Promise<void> => {
    await temporal.kill('SIGKILL');
    rmSync(temporal.folder, { recursive: true });
    await temporal.restart();
  };
  const recover = async (): Promise<string> => {
    const run = await startProcess({ file: 'infra/cli/recover.ts', env: engine.services.environment });
    const { code } = await run.exited;
    if (code !== 0) throw new Error(run.log());
    return run.log();
  };
  const owed = (one: EngineCase) =>
    one.rows<Owed>(`SELECT id, due_at AS "dueAt", reminders FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`);
  const wakeOf = async (one: EngineCase): Promise<number> =>
    (await one.rows<{ at: Date | null }>(`SELECT wake_at AS at FROM cases WHERE id = $1`))[0]?.at?.getTime() ?? NaN;
  const isRunning = (one: EngineCase): Promise<boolean> =>
    engine.connection.client.workflow
      .getHandle(one.caseId)
      .describe()
      .then(
        ({ status }) => status.name === 'RUNNING',
        () => false,
      );

  it('`npm run recover` lets every open case go on from PostgreSQL, its times unchanged, and a second run finds nothing to do', async () => {
    await engine.skipper.skip(DAY); // the clock of the services is ahead: restarted cases must be too
    const [silent, agreed, declined] = [
      await EngineCase.daysAhead(engine, 30),
      await EngineCase.daysAhead(engine, 20),
      await EngineCase.daysAhead(engine, 25),
    ];
    const all = [silent, agreed, declined];
    for (const one of all) await one.request();
    await agreed.submit('agree', anAgreement(), PEOPLE.unitContact);
    await declined.submit('decline', aDecline(), PEOPLE.unitContact);
    const before = await Promise.all(all.map(owed));
    const wakes = await Promise.all(all.map(wakeOf));

    await lose();
    expect(await Promise.all(all.map(isRunning))).toEqual([false, false, false]);
    expect(await recover()).toContain('Khởi động lại 3 trong 3 hồ sơ đang mở, hạn giữ nguyên: CS-');
    expect(await Promise.all(all.map(isRunning))).toEqual([true, true, true]);
    expect(await recover()).toContain('Không có gì phải khôi phục: 3 hồ sơ đang mở đều đang chạy.');

    // Commands are taken again.
    const close = randomUUID();
    const { answer } = await insist(() =>
      declined.submit('adjust', { resolution: { kind: 'close' }, reason: 'Không còn thời gian' }, PEOPLE.reviewer, close),
    );
    expect(answer).toMatchObject({ outcome: 'done', stage: 'closed' });
    expect((await Promise.all(all.map(owed))).slice(0, 2)).toEqual(before.slice(0, 2));
    expect((await Promise.all(all.map(wakeOf))).slice(0, 2)).toEqual(wakes.slice(0, 2));

    // The reminder comes at the instant at which it was due before.
    const reminderAt = wakes[0] ?? NaN;
    await engine.skipper.skip(reminderAt - (await engine.now()) - 5 * MINUTE);
    expect(await silent.events()).toEqual(['requested']);
    await engine.skipper.skip(10 * MINUTE);
    const reminded = await eventually(
      async () => (await silent.rows<{ at: Date }>(`SELECT at FROM case_event WHERE case_id = $1 AND kind = 'reminded'`))[0],
    );
    expect(reminded.at.getTime() - reminderAt).toBeGreaterThanOrEqual(0);
    expect(reminded.at.getTime() - reminderAt).toBeLessThan(MINUTE);
    expect(await silent.events()).toEqual(['requested', 'reminded']);
  }, 120_000);

  it('a committee that was not told before is told once after, whoever restarts the case', async () => {
    const one = await EngineCase.daysAhead(engine, 28);
    await one.request();
    await one.submit('decline', aDecline(), PEOPLE.unitContact); // nobody prepares: the service is not there
    await lose();
    await recover();
    await engine.services.start('escalation');
    const mails = async () =>
      (await one.rows<{ post: string }>(`SELECT post_id AS post FROM message WHERE case_id = $1 AND template = 'escalationToMember'`))
        .map(({ post }) => post)
        .sort();
    await eventually(async () => (await mails()).length > 0);
    expect(await mails()).toEqual([POSTS.tiedReviewer, POSTS.reviewer]);
  }, 120_000);

  it('without `recover`, the orchestrator starts them again when it starts', async () => {
    const one = await EngineCase.daysAhead(engine, 12);
    await one.request();
    orchestrator.kill('SIGKILL');
    await orchestrator.exited;
    await lose();
    orchestrator = await engine.services.start('orchestrator');
    await eventually(() => isRunning(one));
    const key = randomUUID();
    const { answer } = await insist(() => one.submit('agree', anAgreement(), PEOPLE.unitContact, key));
    expect(answer).toMatchObject({ outcome: 'done', stage: 'agreed' });
    expect(await one.events()).toEqual(['requested', 'agreed']);
  }, 120_000);

  it('and on its schedule: a workflow that somebody has terminated comes back, and what was asked meanwhile is done once', async () => {
    await orchestrator.stop();
    const one = await EngineCase.daysAhead(engine, 13);
    orchestrator = await engine.services.start('orchestrator', { CASE_SWEEP_SECONDS: '1' });
    await one.request();
    await engine.connection.client.workflow.getHandle(one.caseId).terminate('by hand');
    await eventually(() => isRunning(one));
    const key = randomUUID();
    await insist(() => one.submit('agree', anAgreement(), PEOPLE.unitContact, key));
    expect(await one.events()).toEqual(['requested', 'agreed']);
  }, 120_000);
});
