import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aRequest, anAgreement } from '../fixtures/requests';
import { PEOPLE } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

const SECONDS = 1000;
const LATER = { start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) };
const LATER_STILL = { start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) };

describe('a second thought within the minute', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let bench: DeliveryBench;
  beforeEach(async () => {
    db = await databaseWithPlan();
    sink = await startMailSink();
    bench = new DeliveryBench(db.database, sink);
    await bench.request();
    bench.now += 60 * SECONDS;
    expect(await bench.deliverDue()).toHaveLength(2);
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
    await db.end();
  });

  const propose = (version: number, over: typeof LATER) => {
    const { acceptsCostSplit: _accepts, ...details } = anAgreement();
    return bench.command('propose', { version, terms: aRequest(over).terms, otherDates: [], details, note: null }, PEOPLE.unitContact);
  };
  const addressees = (mails: readonly { readonly to: readonly string[] }[]) => mails.map(({ to }) => to[0]).sort();

  it('is the one that is told: two proposals give one mail', async () => {
    await propose(1, LATER);
    bench.now += 30 * SECONDS;
    expect(await bench.deliverDue()).toEqual([]);
    await propose(2, LATER_STILL);
    bench.now += 58 * SECONDS;
    expect(await bench.deliverDue()).toEqual([]);
    bench.now += SECONDS;
    const mails = await bench.deliverDue();
    expect(addressees(mails)).toEqual(['phong.pt@example.vn']);
    expect(mails[0]?.text).toContain('14h00–16h00, thứ Năm 25/06/2026');
    bench.now += 3600 * SECONDS;
    expect(await bench.deliverDue()).toEqual([]);
  });

  it('told of an agreement that is called off at once: that it is off, and nothing before', async () => {
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    bench.now += 40 * SECONDS;
    await bench.command('cancel', { reason: 'Nhầm ngày' }, PEOPLE.unitContact);
    bench.now += 3600 * SECONDS;
    const mails = await bench.deliverDue();
    expect(mails.map(({ subject }) => subject).filter((subject) => !subject.includes('Đã hủy'))).toEqual([]);
    expect(addressees(mails).filter((to) => to === 'phong.pt@example.vn')).toHaveLength(1);
  });

  it('after the minute is told by a mail of its own', async () => {
    await propose(1, LATER);
    bench.now += 59 * SECONDS;
    expect(addressees(await bench.deliverDue())).toEqual(['phong.pt@example.vn']);
    await propose(2, LATER_STILL);
    bench.now += 59 * SECONDS;
    expect(addressees(await bench.deliverDue())).toEqual(['phong.pt@example.vn']);
  });
});
