import 'reflect-metadata';
import type { BrowserContext, Page } from 'playwright-core';
import { PASSWORD, anAccount } from '../fixtures/accounts';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, answering, type Look } from './web-bench';

const type = async (page: Page, password: string): Promise<void> => {
  await page.fill('[name=email]', 'phong.pt@example.vn');
  await page.fill('[name=password]', password);
};

describe('signing in', () => {
  let web: WebBench;
  beforeAll(async () => {
    web = await WebBench.begin();
    await anAccount(web.api.db.database, PEOPLE.localityContact, 'phong.pt@example.vn');
    await web.api.caseAfter('requested');
  });
  afterAll(() => web.end());

  const refused = async (page: Page): Promise<void> => {
    await type(page, 'sai');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=alert]');
  };
  const tooMany = async (context: BrowserContext, url: string): Promise<void> => {
    await answering('/api/session', 'tooManyAttempts', { retryAfterSeconds: 240 })(context, url);
    await context.route(`${url}/api/session`, (route) => (route.request().method() === 'GET' ? route.continue() : route.fallback()));
  };
  const aToken = (context: BrowserContext, url: string) => tokenFor('reset')(context, url);
  const tokenFor = (purpose: 'reset' | 'invitation') => (context: BrowserContext, url: string) =>
    context.route(`${url}/api/password-tokens/fresh`, (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({
            json: { purpose, name: 'Phan Thị Phỏng', email: 'phong.pt@example.vn', expiresAt: '2026-06-10T11:15:00+07:00' },
          })
        : route.fallback(),
    );
  const tooShort = async (context: BrowserContext, url: string): Promise<void> => {
    await answering('/api/password-tokens/fresh', 'invalidFields', { fields: [{ field: 'password', code: 'passwordTooShort' }] })(
      context,
      url,
    );
    await aToken(context, url);
  };
  const looks: Look[] = [
    { name: 'sign-in', path: '/', as: null, ready: '.demo-people button' },
    { name: 'sign-in-refused', path: '/', as: null, act: refused },
    { name: 'sign-in-wait', path: '/', as: null, act: refused, before: tooMany },
    { name: 'forgotten', path: '/quen-mat-khau', as: null },
    {
      name: 'forgotten-sent',
      path: '/quen-mat-khau',
      as: null,
      act: async (page) => {
        await page.fill('[name=email]', 'phong.pt@example.vn');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-kind=done]');
      },
    },
    {
      name: 'password',
      path: '/mat-khau/fresh',
      as: null,
      before: tooShort,
      ready: '[name=password]',
      act: async (page) => {
        await page.fill('[name=password]', 'ngắn');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[role=alert]');
      },
    },
    {
      name: 'password-invitation',
      path: '/mat-khau/fresh',
      as: null,
      before: tokenFor('invitation'),
      ready: '[name=password]',
      act: async (page) => {
        expect(await page.textContent('form')).toMatch(/(Chào mừng đ\/c|Welcome, Đ\/c) Phan Thị Phỏng\. .*phong\.pt@example\.vn/);
        expect(await page.textContent('form')).not.toMatch(/phiên đăng nhập khác|Other sessions/);
      },
    },
    {
      name: 'password-dead',
      path: '/mat-khau/dead',
      as: null,
      ready: '[role=alert]',
      act: async (page) => {
        expect(await page.textContent('h1')).toMatch(/Không có liên kết này|There is no such link/);
        expect(await page.locator('main a').allInnerTexts()).not.toContain('Về Việc của tôi');
      },
    },
  ];
  it.each(looks)('looks as it should: $name', (look) => web.look(look));

  it('works by keyboard alone, on the page that was asked for, and out again', async () => {
    const { context, page, trouble } = await web.open(null);
    try {
      await page.goto(`${web.url}/ho-so/CS-2026-0001`);
      await page.waitForSelector('[name=email]');
      // Skip link, brand, language, then the form.
      for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab');
      await page.keyboard.type('phong.pt@example.vn');
      await page.keyboard.press('Tab');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.sentence');
      expect(await page.textContent('h1')).toContain('Tuyên truyền Luật An toàn thực phẩm');
      await page.click('.account > summary');
      await page.click('.account-panel >> text=Đăng xuất');
      await page.waitForSelector('[name=email]');
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('shows and hides the password, and takes a demo person with one tap', async () => {
    const { context, page } = await web.open(null, { width: 360 });
    try {
      await page.goto(web.url);
      await page.fill('[name=password]', 'abc');
      await page.click('[aria-label="Hiện mật khẩu"]');
      expect(await page.getAttribute('[name=password]', 'type')).toBe('text');
      await page.click('.demo-people button >> text=Đầu mối địa phương');
      await page.waitForSelector('h1 >> text=Việc của tôi');
      expect(await page.textContent('.account-panel')).toContain('Bí thư Đoàn');
    } finally {
      await context.close();
    }
  });

  it('is asked for in the middle of a page when the session has ended, and goes on there with what was typed', async () => {
    const { context, page } = await web.open(PEOPLE.localityContact);
    try {
      await page.goto(`${web.url}/ho-so/CS-2026-0001?viec=cancel`);
      await page.fill('textarea', 'Trường bận thi');
      await context.clearCookies();
      await page.click('form button[type=submit]');
      await page.waitForSelector('text=Phiên làm việc đã hết');
      await type(page, PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForSelector('textarea');
      expect(await page.inputValue('textarea')).toBe('Trường bận thi');
    } finally {
      await context.close();
    }
  });
});
