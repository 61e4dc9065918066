import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { CaseView, Catalogue } from '@chung-suc/api-contract';
import { EmbeddedClock } from '@chung-suc/platform/clock';
import { apiAs, type Api } from '../api/api-client';
import { eventually, type CapturedMail } from '../kit';
import type { Surroundings } from './surroundings';

/** Planted in every field that takes text: none of them may be readable outside PostgreSQL and the mails. */
export const CANARIES = [
  'canary-place',
  'canary-wishes',
  'canary-deviation',
  'canary-presenter',
  'canary-contents',
  'canary-note',
  'canary-summary',
  'canary-difficulties',
  'canary-comment',
  'canary-remark',
  'canary-person',
  'canary-merit',
  'canary-key',
];

const DAY = 86_400_000;

/** The people of one case: the locality asks by the API, everybody else answers by the link of their mail, on a phone. */
export class Story {
  private caseId = '';

  private constructor(
    private readonly around: Pick<Surroundings, 'database' | 'services' | 'sink' | 'browser'>,
    private readonly locality: Api,
    private readonly offering: Catalogue['areas'][number]['offerings'][number],
  ) {}

  static async begin(around: Pick<Surroundings, 'database' | 'services' | 'sink' | 'browser'>): Promise<Story> {
    const [locality] = (await around.database.query(
      `SELECT h.person_id AS id FROM post p JOIN holding h ON h.post_id = p.id WHERE p.kind = 'localityContact' ORDER BY p.rank, p.id LIMIT 1`,
    )) as { id: string }[];
    if (!locality) throw new Error('The plan was not published: there is no locality');
    const api = apiAs(around.services.url, locality.id);
    const catalogue = await get<Catalogue>(api, '/api/catalogue');
    const offering = catalogue.areas
      .flatMap(({ offerings }) => offerings)
      .find(({ label, requestable }) => label.vi === 'III.1, nội dung 3' && requestable);
    if (!offering) throw new Error('III.1, nội dung 3 cannot be asked for');
    return new Story(around, api, offering);
  }

  /** Asks for an engagement so many days ahead. */
  async ask(days = 2): Promise<void> {
    const now = await new EmbeddedClock(this.around.database).now();
    const start = new Date(now + days * DAY);
    const body = {
      offeringId: this.offering.id,
      terms: {
        start: start.toISOString(),
        end: new Date(start.getTime() + 2 * 3_600_000).toISOString(),
        mode: 'online',
        modeDeviation: 'canary-deviation',
        place: 'canary-place',
        audience: [{ group: 'peopleInHardship', count: 120 }],
        wishes: 'canary-wishes',
      },
    };
    const answer = await this.locality.post('/api/cases', body, `canary-key-${randomUUID()}`);
    expect(answer.status).toBe(201);
    this.caseId = (answer.body as CaseView).id;
  }

  async answer(): Promise<void> {
    const link = await this.linkOf('requestToUnit');
    await this.opensWithoutChange(link);
    await this.onPhone(`${link}?y=dong-y`, async (page) => {
      await send(page); // nothing filled in: the page says all that is missing, and keeps the choice
      expect(await page.locator('[role=alert] li').count()).toBeGreaterThanOrEqual(3);
      await page.fill('[name="presenters.0.name"]', 'canary-presenter');
      await page.fill('[name="contents"]', 'canary-contents');
      await page.fill('[name="note"]', 'canary-note');
      await page.check('[name="acceptsCostSplit"]');
      await send(page);
      expect(await page.locator('.notice.done').innerText()).toContain('đồng ý phối hợp');
    });
    // Whoever opens it later reads who answered, and can do nothing more.
    await this.onPhone(link, async (page) => {
      expect(await page.locator('.notice.done').innerText()).toMatch(/Đ\/c .+ (vừa|đã) trả lời lúc .+: đồng ý phối hợp\./);
      expect(await page.locator('form').count()).toBe(0);
    });
    const late = await fetch(link, { method: 'POST', body: new URLSearchParams({ answer: 'decline', reason: 'x', key: randomUUID() }) });
    expect(late.status).toBe(409);
    await this.allHasGone(); // before any time is skipped: whoever is told of what is over already is told nothing
  }

  async report(): Promise<void> {
    const link = await this.linkOf('reportAsked');
    await this.opensWithoutChange(link);
    await this.onPhone(link, async (page) => {
      await page.check('[name="held"][value="yes"]');
      await page.fill('[name="attendance.0.count"]', '118');
      await page.fill('[name="summary"]', 'canary-summary');
      await page.fill('[name="difficulties"]', 'canary-difficulties');
      await send(page);
      expect(await page.locator('.notice.done').innerText()).toContain('118 người');
    });
  }

  async confirm(): Promise<void> {
    const link = await this.linkOf('confirmAsked');
    await this.opensWithoutChange(link);
    await this.onPhone(link, async (page) => {
      await page.check('[name="tookPlace"][value="yes"]');
      await page.check('[name="rating"][value="5"]');
      await page.fill('[name="comment"]', 'canary-comment');
      await send(page);
      expect(await page.locator('.notice.done').count()).toBe(1);
    });
  }

  async review(): Promise<void> {
    const link = await this.linkOf('reviewAsked');
    await this.opensWithoutChange(link);
    await this.onPhone(link, async (page) => {
      expect(await page.locator('.facts').innerText()).toContain('canary-summary');
      await page.fill('[name="remark"]', 'canary-remark');
      await send(page);
      expect(await page.locator('.notice.done').count()).toBe(1);
    });
  }

