import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { webFolder } from '@chung-suc/infra/local/environment';
import { PagesBench } from '../api/pages-bench';
import { launchBrowser, root } from '../kit';
import { WIDTHS } from './widths';

export { answering, failing, never } from './answers';
export { WIDTHS };

/** Set by `npm run shots`: then every look is kept, in both languages. */
const SHOTS = process.env['SHOTS_DIR'];

export interface Look {
  /** Names the screenshot. */
  readonly name: string;
  readonly path: string;
  /** Who is signed in; null: nobody. */
  readonly as: string | null;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Calls that answer something else than the API would: a failure, nothing at all. */
  readonly before?: (context: BrowserContext, url: string) => Promise<unknown>;
  /** There when the page is ready. */
  readonly ready?: string;
}

/** The web application, as the API serves it, in a browser. */
export class WebBench {
  private constructor(
    readonly api: PagesBench,
    readonly browser: Browser,
    readonly url: string,
  ) {}

  static async begin(): Promise<WebBench> {
    const [api, browser] = await Promise.all([PagesBench.begin({ WEB_DIST: webFolder(root) }), launchBrowser()]);
    return new WebBench(api, browser, await api.url());
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.api.end();
  }

  /** With a session that begins now, as “đăng nhập thử” gives it. */
  private async signIn(context: BrowserContext, personId: string): Promise<void> {
    const answer = await context.request.post(`${this.url}/api/session/demo`, { data: { personId } });
    expect(answer.status()).toBe(200);
  }

  /** A page of one person; the caller closes its context. What the policy blocks or a script throws fails the test by `expectClean`. */
  async open(as: string | null, { width = 1440, language = 'vi' }: { width?: number; language?: 'vi' | 'en' } = {}) {
    const context = await this.browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN', reducedMotion: 'reduce' });
    await context.addInitScript(`localStorage.setItem('language', '${language}')`);
    if (as !== null) await this.signIn(context, as);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) trouble.push(message.text());
    });
    return { context, page, trouble };
  }

  /** At both sizes: nothing sticks out, nothing is blocked, axe has no complaint. What is done on the page is done at the first. */
  async look({ name, path, as, act, before, ready = 'h1' }: Look): Promise<void> {
    for (const language of SHOTS ? (['vi', 'en'] as const) : (['vi'] as const)) {
      const { context, page, trouble } = await this.open(as, { width: WIDTHS[0], language });
      try {
        await before?.(context, this.url);
        await page.goto(this.url + path);
        await page.waitForSelector(ready);
        await act?.(page);
        await page.evaluate('document.fonts.ready.then(() => undefined)');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${language}-${width}.png`), fullPage: true });
          expect({ name, width, over: await page.evaluate('document.documentElement.scrollWidth - innerWidth') }).toEqual({
            name,
            width,
            over: 0,
          });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${name} ${width} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        }
        expect(trouble).toEqual([]);
      } finally {
        await context.close();
      }
    }
  }
}
