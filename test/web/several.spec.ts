import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { aDecline, aRequest } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { WIDTHS, WebBench } from './web-bench';
import { field } from './desk';

/** Scenario 10: the committee moves three requests of a unit that has too much to do; who is tied to the other unit sees it closed. */
describe('several decided at once', () => {
  let web: WebBench;
  let cases: { id: string; number: string }[] = [];
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());
  beforeEach(async () => {
    await web.api.clear();
    cases = [];
    for (const [hour, who] of [
      [9, PEOPLE.localityContact],
      [10, PEOPLE.otherLocalityContact],
      [11, PEOPLE.localityContact],
    ] as const) {
      web.api.caseId = crypto.randomUUID();
      const start = instantAt('2026-06-18', hour);
      await web.api.give('request', aRequest({ start, end: start + 3_600_000 }), who, instantAt('2026-06-10', hour));
      await web.api.give('decline', aDecline('Đang phụ trách quá nhiều hoạt động'), PEOPLE.unitContact, instantAt('2026-06-12', hour));
      await web.api.prepare();
      const [row] = (await web.api.db.database.query(`SELECT id, number FROM cases WHERE id = $1`, [web.api.caseId])) as typeof cases;
      if (row) cases.push(row);
    }
    web.api.now = instantAt('2026-06-12', 14);
  });

  const stagesOf = async (): Promise<string[]> => {
    const rows = (await web.api.db.database.query(`SELECT lead_unit_id AS unit FROM cases WHERE id = ANY($1) ORDER BY number`, [
      cases.map(({ id }) => id),
    ])) as { unit: string }[];
    return rows.map(({ unit }) => unit);
  };
  const commands = async (): Promise<number> => {
    const [row] = (await web.api.db.database.query(
      `SELECT count(*)::int AS n FROM case_event WHERE kind = 'adjusted' AND case_id = ANY($1)`,
      [cases.map(({ id }) => id)],
    )) as { n: number }[];
    return row?.n ?? 0;
  };

  it.each(WIDTHS)(
    'are ticked, tried and decided with a result for each; one that somebody else was faster with says so, and the others stand: %i px',
    async (width) => {
      const { context, page, trouble } = await web.open(PEOPLE.reviewer, { width });
      /** In the order of the cases, whatever the order of the rows. */
      const outcomes = async (): Promise<(string | undefined)[]> => {
        const shown = await page.evaluate<Record<string, string>>(
          `Object.fromEntries([...document.querySelectorAll('[data-outcome]')].map((row) => [row.querySelector('a').textContent, row.dataset.outcome]))`,
        );
        return cases.map(({ number }) => shown[number]);
      };
      const sent: { id: string; key: string }[] = [];
      page.on('request', (request) => {
        const [, id] = /\/api\/cases\/([^/]+)\/commands\/adjust$/.exec(request.url()) ?? [];
        if (id) sent.push({ id, key: request.headers()['idempotency-key'] ?? '' });
      });
      try {
        await page.goto(`${web.url}/dieu-hanh`);
        await page.waitForSelector('.tick');
        for (const box of await page.locator('.tick input').all()) await box.press('Space');
        await page.getByRole('button', { name: 'Quyết định cùng lúc (3)' }).press('Enter');
        await page.waitForSelector('form');
        await page.getByRole('button', { name: 'Xem thử từng hồ sơ' }).click();
        expect(await page.textContent('form')).toContain('Chưa điền.'); // nothing chosen, no reason
        await page.check('[value=reassign]');
        await page.selectOption(field('unitId'), 'branch-mau');
        await page.fill(field('reason'), 'Đơn vị cũ quá tải');
        await page.getByRole('button', { name: 'Xem thử từng hồ sơ' }).click();
        await page.locator('[data-outcome=open]').nth(2).waitFor();
        expect(await page.textContent('[data-outcome]')).toContain('Chi đoàn Trung tâm Mẫu trả lời');
        expect(await page.textContent('[data-outcome]')).toContain('Thư gửi ngay:');
        expect([await commands(), sent]).toEqual([0, []]);

        // Meanwhile another member has closed one of them, and one answer is lost on its way back.
        web.api.caseId = cases[1]?.id ?? '';
        const closing = { resolution: { kind: 'close' as const }, reason: 'Địa phương tự lo được' };
        await web.api.give('adjust', closing, PEOPLE.tiedReviewer, instantAt('2026-06-12', 14, 1));
        await context.route(
          `${web.url}/api/cases/${cases[2]?.id}/commands/adjust`,
          async (route) => {
            await route.fetch();
            await route.abort('connectionreset');
          },
          { times: 1 },
        );
        const decide = page.getByRole('button', { name: 'Quyết định 3 hồ sơ' });
        await decide.dblclick();
        await page.waitForSelector('text=Gửi lại 1 hồ sơ chưa có trả lời');
        expect(await outcomes()).toEqual(['done', 'refused', 'away']);
        expect(await page.textContent('[data-outcome=refused]')).toContain('Hồ sơ đã khép lại');
        await page.getByRole('button', { name: 'Gửi lại 1 hồ sơ chưa có trả lời' }).click();
        await page.locator('[data-outcome=done]').nth(1).waitFor();
        expect(await page.textContent('main [role=status].small')).toBe('Đã xong 2/3 hồ sơ');
        expect(await page.textContent('main')).toContain('Chi đoàn Trung tâm Mẫu trả lời Phường Ví Dụ');

        // One command for each case, and the lost one with its own key again: nothing was done twice.
        const keysOf = (index: number): string[] => sent.filter(({ id }) => id === cases[index]?.id).map(({ key }) => key);
        expect([0, 1, 2].map((index) => keysOf(index).length)).toEqual([1, 1, 2]);
        expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
        expect(keysOf(2)[0]).toBe(keysOf(2)[1]);
        expect(await commands()).toBe(3);
        expect(await stagesOf()).toEqual(['branch-mau', 'unit-mau-a', 'branch-mau']);

        await page.getByRole('button', { name: 'Xong, về danh sách' }).click();
        await page.waitForSelector('text=Không có việc nào chờ quyết định');
        expect(trouble).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );

  it('look as they should; a member tied to the other unit sees each closed with the reason', async () => {
    const open = async (page: Parameters<NonNullable<Parameters<WebBench['look']>[0]['act']>>[0]): Promise<void> => {
      for (const box of await page.locator('.tick input').all()) await box.check();
      await page.click('main .row >> button >> nth=0');
      await page.waitForSelector('form');
    };
    await web.look({
      name: 'several-ticked',
      path: '/dieu-hanh',
      as: PEOPLE.reviewer,
      ready: '.tick',
      act: (page) => page.locator('.tick input').first().check(),
    });
    await web.look({
      name: 'several-form',
      path: '/dieu-hanh',
      as: PEOPLE.reviewer,
      ready: '.tick',
      act: async (page) => {
        await open(page);
        await page.check('[value=reassign]');
      },
    });
    await web.look({
      name: 'several-tried-tied',
      path: '/dieu-hanh',
      as: PEOPLE.tiedReviewer,
      ready: '.tick',
      act: async (page) => {
        await open(page);
        await page.check('[value=reassign]');
        await page.selectOption(field('unitId'), 'unit-mau-c');
        await page.fill(field('reason'), 'Đơn vị cũ quá tải');
        await page.click('form button[type=submit]');
        await page.locator('[data-outcome=closed]').nth(2).waitFor();
        expect(await page.textContent('[data-outcome]')).toMatch(/thuộc đơn vị liên quan|belong to a unit concerned/);
        expect(await page.locator('main .sheet .row button').first().isDisabled()).toBe(true);
      },
    });
    await web.look({
      name: 'several-tried',
      path: '/dieu-hanh',
      as: PEOPLE.reviewer,
      ready: '.tick',
      act: async (page) => {
        await open(page);
        await page.check('[value=blocRuns]');
        await page.fill(field('reason'), 'Khối cử báo cáo viên');
        await page.click('form button[type=submit]');
        await page.locator('[data-outcome=open]').nth(2).waitFor();
      },
    });
    await web.look({
      name: 'several-observer', // decides nothing: sees what waits, and is not asked to tick it
      path: '/dieu-hanh',
      as: PEOPLE.observer,
      ready: '.waiting-case',
      act: async (page) => {
        expect(await page.locator('.waiting-case').count()).toBe(3);
        expect(await page.locator('.tick, main button').count()).toBe(0);
      },
    });
  });
});
