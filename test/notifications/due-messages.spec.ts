import 'reflect-metadata';
import { DueMessages } from '@chung-suc/notifications/dispatch';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

describe('messages that need a job', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let bench: DeliveryBench;
  let due: DueMessages;
  let ids: string[];
  let now: number;
  beforeEach(async () => {
    db = await databaseWithPlan();
    sink = await startMailSink();
    bench = new DeliveryBench(db.database, sink);
    await bench.request();
    ids = [(await bench.message('requestToUnit')).id, (await bench.message('requestSent')).id].sort();
    now = bench.now + 60_000; // a mail of a person's act waits for a second thought
    due = new DueMessages(db.database, { now: () => Promise.resolve(now), offsetMs: () => Promise.resolve(0) });
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
    await db.end();
  });

  const minutesPass = (minutes: number): Promise<unknown> =>
    db.database.query(`UPDATE message SET dispatched_at = dispatched_at - make_interval(mins => $1)`, [minutes]);

  it('are those whose time has come on the service’s clock, however far it was moved', async () => {
    await db.database.query(`UPDATE message SET not_before = $1`, [new Date(now + 1)]);
    expect(await due.take(10)).toEqual([]);
    now += 5 * 86_400_000;
    expect((await due.take(10)).sort()).toEqual(ids);
  });

  it('are taken once, and again when their job has not ended them after some minutes', async () => {
    expect((await due.take(10)).sort()).toEqual(ids);
    expect(await due.take(10)).toEqual([]);
    now += 86_400_000; // moving the service's clock ends no lease
    expect(await due.take(10)).toEqual([]);
    await minutesPass(4);
    expect((await due.take(10)).sort()).toEqual(ids);
  });

  it('are shared among dispatchers without an overlap', async () => {
    const [one, other] = await Promise.all([due.take(1), due.take(10)]);
    expect([...(one ?? []), ...(other ?? [])].sort()).toEqual(ids);
  });

  it('are at once there again when no job could be started', async () => {
    await due.giveBack(await due.take(10));
    expect((await due.take(10)).sort()).toEqual(ids);
  });

  it('are not those that have ended, but those whose case has not heard how', async () => {
    const { id } = await bench.message('requestToUnit');
    await due.take(10);
    bench.engineIsAway = true;
    await bench.failureOf(id);
    await bench.deliver((await bench.message('requestSent')).id);
    await minutesPass(4);
    expect(await due.take(10)).toEqual([]);
    expect(await due.takeUntold(10)).toEqual([id]);
    expect(await due.takeUntold(10)).toEqual([]);
    bench.engineIsAway = false;
    await bench.deliver(id);
    await minutesPass(4);
    expect(await due.takeUntold(10)).toEqual([]);
  });
});
