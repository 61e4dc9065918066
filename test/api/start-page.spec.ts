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
