import type { Page } from 'playwright-core';
import { field } from '../desk';
import type { Cast } from './cast';
import type { Picture } from './picture';

/** Ids of offerings by their label, `III.1-3`. */
export type OfferingIds = ReadonlyMap<string, string>;

const find = (typed: string, wanted: string) => async (page: Page) => {
  await page.fill('[type=search]', typed);
  await page.waitForSelector(wanted);
};
const mend = async (page: Page): Promise<void> => {
  await page.click('form button[type=submit]');
  await page.waitForSelector('[role=alert]');
};
const terms = (date: string) => async (page: Page) => {
  const typed = {
    'terms.date': date,
    'terms.from': '14h',
    'terms.to': '16h',
    'terms.place': 'Hội trường UBND Phường Ví Dụ',
    'audience.peopleInHardship': '120',
  };
  for (const [name, value] of Object.entries(typed)) await page.fill(field(name), value);
};

/** Looking for an offering, asking for it, and telling of what was held; `day`: on which somebody is busy already. */
export function askingPages(cast: Cast, offerings: OfferingIds, day: string): readonly Picture[] {
  const { locality, unit } = cast;
  const at = (label: string): string => `/danh-muc/${offerings.get(label) ?? label}`;
  const catalogue = { path: '/danh-muc', as: locality, ready: '.offering, .area' };
  return [
    { name: 'catalogue-search', ...catalogue, act: find('an toan', '.offering') },
    { name: 'catalogue-nothing', ...catalogue, act: find('xyz', 'main h2') },
    { name: 'request', path: at('III.1-3'), as: locality, ready: 'form' },
    { name: 'request-parts', path: at('III.1-2'), as: locality, ready: 'form' },
    { name: 'request-limited', path: at('III.1-5'), as: locality, ready: 'form, .notice' },
    { name: 'request-not-mine', path: at('III.1-3'), as: unit, ready: 'form, .notice' },
    { name: 'request-mend', path: at('III.1-3'), as: locality, ready: 'form', act: mend },
    {
      name: 'request-warned',
      path: at('III.1-3'),
      as: locality,
      ready: 'form',
      act: async (page) => {
        await terms(day)(page);
        await page.waitForSelector('[data-kind=warning]');
      },
    },
    ...['III.1-3', 'III.2-3'].map((label): Picture => ({
      name: `register-${label}`,
      path: `/ghi-nhan?noidung=${offerings.get(label) ?? ''}`,
      as: unit,
      ready: 'h1',
    })),
    {
      name: 'register-mend',
      path: `/ghi-nhan?noidung=${offerings.get('III.1-3') ?? ''}`,
      as: unit,
      ready: 'h1',
      act: async (page) => {
        if (await page.isVisible('form')) await mend(page);
      },
    },
  ];
}
