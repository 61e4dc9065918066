import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { aDecline } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, failing, never } from './web-bench';

const field = (name: string): string => `[id="f-${name}"]`;

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
    const [row] = (await web.api.db.database.query(`SELECT number FROM cases WHERE id = $1`, [web.api.caseId])) as { number: string }[];
    number = row?.number ?? '';
  };

  it('looks as it should: nothing to decide, loading, failed', async () => {
    await web.api.clear();
    await web.look({ name: 'committee-empty', path: '/dieu-hanh', as: PEOPLE.reviewer, ready: 'main h2' });
    await web.look({ name: 'committee-loading', path: '/dieu-hanh', as: PEOPLE.reviewer, before: never('/api/cases?*'), ready: '.bone' });
    await web.look({
      name: 'committee-failed',
      path: '/dieu-hanh',
      as: PEOPLE.reviewer,
      before: failing('/api/cases?*'),
      ready: '[role=alert]',
    });
  });

  it('shows what is to be decided, on one screen with every option and why some are closed', async () => {
    await declined();
    const base = { as: PEOPLE.reviewer, path: `/dieu-hanh/${number}`, ready: '#decision' };
    await web.look({ ...base, name: 'committee', path: '/dieu-hanh', ready: '.waiting-case' });
    await web.look({ ...base, name: 'decision' });
    for (const how of ['reassign', 'offer', 'extend']) {
      await web.look({
        ...base,
        name: `decision-${how}`,
        act: async (page) => {
          if (await page.isEnabled(`[value=${how}]`)) await page.check(`[value=${how}]`);
        },
      });
    }
    await web.look({
      ...base,
      name: 'decision-preview',
      act: async (page) => {
        await page.check('[value=blocRuns]');
        await page.fill(field('reason'), 'Khối cử báo cáo viên');
        await page.click('text=Xem trước');
        await page.waitForSelector('.after');
        expect(await page.textContent('.after')).toMatch(/Thư được gửi ngay/);
      },
    });
    await web.look({
      ...base,
      name: 'decision-mend',
      act: async (page) => {
        await page.click('form button[type=submit]');
        await page.waitForSelector('[role=alert]');
      },
    });
  });

  it('closes the options to those who may not decide, and says why', async () => {
    await declined();
    await web.look({ name: 'decision-observer', path: `/dieu-hanh/${number}`, as: PEOPLE.observer, ready: '#decision' });
  });

  it('is decided, and the case goes on', async () => {
    await declined();
    const { context, page, trouble } = await web.open(PEOPLE.reviewer, { width: 360 });
    try {
      web.api.now = instantAt('2026-06-15', 9);
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
