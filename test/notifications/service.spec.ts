import 'reflect-metadata';
import { EngineCase, prepareEngine, type Engine } from '../fixtures/engine';
import { anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { eventually, freePort, startMailSink, startProcess, type MailSink, type TestProcess } from '../kit';

/** What the small plan's people are called and where they are mailed: none of it belongs in a log. */
const CANARIES = ['Nguyễn', 'Thử', 'Phan', 'Phỏng', 'example.vn', 'Hội trường', '/l/'];

describe('the notifications service', () => {
  let sink: MailSink;
  let engine: Engine;
  let notifications: TestProcess;
  let readyUrl: string;
  beforeAll(async () => {
    sink = await startMailSink();
    engine = await prepareEngine({ smtpUrl: sink.url });
    await engine.services.start('orchestrator');
    const port = await freePort();
    readyUrl = `http://127.0.0.1:${port}/health/ready`;
    notifications = await startProcess({
      file: 'services/notifications/src/main.ts',
      env: { ...engine.services.environment, HTTP_PORT: String(port) },
      readyUrl,
    });
  }, 120_000);
  afterAll(async () => {
    await engine.end();
    await sink.close();
  });

  const states = (one: EngineCase) =>
    one.rows<{ template: string; state: string }>(`SELECT template, state FROM message WHERE case_id = $1 ORDER BY template`);
  const allSent = (one: EngineCase) =>
    eventually(async () => (await states(one)).every(({ state }) => state === 'sent' || state === 'superseded'), { timeoutMs: 60_000 });
  /** Retained by the sink of all mails of the run. */
  const mailsOf = async (one: EngineCase, from = sink) => {
    const ids = (await one.rows<{ id: string }>(`SELECT id FROM message WHERE case_id = $1`)).map(({ id }) => id);
    return from.mails.filter(({ messageId }) => ids.includes(messageId.split('@')[0] ?? ''));
  };

  it('mails what a request causes, at once, and the case notes that it was delivered', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await allSent(one);
    expect((await mailsOf(one)).map(({ to }) => to[0]).sort()).toEqual(['phong.pt@example.vn', 'thu.nv@example.vn']);
    await eventually(async () => (await one.events()).includes('messageDelivered'));
    expect(await one.events()).toEqual(['requested', 'messageDelivered']);
  });

  it('mails both sides when they have agreed', async () => {
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await one.submit('agree', anAgreement(), PEOPLE.unitContact);
    await allSent(one);
    const subjects = (await mailsOf(one)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('Đã thống nhất mục III.1, nội dung 3'))).toHaveLength(1);
    expect(subjects.filter((subject) => subject.includes('đồng ý phối hợp mục III.1, nội dung 3'))).toHaveLength(1);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('tells a case that a mail of a duty failed for good', async () => {
    sink.behave('reject-recipient', { for: 'thu.nv', times: 1 });
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await eventually(async () => (await one.events()).includes('messageFailed'));
    expect(await states(one)).toContainEqual({ template: 'requestToUnit', state: 'failed' });
  });

  it('says that it is not ready while the mail server is away, and loses and doubles nothing', async () => {
    const port = Number(new URL(sink.url).port);
    await sink.close();
    await eventually(async () => (await fetch(readyUrl)).status === 503);
    expect(await (await fetch(readyUrl)).json()).toEqual({
      status: 'not ready',
      parts: { database: 'ok', engine: 'ok', mailServer: 'away' },
    });
    const one = await EngineCase.twoDaysAhead(engine);
    await one.request();
    await eventually(async () =>
      (await one.rows<{ code: string }>(`SELECT failure_code AS code FROM message WHERE case_id = $1`)).every(
        ({ code }) => code === 'unreachable',
      ),
    );
    sink = await startMailSink({ port });
    await allSent(one);
    expect(await mailsOf(one)).toHaveLength(2);
    await eventually(async () => (await fetch(readyUrl)).status === 200);
  });

  it('has put no name, address, text or link into its log', async () => {
    await notifications.stop();
    const log = notifications.log();
    expect(log).not.toMatch(/fatal/i);
    for (const canary of CANARIES) expect(log).not.toContain(canary);
  });
});
