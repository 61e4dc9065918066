import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { CaseFileRow } from '@chung-suc/persistence';
import { FilesClient } from '../api/files-client';
import { aDocx, aLargePhoto, aPhoto } from '../fixtures/sample-files';
import { PEOPLE } from '../fixtures/small-plan';
import { eventually } from '../kit';
import { WebBench, failing, never, type Look } from './web-bench';
import { field } from './desk';

const CHOOSE = '.files input[type=file]';
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

describe('files in the web application', () => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  afterAll(() => web.end());

  const after = async (step: Parameters<WebBench['api']['caseAfter']>[0]): Promise<void> => {
    await web.api.caseAfter(step);
    number = await web.api.caseNumber();
  };
  const stored = (): Promise<CaseFileRow[]> =>
    web.api.db.database.getRepository(CaseFileRow).find({ where: { caseId: web.api.caseId }, order: { addedAt: 'ASC' } });
  const as = (personId: string): Promise<FilesClient> => FilesClient.of(web.url, personId, web.api.caseId);
  const photos = (count: number) =>
    Promise.all(Array.from({ length: count }, async (_, n) => jpeg(`Ảnh ${n + 1}.jpg`, await aLargePhoto(2_600, 1_200 + n))));

  /** From the second part of the nth file on nothing comes through; says how often files were begun. */
  async function cutAt(context: BrowserContext, nth: number): Promise<{ begun: () => number; mend: () => Promise<void> }> {
    let begun = 0;
    let parts = 0;
    let isCut = false;
    await context.route(/\/api\/cases\/[^/]+\/uploads/, async (route) => {
      const method = route.request().method();
      if (method === 'POST' && !isCut) begun += 1;
      if (method === 'PATCH' && begun === nth) parts += 1;
      if (parts === 2 && !isCut) {
        isCut = true;
        await context.setOffline(true);
      }
      await (isCut ? route.abort() : route.continue());
    });
    return {
      begun: () => begun,
      mend: async () => {
        isCut = false;
        parts = 3;
        await context.setOffline(false);
      },
    };
  }
  const pictures = (page: Page): Promise<number> => page.locator('form .thumbnail').count();
  const fill = async (page: Page): Promise<void> => {
    await page.fill(field('attendance.0.count'), '118');
    await page.fill(field('summary'), 'Đã tuyên truyền, có phần hỏi đáp');
  };

  it('photos go with the report: four of six survive a lost connection, the rest goes on by a tap', async () => {
    await after('held');
    const { context, page, trouble } = await web.open(PEOPLE.unitContact, { width: 360 });
    try {
      await page.goto(`${web.url}/ho-so/${number}?viec=report`);
      await page.waitForSelector(`form ${CHOOSE}`, { state: 'attached' });
      const line = await cutAt(context, 5);
      await page.setInputFiles(`form ${CHOOSE}`, await photos(6));
      await fill(page);
      await page.waitForSelector('text=Mất kết nối, còn 2 tệp chưa gửi xong');
      expect(await stored()).toHaveLength(4);
      await page.click('form button[type=submit]');
      await page.waitForSelector('text=Còn ảnh chưa gửi xong');
      await line.mend();
      expect(await page.locator('.uploads li').count()).toBe(2); // only by a tap
      await page.click('form >> text="Tiếp tục"');
      await page.waitForSelector('form .thumbnail >> nth=5');
      expect(line.begun()).toBe(6); // the fifth was gone on with, not begun again
      const kept = await stored();
      expect(kept.map(({ width, reportRound, purpose }) => [width, reportRound, purpose])).toEqual(Array(6).fill([2_048, 1, 'report']));
      await page.click('form button[type=submit]');
      await page.waitForSelector('.notice[data-kind=done]');
      await page.waitForSelector('text=Tệp, ảnh (6)');
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
    expect((await (await as(PEOPLE.localityContact)).list()).files).toHaveLength(6);
  });

  it('photos are kept with the draft: after a reload they are there, and what was cut goes on when it is chosen again', async () => {
    await after('held');
    // From files: what a browser goes on with it knows by name, size and date.
    const folder = await mkdtemp(join(tmpdir(), 'chung-suc-photos-'));
    const chosen = await Promise.all(
      (await photos(2)).map(async ({ name, buffer }) => {
        await writeFile(join(folder, name), buffer);
        return join(folder, name);
      }),
    );
    const { context, page } = await web.open(PEOPLE.unitContact, { width: 360 });
    try {
      await page.goto(`${web.url}/ho-so/${number}?viec=report`);
      await page.waitForSelector(`form ${CHOOSE}`, { state: 'attached' });
      const line = await cutAt(context, 2);
      await fill(page);
      await page.setInputFiles(`form ${CHOOSE}`, chosen);
      await page.waitForSelector('text=Mất kết nối, còn 1 tệp');
      await line.mend();
      await page.reload();
      await page.waitForSelector('form .thumbnail');
      expect([await pictures(page), await page.inputValue(field('summary'))]).toEqual([1, 'Đã tuyên truyền, có phần hỏi đáp']);
      await page.setInputFiles(`form ${CHOOSE}`, chosen.slice(1));
      await page.waitForSelector('form .thumbnail >> nth=1');
      expect(line.begun()).toBe(2); // the second went on where it was left
      await page.click('form button[type=submit]');
      await page.waitForSelector('.notice[data-kind=done]');
      expect(await stored()).toHaveLength(2);
    } finally {
      await context.close();
      await rm(folder, { recursive: true });
    }
  });

  it('a document and a photo are added to the case, looked at, and taken away', async () => {
    await after('agreed');
    const { context, page, trouble } = await web.open(PEOPLE.localityContact, { width: 360 });
    try {
      await page.goto(`${web.url}/ho-so/${number}`);
      await page.waitForSelector('text=Tệp, ảnh (0)');
      await page.selectOption('.files select', 'evidence');
      await page.setInputFiles(CHOOSE, [
        { name: 'Công văn.docx', mimeType: 'application/octet-stream', buffer: aDocx() },
        jpeg('hội trường.jpg', await aPhoto(3, { width: 900, height: 600 })),
        jpeg('trang.jpg', Buffer.from('<script>alert(1)</script>')),
      ]);
      await page.waitForSelector('text=Tệp, ảnh (2)');
      await page.waitForSelector('.uploads >> text=Chỉ nhận ảnh JPEG');
      await page.click('[aria-label="Bỏ trang.jpg"]');
      expect(await stored()).toMatchObject([
        { kind: 'docx', purpose: 'evidence' },
        { kind: 'jpeg', purpose: 'evidence' },
      ]);
      const download = page.waitForEvent('download');
      await page.click('text=Công văn.docx');
      expect((await download).suggestedFilename()).toBe('Công văn.docx');
      await page.click('.thumbnail');
      await eventually(async () => (await page.evaluate(`document.querySelector('dialog[open] img').naturalWidth`)) === 600);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
      await page.click('[aria-label="Gỡ hội trường.jpg"]');
      await page.click('[role=group] >> text="Gỡ"');
      await page.waitForSelector('text=Tệp, ảnh (1)');
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  });

  describe('looks as it should', () => {
    const filled = async (step: 'held' | 'reported'): Promise<void> => {
      await after(step);
      const unit = await as(PEOPLE.unitContact);
      for (const n of [1, 2, 3]) await unit.send(`Ảnh hội trường ${n}.jpg`, await aPhoto(n, { width: 800, height: 600 + n }), 'report');
      await unit.send('Biên bản nghiệm thu và danh mục tài liệu tuyên truyền, bản in lần 2.docx', aDocx(), 'other');
    };

    it.each<Pick<Look, 'name' | 'as' | 'act'>>([
      { name: 'files-mine', as: PEOPLE.unitContact },
      { name: 'files-observer', as: PEOPLE.observer },
      {
        name: 'files-large',
        as: PEOPLE.coordinator,
        act: async (page) => {
          await page.click('.thumbnail >> nth=1');
          await page.waitForSelector('dialog[open]');
        },
      },
      { name: 'files-remove', as: PEOPLE.unitContact, act: (page) => page.click('.file-list .link-button >> nth=0') },
    ])('on the page of the case: $name', async (look) => {
      await filled('reported');
      await web.look({ ...look, path: `/ho-so/${number}`, ready: '.thumbnail' });
    });

    it('in the form of the report, on their way and refused', async () => {
      await filled('held');
      await web.look({
        name: 'files-report',
        path: `/ho-so/${number}?viec=report`,
        as: PEOPLE.unitContact,
        ready: 'form .thumbnail',
        before: (context, url) =>
          context.route(`${url}/api/cases/*/uploads`, async (route) => {
            if (/b25l/.test(route.request().headers()['upload-metadata'] ?? '')) await route.abort();
            else await route.continue();
          }),
        act: async (page) => {
          await page.setInputFiles(`form ${CHOOSE}`, [
            jpeg('trang.jpg', Buffer.from('<script>')),
            jpeg('one.jpg', await aPhoto(9)),
            jpeg('two.jpg', await aPhoto(10)),
          ]);
          await page.waitForSelector('form .uploads [data-state=paused]');
        },
      });
    });

    it.each<Pick<Look, 'name' | 'before' | 'ready'>>([
      { name: 'files-loading', before: never('/api/cases/*/files'), ready: '.files .bone' },
      { name: 'files-failed', before: failing('/api/cases/*/files'), ready: '.files [role=alert]' },
    ])('while there is nothing: $name', async (look) => {
      await after('agreed');
      await web.look({ ...look, path: `/ho-so/${number}`, as: PEOPLE.unitContact });
    });
  });
});
