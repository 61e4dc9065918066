import type { BrowserContext, Page } from 'playwright-core';
import type { WebBench } from './web-bench';

/** A field of a form by the path that it has in the body. */
export const field = (name: string): string => `[id="f-${name}"]`;

/** Opens an area of Danh mục, by the code it is printed with: a phone shows all but the first folded. */
export async function openArea(page: Page, code: string): Promise<void> {
  const area = page.locator('details.area', { has: page.locator(`#area-${code.replace('.', '\\.')}`) });
  await area.waitFor();
  if ((await area.getAttribute('open')) === null) await area.locator('summary').click();
}

/** Somebody at their screen, signed in or behind a link of a mail. */
export class Desk {
  private constructor(
    private readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly trouble: readonly string[],
  ) {}

  static async of(web: WebBench, personId: string | null, width: number): Promise<Desk> {
    const { context, page, trouble } = await web.open(personId, { width });
    page.setDefaultTimeout(15_000);
    return new Desk(web.url, context, page, trouble);
  }

  async at(path: string, ready = 'h1'): Promise<this> {
    await this.page.goto(this.url + path);
    await this.page.waitForSelector(ready);
    return this;
  }

  async type(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.page.fill(field(name), value);
  }

  /** To a field, or to a button by its words, as somebody without a mouse gets there. */
  async tabTo(wanted: string): Promise<void> {
    const there = (): Promise<boolean> =>
      this.page.evaluate<boolean>(`[document.activeElement?.id, document.activeElement?.textContent].includes(${JSON.stringify(wanted)})`);
    for (let tabs = 0; tabs < 80 && !(await there()); tabs += 1) await this.page.keyboard.press('Tab');
    expect({ wanted, there: await there() }).toEqual({ wanted, there: true });
  }

  /** One of several. */
  pick = (name: string, value: string): Promise<void> => this.page.check(`${field(name)} input[value="${value}"]`);

  /** Sends the form, and waits for what comes of it. */
  async send(wanted = '[data-kind=done]'): Promise<void> {
    await this.page.click('form button[type=submit]');
    await this.page.waitForSelector(`${wanted}, [role=alert]`);
    if (!(await this.page.isVisible(wanted))) throw new Error(`It was not taken: ${await this.says('[role=alert]')}`);
  }

  says = async (where = 'main'): Promise<string> => (await this.page.locator(where).first().innerText()).replace(/\s+/g, ' ');

  async leave(): Promise<void> {
    expect(this.trouble).toEqual([]);
    await this.context.close();
  }
}
