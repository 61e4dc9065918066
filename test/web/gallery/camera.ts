import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { request, type APIRequestContext, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { LANGUAGES, type Language, type Picture, type Viewer } from './picture';
import { WIDTHS } from '../widths';

/** What is wrong with a picture, in a line. */
export interface Complaint {
  readonly picture: string;
  readonly what: string;
}

const PATIENCE_MS = 40_000;

type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** A window of somebody with one tab, in which one picture is taken after the other. */
interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Resolves when nothing is asked of the API any more. */
  readonly quiet: () => Promise<void>;
  /** What is heard of the page while a picture is taken. */
  complain: (what: string) => void;
}

/** Takes each picture at both widths from one page, and looks at it as axe does. */
export class Camera {
  readonly complaints: Complaint[] = [];
  taken = 0;
  private readonly sessions = new Map<string, Promise<Session>>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly folder: string,
    /** Only pictures whose NAME-ROLE-LANGUAGE fits. */
    private readonly only: RegExp,
    private readonly say: (line: string) => void,
  ) {}

  /** Several side by side; whoever looks at most pages keeps the window. */
  async takeAll(pictures: readonly Picture[], sideBySide: number): Promise<void> {
    const jobs = LANGUAGES.flatMap((language) =>
      pictures
        .filter(({ languages = LANGUAGES }) => languages.includes(language))
        .map((picture) => ({ picture, language, name: [picture.name, picture.as?.role ?? 'nobody', language].join('-') }))
        .filter(({ name }) => this.only.test(name)),
    );
    let next = 0;
    const work = async (): Promise<void> => {
      const windows = new Map<string, Window>();
      for (let job = jobs[next++]; job; job = jobs[next++]) {
        const { picture, language, name } = job;
        const key = `${picture.as?.personId ?? ''} ${language}`;
        const window = windows.get(key) ?? (await this.window(picture.as, language));
        windows.set(key, window);
        if (await this.take(window, picture, name)) continue;
        windows.delete(key);
        await window.context.close();
      }
      for (const { context } of windows.values()) await context.close();
    };
    const ticker = setInterval(() => this.say(`${Math.min(next, jobs.length)}/${jobs.length}`), 20_000);
    try {
      await Promise.all(Array.from({ length: sideBySide }, work));
    } finally {
      clearInterval(ticker);
    }
  }

  /** Whether the window is as good as before. */
  private async take(window: Window, picture: Picture, name: string): Promise<boolean> {
    const heard = new Set<string>();
    window.complain = (what) => {
      if (!heard.has(what)) this.complaints.push({ picture: name, what });
      heard.add(what);
    };
    try {
      await picture.before?.(window.context, this.url);
      await this.open(window, picture);
      await this.lookAt(window, name);
      // A call that is held would go through now, and time would be skipped: its window is closed with it.
      if (picture.spoilsWindow || picture.isLoading) return false;
      await window.context.unrouteAll({ behavior: 'ignoreErrors' });
      return true;
    } catch (error) {
      window.complain(`not taken: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`);
      return false;
    }
  }

  private async open({ page, quiet }: Window, { path, ready, act, isLoading }: Picture): Promise<void> {
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    if (typeof path === 'string') await page.goto(this.url + path);
    else {
      await page.goto('about:blank'); // no policy of ours
      await page.setContent(path.html);
    }
    if (ready) await page.waitForSelector(ready);
    const settled = async (): Promise<void> => {
      await quiet();
      await page.waitForSelector('.bone', { state: 'detached' }); // by the protocol: the page's policy knows no eval
    };
    if (!isLoading) await settled();
    if (!act) return;
    await act(page);
    if (!isLoading) await settled();
  }

  private async lookAt({ page, complain }: Window, name: string): Promise<void> {
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      // As high as the page: what stands at the lower edge of a phone stands below everything, not before it.
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      if (height > 800) await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(this.folder, `${name}-${width}.png`) });
      this.taken += 1;
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) complain(`${width}: ${over} px stick out`);
      const axe = new AxeBuilder({ page });
      // A mail is a part of somebody's mail program, which has its own head and landmarks.
      if (page.url() === 'about:blank') axe.disableRules(['landmark-one-main', 'page-has-heading-one', 'region']);
      const { violations } = await axe.analyze();
      for (const { id, nodes } of violations) complain(`${width}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }
  }

  private async window(as: Viewer | null, language: Language): Promise<Window> {
    const session = as && (await this.sessionOf(as, language));
    const context = await this.browser.newContext({
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      ...(session ? { storageState: session } : {}),
    });
    // Nothing that was typed for one picture is a draft in the next.
    await context.addInitScript(`try { localStorage.clear(); localStorage.setItem('language', '${language}') } catch { /* a mail */ }`);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const window: Window = { context, page, quiet: quietApi(page), complain: () => undefined };
    page.on('pageerror', (error) => window.complain(`script: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) window.complain(`policy: ${message.text()}`);
    });
    return window;
  }

  /** One session for each person and language, in however many windows: the account page lists them. */
  private sessionOf({ personId }: Viewer, language: Language): Promise<Session> {
    const key = `${personId} ${language}`;
    const known = this.sessions.get(key) ?? this.signIn(personId);
    this.sessions.set(key, known);
    return known;
  }

  private async signIn(personId: string): Promise<Session> {
    const asking = await request.newContext();
    try {
      const answer = await asking.post(`${this.url}/api/session/demo`, { data: { personId } });
      if (!answer.ok()) throw new Error(`${personId} could not sign in: ${answer.status()}`);
      return await asking.storageState();
    } finally {
      await asking.dispose();
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
        await new Promise<void>((resolve, reject) => {
          changed = resolve;
          setTimeout(() => reject(new Error('the API has not answered')), PATIENCE_MS).unref();
        });
      }
      // What was answered may ask for more as soon as it is drawn.
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined))))');
      if (open.size === 0) return;
    }
  };
}
