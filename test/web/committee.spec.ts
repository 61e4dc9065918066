import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { instantAt } from '@chung-suc/domain';
import { aDecline } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, failing, never, type Look } from './web-bench';
import { field } from './desk';

describe('Điều hành', () => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());

  const declined = async (): Promise<void> => {
    await web.api.caseAfter('requested');
    await web.api.give('decline', aDecline('Báo cáo viên đi công tác'), PEOPLE.unitContact, instantAt('2026-06-12', 16, 40));
    await web.api.prepare();
    number = await web.api.caseNumber();
  };

  const nothing: Look[] = [
    { name: 'committee-empty', path: '/dieu-hanh', as: PEOPLE.reviewer, ready: 'main h2' },
    { name: 'committee-loading', path: '/dieu-hanh', as: PEOPLE.reviewer, before: never('/api/cases?*'), ready: 'main:has(h1) .bone' },
    { name: 'committee-failed', path: '/dieu-hanh', as: PEOPLE.reviewer, before: failing('/api/cases?*'), ready: '[role=alert]' },
  ];
  it.each(nothing)('looks as it should: $name', async (look) => {
    await web.api.clear();
    await web.look(look);
  });

  const choose = (how: string) => (page: Page) => page.check(`[value=${how}]`);
  const deciding: Omit<Look, 'path'>[] = [
    { name: 'decision', as: PEOPLE.reviewer },
    { name: 'decision-reassign', as: PEOPLE.reviewer, act: choose('reassign') },
    { name: 'decision-offer', as: PEOPLE.reviewer, act: choose('offer') },
    { name: 'decision-observer', as: PEOPLE.observer }, // may not decide: sees what could be, and why it is closed
    {
      name: 'decision-preview',
      as: PEOPLE.reviewer,
      act: async (page) => {
        await page.check('[value=blocRuns]');
        await page.fill(field('reason'), 'Khối cử báo cáo viên');
        await page.click('form >> text=/^(Xem trước|Preview)$/');
        await page.waitForSelector('.after li');
        expect(await page.textContent('.after')).toMatch(/(Ban Thường vụ đã điều chỉnh|The Standing Committee has adjusted) →/);
      },
    },
    {
      name: 'decision-mend',
      as: PEOPLE.reviewer,
      act: async (page) => {
        await page.click('form button[type=submit]');
        await page.waitForSelector('[role=alert]');
      },
    },
  ];
  it.each(deciding)('looks as it should, with a case that was declined: $name', async (look) => {
    await declined();
    await web.look({ ...look, path: `/dieu-hanh/${number}`, ready: '#decision' });
  });

  it('lists what is to be decided', async () => {
    await declined();
    await web.look({ name: 'committee', path: '/dieu-hanh', as: PEOPLE.reviewer, ready: '.waiting-case' });
  });

  it('is decided, and the case goes on', async () => {
    await declined();
    web.api.now = instantAt('2026-06-15', 9);
    const { context, page, trouble } = await web.open(PEOPLE.reviewer, { width: 360 });
    try {
      await page.goto(web.url);
      await page.click('text=Xem và quyết định');
      await page.waitForSelector('#decision');
      await page.check('[value=reassign]');
      await page.selectOption(field('unitId'), 'branch-mau');
      await page.fill(field('reason'), 'Chi đoàn có báo cáo viên');
      await page.click('form button[type=submit]');
      await page.waitForSelector('[data-kind=done], [role=alert]');
      expect(await page.textContent('.sentence')).toContain('Chi đoàn Trung tâm Mẫu trả lời Phường Ví Dụ');
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