  async commend(): Promise<void> {
    const link = await this.linkOf('commendAsked');
    await this.opensWithoutChange(link);
    await this.onPhone(link, async (page) => {
      await page.check('[name="who"][value="people"]');
      await page.fill('[name="people.0.name"]', 'canary-person');
      await page.fill('[name="people.0.merit"]', 'canary-merit');
      await page.click('button[name="more"]'); // one more row, and nothing is sent
      expect(await page.inputValue('[name="people.0.name"]')).toBe('canary-person');
      expect(await page.locator('[name="people.1.name"]').count()).toBe(1);
      await send(page);
      expect(await page.locator('.notice.done').count()).toBe(1);
    });
    await eventually(async () => {
      const { timeline } = await this.view();
      return timeline.filter(({ kind }) => kind === 'mail').every(({ mailState }) => mailState !== 'queued' && mailState !== 'sending');
    });
  }

  async view(): Promise<CaseView> {
    return get<CaseView>(this.locality, `/api/cases/${this.caseId}`);
  }

  /** A member of the committee decides from their mail: the unit that is proposed first takes over. Gives the name of that unit. */
  async decide(): Promise<string> {
    const link = await this.linkOf('committeeDigest');
    await this.opensWithoutChange(link);
    let unit = '';
    await this.onPhone(link, async (page) => {
      await send(page); // nothing chosen
      expect(await page.locator('[role=alert] li').count()).toBeGreaterThanOrEqual(1);
      await page.check('[name="how"][value="reassign"]');
      unit = await page.locator('[name="unitId"]').first().inputValue();
      await page.check(`[name="unitId"][value="${unit}"]`);
      await page.fill('[name="reason"]', 'canary-decision');
      await send(page);
      expect(await page.locator('.notice.done').innerText()).toContain('quyết định');
    });
    // The other members' links tell who was first.
    await this.onPhone(link, async (page) => {
      expect(await page.locator('.notice.done').innerText()).toMatch(/Đ\/c .+ (vừa|đã) quyết định lúc/);
      expect(await page.locator('form').count()).toBe(0);
    });
    return unit;
  }

  /** Mails of a template about this case, or about several, in the order of sending. */
  async mailsOf(template: string): Promise<CapturedMail[]> {
    const rows = (await this.around.database.query(
      `SELECT id FROM message WHERE (case_id = $1 OR case_id IS NULL) AND template = $2 AND state = 'sent' ORDER BY not_before, sent_at`,
      [this.caseId, template],
    )) as { id: string }[];
    return rows.flatMap(({ id }) => this.around.sink.mails.find(({ messageId }) => messageId.startsWith(id)) ?? []);
  }

  /** The link in the latest mail of a template, as its reader finds it. */
  private async linkOf(template: string): Promise<string> {
    await this.allHasGone(); // only then the latest mail is the one that is meant
    const mail: CapturedMail = await eventually(async () => (await this.mailsOf(template)).at(-1));
    const [link] = /http:\/\/127\.0\.0\.1:\d+\/l\/[\w.-]+/.exec(mail.text) ?? [];
    if (!link) throw new Error(`The mail ${template} has no link`);
    return link;
  }

  /** What mail scanners do: opening a link, with and without its hint, changes nothing. */
  private async opensWithoutChange(link: string): Promise<void> {
    await eventually(async () => (await this.untold()) === 0);
    const before = await this.rows();
    for (const method of ['GET', 'HEAD']) {
      for (const address of [link, `${link}?y=dong-y`, `${link}?y=chua-the`]) expect((await fetch(address, { method })).status).toBe(200);
    }
    expect(await this.rows()).toEqual(before);
  }

  private async allHasGone(): Promise<void> {
    await eventually(async () => {
      const [row] = (await this.around.database.query(
        // The committee's digest, which goes to each member by itself, is of no case.
        `SELECT count(*)::int AS n FROM message WHERE (case_id = $1 OR case_id IS NULL) AND state IN ('queued', 'sending')`,
        [this.caseId],
      )) as { n: number }[];
      return row?.n === 0;
    });
  }

  /** Mails that have gone out and of which the case has not heard yet. */
  private async untold(): Promise<number> {
    const [row] = (await this.around.database.query(
      `SELECT count(*)::int AS n FROM message m WHERE m.case_id = $1 AND m.duty_id IS NOT NULL AND m.state IN ('queued', 'sending', 'sent')
          AND NOT EXISTS (SELECT 1 FROM intake i WHERE i.kind = 'noteDelivery' AND i.body->>'messageId' = m.id::text AND i.acknowledged_at IS NOT NULL)`,
      [this.caseId],
    )) as { n: number }[];
    return row?.n ?? -1;
  }

  private async rows(): Promise<unknown> {
    return this.around.database.query(
      `SELECT (SELECT count(*) FROM intake WHERE via <> 'system') AS intake, (SELECT jsonb_agg(c ORDER BY id) FROM cases c) AS cases,
              (SELECT jsonb_agg(d ORDER BY id) FROM duty d) AS duties, (SELECT jsonb_agg(l ORDER BY id) FROM link l) AS links`,
    );
  }

  private async onPhone(address: string, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.around.browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'vi-VN',
      javaScriptEnabled: true,
    });
    try {
      const page = await context.newPage();
      await page.goto(address);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      // Photos of a report go on after a lost connection by the one script that there is; nothing needs it.
      expect(await page.locator('script:not([src="/assets/photos.js"])').count()).toBe(0);
      await act(page);
    } finally {
      await context.close();
    }
  }
}

const send = async (page: Page): Promise<void> => {
  await page.click('form > button[type=submit]');
  await page.waitForLoadState();
};

async function get<T>(api: Api, path: string): Promise<T> {
  const { status, body } = await api.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}
