import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, failing, never, type Look } from './web-bench';

describe('Việc của tôi', () => {
  let web: WebBench;
  beforeAll(async () => {
    web = await WebBench.begin();
    await web.api.caseAfter('requested');
  });
  afterAll(() => web.end());

  const looks: Look[] = [
    { name: 'inbox', path: '/', as: PEOPLE.unitContact, ready: '.duty' },
    { name: 'inbox-empty', path: '/', as: PEOPLE.branchContact, ready: 'main h2' },
    { name: 'inbox-failed', path: '/', as: PEOPLE.unitContact, before: failing('/api/duties'), ready: '[role=alert]' },
    { name: 'inbox-loading', path: '/', as: PEOPLE.unitContact, before: never('/api/duties'), ready: 'main:has(h1) .bone' },
    {
      name: 'inbox-for-information',
      path: '/',
      as: PEOPLE.localityContact,
      ready: '.for-information',
      act: (page) => page.click('.for-information > summary'),
    },
    { name: 'account', path: '/', as: PEOPLE.unitContact, act: (page) => page.click('.account > summary') },
  ];
  it.each(looks)('looks as it should: $name', (look) => web.look(look));

  it('leads with one tap into the act', async () => {
    const { context, page } = await web.open(PEOPLE.unitContact, { width: 360 });
    try {
      await page.goto(web.url);
      await page.click('.duty .action >> text=Chưa thể hỗ trợ');
      await page.waitForSelector('form textarea');
      expect(await page.evaluate('document.activeElement?.textContent')).toBe('Chưa thể hỗ trợ');
      expect(page.url()).toBe(`${web.url}/ho-so/CS-2026-0001?viec=decline`);
    } finally {
      await context.close();
    }
  });

  it('marks what is overdue by word and line, and counts it in the navigation', async () => {
    web.api.now = instantAt('2026-06-18', 8);
    await web.look({ name: 'inbox-overdue', path: '/', as: PEOPLE.unitContact, ready: '.duty[data-late=overdue]' });
    web.api.now = instantAt('2026-06-10', 11);
  });

  it('asks again when somebody wants it', async () => {
    const { context, page } = await web.open(PEOPLE.unitContact);
    try {
      await failing('/api/duties')(context, web.url);
      await page.goto(web.url);
      await page.waitForSelector('[role=alert]');
      expect(await page.textContent('[role=alert]')).toContain('Mã: databaseAway · b3c1');
      await context.unroute(`${web.url}/api/duties`);
      await page.click('[role=alert] button');
      await page.waitForSelector('.duty');
    } finally {
      await context.close();
    }
  });

  it('says that the connection is gone, and that it is back', async () => {
    const { context, page } = await web.open(PEOPLE.unitContact, { width: 360 });
    try {
      await page.goto(web.url);
      await page.waitForSelector('.duty');
      await context.setOffline(true);
      await page.waitForSelector('.offline');
      await context.setOffline(false);
      await page.waitForSelector('.offline', { state: 'detached' });
    } finally {
      await context.close();
    }
  });

  it('can be read in English, and stays so', async () => {
    const { context, page } = await web.open(PEOPLE.unitContact);
    try {
      await page.goto(web.url);
      await page.click('text=English');
      await page.waitForSelector('h1 >> text=My duties');
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await page.textContent('.duty')).toContain('Answer the request');
    } finally {
      await context.close();
    }
  });
});
