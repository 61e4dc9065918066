import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { EngineAway, type Submission } from '@chung-suc/platform/case-commands';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { aCommendation, aConfirmation, aDecline, aReport, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { eventually, startTemporal, type OwnTemporal, type TestProcess } from '../kit';
import { insist } from './insist';

const DAY = 86_400_000;
const HAPPY = ['requested', 'agreed', 'held', 'reported', 'confirmed', 'reviewed', 'commended', 'closed'];

describe('the orchestrator dies', () => {
  let temporal: OwnTemporal;
  let engine: Engine;
  let orchestrator: TestProcess;

  beforeAll(async () => {
    temporal = await startTemporal();
    engine = await prepareEngine({ temporal });
    orchestrator = await engine.services.start('orchestrator');
  }, 120_000);
  afterAll(() => engine.end());

  const die = async (): Promise<void> => {
    orchestrator.kill('SIGKILL');
    await orchestrator.exited;
  };
  const comeBack = async (): Promise<void> => {
    orchestrator = await engine.services.start('orchestrator');
  };

  /** Holds the case's row, so that `record` stands in the middle of its transaction. */
  const holdRow = async (caseId: string): Promise<() => Promise<void>> => {
    const runner = engine.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SELECT 1 FROM cases WHERE id = $1 FOR UPDATE`, [caseId]);
    return async () => {
      await runner.commitTransaction();
      await runner.release();
    };
  };
  const recordWaits = () =>
    eventually(async () => {
      const waiting = (await engine.database.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`,
      )) as unknown[];
      return waiting.length > 0;
    });

  it('between two commands: the next one finds everything as it was', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await die();
    await comeBack();
    const { answer } = await insist(() => one.submit('decline', aDecline(), PEOPLE.unitContact, one.caseId));
    expect(answer).toMatchObject({ outcome: 'done', stage: 'requested' });
    expect(await one.events()).toEqual(['requested', 'declined', 'escalated']);
  });

  it('in the middle of a command: the command is done once, and the caller hears it', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    const letGo = await holdRow(one.caseId);
    const key = randomUUID();
    const agreed = insist(() => one.submit('agree', anAgreement(), PEOPLE.unitContact, key));
    await recordWaits();
    await die();
    await letGo();
    await comeBack();
    expect((await agreed).answer).toMatchObject({ outcome: 'done', stage: 'agreed' });
    expect(await one.events()).toEqual(['requested', 'agreed']);
  });

  it('together with the engine, after `record` has committed: the answer stands, and the workflow adopts it', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    const letGo = await holdRow(one.caseId);
    const key = randomUUID();
    const agree = () => one.submit('agree', anAgreement(), PEOPLE.unitContact, key);
    const first = agree().catch((error: unknown) => error);
    await recordWaits();
    process.kill(temporal.pid(), 'SIGSTOP'); // the worker can commit, but nobody hears of it
    await letGo();
    await eventually(async () => (await one.events()).includes('agreed'));
    await die();
    await temporal.kill('SIGKILL');
    expect(await first).toBeInstanceOf(EngineAway);
    await temporal.restart();
    await comeBack();

    const updates = async () =>
      ((await one.history()).events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
    expect(await updates()).toBe(1); // the engine has lost the second for good
    expect((await insist(agree)).answer).toEqual({ outcome: 'done', version: 2, stage: 'agreed' });
    expect(await one.events()).toEqual(['requested', 'agreed']);
    await engine.skipper.skip(3 * DAY); // the workflow has learned when the engagement ends
    expect(await one.stage()).toBe('held');
  }, 120_000);

  it('while nobody runs the workflows: the caller is told to come back, and the same key is then done once', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await die();
    const key = randomUUID();
    const agree = () => one.submit('agree', anAgreement(), PEOPLE.unitContact, key);
    await expect(agree()).rejects.toBeInstanceOf(EngineAway);
    await comeBack();
    expect((await insist(agree)).answer).toMatchObject({ outcome: 'done', stage: 'agreed' });
    expect(await one.events()).toEqual(['requested', 'agreed']);
  });

  /** Kills the orchestrator in the middle of the work, `times` times: each time after some more commands have been answered. */
  const dieRepeatedly = async (times: number): Promise<void> => {
    const answered = async (): Promise<number> => {
      const [row] = (await engine.database.query(`SELECT count(*)::int AS n FROM intake WHERE answer IS NOT NULL`)) as { n: number }[];
      return row?.n ?? 0;
    };
    for (let round = 0; round < times; round += 1) {
      const before = await answered();
      await eventually(async () => (await answered()) > before + 1, { timeoutMs: 60_000 });
      await die();
      await comeBack();
    }
  };

  it('again and again under load: every case comes to its end, every step once', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => EngineCase.twoDaysAhead(engine)));
    const key = (step: string, one: EngineCase) => `${step}-${one.caseId}`;
    const each = (step: (one: EngineCase) => Promise<Submission>) => Promise.all(cases.map((one) => insist(() => step(one))));
    const asked = each((one) => one.request());
    await Promise.all([asked, dieRepeatedly(1)]);
    await each((one) => one.submit('agree', anAgreement(), PEOPLE.unitContact, key('agree', one)));
    await engine.skipper.skip(3 * DAY);

    const reported = (async () => {
      await each((one) => one.submit('report', aReport(), PEOPLE.unitContact, key('report', one)));
      await each((one) => one.submit('confirmExecution', aConfirmation(), PEOPLE.localityContact, key('confirm', one)));
      await each((one) => one.submit('review', aReview(), PEOPLE.reviewer, key('review', one)));
      return each((one) => one.submit('commend', aCommendation(), PEOPLE.unitContact, key('commend', one)));
    })();
    const [closed] = await Promise.all([reported, dieRepeatedly(2)]);
    expect(closed.map(({ answer }) => answer.stage)).toEqual(cases.map(() => 'closed'));
    for (const one of cases) expect(await one.events()).toEqual(HAPPY);
    const [open] = (await engine.database.query(`SELECT count(*)::int AS n FROM intake WHERE answer IS NULL`)) as { n: number }[];
    expect(open?.n).toBe(0);
  }, 240_000);
});
