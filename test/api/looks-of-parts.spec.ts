import 'reflect-metadata';
import type { Browser, Page } from 'playwright-core';
import { DEFAULT_COST_SPLIT, instantAt, type CommandBodies } from '@chung-suc/domain';
import { aDecline, aReport, aRequest, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { launchBrowser } from '../kit';
import { looksWell } from './look';
import { PagesBench } from './pages-bench';

const AT = (hour: number): number => instantAt('2026-06-10', hour);

describe('the pages of parts, of the two doors, and of what stands still, in a browser', () => {
  let bench: PagesBench;
  let browser: Browser;
  beforeAll(async () => {
    [bench, browser] = await Promise.all([PagesBench.begin(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await bench.end();
  });
  beforeEach(() => bench.clear());

  const look = async (path: string, act?: (page: Page) => Promise<unknown>): Promise<void> =>
    looksWell(browser, (await bench.url()) + path, act);
  const asked = (over: Partial<CommandBodies['request']> = {}, offeringId: string = OFFERINGS.onsite) =>
    bench.give('request', { ...aRequest({}, offeringId), ...over }, PEOPLE.localityContact, AT(10));
  const member = { postId: POSTS.reviewer, personId: PEOPLE.reviewer };

  const torn = async (): Promise<void> => {
    await asked({}, OFFERINGS.withParts);
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, AT(11));
    await bench.give('decline', aDecline('Báo cáo viên nghỉ chế độ'), PEOPLE.parentContact, AT(14));
  };

  it('a part is answered for', async () => {
    await asked({}, OFFERINGS.withParts);
    await look(await bench.link('answerPart-1'), (page) => page.check('[value=agree]'));
  });

  it('one part was declined: whoever declined, the locality', async () => {
    await torn();
    await look(await bench.link('answerPart-1'));
    await look(await bench.link('split-1'));
  });

  it('the committee gives a part to another', async () => {
    await torn();
    await bench.prepare();
    await look(await bench.link('decide-1', member), (page) => page.check('[value=reassign]'));
  });

  it('what stands is held', async () => {
    await torn();
    await bench.give('split', { keep: [PARTS.labour] }, PEOPLE.localityContact, AT(15));
    await look(await bench.link('split-1'));
    await look(await bench.link('hold-1'));
  });

  it('both parts are agreed', async () => {
    await asked({}, OFFERINGS.withParts);
    await bench.give('agree', { ...anAgreement(), contents: 'Chế độ bảo hiểm xã hội một lần' }, PEOPLE.parentContact, AT(11));
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, AT(12));
    await look(await bench.link('hold-1'));
  });

  it('the office matches, with the unit of the plan or without one', async () => {
    await asked({ channel: 'committee' });
    await look(await bench.link('match-1'));
    await bench.clear();
    await asked({ channel: 'committee' }, OFFERINGS.unassigned);
    await look(await bench.link('match-1'), async (page) => {
      await page.click('form > button');
      await page.waitForSelector('[role=alert]');
    });
  });

  it('what stands still goes on, or not', async () => {
    await asked();
    await bench.give('suspend', { reason: 'Nước ngập đường vào phường', until: '2026-06-15' }, PEOPLE.reviewer, AT(11));
    await look(await bench.link('answer-1'));
    await bench.clock(instantAt('2026-06-15', 8));
    await look(await bench.link('resume-1'), (page) => page.check('[value=resume]'));
    await look(await bench.link('resume-1'), async (page) => {
      await page.check('[value=offer]');
      await page.click('form > button');
      await page.waitForSelector('[role=alert]');
    });
  });

  it('what a unit has registered is confirmed', async () => {
    const { acceptsCostSplit: _accepts, ...details } = anAgreement();
    const terms = { ...aRequest().terms, start: instantAt('2026-06-05', 8), end: instantAt('2026-06-05', 10) };
    const body = { offeringId: OFFERINGS.onsite, localityId: 'phuong-vi-du', terms, details, report: aReport() };
    await bench.give('register', body, PEOPLE.unitContact, AT(10));
    await look(await bench.link('confirm-1'), (page) => page.check('[name=tookPlace][value=no]'));
  });

  it('a cost line that nobody takes is named', async () => {
    const costs = DEFAULT_COST_SPLIT.map((line) => (line.item === 'sound' ? { ...line, bearer: 'nobody' as const } : line));
    await bench.give('request', aRequest({ costs }), PEOPLE.localityContact, AT(10));
    await bench.give('agree', anAgreement(), PEOPLE.unitContact, AT(14));
    await look(await bench.link('hold-1'), async (page) => {
      await page.check('[value=propose]');
      await page.click('summary >> nth=1');
    });
  });
});
