import type { Page } from 'playwright-core';
import { failing } from '../answers';
import { field } from '../desk';
import type { Cast } from './cast';
import type { Picture } from './picture';

const WAYS = ['reassign', 'blocRuns', 'offer', 'extend', 'keep', 'close'] as const;
const REASON = 'Đơn vị đang quá tải, cần người làm ngay trong tuần';

const choose = (how: string) => async (page: Page) => {
  const way = page.locator(`[value=${how}]`).first();
  if ((await way.count()) > 0 && (await way.isEnabled())) await way.check();
};

const tickTwo = async (page: Page): Promise<void> => {
  for (const box of (await page.locator('.tick input').all()).slice(0, 2)) await box.check();
};
const openSeveral = async (page: Page): Promise<void> => {
  await tickTwo(page);
  await page.click('main .row >> button >> nth=0');
  await page.waitForSelector('form');
};

/** What the committee decides, one by one and several at once. */
export function committeePages(cast: Cast): readonly Picture[] {
  const { committee, tied, coordinator, observer } = cast;
  const waiting = cast.cases.filter(({ escalated }) => escalated);
  const [first] = waiting;
  const at = `/dieu-hanh/${first?.number ?? ''}`;
  const several = { path: '/dieu-hanh', ready: '.tick' };
  return [
    ...waiting.flatMap(({ number }) =>
      [committee, tied, coordinator, observer].map((as): Picture => ({
        name: `decision-${number.slice(-2)}`,
        path: `/dieu-hanh/${number}`,
        as,
        ready: '#decision',
      })),
    ),
    ...WAYS.map((how): Picture => ({ name: `decision-way-${how}`, path: at, as: committee, ready: '#decision', act: choose(how) })),
    {
      name: 'decision-preview',
      path: at,
      as: committee,
      ready: '#decision',
      act: async (page) => {
        await page.check('[value=blocRuns]');
        await page.fill(field('reason'), REASON);
        await page.click('form button[type=button] >> text=/^(Xem trước|Preview)$/');
        await page.waitForSelector('.after li');
      },
    },
    {
      name: 'decision-mend',
      path: at,
      as: committee,
      ready: '#decision',
      before: failing('/api/cases/*/commands/**'),
      act: async (page) => {
        await page.click('form button[type=submit]');
        await page.waitForSelector('[role=alert]');
      },
    },
    { name: 'several-ticked', ...several, as: committee, act: tickTwo },
    {
      name: 'several-form',
      ...several,
      as: committee,
      act: async (page) => {
        await openSeveral(page);
        await page.check('[value=reassign]');
      },
    },
    {
      name: 'several-mend',
      ...several,
      as: committee,
      act: async (page) => {
        await openSeveral(page);
        await page.click('form button[type=submit]');
      },
    },
    {
      name: 'several-tried',
      ...several,
      as: committee,
      act: async (page) => {
        await openSeveral(page);
        await page.check('[value=blocRuns]');
        await page.fill(field('reason'), REASON);
        await page.click('form button[type=submit]');
        await page.locator('[data-outcome]:not([data-outcome=checking])').nth(1).waitFor();
      },
    },
    {
      name: 'several-away',
      ...several,
      as: committee,
      before: failing('/api/cases/*/commands/adjust'),
      act: async (page) => {
        await openSeveral(page);
        await page.check('[value=blocRuns]');
        await page.fill(field('reason'), REASON);
        await page.click('form button[type=submit]');
        await page.locator('[data-outcome=open]').nth(1).waitFor();
        await page.click('main .sheet .row button >> nth=0');
        await page.locator('[data-outcome=away]').nth(1).waitFor();
      },
    },
  ];
}
