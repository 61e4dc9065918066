import 'reflect-metadata';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, caseIn } from './api-client';
import { PagesBench } from './pages-bench';
import { pageAt } from './pages';

describe('the start page', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  it('says why it is empty before anybody has asked', async () => {
    const page = await pageAt(await bench.url(), '/chay-thu');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Chưa có hồ sơ nào');
  });

  it('shows the people, the cases with those that wait for an answer first, and where to go', async () => {
    await bench.caseAfter('requested');
    await bench.caseAfter('agreed');
    const { html, text } = await pageAt(await bench.url(), '/chay-thu');
    for (const personId of [PEOPLE.coordinator, PEOPLE.unitContact, PEOPLE.localityContact, PEOPLE.reviewer])
      expect(text).toContain(personId);
    expect(text).toContain('Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026');
    expect(text.indexOf('CS-2026-0001')).toBeLessThan(text.indexOf('CS-2026-0002'));
    for (const address of ['http://127.0.0.1:1080', '/api/docs', 'http://127.0.0.1:8233']) expect(html).toContain(`href="${address}"`);
    expect(html).not.toMatch(/<script|@example\.vn|0000000101/);
  });

  it('gives a first command that works as it stands', async () => {
    const { text } = await pageAt(await bench.url(), '/chay-thu');
    const [, personId = '', key = '', body = ''] =
      /session\/demo .*?-d '\{"personId":"([\w-]+)"\}'.*?X-CSRF-Token: \$TOKEN".*?Idempotency-Key: ([\w-]+)'.*?-d '(\{.*?\}\})'/.exec(
        text.replace(/ \\ /g, ' '),
      ) ?? [];
    const answer = await apiAs(await bench.url(), personId).post('/api/cases', JSON.parse(body), key);
    expect(caseIn(answer, 201)).toMatchObject({ stage: 'requested', locality: { name: 'Phường Ví Dụ' } });
  });

  it('names nobody to those who may not name themselves', async () => {
    const response = await fetch((await bench.url()) + '/chay-thu', { headers: { 'X-Forwarded-For': '192.0.2.1' } });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).not.toContain('person-');
    expect(html).not.toContain('CS-2026');
    expect(html).toContain('liên kết trong thư');
  });
});

describe('what every page of the server looks like', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  it('has the fonts of the web application, from here alone and for ever', async () => {
    const base = await bench.url();
    const page = await pageAt(base, '/chay-thu');
    expect(page.html).toContain('<link rel="stylesheet" href="/assets/sheet.css"/>');
    expect(page.headers.get('content-security-policy')?.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "font-src 'self'"]),
    );
    const sheet = await (await fetch(`${base}/assets/sheet.css`)).text();
    const fonts = [...sheet.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address.replace(/"/g, ''));
    expect(fonts.map((address) => /be-vietnam-pro-.*$/.exec(address)?.[0])).toEqual([
      'be-vietnam-pro-latin-400-normal.woff2',
      'be-vietnam-pro-vietnamese-400-normal.woff2',
      'be-vietnam-pro-latin-600-normal.woff2',
      'be-vietnam-pro-vietnamese-600-normal.woff2',
    ]);
    expect(sheet.match(/font-display: swap/g)).toHaveLength(fonts.length);
    for (const address of fonts) {
      const { status, headers } = await fetch(base + address);
      expect({ status, type: headers.get('content-type'), kept: headers.get('cache-control') }).toEqual({
        status: 200,
        type: 'font/woff2',
        kept: 'public, max-age=31536000, immutable',
      });
    }
    for (const address of ['/assets/fonts/nothing.woff2', `${fonts[0]}x`, `${fonts[0]?.replace(/[^/]+$/, '')}..%2Fpackage.json`]) {
      expect((await fetch(base + address)).status).toBe(404);
    }
  });

  it('has the emblem of the web application beside the name', async () => {
    const { html } = await pageAt(await bench.url(), '/chay-thu');
    expect(html).toMatch(/<header class="head"><span class="brand-mark"><svg .*<\/svg><\/span><p><b>Chung sức<\/b>/);
  });

  it('says in Vietnamese what is not there, then in English, and where to go on', async () => {
    const { status, text, html } = await pageAt(await bench.url(), '/khong-co');
    expect(status).toBe(404);
    expect(text).toMatch(/Không có trang này Không có gì ở địa chỉ này\. Về trang đầu There is nothing at this address\./);
    expect(html).toContain('<a href="/">Về trang đầu</a>');
    expect(text).not.toContain('notFound');
  });
});

describe('the start page elsewhere', () => {
  it('names nobody in production', async () => {
    const bench = await PagesBench.begin({ CHUNG_SUC_MODE: 'production' });
    try {
      await bench.caseAfter('requested');
      const page = await pageAt(await bench.url(), '/chay-thu');
      expect(page.status).toBe(200);
      expect(page.html).not.toContain('person-');
      expect(page.html).not.toContain('CS-2026');
    } finally {
      await bench.end();
    }
  });

  it('says what to do before there is a plan', async () => {
    const bench = await PagesBench.begin();
    try {
      await bench.db.database.query('TRUNCATE programme, plan_version, offering CASCADE');
      const page = await pageAt(await bench.url(), '/chay-thu');
      expect(page.status).toBe(200);
      expect(page.text).toContain('Chưa có kế hoạch nào');
      expect(page.text).toContain('npm run plan:publish');
    } finally {
      await bench.end();
    }
  });
});
