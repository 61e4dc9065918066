import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { openWorkbook } from '@chung-suc/documents/testing';
import type { Page } from 'playwright-core';
import { instantAt } from '@chung-suc/domain';
import { aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { WebBench, failing, never, type Look } from './web-bench';
import { field } from './desk';

type Step = Parameters<WebBench['api']['caseAfter']>[0];

describe('Hồ sơ', () => {
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
  describe('the table', () => {
    beforeAll(async () => {
      await after('requested');
      web.api.caseId = crypto.randomUUID();
      await web.api.give('request', aRequest({}, OFFERINGS.branch), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 11));
    });

    const looks: Look[] = [
      { name: 'cases', path: '/ho-so', as: PEOPLE.coordinator, ready: '.rows li' },
      {
        name: 'cases-empty',
        path: '/ho-so',
        as: PEOPLE.tiedReviewer,
        before: (context, url) => context.route(`${url}/api/cases?*`, (route) => route.fulfill({ json: { cases: [], next: null } })),
        ready: 'h2',
      },
      { name: 'cases-failed', path: '/ho-so', as: PEOPLE.coordinator, before: failing('/api/cases?*'), ready: '[role=alert]' },
      { name: 'cases-loading', path: '/ho-so', as: PEOPLE.coordinator, before: never('/api/cases?*'), ready: 'main:has(h1) .bone' },
      {
        name: 'cases-nothing',
        path: '/ho-so',
        as: PEOPLE.coordinator,
        ready: '.rows li',
        act: async (page) => {
          await page.fill('[type=search]', 'xyz');
          await page.waitForSelector('text=/Không có hồ sơ nào khớp|No case fits/');
        },
      },
    ];
    it.each(looks)('looks as it should: $name', (look) => web.look(look));

    it('is saved as a workbook, as it is shown', async () => {
      const { context, page } = await web.open(PEOPLE.coordinator);
      try {
        await page.goto(`${web.url}/ho-so`);
        await page.waitForSelector('td');
        await page.fill('[type=search]', 'minh hoa');
        await page.click('th >> text=Địa phương');
        await page.click('.column-choice > summary');
        await page.click('.column-panel >> text=Đơn vị');
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('button >> text=Tải tệp Excel')]);
        expect(download.suggestedFilename()).toMatch(/^ho-so-2026-\d\d-\d\d\.xlsx$/);
        const { cells } = openWorkbook(await readFile(await download.path()));
        expect(cells.map((row) => row.slice(0, 3).map(({ value }) => value))).toEqual([
          ['Số', 'Nội dung', 'Địa phương'],
          [expect.stringMatching(/^CS-2026-/), 'Giới thiệu sách', 'Xã Minh Họa'],
        ]);
        await failing('/api/cases.xlsx?*')(context, web.url);
        await page.click('button >> text=Tải tệp Excel');
        await page.waitForSelector('[role=alert] >> text=Chưa tải được tệp');
      } finally {
        await context.close();
      }
    });

    it('sorts in Vietnamese order, keeps the columns that one chose, and is copied for Excel', async () => {
      const { context, page } = await web.open(PEOPLE.coordinator);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      try {
        await page.goto(`${web.url}/ho-so`);
        const places = (): Promise<string[]> => page.locator('td[data-col=locality]').allTextContents();
        await page.waitForSelector('td');
        await page.click('th >> text=Địa phương');
        expect(await places()).toEqual(['Phường Ví Dụ', 'Xã Minh Họa']);
        await page.click('th >> text=Địa phương');
        expect(await places()).toEqual(['Xã Minh Họa', 'Phường Ví Dụ']);
        await page.click('.column-choice > summary');
        await page.click('.column-panel >> text=Đơn vị');
        expect(await page.locator('th').allTextContents()).not.toContain('Đơn vị');
        await page.click('text=Chép sang Excel');
        await page.waitForSelector('text=Đã chép 2 hàng');
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        const [head = '', first = ''] = copied.split(/\r?\n/);
        expect(head.split('\t')).toEqual(['Số', 'Nội dung', 'Địa phương', 'Bước', 'Hạn', 'Ngày hoạt động']);
        expect(first.split('\t').slice(1, 3)).toEqual(['Giới thiệu sách', 'Xã Minh Họa']);
        await page.reload();
        await page.waitForSelector('td');
        expect(await page.locator('th').allTextContents()).not.toContain('Đơn vị');
      } finally {
        await context.close();
      }
    });
  });

  describe('one case', () => {
    it.each(
      [
        ['requested', PEOPLE.unitContact, [null, 'agree', 'propose', 'decline']],
        ['requested', PEOPLE.localityContact, [null, 'cancel']],
        ['agreed', PEOPLE.unitContact, [null, 'declareTrouble']],
        ['held', PEOPLE.unitContact, ['report', 'reportNotHeld']],
        ['reported', PEOPLE.localityContact, ['confirmExecution']],
        ['reported', PEOPLE.reviewer, ['review', 'returnReport']],
        ['reviewed', PEOPLE.unitContact, ['commend']],
        ['commended', PEOPLE.observer, [null]],
      ].flatMap(([step, as, kinds]) => (kinds as (string | null)[]).map((kind) => [step as Step, as as string, kind] as const)),
    )('looks as it should after %s, to %s: %s', async (step, as, kind) => {
      await after(step);
      await web.look({
        name: `case-${step}-${kind ?? as}`,
        path: `/ho-so/${number}${kind === null ? '' : `?viec=${kind}`}`,
        as,
        ready: kind === null ? '.timeline li' : 'form',
      });
    });

    it.each<Omit<Look, 'path'> & { more?: string; other?: string }>([
      { name: 'case-failed', as: PEOPLE.unitContact, before: failing('/api/cases/CS-*'), ready: '[role=alert]' },
      { name: 'case-loading', as: PEOPLE.unitContact, before: never('/api/cases/CS-*'), ready: 'main:has(h1) .bone' },
      { name: 'case-unknown', as: PEOPLE.unitContact, other: 'CS-2026-9999', ready: '[role=alert]' },
      { name: 'case-not-mine', as: PEOPLE.branchContact, ready: '[role=alert]' },
      {
        name: 'case-mend',
        as: PEOPLE.unitContact,
        more: '?viec=agree',
        ready: 'form',
        act: async (page) => {
          await page.click('form button[type=submit]');
          await page.waitForSelector('[role=alert]');
          await page.waitForSelector('[aria-invalid=true]');
        },
      },
      {
        name: 'case-record', // on behalf of the unit, its own form inside
        as: PEOPLE.coordinator,
        more: '?viec=recordFor',
        ready: 'form',
        act: async (page) => {
          await page.check(`${field('postId')} input[value=${POSTS.unit}]`);
          await page.selectOption(field('act.kind'), 'agree');
          await page.waitForSelector(field('contents'));
        },
      },
      {
        name: 'case-closed-commands', // not one's own, or not now: each says why
        as: PEOPLE.localityContact,
        more: '?viec=agree',
        ready: '.acts details',
        act: (page) => page.click('.acts details > summary'),
      },
    ])('looks as it should: $name', async ({ more = '', other, ...look }) => {
      await after('requested');
      await web.look({ ...look, path: `/ho-so/${other ?? number}${more}` });
    });

    it('what was recorded on behalf looks as it should: behind its mail, on the case page, and when it is objected to', async () => {
      await after('requested');
      const act = { kind: 'agree', body: anAgreement() } as const;
      const saidAt = instantAt('2026-06-11', 9, 40);
      const said = { postId: POSTS.unit, source: 'zalo', saidAt, quote: 'OK em', act } as const;
      await web.api.give('recordFor', said, PEOPLE.coordinator, instantAt('2026-06-11', 10));
      const link = await web.api.link('acknowledge-1');
      const objects = (page: Page) => page.check('[name=stands][value=no]');
      await web.look({ name: 'link-recording', path: link, as: null, ready: 'form', act: objects });
      await web.look({ name: 'case-recorded', path: `/ho-so/${number}`, as: PEOPLE.localityContact, ready: '.timeline li' });
      await web.look({
        name: 'case-answer-recording',
        path: `/ho-so/${number}?viec=answerRecording`,
        as: PEOPLE.unitContact,
        ready: 'form',
      });
      const objection = { n: 1, stands: false, reason: 'Tôi chỉ nói sẽ xem lịch' };
      await web.api.give('answerRecording', objection, PEOPLE.unitContact, instantAt('2026-06-11', 14));
      await web.look({ name: 'case-disputed', path: `/ho-so/${number}`, as: PEOPLE.reviewer, ready: '.timeline li' });
    });

    it('the unit agrees, and everything on the page says so', async () => {
      await after('requested');
      web.api.now = instantAt('2026-06-10', 14);
      const { context, page, trouble } = await web.open(PEOPLE.unitContact, { width: 360 });
      try {
        await page.goto(`${web.url}/ho-so/${number}`);
        await page.click('.acts >> text=Đồng ý phối hợp');
        await page.fill(field('presenters.0.name'), 'Lý Thị Diễn Giả');
        await page.fill(field('contents'), 'Điều kiện an toàn thực phẩm với hộ kinh doanh nhỏ');
        await page.check(field('acceptsCostSplit'));
        await page.click('form button[type=submit]');
        await page.waitForSelector('[data-kind=done]');
        expect(await page.textContent('[aria-current=step]')).toBe('Thực hiện');
        expect(await page.textContent('#terms')).toBe('Nội dung đã thống nhất');
        expect(await page.textContent('.facts')).toContain('Lý Thị Diễn Giả (báo cáo viên)');
        expect(trouble).toEqual([]);
      } finally {
        await context.close();
      }
    });

    it('says what sending leads to before it is sent, and what a returned report lacks', async () => {
      await after('requested');
      const { context, page } = await web.open(PEOPLE.unitContact);
      try {
        await page.goto(`${web.url}/ho-so/${number}?viec=agree`);
        await page.waitForSelector('form .after');
        expect(await page.textContent('form .after')).toMatch(
          /Thư được gửi ngay cho .*Phường Ví Dụ.*Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00/s,
        );
        await after('reported');
        await web.api.give('returnReport', { missing: 'Số hộ đã được cấp giấy' }, PEOPLE.reviewer, instantAt('2026-06-22', 9));
        await page.goto(`${web.url}/ho-so/${number}`);
        await page.waitForSelector('.notice >> text=Báo cáo cần được bổ sung');
        expect(await page.textContent('.notice[data-kind=warning]')).toContain('“Số hộ đã được cấp giấy”');
      } finally {
        await context.close();
      }
    });

    it('a change is proposed with only what differs typed, and told field by field', async () => {
      await after('agreed');
      web.api.now = instantAt('2026-06-11', 9);
      const { context, page } = await web.open(PEOPLE.unitContact);
      try {
        await page.goto(`${web.url}/ho-so/${number}?viec=propose`);
        await page.waitForSelector('form');
        await page.fill(field('terms.from'), '8h');
        await page.fill(field('terms.to'), '10h');
        await page.click('form button[type=submit]');
        await page.waitForSelector('[data-kind=done]');
        expect(await page.textContent('.differences')).toMatch(/Thời gian.*14h00–16h00.*→.*08h00–10h00/s);
      } finally {
        await context.close();
      }
      await web.look({ name: 'case-proposed', path: `/ho-so/${number}?viec=accept`, as: PEOPLE.localityContact, ready: 'form' });
    });

    it('says who was faster, shows the case as it stands, and keeps what was typed, where no news comes', async () => {
      await after('requested');
      const { context, page } = await web.open(PEOPLE.unitContact);
      try {
        await context.route(`${web.url}/api/live`, (route) => route.abort());
        await page.goto(`${web.url}/ho-so/${number}?viec=decline`);
        await page.fill(field('reason'), 'Trùng lịch');
        await web.api.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2));
        await page.click('form button[type=submit]');
        await page.waitForSelector('[role=alert]');
        await page.waitForSelector('text=Nội dung đã thống nhất');
      } finally {
        await context.close();
      }
    });
  });
});
