import 'reflect-metadata';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { CaseFileRow } from '@chung-suc/persistence';
import { aLargePhoto, aPhoto } from '../fixtures/sample-files';
import { PEOPLE } from '../fixtures/small-plan';
import { launchBrowser } from '../kit';
import { FilesClient } from './files-client';
import { looksWell } from './look';
import { PagesBench } from './pages-bench';
import { pageAt, pageOf, type Page } from './pages';

const A_REPORT = { held: 'yes', 'attendance.0.count': '118', summary: 'Đã tuyên truyền, có phần hỏi đáp' };

describe('photos on the page behind a link', () => {
  let bench: PagesBench;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    [bench, browser] = await Promise.all([PagesBench.begin(), launchBrowser()]);
    url = await bench.url();
  });
  afterAll(async () => {
    await browser.close();
    await bench.end();
  });

  const reporting = async (): Promise<string> => {
    await bench.caseAfter('held');
    return bench.link('report-1');
  };
  const open = (path: string): Promise<Page> => pageAt(url, path);
  /** As a browser without script sends the form. */
  const send = async (
    path: string,
    page: Page,
    fields: Record<string, string>,
    photos: readonly (readonly [string, Buffer])[] = [],
  ): Promise<Page> => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ key: page.valueOf('key') ?? '', ...fields })) body.append(name, value);
    for (const [name, bytes] of photos) body.append('photos', new Blob([new Uint8Array(bytes)]), name);
    return pageOf(url, path, await fetch(url + path, { method: 'POST', body, redirect: 'manual' }));
  };
  const pictures = ({ html }: Page): string[] => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src);
  const stored = async (): Promise<CaseFileRow[]> =>
    (await bench.db.database.getRepository(CaseFileRow).findBy({ caseId: bench.caseId })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const stage = async (): Promise<string | undefined> =>
    ((await bench.db.database.query(`SELECT stage FROM cases WHERE id = $1`, [bench.caseId])) as { stage: string }[])[0]?.stage;

  describe('without script', () => {
    it('go with the report in one form', async () => {
      const path = await reporting();
      const page = await open(path);
      expect(page.html).toMatch(/<form[^>]* enctype="multipart\/form-data"/i);
      expect(
        (
          await send(path, page, A_REPORT, [
            ['Ảnh một.jpg', await aPhoto(1)],
            ['hai.jpg', await aPhoto(2)],
          ])
        ).status,
      ).toBe(303);
      expect(await stage()).toBe('reported');
      const both = { purpose: 'report', reportRound: 1, personId: PEOPLE.unitContact, kind: 'jpeg' };
      expect(await stored()).toMatchObject([both, both]);
      expect(new Set((await stored()).map(({ name }) => name))).toEqual(new Set(['Ảnh một.jpg', 'hai.jpg']));
      expect((await stored())[0]?.linkId).toMatch(/-/);
      // Whoever reviews it sees them, by a link too.
      expect(pictures(await open(await bench.link('review-1')))).toHaveLength(2);
      expect(await readdir(join(bench.filesFolder, 'parts'))).toEqual([]);
    });

    it('are kept and shown when the form is refused; one can be taken away; then only the rest is sent', async () => {
      const path = await reporting();
      const refused = await send(path, await open(path), { ...A_REPORT, summary: '' }, [
        ['a.jpg', await aPhoto(3)],
        ['b.jpg', await aPhoto(4)],
      ]);
      expect(refused.status).toBe(400);
      expect(refused.summary()).toEqual([['#f-summary', 'Kết quả: Chưa điền.']]);
      const shown = pictures(refused);
      expect(shown).toHaveLength(2);
      const picture = await fetch(url + String(shown[0]));
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      const [first] = await stored();
      const again = await send(path, refused, { ...A_REPORT, [`drop.${first?.id}`]: 'yes' }, [['b.jpg', await aPhoto(4)]]);
      expect(again.status).toBe(303);
      expect((await stored()).map(({ removedAt }) => removedAt === null)).toEqual([false, true]);
    });

    it('that are none are said one by one, and what was typed stays; sent without them it goes', async () => {
      const path = await reporting();
      const photos: [string, Buffer][] = [
        ['trang.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')],
        ['tốt.jpg', await aPhoto(5)],
        ['lớn.jpg', Buffer.concat([await aPhoto(6), Buffer.alloc(15_000_001)])],
        ['quá lớn.jpg', Buffer.alloc(20_000_001)],
      ];
      const refused = await send(path, await open(path), A_REPORT, photos);
      expect(refused.status).toBe(400);
      expect(refused.summary()).toEqual([['#f-photos', 'Ảnh: Có ảnh chưa nhận được: xem lý do ở dưới.']]);
      expect(refused.text).toMatch(/trang\.jpg\s*: Chỉ nhận ảnh JPEG/);
      expect(refused.text).toMatch(/lớn\.jpg\s*: Ảnh được đến 15 MB/);
      expect(refused.valueOf('summary')).toBe(A_REPORT.summary);
      expect(pictures(refused)).toHaveLength(1);
      expect(await stage()).toBe('held');
      expect((await send(path, refused, A_REPORT)).status).toBe(303);
    });

    it('sent twice are there once; more than eight are said to be too many', async () => {
      const path = await reporting();
      const page = await open(path);
      const photos = await Promise.all(Array.from({ length: 9 }, async (_, n) => [`${n}.jpg`, await aPhoto(30 + n)] as const));
      const bad = { ...A_REPORT, summary: '' };
      await send(path, page, bad, photos.slice(0, 8));
      expect(pictures(await send(path, page, bad, photos.slice(0, 8)))).toHaveLength(8);
      const full = await send(path, page, bad, photos);
      expect(full.text).toMatch(/8\.jpg\s*: Mỗi báo cáo có nhiều nhất 8 ảnh/);
      expect(full.html).toMatch(/<input id="f-photos"[^>]* disabled/);
    });

    it('come to nothing on a page that asks for none, and by a link that is over', async () => {
      const path = await reporting();
      const page = await open(path);
      expect((await send(path, page, A_REPORT, [['a.jpg', await aPhoto(7)]])).status).toBe(303);
      const late = await send(path, page, { ...A_REPORT, key: crypto.randomUUID() }, [['b.jpg', await aPhoto(8)]]);
      expect(late.status).toBe(409);
      expect(await stored()).toHaveLength(1);
      const review = await bench.link('review-1');
      await send(review, await open(review), { verdict: 'return', missing: '' }, [['c.jpg', await aPhoto(9)]]);
      expect(await stored()).toHaveLength(1);
      expect(await readdir(join(bench.filesFolder, 'parts'))).toEqual([]);
    });
  });

  it('by themselves only where a report is asked for, and only for it', async () => {
    const path = await reporting();
    const link = new FilesClient(url, {}, `${path}/tep`);
    expect(await link.begin('a.jpg', 100, 'other')).toMatchObject({ status: 409, code: 'filePurposeClosed' });
    const photo = await aPhoto(10);
    const { location, status } = await link.begin('a.jpg', photo.length, 'report');
    expect([status, location.startsWith(`${path}/tep/`)]).toEqual([201, true]);
    const other = new FilesClient(url, {}, `${await bench.link('hold-1').catch(() => '/l/none')}/tep`);
    expect((await other.begin('a.jpg', 100, 'report')).status).toBeGreaterThanOrEqual(400);
    await bench.give(
      'report',
      { attendance: [{ group: 'peopleInHardship', count: 1 }], summary: 'x', difficulties: null },
      PEOPLE.unitContact,
      bench.now,
    );
    expect(await link.part(location, 0, photo)).toMatchObject({ status: 409, code: 'linkOver' });
    expect(await new FilesClient(url, {}, '/l/no-token/tep').begin('a.jpg', 1, 'report')).toMatchObject({
      status: 404,
      code: 'linkUnknown',
    });
  });

  it('show nothing to whoever has lost the post', async () => {
    const path = await reporting();
    const page = await send(path, await open(path), { ...A_REPORT, summary: '' }, [['a.jpg', await aPhoto(11)]]);
    const [picture = ''] = pictures(page);
    await bench.db.database.query(`UPDATE holding SET held_to = '2020-12-31', held_from = '2020-01-01' WHERE person_id = $1`, [
      PEOPLE.unitContact,
    ]);
    try {
      expect((await fetch(url + picture)).status).toBe(403);
      expect(pictures(await open(path))).toEqual([]);
    } finally {
      await bench.db.database.query(`UPDATE holding SET held_to = NULL WHERE person_id = $1`, [PEOPLE.unitContact]);
    }
  });

  describe('with script', () => {
    const chosen = async (count: number) =>
      Promise.all(
        Array.from({ length: count }, async (_, n) => ({
          name: `Ảnh ${n + 1}.jpg`,
          mimeType: 'image/jpeg',
          buffer: await aLargePhoto(2_600, 900 + n),
        })),
      );
    const inBrowser = async (work: (context: BrowserContext) => Promise<void>): Promise<void> => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' });
      try {
        await work(context);
      } finally {
        await context.close();
      }
    };

    it('four of six survive a lost connection, the rest goes on, and the report goes with all of them', async () => {
      const path = await reporting();
      await inBrowser(async (context) => {
        const page = await context.newPage();
        const blocked: string[] = [];
        page.on('console', (message) => {
          if (/Content Security Policy|Refused to/i.test(message.text())) blocked.push(message.text());
        });
        await page.goto(url + path);
        // After the fourth photo nothing comes through, in the middle of the fifth.
        let begun = 0;
        let parts = 0;
        await context.route(`${url}${path}/tep**`, async (route) => {
          const method = route.request().method();
          if (method === 'POST') begun += 1;
          if (method === 'PATCH' && begun === 5) parts += 1;
          if (parts === 2) await context.setOffline(true);
          await (parts === 2 ? route.abort() : route.continue());
        });
        await page.setInputFiles('#f-photos', await chosen(6));
        await page.fill('[name="attendance.0.count"]', '118');
        await page.fill('[name=summary]', A_REPORT.summary);
        await page.waitForSelector('text=Mất kết nối');
        expect(await page.locator('.pictures img').count()).toBe(4);
        await page.click('form > button');
        await page.waitForSelector('text=Còn 2 ảnh chưa gửi xong');
        expect(await stored()).toHaveLength(4);
        await context.unroute(`${url}${path}/tep**`);
        await context.setOffline(false);
        await page.waitForSelector('text=Các ảnh đã gửi xong.');
        expect(await page.locator('.pictures img').count()).toBe(6);
        expect((await stored()).map(({ width }) => width)).toEqual(Array(6).fill(2_048)); // made smaller before they were sent
        expect(
          await bench.db.database.query(`SELECT count(*)::int AS n FROM upload WHERE case_id = $1 AND file_id IS NULL`, [bench.caseId]),
        ).toEqual([{ n: 0 }]);
        await page.click('form > button');
        await page.waitForSelector('.notice.done');
        expect(await page.locator('.pictures img').count()).toBe(6);
        expect(blocked).toEqual([]);
      });
      expect(await stage()).toBe('reported');
    });

    it('one that is none is said at once, and can be dropped; what was sent can be taken away', async () => {
      const path = await reporting();
      await inBrowser(async (context) => {
        const page = await context.newPage();
        await page.goto(url + path);
        await page.setInputFiles('#f-photos', [
          { name: 'trang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') },
          { name: 'tốt.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(12) },
        ]);
        await page.waitForSelector('text=Chỉ nhận ảnh JPEG');
        await page.waitForSelector('.pictures img');
        await page.click('.pictures li:has-text("trang.jpg") button');
        await page.check('.pictures input[type=checkbox]');
        await page.fill('[name="attendance.0.count"]', '118');
        await page.fill('[name=summary]', A_REPORT.summary);
        await page.click('form > button');
        await page.waitForSelector('.notice.done');
      });
      expect((await stored()).map(({ removedAt }) => removedAt === null)).toEqual([false]);
    });
  });

  it('look as they should', async () => {
    const path = await reporting();
    await send(path, await open(path), { ...A_REPORT, summary: '' }, [
      ['hội trường.jpg', await aLargePhoto(800, 600)],
      ['b.jpg', await aPhoto(14)],
    ]);
    await looksWell(browser, url + path, async (page) => {
      await page.setInputFiles('#f-photos', { name: 'trang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>') });
      await page.waitForSelector('.pictures .error-text');
    });
    expect((await send(path, await open(path), A_REPORT)).status).toBe(303);
    await looksWell(browser, url + (await bench.link('review-1')));
  });
});
