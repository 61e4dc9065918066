import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { InstallationRow, dataSourceOptions } from '@chung-suc/persistence';
import { NO_SUCH_MAILBOXES } from '@chung-suc/infra/local/mail-sink';
import {
  eventually,
  freshDatabase,
  launchBrowser,
  prepareServices,
  startMailSink,
  startProcess,
  startTemporal,
  type MailSink,
  type ServiceName,
  type TestServices,
} from '../kit';
import { field } from './desk';

const SERVICES: readonly ServiceName[] = ['orchestrator', 'escalation', 'notifications', 'api'];

describe('the first minute of a newcomer', () => {
  let database: DataSource;
  let drop: () => Promise<void>;
  let services: TestServices;
  let sink: MailSink;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const [fresh, temporal] = [await freshDatabase(), await startTemporal()];
    drop = fresh.drop;
    database = await new DataSource(dataSourceOptions(fresh.url, 3)).initialize();
    await database.query(`INSERT INTO installation (id) VALUES ('test')`);
    sink = await startMailSink();
    sink.behave('reject-recipient', { for: NO_SUCH_MAILBOXES });
    services = await prepareServices({
      databaseUrl: fresh.url,
      namespace: temporal.namespace,
      temporalAddress: temporal.address,
      smtpUrl: sink.url,
      more: { MAIL_PAGE_URL: 'http://127.0.0.1:1080' },
    });
    await Promise.all(SERVICES.map((service) => services.start(service)));
    await playDemo();
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await sink?.close();
    await database?.destroy();
    await drop?.();
  });

  /** As the launcher does it with every start. */
  async function playDemo(): Promise<void> {
    const playing = await startProcess({ file: 'infra/cli/demo.ts', env: services.environment });
    const { code } = await playing.exited;
    if (code !== 0) throw new Error(playing.log());
  }

  const all = (sql: string): Promise<Record<string, unknown>[]> => database.query(sql) as Promise<Record<string, unknown>[]>;
  const setOf = async (sql: string): Promise<Set<unknown>> => new Set((await all(sql)).flatMap((row) => Object.values(row)));

  it('has cases in every stage, and everything that can happen to one', async () => {
    expect(await setOf(`SELECT DISTINCT stage FROM cases`)).toEqual(
      new Set([
        ...['waiting', 'matching', 'requested', 'suspended', 'agreed', 'held', 'registered', 'reported', 'reviewed', 'commended', 'closed'],
      ]),
    );
    expect(await setOf(`SELECT DISTINCT outcome FROM cases WHERE outcome IS NOT NULL`)).toEqual(
      new Set(['completed', 'cancelledByLocality']),
    );
    const kinds = await setOf(`SELECT DISTINCT kind FROM case_event`);
    for (const kind of ['declined', 'proposed', 'consented', 'extended', 'offered', 'troubleDeclared', 'reportReturned', 'fellOverdue']) {
      expect(kinds).toContain(kind);
    }
    const triggers = await setOf(`SELECT DISTINCT trigger FROM escalation WHERE closed_at IS NULL`);
    expect(triggers).toEqual(new Set(['declined', 'silence', 'trouble']));
    expect(await all(`SELECT template, failure_code FROM message WHERE state = 'failed'`)).toEqual([
      { template: 'requestToUnit', failure_code: '550' },
    ]);
    expect(await all(`SELECT count(*)::int AS n FROM message WHERE state IN ('queued', 'sending')`)).toEqual([{ n: 0 }]);
    expect(await all(`SELECT count(*)::int AS n FROM phone_report`)).toEqual([{ n: 1 }]);
    const [parts] = await all(
      `SELECT count(*)::int AS n FROM cases WHERE stage = 'requested' AND jsonb_array_length(state->'proposal'->'consents') = 2`,
    );
    expect(parts?.['n']).toBeGreaterThanOrEqual(1); // the locality, and the unit of one part
  });

  it('ends today, and a second start adds nothing', async () => {
    const counted = () =>
      all(
        `SELECT (SELECT count(*) FROM cases)::int AS cases, (SELECT count(*) FROM case_event)::int AS events, (SELECT count(*) FROM message)::int AS mails`,
      );
    const before = await counted();
    expect((await database.getRepository(InstallationRow).findOneByOrFail({})).clockOffsetMs).toBe(0);
    await playDemo();
    expect(await counted()).toEqual(before);
  }, 60_000);

  it('shows each of the five people something, one tap from the sign-in page', async () => {
    await page.goto(services.url);
    await page.waitForSelector('.demo-people button');
    const people = await page.locator('.demo-people button strong').allInnerTexts();
    expect(people).toEqual(['Đầu mối địa phương', 'Đầu mối đơn vị', 'Điều phối', 'Ủy viên Ban Thường vụ', 'Văn thư']);
    for (const role of people) {
      await page.click(`.demo-people button:has-text("${role}")`);
      await page.waitForSelector('.duty, .for-information[open] li');
      await page.click('.account > summary');
      await page.click('text=Đăng xuất');
      await page.waitForSelector('.demo-people button');
    }
  }, 60_000);

  it('skips to a coming step of a case, and by working days from the head', async () => {
    await page.click('.demo-people button:has-text("Đầu mối đơn vị")');
    await page.waitForSelector('.duty');
    await page.goto(`${services.url}/ho-so/CS-2026-0023`); // nobody has answered it
    await page.waitForSelector('.skip-here');
    const text = await page.locator('.timeline li[data-kind=coming] p').first().innerText();
    await page.click('.skip-here >> nth=0');
    await page.waitForSelector('.skip-panel[aria-busy=false]', { timeout: 60_000 });
    expect(text).toContain('Sẽ:');
    await eventually(async () => !(await page.locator('.timeline li[data-kind=coming] p').first().innerText()).includes(text));
    expect(await page.getAttribute('.skip-panel a[target=_blank]', 'href')).toBe('http://127.0.0.1:1080');
    await page.click('.account > summary');
    await page.click('text=Tua 1 ngày làm việc');
    await page.waitForSelector('.skip-panel[aria-busy=true]');
    await page.waitForSelector('.skip-panel[aria-busy=false]', { timeout: 60_000 });
    expect(await page.locator('.account[open]').count()).toBe(0);
    await page.click('.skip-panel a >> nth=0');
    await page.waitForSelector('.sentence');
    await page.click('.account > summary');
    await page.click('text=Đăng xuất');
    await page.waitForSelector('.demo-people');
  }, 120_000);

  it('leads from the question to the commendation', async () => {
    await page.click('text=Hướng dẫn nhanh');
    await page.waitForSelector('.guide-steps');
    expect(await ticks()).toEqual([true, false, false, false, false, false]);
    await followMail();

    await toGuide();
    expect(await ticks()).toEqual([true, true, true, false, false, false]);
    await actAs(4); // the unit: then time can be skipped
    await toGuide();
    await page.click('.guide-steps >> text=Tua đến lúc kết thúc');
    await page.waitForSelector('.skip-panel[aria-busy=false]', { timeout: 60_000 });
    expect(await page.innerText('.skip-panel')).toContain('đã đến giờ kết thúc');
    await page.click('.skip-panel >> text=Đóng');
    expect(await ticks()).toEqual([true, true, true, true, false, false]);

    await actAs(4);
    await page.fill(field('attendance.0.count'), '77');
    await page.fill(field('summary'), 'Hội trường đủ chỗ, bà con hỏi nhiều.');
    await submit();
    await toGuide();
    expect(await ticks()).toEqual([true, true, true, true, true, false]);
    await actAs(5);
    await submit(); // the committee acknowledges
    await toGuide();
    await actAs(5);
    await page.check('[value=nobody]');
    await submit();
    await toGuide();
    expect(await ticks()).toEqual([true, true, true, true, true, true]);
  }, 120_000);

  const toGuide = async (): Promise<void> => {
    await page.goto(`${services.url}/huong-dan`);
    await page.waitForSelector('.guide-steps');
  };
  const ticks = async (): Promise<boolean[]> => (await page.locator('.guide-number').allInnerTexts()).map((text) => text === '✓');
  const actAs = async (step: number): Promise<void> => {
    await page.click(`.guide-steps > li >> nth=${step} >> .link-button`);
    await page.waitForSelector('.sentence');
  };
  const submit = async (): Promise<void> => {
    await page.click('form button[type=submit]');
    await page.waitForSelector('.acts .notice[data-kind=done]');
  };

  /** The mail of the request that the guide follows: its link is enough to agree. */
  async function followMail(): Promise<void> {
    const number = await page.locator('main a >> text=/^CS-/').first().innerText();
    const [row] = await all(
      `SELECT m.id, m.address FROM message m JOIN cases c ON c.id = m.case_id WHERE c.number = '${number}' AND m.template = 'requestToUnit'`,
    );
    const mail = sink.mails.find(({ messageId }) => messageId.startsWith(String(row?.['id'])));
    const [link] = /http:\/\/127\.0\.0\.1:\d+\/l\/[\w.-]+/.exec(mail?.text ?? '') ?? [];
    const own = await context.newPage();
    await own.goto(`${link}?y=dong-y`);
    await own.fill('[name="presenters.0.name"]', 'Lưu Thị Mô Hình');
    await own.fill('[name="contents"]', 'An toàn thực phẩm với hộ kinh doanh nhỏ');
    await own.check('[name="acceptsCostSplit"]');
    await own.click('form > button[type=submit]');
    await own.waitForSelector('.notice.done');
    await own.close();
  }
});
