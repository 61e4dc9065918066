import 'reflect-metadata';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs } from '../api/api-client';
import { Desk, field, openArea } from './desk';
import { WIDTHS, WebBench, answering, type Look } from './web-bench';

const WHOSE = PEOPLE.unitContact;
const NAME = 'Đ/c Nguyễn Văn Thử';
const SOURCE = 'gọi xác nhận 16/06';

describe('a number that is wrong', () => {
  let web: WebBench;
  let number = '';
  beforeAll(async () => {
    web = await WebBench.begin();
  });
  beforeEach(async () => {
    const { database } = web.api.db;
    for (const table of ['phone_report', 'phone_resolution', 'access_log']) await database.query(`DELETE FROM ${table}`);
    await database.query(`UPDATE person SET phone = '+84000000101', phone_health = 'verified' WHERE id = $1`, [WHOSE]);
    await web.api.caseAfter('requested');
    number = await web.api.caseNumber();
  });
  afterAll(() => web.end());

  const path = (): string => `/ho-so/${number}`;
  const api = (who: string) => apiAs(web.url, who);
  const reveal = (who: string) => api(who).post(`/api/cases/${number}/phones/${WHOSE}/reveal`, undefined, null);
  const report = async (who: string, body: object) => {
    await reveal(who);
    expect((await api(who).post(`/api/cases/${number}/phones/${WHOSE}/reports`, body)).status).toBe(201);
  };
  const openId = async (): Promise<string> => {
    const { body } = await api(PEOPLE.coordinator).get('/api/phone-reports');
    return (body as { open: { id: string }[] }).open[0]?.id ?? '';
  };
  const correct = async () =>
    api(PEOPLE.coordinator).post(`/api/phone-reports/${await openId()}/resolution`, {
      outcome: 'corrected',
      phone: '0000 000 112',
      source: SOURCE,
    });

  it.each(WIDTHS)('is reported, looked into, corrected and told, at a width of %i', async (width) => {
    const locality = await Desk.of(web, PEOPLE.localityContact, width);
    const office = await Desk.of(web, PEOPLE.coordinator, width);
    await locality.at(path(), '.people li');
    expect(await locality.page.locator(`[aria-label="Báo sai số của ${NAME}"]`).count()).toBe(0);
    await locality.page.click(`[aria-label="Hiện số của ${NAME}"]`);
    await locality.page.waitForSelector('.people >> text=0000 000 101');
    await locality.page.click(`[aria-label="Báo sai số của ${NAME}"]`);
    await locality.pick(`${WHOSE}.fault`, 'wrongPerson');
    await locality.type({ [`${WHOSE}.betterPhone`]: '0000 000' });
    await locality.page.click('.people form button[type=submit]');
    await locality.page.waitForSelector('.people [role=alert] >> text=Số đúng, nếu biết');
    // What was typed survives the refusal.
    expect(await locality.page.inputValue(field(`${WHOSE}.betterPhone`))).toBe('0000 000');
    await locality.type({ [`${WHOSE}.betterPhone`]: '0000 000 112' });
    await locality.page.click('.people form button[type=submit]');
    await locality.page.waitForSelector('.people >> text=Có người báo sai số ngày 10/06/2026');
    await locality.page.waitForSelector('.people >> text=Anh, chị đã báo sai số này');
    expect(await locality.page.locator(`[aria-label="Báo sai số của ${NAME}"]`).count()).toBe(0);

    await office.at('/', '.phones-to-resolve');
    expect(await office.says('.phones-to-resolve')).toContain(`${NAME} Phó Bí thư Đoàn Sở Mẫu A · 1 người báo sai, từ 10/06/2026`);
    await office.page.click('.phones-to-resolve .action');
    await office.page.waitForSelector('.reported-phone form');
    expect(await office.says('.reported-phone')).toContain('Đ/c Phan Thị Phỏng, Phường Ví Dụ: gọi nhầm người');
    await office.page.click('.reported-phone >> text=Hiện số để gọi');
    await office.page.waitForSelector('.reported-phone a[href="tel:0000000101"]');
    const id = await openId();
    await office.pick(`${id}.outcome`, 'corrected');
    await office.type({ [`${id}.phone`]: '0000 000 112' });
    await office.page.click('.reported-phone form button[type=submit]');
    await office.page.waitForSelector('.reported-phone [role=alert] >> text=Nguồn');
    expect(await office.page.inputValue(field(`${id}.phone`))).toBe('0000 000 112');
    await office.type({ [`${id}.source`]: SOURCE });
    await office.page.click('.reported-phone form button[type=submit]');
    await office.page.waitForSelector('.reported-phone .mark >> text=Đã sửa số');
    await office.page.click('.who-saw > summary');
    await office.page.waitForSelector('.who-saw >> text=0000 *** 101 (số cũ)');

    // The case that is open follows: the number that was shown is over.
    await locality.page.waitForSelector('.people >> text=0000 *** 112');
    expect(await locality.says('.people')).toContain(
      `Kế hoạch công bố số 0000 *** 101; đính chính: số 0000 *** 112 (nguồn: ${SOURCE}, ngày 10/06/2026).`,
    );
    expect(await locality.says('.people')).not.toContain('0000 000 101');
    await locality.at('/', '.phone-news');
    expect(await locality.says('.phone-news')).toContain(`Số của ${NAME} đã được sửa ngày 10/06/2026 (${SOURCE}).`);
    await locality.page.click('.phone-news button');
    await locality.page.waitForSelector('.phone-news', { state: 'detached' });
    await locality.at('/danh-muc', '.offering');
    await openArea(locality.page, 'III.1');
    await locality.page.waitForSelector('.offering >> text=đính chính: số 0000 *** 112');
    await locality.leave();
    await office.leave();
  });

  it('keeps what was typed when the number was corrected meanwhile, and says so', async () => {
    const locality = await Desk.of(web, PEOPLE.localityContact, WIDTHS[0]);
    await locality.at(path(), '.people li');
    await locality.page.click(`[aria-label="Hiện số của ${NAME}"]`);
    await locality.page.click(`[aria-label="Báo sai số của ${NAME}"]`);
    await locality.pick(`${WHOSE}.fault`, 'other');
    await locality.type({ [`${WHOSE}.note`]: 'Máy của cơ quan khác' });
    await report(PEOPLE.coordinator, { fault: 'unreachable' });
    expect((await correct()).status).toBe(200);
    await locality.page.waitForSelector('.people >> text=0000 *** 112');
    await locality.page.click('.people form button[type=submit]');
    await locality.page.waitForSelector('.people [role=alert] >> text=Số đã được sửa');
    expect(await locality.page.inputValue(field(`${WHOSE}.note`))).toBe('Máy của cơ quan khác');
    await locality.leave();
  });

  it('is nobody’s to report who only looks on, and the page of reports is the coordinator’s', async () => {
    await report(PEOPLE.localityContact, { fault: 'wrongPerson' });
    const observer = await Desk.of(web, PEOPLE.observer, WIDTHS[0]);
    await observer.at(path(), '.people li');
    await observer.page.waitForSelector('.people >> text=Có người báo sai số');
    expect(await observer.page.locator('.phone button, .people a[href="/danh-ba/sai-so"]').count()).toBe(0);
    await observer.at('/danh-ba/sai-so', '[role=alert]');
    await observer.leave();
  });

  const looks: readonly Omit<Look, 'path'>[] = [
    {
      name: 'case-report-phone',
      as: PEOPLE.localityContact,
      ready: '.people li',
      act: async (page) => {
        await page.click('.phone .link-button >> nth=0');
        await page.click('.phone .link-button >> nth=0');
        await page.click('.people form button[type=submit]');
        await page.waitForSelector('.people [role=alert]');
      },
    },
    {
      name: 'case-report-phone-refused',
      as: PEOPLE.localityContact,
      ready: '.people li',
      before: answering('/api/cases/*/phones/*/reports', 'phoneReported'),
      act: async (page) => {
        await page.click('.phone .link-button >> nth=0');
        await page.click('.phone .link-button >> nth=0');
        await page.check('.people form input[type=radio] >> nth=0');
        await page.click('.people form button[type=submit]');
        await page.waitForSelector('.people [role=alert]');
      },
    },
  ];
  it.each(looks)('looks as it should: $name', (look) => web.look({ ...look, path: path() }));

  it.each([
    { name: 'inbox-phones', path: '/', as: PEOPLE.coordinator, ready: '.phones-to-resolve' },
    {
      name: 'reported-phones',
      path: '/danh-ba/sai-so',
      as: PEOPLE.coordinator,
      ready: '.reported-phone form',
      act: async (page) => {
        await page.check('.reported-phone form input[value=corrected]');
        await page.click('.reported-phone form button[type=submit]');
        await page.waitForSelector('.reported-phone [role=alert]');
      },
    },
    { name: 'reported-phones-failed', path: '/danh-ba/sai-so', as: PEOPLE.observer, ready: '[role=alert]' },
  ] satisfies Look[])('looks as it should while it is open: $name', async (look: Look) => {
    await report(PEOPLE.localityContact, { fault: 'other', note: 'Người nghe nói là số của cơ quan khác', betterPhone: '0000 000 112' });
    await report(PEOPLE.coordinator, { fault: 'unreachable' });
    await web.look(look);
  });

  it.each([
    { name: 'inbox-phone-news', path: '/', as: PEOPLE.localityContact, ready: '.phone-news' },
    {
      name: 'reported-phones-resolved',
      path: '/danh-ba/sai-so',
      as: PEOPLE.coordinator,
      ready: '.reported-phone',
      act: async (page) => {
        for (const summary of await page.locator('.reported-phone summary').all()) await summary.click();
        await page.waitForSelector('.who-saw li');
      },
    },
    {
      name: 'catalogue-erratum',
      path: '/danh-muc',
      as: PEOPLE.localityContact,
      ready: '.offering',
      act: async (page) => {
        await openArea(page, 'III.1');
        await page.waitForSelector('.phone-note');
      },
    },
  ] satisfies Look[])('looks as it should once it is corrected: $name', async (look: Look) => {
    await report(PEOPLE.localityContact, { fault: 'wrongPerson' });
    expect((await correct()).status).toBe(200);
    await web.look(look);
  });

  it('looks as it should when none is reported', async () => {
    await web.look({ name: 'reported-phones-none', path: '/danh-ba/sai-so', as: PEOPLE.coordinator, ready: '.sheet' });
  });
});
