import 'reflect-metadata';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, answering, failing, never, type Look } from './web-bench';

describe('Hướng dẫn nhanh', () => {
  let web: WebBench;
  beforeAll(async () => {
    web = await WebBench.begin();
    await web.api.caseAfter('agreed');
  });
  afterAll(() => web.end());

  const ready = '.guide-steps';
  const looks: Look[] = [
    { name: 'guide', path: '/huong-dan', as: PEOPLE.unitContact, ready },
    { name: 'guide-signed-out', path: '/huong-dan', as: null, ready },
    { name: 'guide-elsewhere', path: '/huong-dan', as: null, before: answering('/api/guide', 'notFound'), ready },
    { name: 'guide-failed', path: '/huong-dan', as: PEOPLE.unitContact, before: failing('/api/guide'), ready: '[role=alert]' },
    { name: 'guide-loading', path: '/huong-dan', as: PEOPLE.unitContact, before: never('/api/guide'), ready: 'main:has(h1) .bone' },
  ];
  it.each(looks)('looks as it should: $name', (look) => web.look(look));

  it('is one tap from the sign-in page and from the head menu', async () => {
    for (const as of [null, PEOPLE.unitContact]) {
      const { context, page } = await web.open(as, { width: 360 });
      try {
        await page.goto(web.url);
        if (as) await page.click('.account > summary');
        await page.click('a >> text=Hướng dẫn nhanh');
        await page.waitForSelector(ready);
        expect(await page.locator('.guide-steps > li').count()).toBe(6);
      } finally {
        await context.close();
      }
    }
  });

  it('ticks what is done in the case that it follows, and lets one act as whoever is next', async () => {
    const { context, page } = await web.open(null);
    try {
      await page.goto(`${web.url}/huong-dan`);
      await page.waitForSelector(ready);
      expect(await page.locator('.guide-steps > li').filter({ hasText: 'đã làm' }).count()).toBe(3);
      expect(await page.locator('.guide-steps > li[data-next] h2').innerText()).toContain('Hoạt động diễn ra');
      await page.click('.guide-steps > li >> nth=4 >> button');
      await page.waitForSelector('.sentence');
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toMatch(/^\/ho-so\/CS-2026-\d{4}\?viec=report$/);
      expect(await page.textContent('.account-name')).toContain('Đầu mối đơn vị');
    } finally {
      await context.close();
    }
  });

  it('offers no skipping where time is everybody’s', async () => {
    const { context, page } = await web.open(PEOPLE.unitContact);
    try {
      await answering('/api/session/demo', 'notFound')(context, web.url);
      await page.goto(`${web.url}/ho-so`);
      await page.click('.account > summary');
      expect(await page.locator('text=Tua 1 ngày làm việc').count()).toBe(0);
    } finally {
      await context.close();
    }
  });
});
