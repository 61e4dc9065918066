import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { instantAt } from '@chung-suc/domain';
import { aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { WebBench, failing, never, type Look } from './web-bench';
import { field } from './desk';

const AT = `/danh-muc/${OFFERINGS.onsite}`;

/** The engagement of scenario 4, typed as a clerk does. */
async function fill(page: Page, over: Record<string, string> = {}): Promise<void> {
  const typed = {
    'terms.date': '18/6/2026',
    'terms.from': '14h',
    'terms.to': '16h',
    'terms.place': 'Hội trường UBND Phường Ví Dụ',
    'audience.peopleInHardship': '120',
    ...over,
  };
  for (const [name, value] of Object.entries(typed)) await page.fill(field(name), value);
}

describe('Danh mục', () => {
  let web: WebBench;
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());
  beforeEach(async () => {
    await web.api.clear();
    web.api.now = instantAt('2026-06-10', 10, 15);
  });

  const find = (typed: string, wanted: string) => async (page: Page) => {
    await page.fill('[type=search]', typed);
    await page.waitForSelector(wanted);
  };
  const looks: Look[] = [
    { name: 'catalogue', path: '/danh-muc', as: PEOPLE.localityContact, ready: '.offering' },
    { name: 'catalogue-unit', path: '/danh-muc', as: PEOPLE.unitContact, ready: '.offering' },
    {
      name: 'catalogue-search',
      path: '/danh-muc',
      as: PEOPLE.localityContact,
      ready: '.offering',
      act: find('an toan', 'main:not(:has(section)) .offering'),
    },
    {
      name: 'catalogue-nothing',
      path: '/danh-muc',
      as: PEOPLE.localityContact,
      ready: '.offering',
      act: find('xyz', 'text=/Không có nội dung nào khớp|No offering fits/'),
    },
    { name: 'catalogue-failed', path: '/danh-muc', as: PEOPLE.localityContact, before: failing('/api/catalogue'), ready: '[role=alert]' },
    {
      name: 'catalogue-loading',
      path: '/danh-muc',
      as: PEOPLE.localityContact,
      before: never('/api/catalogue'),
      ready: 'main:has(h1) .bone',
    },
    { name: 'request', path: AT, as: PEOPLE.localityContact, ready: 'form' },
    { name: 'request-closed', path: `/danh-muc/${OFFERINGS.invitation}`, as: PEOPLE.localityContact, ready: '.notice' },
    { name: 'request-unknown', path: '/danh-muc/nothing', as: PEOPLE.localityContact, ready: 'h2' },
    {
      name: 'request-mend',
      path: AT,
      as: PEOPLE.localityContact,
      ready: 'form',
      act: async (page) => {
        await page.click('form button[type=submit]');
        await page.waitForSelector('[role=alert]');
      },
    },
  ];
  it.each(looks)('looks as it should: $name', (look) => web.look(look));

  it('says once why something cannot be asked for: above all of it, or above its area', async () => {
    const told = async (as: string): Promise<readonly [string, string[]]> => {
      const { context, page } = await web.open(as);
      try {
        await page.goto(`${web.url}/danh-muc`);
        await page.waitForSelector('.offering');
        const main = await page.innerText('main');
        return [main, await page.locator('.offering').allInnerTexts()];
      } finally {
        await context.close();
      }
    };
    const [ofUnit, rowsOfUnit] = await told(PEOPLE.unitContact);
    expect(ofUnit.match(/Chỉ đầu mối của một địa phương/g)).toHaveLength(1);
    expect(rowsOfUnit.join()).not.toContain('Chỉ đầu mối của một địa phương');
    expect(ofUnit).not.toContain('Nội dung này do Ban Thường vụ tổ chức');
    const [ofLocality, rowsOfLocality] = await told(PEOPLE.localityContact);
    expect(ofLocality).not.toContain('Chỉ đầu mối của một địa phương');
    expect(ofLocality.match(/Nội dung này do Ban Thường vụ tổ chức/g)).toHaveLength(1);
    expect(rowsOfLocality.join()).not.toContain('Nội dung này do Ban Thường vụ tổ chức');
    // Found by a search it stands without its area.
    const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
    try {
      await page.goto(`${web.url}/danh-muc`);
      await page.fill('[type=search]', 'chuyện ở phường');
      await page.waitForSelector('.offering >> text=Nội dung này do Ban Thường vụ tổ chức');
    } finally {
      await context.close();
    }
  });

  it('finds “toa an” and “tòa án” alike', async () => {
    const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
    try {
      await page.goto(`${web.url}/danh-muc`);
      for (const typed of ['phien toa', 'phiên tòa', 'PHIÊN TOÀ']) {
        await page.fill('[type=search]', typed);
        await page.waitForFunction(`document.querySelectorAll('.offering').length === 1`);
        expect(await page.textContent('.offering-name')).toBe('Phiên tòa giả định (01 trường)');
      }
    } finally {
      await context.close();
    }
  });

  it('warns while one types, and takes the request all the same; then it says what comes next', async () => {
    await web.api.give('request', aRequest(), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 9));
    web.api.now = instantAt('2026-06-10', 10, 15);
    await web.look({
      name: 'request-warning',
      path: AT,
      as: PEOPLE.localityContact,
      ready: 'form',
      act: async (page) => {
        await fill(page);
        await page.waitForSelector('[data-kind=warning]');
        expect(await page.textContent('[data-kind=warning]')).toContain('1 địa phương khác cũng đề nghị');
      },
    });
    await web.look({
      name: 'request-sent',
      path: AT,
      as: PEOPLE.localityContact,
      ready: 'form',
      act: async (page) => {
        await fill(page);
        await page.click('form button[type=submit]');
        await page.waitForSelector('[data-kind=done]');
        expect(await page.textContent('main')).toContain('Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026');
        expect(await page.textContent('.coming')).toMatch(/[Nn]hắc|[Rr]eminder/);
      },
    });
  });

  it('is asked for by keyboard alone', async () => {
    const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
    const focused = (): Promise<string> => page.evaluate(`document.activeElement?.id || document.activeElement?.textContent || ''`);
    const tabTo = async (wanted: string): Promise<void> => {
      for (let tabs = 0; tabs < 60 && (await focused()) !== wanted; tabs += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe(wanted);
    };
    try {
      await page.goto(web.url + AT);
      await page.waitForSelector('form');
      await tabTo('f-terms.date');
      await page.keyboard.type('18/06/2026');
      await tabTo('f-terms.from');
      await page.keyboard.type('14h00');
      await tabTo('f-terms.to');
      await page.keyboard.type('16');
      await tabTo('f-terms.place');
      await page.keyboard.type('Hội trường');
      await tabTo('f-audience.peopleInHardship');
      await page.keyboard.type('120');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-kind=done], [role=alert]');
      expect(await page.textContent('h1')).toBe('Đã gửi đề nghị');
    } finally {
      await context.close();
    }
  });

  it('keeps what was typed over a refusal, a lost connection and a reload, and sends it once', async () => {
    const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
    const keys: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.push(request.headers()['idempotency-key'] ?? '');
    });
    const sendAnd = async (wanted: string): Promise<void> => {
      await page.click('form button[type=submit]');
      await page.waitForSelector(wanted);
    };
    try {
      await page.goto(web.url + AT);
      await page.waitForSelector('form');
      await fill(page, { 'terms.date': '24/12/2026' });
      await sendAnd('[role=alert]');
      expect(await page.textContent('[role=alert]')).toContain('Nằm ngoài thời gian thực hiện của kế hoạch.');
      expect(await page.getAttribute(field('terms.date'), 'aria-invalid')).toBe('true');
      await page.fill(field('terms.date'), '18/6/2026');
      // The answer is lost on its way back: the request has arrived.
      await context.route(
        `${web.url}/api/cases`,
        async (route) => {
          await route.fetch();
          await route.abort('connectionreset');
        },
        { times: 1 },
      );
      await sendAnd('text=Gửi lại không bị tính hai lần');
      await page.reload();
      await page.waitForSelector('form');
      expect(await page.inputValue(field('terms.place'))).toBe('Hội trường UBND Phường Ví Dụ');
      await sendAnd('[data-kind=done]');
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(2);
      expect(keys[1]).toBe(keys[2]);
      const mine = await web.api.db.database.query(`SELECT count(*)::int AS n FROM cases WHERE stage <> 'closed'`);
      expect(mine).toEqual([{ n: 1 }]);
    } finally {
      await context.close();
    }
  });
});
