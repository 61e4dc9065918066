import 'reflect-metadata';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

const DAY = 86_400_000;

/** Mails go to posts; who holds one is looked up when the mail is rendered. Each test changes holders, so each has its own database. */
describe('the holder of a post', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let bench: DeliveryBench;
  let id: string;
  beforeEach(async () => {
    db = await databaseWithPlan();
    sink = await startMailSink();
    bench = new DeliveryBench(db.database, sink);
    await bench.request();
    ({ id } = await bench.message('requestToUnit'));
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
    await db.end();
  });

  /** On the eleventh of June another person takes over from the unit's contact. */
  const takesOver = async (personId: string): Promise<void> => {
    await db.database.query(`UPDATE holding SET held_to = '2026-06-10' WHERE post_id = $1`, [POSTS.unit]);
    await db.database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, '2026-06-11')`, [POSTS.unit, personId]);
    bench.now += DAY;
  };

  it('is whoever holds it when the mail is rendered', async () => {
    await takesOver(PEOPLE.otherLocalityContact);
    await bench.deliver(id);
    expect(sink.mails.map(({ to }) => to)).toEqual([['mau.nt@example.vn']]);
    expect(sink.mails[0]?.text).toContain('Kính gửi: Đ/c Ngô Thị Mẫu, Phó Bí thư Đoàn Sở Mẫu A');
  });

  it('gets the mail instead of the one before, if the server had not taken it', async () => {
    sink.behave('refuse-for-now', { times: 1 });
    await bench.failureOf(id);
    const before = await bench.link(id);
    await takesOver(PEOPLE.otherLocalityContact);
    await bench.deliver(id);
    expect(sink.mails.map(({ to }) => to)).toEqual([['mau.nt@example.vn']]);
    expect(await bench.message('requestToUnit')).toMatchObject({ personId: PEOPLE.otherLocalityContact, address: 'mau.nt@example.vn' });
    expect(before?.personId).toBe(PEOPLE.unitContact);
    expect((await bench.link(id))?.personId).toBe(PEOPLE.otherLocalityContact);
  });

  it('does not change a mail that may be out already', async () => {
    sink.behave('drop-reply', { times: 1 });
    await bench.failureOf(id);
    await takesOver(PEOPLE.otherLocalityContact);
    await bench.deliver(id);
    expect(sink.mails.map(({ to }) => to)).toEqual([['thu.nv@example.vn'], ['thu.nv@example.vn']]);
  });

  it('is mailed at the address that holds when the mail goes', async () => {
    sink.behave('refuse-for-now', { times: 1 });
    await bench.failureOf(id);
    await db.database.query(`UPDATE person SET email = 'thu.moi@example.vn' WHERE id = $1`, [PEOPLE.unitContact]);
    await bench.deliver(id);
    expect(sink.mails.map(({ to }) => to)).toEqual([['thu.moi@example.vn']]);
  });

  it('is missing: the mail fails, and the case hears of it', async () => {
    await db.database.query(`DELETE FROM holding WHERE post_id = $1`, [POSTS.unit]);
    await bench.deliver(id);
    expect(await bench.message('requestToUnit')).toMatchObject({ state: 'failed', failureCode: 'noHolder', html: null });
    expect(bench.notes).toEqual([{ messageId: id, delivered: false }]);
    expect(sink.mails).toEqual([]);
  });

  it('has no address: the mail fails, and the case hears of it', async () => {
    await db.database.query(`UPDATE person SET email = NULL WHERE id = $1`, [PEOPLE.unitContact]);
    await bench.deliver(id);
    expect(await bench.message('requestToUnit')).toMatchObject({ state: 'failed', failureCode: 'noAddress' });
    expect(await bench.intakes()).toEqual([expect.objectContaining({ commandId: `delivery:${id}:failed`, taken: true })]);
  });
});
