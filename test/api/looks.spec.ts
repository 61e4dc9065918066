import 'reflect-metadata';
import type { Browser, Page } from 'playwright-core';
import { ENDPOINTS } from '@chung-suc/api-contract';
import { instantAt } from '@chung-suc/domain';
import { aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { launchBrowser } from '../kit';
import { looksWell } from './look';
import { PagesBench } from './pages-bench';

describe('the pages in a browser', () => {
  let bench: PagesBench;
  let browser: Browser;
  beforeAll(async () => {
    [bench, browser] = await Promise.all([PagesBench.begin(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await bench.end();
  });

  const look = async (path: string, act?: (page: Page) => Promise<unknown>): Promise<void> =>
    looksWell(browser, (await bench.url()) + path, act);

  it.each([
    ['requested', 'answer-1'],
    ['held', 'report-1'],
    ['reported', 'confirm-1'],
    ['reported', 'review-1'],
    ['reviewed', 'commend-1'],
  ] as const)('after %s: %s', async (step, dutyId) => {
    await bench.caseAfter(step);
    await look(await bench.link(dutyId));
  });

  const decline = { reason: 'Báo cáo viên ốm', alternative: 'Tuần sau', knewAt: instantAt('2026-06-11', 20) };
  const member = { postId: POSTS.reviewer, personId: PEOPLE.reviewer };

  it('the committee decides, and what must be corrected', async () => {
    await bench.caseAfter('requested');
    await bench.give('decline', decline, PEOPLE.unitContact, instantAt('2026-06-12', 16, 40));
    await bench.prepare();
    const path = await bench.link('decide-1', member);
    await look(path, (page) => page.check('[value=reassign]'));
    await look(path, async (page) => {
      await page.check('[value=offer]');
      await page.click('form > button');
      await page.waitForSelector('[role=alert]');
    });
  });

  it('silence on short notice, the choice of the locality, and what came of it', async () => {
    await bench.caseAfter('requested');
    await bench.clock(instantAt('2026-06-17', 17));
    await bench.prepare();
    await look(await bench.link('decide-1', member));
    const own = { kind: 'otherDate' as const, start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) };
    const offer = { kind: 'offer' as const, remedies: [{ kind: 'reassign' as const, unitId: 'branch-mau' }, own] };
    await bench.give('adjust', { resolution: offer, reason: 'Kịp thời' }, PEOPLE.reviewer, instantAt('2026-06-17', 18));
    await look(await bench.link('choose-1'));
    await look(await bench.link('decide-1', member));
  });

  it('the agreed engagement, and trouble with it', async () => {
    await bench.caseAfter('agreed');
    const path = await bench.link('hold-1');
    await look(path, (page) => page.check('[value=unable]'));
    await bench.give('declareTrouble', { reason: 'Thiếu máy chiếu', unable: false, knewAt: null }, PEOPLE.unitContact, bench.now);
    await look(path);
  });

  const other = { start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) };
  const moved = { start: instantAt('2026-06-19', 8), end: instantAt('2026-06-19', 10) };
  const aProposal = (version: number) => ({
    version,
    terms: { ...aRequest().terms, ...moved },
    otherDates: [other],
    details: { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' as const }], contents: 'Luật An toàn thực phẩm', note: null },
    note: 'Hôm đó báo cáo viên đi công tác',
  });

  it('two localities at one time, a proposal, and what must be corrected in it', async () => {
    await bench.clear();
    const mine = bench.caseId;
    await bench.give('request', { ...aRequest(), otherDates: [other] }, PEOPLE.localityContact, instantAt('2026-06-10', 10));
    bench.caseId = crypto.randomUUID();
    await bench.give('request', aRequest(), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 11));
    bench.caseId = mine;
    const path = await bench.link('answer-1');
    await look(path, (page) => page.check('[value=agree]'));
    await look(path, async (page) => {
      await page.check('[value=propose]');
      await page.click('summary >> nth=0');
      await page.fill('[name="audience.youngOfficials"]', '-5');
      await page.click('form > button');
      await page.waitForSelector('[role=alert]');
      // What must be mended is not folded away.
      expect(await page.isVisible('[name="audience.youngOfficials"]')).toBe(true);
    });
    await bench.give('propose', aProposal(1), PEOPLE.unitContact, instantAt('2026-06-10', 14));
    await look(await bench.link('answer-1'));
    await look(await bench.link('consent-2'), (page) => page.check('[name=verdict][value=accept]'));
  });

  it('a change of what is agreed, from both sides, and its end', async () => {
    await bench.caseAfter('agreed');
    const hold = await bench.link('hold-1');
    await look(hold, (page) => page.check('[value=propose]'));
    await bench.give('propose', aProposal(1), PEOPLE.localityContact, instantAt('2026-06-11', 9));
    await look(hold, (page) => page.check('[value=withdraw]'));
    await look(await bench.link('consent-2'), (page) => page.check('[value=turnDown]'));
    await bench.give('cancel', { reason: 'Mưa lũ' }, PEOPLE.localityContact, instantAt('2026-06-12', 9));
    await look(hold);
  });

  it('a co-unit, a freed place, and a report that is returned', async () => {
    await bench.clear();
    await bench.give('request', aRequest({}, OFFERINGS.withCoUnit), PEOPLE.localityContact, instantAt('2026-06-10', 10));
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14));
    const who = { postId: POSTS.branch, personId: PEOPLE.branchContact };
    await look(await bench.link('join-1', who), (page) => page.check('[value=decline]'));

    await bench.clear();
    const winner = bench.caseId;
    await bench.give('request', aRequest({}, OFFERINGS.limited), PEOPLE.localityContact, instantAt('2026-06-10', 8));
    const next = (bench.caseId = crypto.randomUUID());
    await bench.give('request', aRequest({}, OFFERINGS.limited), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 9));
    bench.caseId = winner;
    await bench.give('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact, instantAt('2026-06-10', 10));
    bench.caseId = next;
    await look(await bench.link('takePlace-1'), (page) => page.check('[name=take][value=no]'));

    await bench.caseAfter('reported');
    await look(await bench.link('review-1'), (page) => page.check('[value=return]'));
    await bench.give('returnReport', { missing: 'Thiếu số cán bộ trẻ' }, PEOPLE.reviewer, instantAt('2026-06-22', 8));
    await look(await bench.link('report-2'));
  });

  it('both answers, and what must be corrected', async () => {
    await bench.caseAfter('requested');
    const path = await bench.link('answer-1');
    await look(`${path}?y=chua-the`);
    await look(`${path}?y=dong-y`, async (page) => {
      await page.click('form > button');
      await page.waitForSelector('[role=alert]');
      expect(await page.evaluate('document.activeElement?.getAttribute("role")')).toBe('alert');
    });
  });

  it('the start page, the page of something that is not there, and what became of an answer', async () => {
    await bench.caseAfter('agreed');
    await look(await bench.link('answer-1'));
    await look('/chay-thu');
    await look('/'); // without a web build: where the mails are
    await look('/l/nothing');
  });

  it('Enter in a field sends the form; it never only adds a row', async () => {
    await bench.caseAfter('requested');
    const page = await browser.newPage();
    await page.goto(`${await bench.url()}${await bench.link('answer-1')}?y=dong-y`);
    await page.fill('[name="presenters.0.name"]', 'Lý Thị Diễn Giả');
    await page.press('[name="presenters.0.name"]', 'Enter');
    await page.waitForSelector('[role=alert]');
    expect(await page.locator('[name="presenters.1.name"]').count()).toBe(0);
    await page.close();
  });

  it('shows only what belongs to the choice', async () => {
    await bench.caseAfter('requested');
    const page = await browser.newPage();
    await page.goto((await bench.url()) + (await bench.link('answer-1')));
    expect([await page.isVisible('[name=contents]'), await page.isVisible('[name=reason]')]).toEqual([false, false]);
    await page.check('[value=decline]');
    expect([await page.isVisible('[name=contents]'), await page.isVisible('[name=reason]')]).toEqual([false, true]);
    await page.close();
  });

  it('the documentation can be read and tried', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${await bench.url()}/api/docs`);
    await page.waitForSelector('.opblock');
    expect(await page.locator('.opblock').count()).toBe(ENDPOINTS.length);
    expect(errors).toEqual([]);
    await page.close();
  });
});
