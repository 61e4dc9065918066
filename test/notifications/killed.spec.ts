import 'reflect-metadata';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
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
});
