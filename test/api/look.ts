import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** A phone, and a clerk's screen. */
const WIDTHS = [360, 1440];

/** Where pictures of what was looked at go, for whoever wants to see them; nowhere unless it is set. */
const PICTURES = process.env['PICTURES'];
let taken = 0;

/** Opens a page, does something on it, and looks: nothing sticks out, nothing is blocked, axe has no complaint. */
export async function looksWell(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  taken += 1;
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
    try {
      const page = await context.newPage();
      const blocked: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/i.test(message.text())) blocked.push(message.text());
      });
      await page.goto(url);
      await act(page);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${String(taken).padStart(2, '0')}-${width}.png`, fullPage: true });
      expect({ width, over: await page.evaluate('document.documentElement.scrollWidth - innerWidth') }).toEqual({ width, over: 0 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(blocked).toEqual([]);
    } finally {
      await context.close();
    }
  }
}
