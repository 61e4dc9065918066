import 'reflect-metadata';
import { LINK_LIVES_AT_LEAST_DAYS } from '@chung-suc/domain';
import { DutyRow, MessageRow } from '@chung-suc/persistence';
import { PEOPLE } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench, PUBLIC_URL } from '../notifications/delivery-bench';
import { PagesBench } from './pages-bench';
import { pageAt, type Page } from './pages';

const DAY = 86_400_000;
const A_REPORT = { held: 'yes', 'attendance.0.count': '85', summary: 'Đã tuyên truyền tại hội trường' };

/** A unit that has not reported for two months opens the link of its last mail. */
describe('a link that has expired', () => {
  let bench: PagesBench;
  let sink: MailSink;
  let mails: DeliveryBench;
  let path: string;
  let before: number;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    sink = await startMailSink();
    mails = new DeliveryBench(bench.db.database, sink, bench.signer);
  });
  afterAll(async () => {
    mails.close();
    await sink.close();
    await bench.end();
  });
  beforeEach(async () => {
    await bench.caseAfter('held');
    const { dueAt } = await bench.db.database.getRepository(DutyRow).findOneByOrFail({ caseId: bench.caseId, id: 'report-1' });
    path = await bench.link('report-1', { expiresAt: new Date(dueAt.getTime() + 60 * DAY) });
    bench.now = dueAt.getTime() + 61 * DAY;
    before = sink.mails.length;
  });

  const open = async (at = path): Promise<Page> => pageAt(await bench.url(), at);
  const asked = (): Promise<MessageRow[]> =>
    bench.db.database.getRepository(MessageRow).findBy({ caseId: bench.caseId, template: 'freshLink' });
  const deliver = async (): Promise<void> => {
    mails.now = bench.now;
    for (const { id } of await asked()) await mails.deliver(id);
  };

  it('offers another one, which comes by mail to the registered address and can be used', async () => {
    const expired = await open();
    expect(expired.text).toContain('Chỉ gửi tới địa chỉ thư đã đăng ký của Đ/c Nguyễn Văn Thử');
    expect(await asked()).toEqual([]);

    const sent = await expired.send({ renew: 'yes' });
    expect([sent.status, sent.location]).toEqual([303, path]);
    expect((await open()).text).toContain('Liên kết mới đang được gửi');
    await deliver();
    expect((await open()).text).toContain('Đã gửi liên kết mới lúc');

    const [mail] = sink.mails.slice(before);
    expect(mail?.to).toEqual(['thu.nv@example.vn']);
    expect(mail?.subject).toContain('Liên kết mới: báo cáo kết quả mục III.1, nội dung 3');
    const fresh = new RegExp(`${PUBLIC_URL}(/l/[\\w.-]+)`).exec(mail?.text ?? '')?.[1] ?? '';
    expect(fresh).not.toBe(path);
    const page = await open(fresh);
    expect(page.status).toBe(200);
    expect(page.valueOf('attendance.0.count')).not.toBeNull();

    bench.now += LINK_LIVES_AT_LEAST_DAYS * DAY - 60_000;
    expect((await open(fresh)).status).toBe(200);
    bench.now += 60_000;
    expect((await open(fresh)).status).toBe(410);
  });

  it('is replaced once a day, however often somebody asks', async () => {
    const expired = await open();
    for (let n = 0; n < 3; n += 1) await expired.send({ renew: 'yes' });
    expect(await asked()).toHaveLength(1);
    bench.now += DAY;
    expect((await open()).text).toContain('Liên kết đã hết hạn');
    await expired.send({ renew: 'yes' });
    expect(await asked()).toHaveLength(2);
  });

  it('says so when the address does not take the mail', async () => {
    await (await open()).send({ renew: 'yes' });
    await bench.db.database.query(`UPDATE person SET email = NULL WHERE id = $1`, [PEOPLE.unitContact]);
    try {
      await deliver();
    } finally {
      await bench.db.database.query(`UPDATE person SET email = 'thu.nv@example.vn' WHERE id = $1`, [PEOPLE.unitContact]);
    }
    expect((await open()).text).toContain('Chưa gửi được liên kết mới');
    expect(sink.mails).toHaveLength(before);
  });

  it('is not replaced when the duty is done, or while the link can be used', async () => {
    const usable = await bench.link('report-1', { expiresAt: new Date(bench.now + DAY) });
    await (await open(usable)).send({ renew: 'yes' });
    expect(await asked()).toEqual([]);
    expect((await (await open(usable)).send(A_REPORT)).status).toBe(303);
    expect((await (await open(usable)).send({ renew: 'yes' })).location).toBe(usable);
    expect(await asked()).toEqual([]);
  });
});
