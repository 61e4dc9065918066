import 'reflect-metadata';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs } from '../api/api-client';
import { WebBench, answering, type Look } from './web-bench';
import { field } from './desk';

describe('people and comments on a case', () => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
    await web.api.caseAfter('requested');
    number = await web.api.caseNumber();
  });
  afterAll(() => web.end());

  const comment = (who: string, text: string) => apiAs(web.url, who).post(`/api/cases/${number}/comments`, { text });

  it('shows a number when it is asked for, and the coordinator who has seen it', async () => {
    const { context, page } = await web.open(PEOPLE.localityContact, { width: 360 });
    try {
      await page.goto(`${web.url}/ho-so/${number}`);
      await page.waitForSelector('.people li');
      expect(await page.textContent('.people')).not.toContain('0000 000 101');
      await page.click('[aria-label="Hiện số của Đ/c Nguyễn Văn Thử"]');
      await page.waitForSelector('.people >> text=0000 000 101');
      expect(await page.getAttribute('.people a', 'href')).toBe('tel:0000000101');
      // One's own is nobody's secret, and not a look to be written down.
      expect(await page.locator('[aria-label="Hiện số của Đ/c Phan Thị Phỏng"]').count()).toBe(0);
      await page.reload();
      await page.waitForSelector('.people li');
      expect(await page.textContent('.people')).not.toContain('0000 000 101');
    } finally {
      await context.close();
    }
    const office = await web.open(PEOPLE.coordinator);
    try {
      await office.page.goto(`${web.url}/ho-so/${number}`);
      await office.page.click('.who-saw > summary');
      await office.page.waitForSelector('.who-saw >> text=Đ/c Phan Thị Phỏng xem số của Đ/c Nguyễn Văn Thử');
    } finally {
      await office.context.close();
    }
  });

  it('gives who only looks on no number and no form', async () => {
    const { context, page } = await web.open(PEOPLE.observer);
    try {
      await page.goto(`${web.url}/ho-so/${number}`);
      await page.waitForSelector('.people li');
      await page.waitForSelector('#comments');
      expect(await page.locator('.phone button, .comments form, .who-saw').count()).toBe(0);
    } finally {
      await context.close();
    }
  });

  it('a comment is written, seen at once by the other, changed, and removed', async () => {
    const [locality, unit] = [await web.open(PEOPLE.localityContact), await web.open(PEOPLE.unitContact)];
    try {
      for (const { page } of [locality, unit]) {
        const heard = page.waitForResponse(`${web.url}/api/live`);
        await page.goto(`${web.url}/ho-so/${number}`);
        await page.waitForSelector('.comments form');
        await heard;
      }
      await unit.page.fill(field('text'), 'Đang viết dở');
      await locality.page.fill(field('text'), 'Hội trường có máy chiếu không?');
      await locality.page.click('.comments form button[type=submit]');
      await unit.page.waitForSelector('.comments li >> text=Hội trường có máy chiếu không?');
      expect(await unit.page.inputValue(field('text'))).toBe('Đang viết dở');
      expect(await locality.page.inputValue(field('text'))).toBe('');
      await locality.page.click('.comments li >> text=Sửa');
      await locality.page.fill(field('edited'), 'Hội trường có hai máy chiếu.');
      await locality.page.click('.comments li button[type=submit]');
      await unit.page.waitForSelector('.comments li >> text=Hội trường có hai máy chiếu.');
      await unit.page.waitForSelector('.comments li >> text=(đã sửa)');
      await locality.page.click('.comments li .link-button >> text=Xóa');
      await locality.page.click('.comments li button >> text=Xóa');
      await unit.page.waitForSelector('.comments li >> text=(đã xóa)');
      await unit.page.reload();
      await unit.page.waitForSelector('.comments form');
      expect(await unit.page.inputValue(field('text'))).toBe('Đang viết dở');
    } finally {
      await locality.context.close();
      await unit.context.close();
    }
  });

  it('stands in the other’s inbox as news, until it has been on the screen', async () => {
    web.api.now += 60_000;
    const { context, page } = await web.open(PEOPLE.unitContact, { width: 360 });
    try {
      await page.goto(web.url);
      await page.waitForSelector('.duty');
      await comment(PEOPLE.localityContact, 'Xin gửi tài liệu trước.');
      await page.waitForSelector('.new-comments >> text=gần nhất của Đ/c Phan Thị Phỏng');
      await page.click('.new-comments a');
      await page.waitForSelector('.comments li >> text=Xin gửi tài liệu trước.');
      const told = page.waitForResponse((response) => response.url().endsWith('/comments-seen'));
      await page.locator('#comments').scrollIntoViewIfNeeded();
      expect((await told).status()).toBe(204);
      await page.goto(web.url);
      await page.waitForSelector('.duty');
      await page.waitForSelector('.new-comments', { state: 'detached' });
    } finally {
      await context.close();
    }
  });

  const looks: readonly (Omit<Look, 'path'> & { readonly path?: string })[] = [
    {
      name: 'case-talk',
      as: PEOPLE.localityContact,
      ready: '.comments li',
      act: async (page) => {
        await page.click('[aria-label="Hiện số của Đ/c Nguyễn Văn Thử"], [aria-label="Show the number of Nguyễn Văn Thử"]');
        await page.waitForSelector('.people >> text=0000 000 101');
      },
    },
    {
      name: 'case-talk-office',
      as: PEOPLE.coordinator,
      ready: '.comments li',
      act: async (page) => {
        await page.click('.who-saw > summary');
        await page.waitForSelector('.who-saw li');
        await page.click('.comments li .link-button >> nth=-1');
      },
    },
    { name: 'inbox-new-comments', path: '/', as: PEOPLE.unitContact, ready: '.new-comments' },
    {
      name: 'case-talk-mend',
      as: PEOPLE.unitContact,
      ready: '.comments form',
      act: async (page) => {
        await page.click('.comments form button[type=submit]');
        await page.waitForSelector('.comments [role=alert]');
      },
    },
    {
      name: 'case-talk-no-number',
      as: PEOPLE.localityContact,
      ready: '.comments form',
      before: answering('/api/cases/*/phones/*/reveal', 'noPhone'),
      act: async (page) => {
        await page.click('.phone button');
        await page.waitForSelector('.people [role=alert]');
      },
    },
  ];
  it.each(looks)('looks as it should: $name', async (look) => {
    web.api.now += 60_000;
    await comment(PEOPLE.localityContact, 'Hội trường UBND phường có 120 chỗ, máy chiếu và âm thanh. Xin đơn vị cho biết cần thêm gì.');
    await comment(PEOPLE.unitContact, 'Chỉ cần micro không dây.');
    await web.look({ path: `/ho-so/${number}`, ...look });
  });
});
