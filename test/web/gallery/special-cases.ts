import type { BrowserContext, Page } from 'playwright-core';
import type { CaseView } from '@chung-suc/api-contract';
import { answering } from '../answers';
import { field } from '../desk';
import type { Cast } from './cast';
import type { Picture } from './picture';

/** Somebody else is faster: the second time that the case is asked for, the committee has just decided something. */
const overtaken = async (context: BrowserContext, url: string): Promise<void> => {
  let asked = 0;
  await context.route(`${url}/api/cases/CS-*`, async (route) => {
    if (!/\/CS-[\d-]+$/.test(route.request().url())) return route.continue();
    asked += 1;
    const response = await route.fetch();
    if (asked === 1) return route.fulfill({ response });
    const view = (await response.json()) as CaseView;
    const first = view.timeline.find(({ kind }) => kind === 'event');
    const lately = { vi: 'Đ/c Bùi Thị Nháp vừa tạm dừng hồ sơ lúc 14h02', en: 'Bùi Thị Nháp has just suspended the case at 14:02' };
    return route.fulfill({ response, json: { ...view, timeline: [...view.timeline, { ...first, lately }] } });
  });
  await answering('/api/cases/*/commands/**', 'stageRefuses')(context, url);
};

const fold = (page: Page, selector: string): Promise<void> => page.click(`${selector} > summary`);

/** A case in states that come from what is done on the page, or from others. */
export function specialCases(cast: Cast): readonly Picture[] {
  const { coordinator } = cast;
  const asked = cast.case('III.1-3', 'Phường Bến Thử');
  const agreed = cast.case('III.1-4', 'Phường Mẫu Đơn Thử');
  const closed = cast.case('III.1-3', 'Phường Ví Dụ');
  const at = ({ number }: { readonly number: string }, more = ''): string => `/ho-so/${number}${more}`;
  return [
    {
      name: 'case-why-closed',
      path: at(asked),
      as: asked.locality,
      ready: '.acts details',
      act: (page) => fold(page, '.acts details'),
    },
    {
      name: 'case-not-open',
      path: at(asked, '?viec=report'),
      as: asked.unit,
      ready: '.acts .notice',
    },
    {
      name: 'case-overtaken',
      path: at(asked, '?viec=decline'),
      as: asked.unit,
      ready: 'form',
      before: overtaken,
      act: async (page) => {
        await page.fill(field('reason'), 'Trùng lịch với đợt ra quân');
        await page.click('form button[type=submit]');
        await page.waitForSelector('[data-kind=warning]');
      },
    },
    {
      name: 'case-talk',
      path: at(agreed),
      as: agreed.locality,
      ready: '.comments li',
      act: async (page) => {
        await page.click('.phone button');
        await page.waitForSelector('.people a[href^="tel:"]');
      },
    },
    {
      name: 'case-talk-mend',
      path: at(agreed),
      as: agreed.unit,
      ready: '.comments form',
      act: async (page) => {
        await page.click('.comments form button[type=submit]');
        await page.waitForSelector('.comments [role=alert]');
      },
    },
    {
      name: 'case-who-saw',
      path: at(agreed),
      as: coordinator,
      ready: '.who-saw',
      act: (page) => fold(page, '.who-saw'),
    },
    {
      name: 'case-photo',
      path: at(closed),
      as: closed.locality,
      ready: '.thumbnail',
      act: async (page) => {
        await page.click('.thumbnail');
        await page.waitForSelector('dialog, [role=dialog]');
      },
    },
    {
      name: 'case-sent',
      path: at(asked, '?viec=cancel'),
      as: asked.locality,
      ready: 'form',
      before: async (context, url) => {
        await context.route(`${url}/api/cases/*/commands/**`, async (route) => {
          const response = await route.fetch({ url: `${url}/api/cases/${asked.number}`, method: 'GET' });
          await route.fulfill({ response });
        });
      },
      act: async (page) => {
        await page.fill(field('reason'), 'Trường bận thi');
        await page.click('form button[type=submit]');
        await page.waitForSelector('.notice[data-kind=done]');
      },
    },
  ];
}
