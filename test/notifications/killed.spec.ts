import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { POSTS } from '../fixtures/small-plan';
import { eventually, type TestProcess } from '../kit';
import { startHoldingMailServer, type HoldingMailServer } from './holding-mail-server';

/** While the mail server has the mail and has not answered: the one window in which a mail may come twice. */
describe('notifications ends during sending', () => {
  let mailServer: HoldingMailServer;
  let engine: Engine;
  let notifications: TestProcess;
  beforeAll(async () => {
    mailServer = await startHoldingMailServer();
    engine = await prepareEngine({ smtpUrl: mailServer.url });
    await engine.services.start('orchestrator');
    notifications = await engine.services.start('notifications');
  }, 120_000);
  afterAll(async () => {
    mailServer.release();
    await notifications.stop();
    await engine.end();
    await mailServer.close();
  });

  const messagesOf = (one: EngineCase) =>
    one.rows<{ id: string; state: string; fence: number }>(`SELECT id, state, fence FROM message WHERE case_id = $1`);

  it('by kill -9: sends again under the same Message-ID, loses nothing, and tells the case once', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await mailServer.holds(2);
    notifications.kill('SIGKILL');
    await notifications.exited;
    mailServer.release();
    notifications = await engine.services.start('notifications');
    await eventually(async () => (await one.events()).includes('messageDelivered'), { timeoutMs: 60_000 });
    const messages = await eventually(
      async () => {
        const rows = await one.rows<{ id: string; state: string; fence: number }>(
          `SELECT id, state, fence FROM message WHERE case_id = $1`,
        );
        return rows.every(({ state }) => state === 'sent') ? rows : undefined;
      },
      { timeoutMs: 60_000 },
    );
    expect(messages.map(({ fence }) => fence)).toEqual([2, 2]);
    const expected = messages.map(({ id }) => `<${id}@example.org>`);
    expect([...mailServer.received].sort()).toEqual([...expected, ...expected].sort());
    expect(await one.events()).toEqual(['requested', 'messageDelivered']);
  }, 120_000);

  it('by SIGTERM: lets the mails in hand end first', async () => {
    mailServer.hold();
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await mailServer.holds(2);
    notifications.kill('SIGTERM');
    mailServer.release();
    expect((await notifications.exited).signal).toBe('SIGTERM'); // Nest's own last act, after its hooks
    expect((await messagesOf(one)).map(({ state, fence }) => `${state} ${fence}`)).toEqual(['sent 1', 'sent 1']);
    notifications = await engine.services.start('notifications');
  }, 120_000);

  /** Reminders of two open cases to the same person, as the clock queues them at the same hour. */
  const remindOf = async (cases: readonly EngineCase[]): Promise<string[]> => {
    const rows = cases.map(({ caseId }) => ({ id: randomUUID(), key: `${caseId}:dutyReminder:test`, caseId }));
    await engine.database.query(
      `INSERT INTO message (id, key, case_id, template, post_id, duty_id, state, not_before)
       SELECT r.id, r.key, r."caseId", 'dutyReminder', $2, 'answer-1', 'queued', $3
         FROM jsonb_to_recordset($1) AS r(id uuid, key text, "caseId" uuid)`,
      [JSON.stringify(rows), POSTS.unit, new Date(await engine.now())],
    );
    return rows.map(({ id }) => id);
  };

  it('by kill -9 while one mail of several reminders is handed over: that mail again under its Message-ID, and no other', async () => {
    mailServer.release();
    const cases = [await EngineCase.daysAhead(engine, 20), await EngineCase.daysAhead(engine, 20)];
    for (const one of cases) {
      await one.request();
      await eventually(async () => (await messagesOf(one)).every(({ state }) => state === 'sent'), { timeoutMs: 60_000 });
    }
    mailServer.hold();
    const reminders = await remindOf(cases);
    const cameOf = (id: string): number => mailServer.received.filter((messageId) => messageId === `<${id}@example.org>`).length;
    await mailServer.holds(1);
    notifications.kill('SIGKILL');
    await notifications.exited;
    mailServer.release();
    notifications = await engine.services.start('notifications');
    const states = async () =>
      (await engine.database.query(`SELECT id, state FROM message WHERE id = ANY($1) ORDER BY state`, [reminders])) as {
        id: string;
        state: string;
      }[];
    await eventually(async () => (await states()).every(({ state }) => state === 'merged' || state === 'sent'), { timeoutMs: 60_000 });
    const [merged, sent] = await states();
    expect([merged?.state, sent?.state]).toEqual(['merged', 'sent']);
    expect(cameOf(sent?.id ?? '')).toBe(2);
    expect(cameOf(merged?.id ?? '')).toBe(0);
    // The request's mail and the reminder, each once.
    for (const one of cases) {
      await eventually(async () => (await one.events()).filter((kind) => kind === 'messageDelivered').length === 2, { timeoutMs: 60_000 });
    }
  }, 120_000);
});
