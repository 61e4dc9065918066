import 'reflect-metadata';
import type { Page, Request } from 'playwright-core';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { WebBench } from './web-bench';

/** Everything in the head that is fetched ahead of its use. */
const AHEAD = /<link rel="(?:modulepreload|preload|stylesheet)"[^>]* href="(\/(?:web|api)\/[^"]+)"[^>]*>/g;
/** What the frame of every page has anyway. */
const isOfFrame = (address: string): boolean => /\/web\/(rolldown-runtime|libraries|frame|index)-|^\/api\/session$/.test(address);

/**
 * What the API names in the head of a page (tooling/page-needs.cjs of services/web) against what the page asks for by itself: nothing is
 * fetched in vain or twice. (That all of a page’s files are named follows from the build: page-files.cjs.)
 */
describe('what a page is sent ahead', () => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
    await web.api.caseAfter('requested');
    number = await web.api.caseNumber();
  });
  afterAll(() => web.end());

  /** Opens a page that is told nothing ahead: what it was to be told, and what it asks for. */
  async function withoutHead(page: Page, path: string) {
    const ahead: string[] = [];
    const asked: string[] = [];
    const keep = (request: Request): void => void asked.push(request.url().slice(web.url.length));
    await page.route(web.url + path, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const own = [...html.matchAll(AHEAD)].filter(([, address = '']) => !isOfFrame(address));
      ahead.push(...own.map(([, address = '']) => address));
      await route.fulfill({ response, body: own.reduce((left, [link]) => left.replace(link, ''), html) });
    });
    page.on('request', keep);
    await page.goto(web.url + path);
    await page.waitForSelector('h1');
    await page.waitForLoadState('networkidle');
    return { ahead, asked };
  }

  const all: [string, string, string | null][] = [
    ['the inbox', '/', PEOPLE.unitContact],
    ['the catalogue', '/danh-muc', PEOPLE.localityContact],
    ['a request', `/danh-muc/${encodeURIComponent(OFFERINGS.onsite)}`, PEOPLE.localityContact],
    ['a registration', '/ghi-nhan', PEOPLE.unitContact],
    ['the cases', '/ho-so', PEOPLE.coordinator],
    ['a case', '/ho-so/{case}', PEOPLE.unitContact],
    ['the committee', '/dieu-hanh', PEOPLE.coordinator],
    ['a decision', '/dieu-hanh/{case}', PEOPLE.coordinator],
    ['the reported numbers', '/danh-ba/sai-so', PEOPLE.coordinator],
    ['the account', '/tai-khoan', PEOPLE.unitContact],
    ['the guide', '/huong-dan', PEOPLE.unitContact],
    ['the guide for anybody', '/huong-dan', null],
    ['a forgotten password', '/quen-mat-khau', null],
    ['a password', '/mat-khau/x', null],
    ['the sign-in', '/ho-so/{case}', null],
  ];
  it.each(all)('is what %s asks for', async (_name, path, as) => {
    const { context, page, trouble } = await web.open(as, { width: 360 });
    try {
      const { ahead, asked } = await withoutHead(page, path.replace('{case}', number));
      expect(ahead.length).toBeGreaterThan(0);
      expect(ahead.filter((address) => !asked.includes(address))).toEqual([]);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it.each(all)('is fetched once by %s', async (_name, path, as) => {
    const { context, page, trouble } = await web.open(as, { width: 360 });
    try {
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url().slice(web.url.length)));
      const response = await page.goto(web.url + path.replace('{case}', number));
      const named = [...((await response?.text()) ?? '').matchAll(AHEAD)].map(([, address = '']) => address);
      await page.waitForSelector('h1');
      await page.waitForLoadState('networkidle');
      expect(named.map((address) => [address, asked.filter((one) => one === address).length])).toEqual(
        named.map((address) => [address, 1]),
      );
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
