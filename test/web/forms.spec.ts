import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { toIso } from '@chung-suc/api-contract';
import { instantAt } from '@chung-suc/domain';
import { aDecline, aReport, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE } from '../fixtures/small-plan';
import { apiAs } from '../api/api-client';
import { terms } from '../api/agreement-bench';
import { WebBench } from './web-bench';
import { field, openArea } from './desk';

/** The whole of a form, by keyboard alone: tabs to each field by its id, and types. */
async function typeByKeyboard(page: Page, typed: readonly (readonly [id: string, text: string])[]): Promise<void> {
  const focused = (): Promise<string> => page.evaluate(`document.activeElement?.id ?? ''`);
  for (const [id, text] of typed) {
    for (let tabs = 0; tabs < 80 && (await focused()) !== id; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(id);
    await page.keyboard.type(text);
  }
}

describe('forms of units and localities', () => {
  let web: WebBench;
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());
  beforeEach(async () => {
    await web.api.clear();
    web.api.now = instantAt('2026-06-10', 10, 15);
  });
  const numberOf = (id: string): Promise<string> => web.api.caseNumber(id);

  describe('Ghi nhận hoạt động đã tổ chức', () => {
    const AT = `/ghi-nhan?noidung=${OFFERINGS.onsite}`;
    const HELD: readonly (readonly [string, string])[] = [
      ['f-terms.date', '5/6/2026'],
      ['f-terms.from', '8h'],
      ['f-terms.to', '10h'],
      ['f-terms.place', 'Nhà văn hóa khu phố 1'],
      ['f-audience.peopleInHardship', '42'],
      ['f-details.presenters.0.name', 'Lý Thị Diễn Giả'],
      ['f-details.contents', 'An toàn thực phẩm với hộ kinh doanh nhỏ'],
      ['f-report.summary', 'Đã tuyên truyền, có hỏi đáp'],
    ];

    it('looks as it should: which offering, and nothing to register for whoever leads none', async () => {
      await web.look({ name: 'register-which', path: '/ghi-nhan', as: PEOPLE.unitContact, ready: '.rows a' });
      await web.look({ name: 'register-none', path: '/ghi-nhan', as: PEOPLE.localityContact, ready: 'main h2' });
      await web.look({
        name: 'register-mend',
        path: AT,
        as: PEOPLE.unitContact,
        ready: 'form',
        act: async (page) => {
          await page.click('form button[type=submit]');
          await page.waitForSelector('[role=alert]');
          expect(await page.textContent('[role=alert]')).toMatch(
            /Có chỗ cần sửa.*Đã tổ chức ở địa phương nào\?: Chưa chọn\..*Ngày: Chưa điền\.|In which locality was it held\?: Nothing is chosen\./s,
          );
        },
      });
    });

    it('takes no other offering for the one that the address names', async () => {
      for (const [named, name] of [
        [OFFERINGS.branch, 'III.1, nội dung 4'],
        ['khong-co', 'Không phải nội dung của đơn vị'],
      ] as const) {
        await web.look({
          name: 'register-not-mine',
          path: `/ghi-nhan?noidung=${named}`,
          as: PEOPLE.parentContact,
          ready: '.rows a',
          act: async (page) => {
            expect(await page.locator('form').count()).toBe(0);
            const told = await page.innerText('main [role=alert]');
            expect(told).toMatch(/Không phải nội dung của đơn vị|Not an offering of your unit/);
            if (!process.env['SHOTS_DIR']) expect(told).toContain(name);
          },
        });
      }
    });

    it('is found from Danh mục and Hồ sơ, filled in by keyboard alone, kept over a reload, and says what comes next', async () => {
      const { context, page, trouble } = await web.open(PEOPLE.unitContact, { width: 360 });
      try {
        await page.goto(`${web.url}/ho-so`);
        await page.click('main >> text=Ghi nhận hoạt động đã tổ chức');
        await page.waitForSelector('.rows a');
        await page.goto(`${web.url}/danh-muc`);
        await openArea(page, 'III.1');
        await page.click(`a[href="${AT}"]`);
        await page.waitForSelector('form');
        await page.focus(field('localityId'));
        await page.keyboard.type('Phường');
        await typeByKeyboard(page, HELD);
        await page.waitForSelector('.after li');
        expect(await page.textContent('.after')).toContain('Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A');
        expect(await page.textContent('main')).toContain('Chưa thấy hồ sơ nào của địa phương này có thể trùng.');
        await page.reload();
        await page.waitForSelector('form');
        expect(await page.inputValue(field('report.summary'))).toBe('Đã tuyên truyền, có hỏi đáp');
        await page.focus(field('terms.place'));
        await page.keyboard.press('Enter');
        await page.waitForSelector('main [data-kind=done], [role=alert]');
        expect(await page.textContent('h1')).toBe('Đã ghi nhận hoạt động');
        expect(await page.textContent('main')).toContain('Thư đề nghị xác nhận đã được gửi cho Phường Ví Dụ.');
        expect(await page.textContent('.coming')).toContain('Ban Thường vụ');
        expect(trouble).toEqual([]);
      } finally {
        await context.close();
      }
      const [row] = (await web.api.db.database.query(`SELECT state FROM cases WHERE stage = 'registered'`)) as {
        state: { report: { attendance: unknown }; terms: { start: number } };
      }[];
      expect(row?.state.report.attendance).toEqual([{ group: 'peopleInHardship', count: 42 }]);
      expect(row?.state.terms.start).toBe(instantAt('2026-06-05', 8));
    });

    it('shows what the locality has already while one types, and takes it all the same: nothing is merged', async () => {
      const span = { start: toIso(instantAt('2026-06-04', 8)), end: toIso(instantAt('2026-06-04', 10)) };
      const before = await apiAs(web.url, PEOPLE.unitContact).post('/api/registrations', {
        offeringId: OFFERINGS.onsite,
        localityId: 'phuong-vi-du',
        terms: terms(span),
        details: { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' }], contents: 'An toàn thực phẩm' },
        report: aReport(),
      });
      expect(before.status).toBe(201);
      const number = await numberOf((before.body as { id: string }).id);
      await web.look({
        name: 'register-duplicate',
        path: AT,
        as: PEOPLE.unitContact,
        ready: 'form',
        act: async (page) => {
          await page.selectOption(field('localityId'), 'phuong-vi-du');
          for (const [id, text] of HELD) await page.fill(`[id="${id}"]`, text);
          await page.waitForSelector('[data-kind=warning]');
          expect(await page.textContent('[data-kind=warning]')).toMatch(
            new RegExp(`(Địa phương này đã có hồ sơ|This locality has case) ${number}`),
          );
          await page.selectOption(field('localityId'), 'xa-minh-hoa');
          await page.waitForSelector('text=/Chưa thấy hồ sơ nào|No case of this locality/');
          await page.selectOption(field('localityId'), 'phuong-vi-du');
          await page.waitForSelector('[data-kind=warning]');
        },
      });
      await web.look({
        name: 'register-done',
        path: AT,
        as: PEOPLE.unitContact,
        ready: 'form',
        act: async (page) => {
          await page.selectOption(field('localityId'), 'phuong-vi-du');
          for (const [id, text] of HELD) await page.fill(`[id="${id}"]`, text);
          await page.click('form button[type=submit]');
          await page.waitForSelector('main [data-kind=done]');
        },
      });
    });
  });

  describe('an offering in parts', () => {
    it('is asked for in part, and the page of the case says of each part who answers, by when, and what was said', async () => {
      const AT = `/danh-muc/${OFFERINGS.withParts}`;
      const untick = (page: Page) => page.uncheck(field(`part.${PARTS.labour}`));
      await web.look({
        name: 'request-parts',
        path: AT,
        as: PEOPLE.localityContact,
        ready: 'form',
        act: async (page) => {
          await untick(page);
          await page.uncheck(field(`part.${PARTS.insurance}`));
          await page.fill(field('terms.date'), '18/6/2026');
          await page.fill(field('terms.from'), '14h');
          await page.fill(field('terms.to'), '16h');
          await page.fill(field('terms.place'), 'Hội trường');
          await page.fill(field('audience.peopleInHardship'), '120');
          await page.click('form button[type=submit]');
          await page.waitForSelector('[role=alert]');
          expect(await page.textContent('[role=alert]')).toMatch(/Bộ luật Lao động: (Chưa chọn|Nothing is chosen)\./);
          await page.check(field(`part.${PARTS.insurance}`));
          await page.waitForSelector('.after p');
          expect(await page.textContent('.after')).toMatch(/Đoàn Cơ quan Y (trả lời|answers) Phường Ví Dụ/);
          expect(await page.textContent('.after')).not.toContain('Đoàn Sở Mẫu A');
        },
      });
      const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
      try {
        await page.goto(web.url + AT);
        await page.waitForSelector('form');
        await untick(page);
        await typeByKeyboard(page, [
          ['f-terms.date', '18/6/2026'],
          ['f-terms.from', '14h'],
          ['f-terms.to', '16h'],
          ['f-terms.place', 'Hội trường'],
          ['f-audience.peopleInHardship', '120'],
        ]);
        await page.keyboard.press('Enter');
        await page.waitForSelector('main [data-kind=done], [role=alert]');
        expect(await page.textContent('main [data-kind=done]')).toContain('Đoàn Cơ quan Y trả lời Phường Ví Dụ');
      } finally {
        await context.close();
      }

      await web.api.clear();
      await web.api.give('request', aRequest({}, OFFERINGS.withParts), PEOPLE.localityContact, instantAt('2026-06-10', 10, 15));
      await web.api.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14));
      const number = await numberOf(web.api.caseId);
      const said = (page: Page): Promise<string[]> => page.locator('.part-list li').allInnerTexts();
      await web.look({
        name: 'case-parts',
        path: `/ho-so/${number}`,
        as: PEOPLE.localityContact,
        ready: '.part-list li',
        act: async (page) => {
          const [labour = '', insurance = ''] = await said(page);
          expect(labour).toMatch(
            /Bộ luật Lao động.*Đoàn Sở Mẫu A.*Đ\/c Nguyễn Văn Thử.*(Đã nhận lời|Accepted).*Điều kiện an toàn thực phẩm/s,
          );
          expect(insurance).toMatch(
            /Đoàn Cơ quan Y.*(Đang chờ trả lời.*17h00, thứ Tư|Waits for an answer.*17:00, Wednesday) 17\/06\/2026.*5 /s,
          );
        },
      });

      await web.api.give('decline', aDecline('Báo cáo viên nghỉ'), PEOPLE.parentContact, instantAt('2026-06-11', 9));
      await web.api.prepare();
      await web.look({
        name: 'decision-part',
        path: `/dieu-hanh/${number}`,
        as: PEOPLE.reviewer,
        ready: '#decision',
        act: async (page) => {
          await page.check('[value=reassign]');
          expect(await page.inputValue(field('part'))).toBe(PARTS.insurance);
        },
      });
      web.api.now = instantAt('2026-06-11', 10);
      const deciding = await web.open(PEOPLE.reviewer);
      try {
        await deciding.page.goto(`${web.url}/dieu-hanh/${number}`);
        await deciding.page.check('[value=reassign]');
        await deciding.page.selectOption(field('unitId'), 'branch-mau');
        await deciding.page.fill(field('reason'), 'Chi đoàn có báo cáo viên');
        await deciding.page.click('form button[type=submit]');
        await deciding.page.waitForSelector('main [data-kind=done], [role=alert]');
        await deciding.page.goto(`${web.url}/ho-so/${number}`);
        await deciding.page.waitForSelector('.part-list li');
        const [labour = '', insurance = ''] = await said(deciding.page);
        expect([labour, insurance]).toEqual([expect.stringContaining('Đã nhận lời'), expect.stringContaining('Chi đoàn Trung tâm Mẫu')]);
      } finally {
        await deciding.context.close();
      }
    });
  });

  it('the catalogue says what is left of what is limited, and finds what is', async () => {
    const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
    const limited = page.locator('.offering', { hasText: 'Phiên tòa giả định' });
    try {
      await page.goto(`${web.url}/danh-muc`);
      await openArea(page, 'III.1');
      await limited.waitFor();
      expect(await limited.innerText()).toContain('còn 1/1 suất');
      await web.api.give('request', aRequest({}, OFFERINGS.limited), PEOPLE.localityContact, instantAt('2026-06-10', 10, 20));
      web.api.caseId = crypto.randomUUID();
      await web.api.give('request', aRequest({}, OFFERINGS.limited), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 10, 21));
      await page.reload();
      await openArea(page, 'III.1');
      await limited.waitFor();
      expect(await limited.innerText()).toContain('đã đủ, 1 địa phương đang chờ');
      expect(await limited.locator('.action').allInnerTexts()).toEqual(['Vào danh sách chờ']);
      await page.getByLabel('Đề nghị', { exact: true }).selectOption('placeLeft');
      await limited.waitFor({ state: 'detached' });
      expect(await page.locator('.offering').count()).toBeGreaterThan(3);
    } finally {
      await context.close();
    }
    await web.look({ name: 'catalogue-full', path: '/danh-muc', as: PEOPLE.localityContact, ready: '.offering' });
    await web.look({
      name: 'request-full',
      path: `/danh-muc/${OFFERINGS.limited}`,
      as: PEOPLE.localityContact,
      ready: 'form',
      act: async (page) => {
        expect(await page.innerText('.notice')).toMatch(/đã đủ, \d địa phương đang chờ|every place is taken, \d in line/);
        await page.fill(field('terms.date'), '18/6/2026');
        await page.fill(field('terms.from'), '14h');
        await page.fill(field('terms.to'), '16h');
        await page.fill(field('terms.place'), 'Hội trường');
        await page.fill(field('audience.peopleInHardship'), '120');
        await page.waitForSelector('.after p');
        await page.click('form button[type=submit]');
        await page.waitForSelector('main [data-kind=done], [role=alert]');
        expect(await page.innerText('main [data-kind=done]')).toMatch(/danh sách chờ|in the line/);
      },
    });
  });
});
