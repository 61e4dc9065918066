import type { Page } from 'playwright-core';
import { PEOPLE } from '../fixtures/small-plan';
import { asPhone, vitalsOf, watchVitals, type Vitals } from './vitals';

/** A page with a budget, and one thing that is done on it. */
export interface PhonePage {
  readonly name: string;
  /** `{case}`: the number of the one case. */
  readonly path: string;
  readonly as: string;
  /** There when the page shows what one came for. */
  readonly ready: string;
  readonly interact: (page: Page) => Promise<unknown>;
}

export const PHONE_PAGES: readonly PhonePage[] = [
  { name: 'the inbox', path: '/', as: PEOPLE.unitContact, ready: '.duty', interact: (page) => page.click('.account > summary') },
  {
    name: 'the catalogue',
    path: '/danh-muc',
    as: PEOPLE.localityContact,
    ready: '.rows li',
    interact: async (page) => {
      await page.focus('input[type=search]');
      for (const letter of 'an toan') await page.keyboard.type(letter, { delay: 50 });
    },
  },
  {
    name: 'a case',
    path: '/ho-so/{case}',
    as: PEOPLE.unitContact,
    ready: '.timeline',
    interact: (page) => page.click('.acts button >> nth=0'),
  },
];

/** Opens a page for the first time, as a phone on a slow line does, and does the one thing. */
export async function visitAsPhone(page: Page, address: string, { ready, interact }: PhonePage): Promise<Vitals> {
  await watchVitals(page);
  await asPhone(page);
  await page.goto(address);
  await page.waitForSelector(ready);
  await page.waitForLoadState('networkidle');
  const { lcp, cls, largest } = await vitalsOf(page);
  await interact(page);
  // The browser tells of an interaction after the next paint.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))');
  const { inp } = await vitalsOf(page);
  return { lcp, largest, cls, inp };
}
