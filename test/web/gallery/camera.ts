import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LANGUAGES, type Language, type Picture, type Viewer } from './picture';
import { WIDTHS } from '../widths';

/** What is wrong with a picture, in a line. */
export interface Complaint {
  readonly picture: string;
  readonly what: string;
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Takes each picture at both widths from one page, and looks at it as axe does. */
export class Camera {
  readonly complaints: Complaint[] = [];
  taken = 0;
  private readonly sessions = new Map<string, Promise<State>>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  /** Several side by side; each in its own window, so that no draft of one is seen in another. */
  async takeAll(pictures: readonly Picture[], sideBySide: number): Promise<void> {
    const jobs = pictures.flatMap((picture) => (picture.languages ?? LANGUAGES).map((language) => ({ picture, language })));
    let next = 0;
    const work = async (): Promise<void> => {
      for (let job = jobs[next++]; job; job = jobs[next++]) {
        await this.take(job.picture, job.language);
        if (next % 25 === 0) this.say(`${next}/${jobs.length}`);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }

  private async take(picture: Picture, language: Language): Promise<void> {
    const name = [picture.name, picture.as?.role ?? 'nobody', language].join('-');
    const complain = (what: string): void => void this.complaints.push({ picture: name, what });
    const context = await this.window(picture.as, language);
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complain(`script: ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/i.test(message.text())) complain(`policy: ${message.text()}`);
      });
      await picture.before?.(context, this.url);
      await this.open(page, picture);
      await this.lookAt(page, name, complain);
    } catch (error) {
      complain(`not taken: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`);
    } finally {
      await context.close();
    }
  }

  private async open(page: Page, { path, ready, act, isLoading }: Picture): Promise<void> {
    const quiet = quietApi(page);
    if (typeof path === 'string') await page.goto(this.url + path);
    else await page.setContent(path.html);
    if (ready) await page.waitForSelector(ready);
    const settled = async (): Promise<void> => {
      await quiet();
      if (!isLoading) await page.waitForFunction(`document.querySelector('.bone') === null`);
    };
    if (!isLoading) await settled();
    if (!act) return;
    await act(page);
    if (!isLoading) await settled();
  }

  private async lookAt(page: Page, name: string, complain: (what: string) => void): Promise<void> {
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: join(this.folder, `${name}-${width}.png`), fullPage: true });
      this.taken += 1;
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) complain(`${width}: ${over} px stick out`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) complain(`${width}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }
  }

  private async window(as: Viewer | null, language: Language): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: WIDTHS[0], height: 800 },
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      ...(as ? { storageState: await this.sessionOf(as, language) } : {}),
    });
    await context.addInitScript(`localStorage.setItem('language', '${language}')`);
    return context;
  }

  /** One session for each person and language: the account page lists them. */
  private sessionOf({ personId }: Viewer, language: Language): Promise<State> {
    const key = `${personId} ${language}`;
    const known = this.sessions.get(key) ?? this.signIn(personId);
    this.sessions.set(key, known);
    return known;
  }

  private async signIn(personId: string): Promise<State> {
    const context = await this.browser.newContext();
    try {
      const answer = await context.request.post(`${this.url}/api/session/demo`, { data: { personId } });
      if (!answer.ok()) throw new Error(`${personId} could not sign in: ${answer.status()}`);
      return await context.storageState();
    } finally {
      await context.close();
    }
  }
}

/** Resolves when nothing is asked of the API any more; the stream of news never ends and does not count. */
function quietApi(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  let changed = (): void => undefined;
  const counts = (url: string): boolean => url.includes('/api/') && !url.endsWith('/api/live');
  page.on('request', (request) => void (counts(request.url()) && open.add(request)));
  const over = (request: unknown): void => {
    open.delete(request);
    changed();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    for (;;) {
      while (open.size > 0) {
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
      // What was answered may ask for more as soon as it is drawn.
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined))))');
      if (open.size === 0) return;
    }
  };
}
