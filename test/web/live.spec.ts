import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { instantAt } from '@chung-suc/domain';
import { aDecline, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { WebBench, type Look } from './web-bench';
import { field } from './desk';

type Step = Parameters<WebBench['api']['caseAfter']>[0];

describe('what one looks at follows what others do', () => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());

  const after = async (step: Step): Promise<void> => {
    await web.api.caseAfter(step);
    number = await web.api.caseNumber();
  };
  /** Somebody's page that would tell if it were loaded anew. */
  async function looking(
    personId: string,
    path: string,
    ready: string,
  ): Promise<{ page: Page; reloaded: () => Promise<boolean>; close: () => Promise<void> }> {
    const { context, page } = await web.open(personId);
    const heard = page.waitForResponse(`${web.url}/api/live`);
    await page.goto(web.url + path);
    await page.waitForSelector(ready);
    await heard;
    await page.evaluate('window.marked = true');
    return { page, reloaded: async () => !(await page.evaluate<boolean>('window.marked === true')), close: () => context.close() };
  }
  const cancelAt = (hour: number, minute: number) =>
    web.api.give('cancel', { reason: 'Hội trường sửa chữa' }, PEOPLE.localityContact, instantAt('2026-06-10', hour, minute));

  it('one answers, and the other’s page and inbox say so without being loaded anew', async () => {
    await after('requested');
    web.api.now = instantAt('2026-06-10', 14);
    const locality = await looking(PEOPLE.localityContact, `/ho-so/${number}`, '.timeline li');
    const unit = await looking(PEOPLE.unitContact, `/ho-so/${number}?viec=agree`, 'form');
    try {
      const inbox = await unit.page.context().newPage();
      await inbox.goto(web.url);
      await inbox.waitForSelector('.duty >> text=Trả lời đề nghị');
      await unit.page.fill(field('presenters.0.name'), 'Lý Thị Diễn Giả');
      await unit.page.fill(field('contents'), 'Điều kiện an toàn thực phẩm');
      await unit.page.check(field('acceptsCostSplit'));
      await unit.page.click('form button[type=submit]');
      await unit.page.waitForSelector('[data-kind=done]');
      await locality.page.waitForSelector('#terms >> text=Nội dung đã thống nhất');
      expect(await locality.page.textContent('.timeline')).toContain('đồng ý phối hợp');
      await inbox.waitForSelector('.duty >> text=Trả lời đề nghị', { state: 'detached' });
      // One's own answer is no news about somebody who was faster.
      expect(await unit.page.textContent('.acts')).not.toContain('vừa thay đổi');
      expect([await locality.reloaded(), await unit.reloaded()]).toEqual([false, false]);
    } finally {
      await locality.close();
      await unit.close();
    }
  });

  it('who is typing is told who was faster; what was typed stays, and cannot be sent into a case that is over', async () => {
    await after('requested');
    const unit = await looking(PEOPLE.unitContact, `/ho-so/${number}?viec=decline`, 'form');
    try {
      await unit.page.fill(field('reason'), 'Trùng lịch tập huấn');
      await cancelAt(14, 2);
      const notice = unit.page.locator('.acts .notice[data-kind=warning]');
      await notice.waitFor();
      expect(await notice.textContent()).toMatch(/Đ\/c Phỏng vừa .* lúc 14h02/);
      expect(await notice.textContent()).toContain('Nội dung đã nhập vẫn được giữ.');
      expect(await unit.page.inputValue(field('reason'))).toBe('Trùng lịch tập huấn');
      expect(await unit.page.locator('.acts form button[type=submit]').count()).toBe(0);
      await unit.page.waitForSelector('.sentence >> text=/khép lại|hủy/');
      expect(await unit.reloaded()).toBe(false);
    } finally {
      await unit.close();
    }
  });

  it('a form goes on about the terms that were read, until one takes the new ones', async () => {
    await after('agreed');
    web.api.now = instantAt('2026-06-11', 9);
    const [unit, locality] = [
      await looking(PEOPLE.unitContact, `/ho-so/${number}?viec=propose`, 'form'),
      await looking(PEOPLE.localityContact, `/ho-so/${number}?viec=propose`, 'form'),
    ];
    try {
      await unit.page.fill(field('terms.from'), '8h');
      await unit.page.fill(field('terms.to'), '10h');
      await locality.page.fill(field('terms.place'), 'Nhà văn hóa');
      await locality.page.click('form button[type=submit]');
      await locality.page.waitForSelector('[data-kind=done]');
      await unit.page.waitForSelector('.acts .notice[data-kind=warning]');
      expect(await unit.page.inputValue(field('terms.from'))).toBe('08h00');
      await unit.page.click('form button[type=submit]');
      // It would have overwritten what the locality has just proposed.
      expect(await unit.page.textContent('form [role=alert]')).toContain('Đã có đề xuất mới hơn');
      await unit.page.click('button >> text=Theo hồ sơ mới');
      expect(await unit.page.inputValue(field('terms.from'))).toBe('08h00');
      await unit.page.click('form button[type=submit]');
      await unit.page.waitForSelector('.acts .notice[data-kind=done]');
      await locality.page.waitForSelector('.differences >> text=08h00');
    } finally {
      await unit.close();
      await locality.close();
    }
  });

  it('the committee’s page shows what has just been brought to it, and another member’s decision', async () => {
    await after('requested');
    const member = await looking(PEOPLE.reviewer, '/dieu-hanh', '#to-decide');
    try {
      await web.api.give('decline', aDecline(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
      await member.page.waitForSelector(`.waiting-case >> text=${number}`);
      await member.page.goto(`${web.url}/dieu-hanh/${number}`);
      await member.page.waitForSelector('form');
      await member.page.fill(field('reason'), 'Đơn vị bận, xin đổi ngày');
      await web.api.give(
        'adjust',
        { resolution: { kind: 'close' }, reason: 'Hết đợt', decides: 1 },
        PEOPLE.tiedReviewer,
        instantAt('2026-06-10', 15),
      );
      await member.page.waitForSelector('.notice[data-kind=warning] >> text=vừa thay đổi');
      expect(await member.page.inputValue(field('reason'))).toBe('Đơn vị bận, xin đổi ngày');
    } finally {
      await member.close();
    }
  });

  it('asks for everything again when the stream was gone, and ends with the session', async () => {
    await after('requested');
    const unit = await looking(PEOPLE.localityContact, `/ho-so/${number}`, '.timeline li');
    const other = await unit.page.context().newPage();
    try {
      await other.goto(web.url);
      await unit.page.context().setOffline(true);
      await web.api.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
      await web.api.db.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'chung-suc hints'`,
      );
      await unit.page.context().setOffline(false);
      await unit.page.waitForSelector('#terms >> text=Nội dung đã thống nhất');
      await other.click('.account > summary');
      await other.click('.account-panel >> text=Đăng xuất');
      await unit.page.waitForSelector('text=Phiên làm việc đã hết');
    } finally {
      await unit.close();
    }
  });

  /** A form that is being written in while somebody else is faster. */
  const overtaken =
    (form: string, reason: string, faster: () => Promise<unknown>) =>
    async (page: Page): Promise<void> => {
      await after('requested');
      await page.goto(`${web.url}/ho-so/${number}?viec=${form}`);
      await page.fill(field('reason'), reason);
      await faster();
      await page.waitForSelector('.acts .notice[data-kind=warning]');
    };
  const looks: readonly Look[] = [
    {
      name: 'live-over',
      path: '/ho-so',
      as: PEOPLE.unitContact,
      act: overtaken('decline', 'Trùng lịch tập huấn', () => cancelAt(14, 2)),
    },
    {
      name: 'live-moved-on',
      path: '/ho-so',
      as: PEOPLE.localityContact,
      act: overtaken('cancel', 'Hội trường sửa chữa', () =>
        web.api.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2)),
      ),
    },
  ];
  it.each(looks)('looks as it should: $name', (look) => web.look(look));
});
