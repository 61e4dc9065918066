import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { MessageRow } from '@chung-suc/persistence';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aDecline, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

/** Asked on Wed 10/06 at 10:15: reminders at 08:00 on Fri 12/06 and Tue 16/06, due Wed 17/06 at 17:00; the engagement is on Thu 18/06. */
const FIRST = instantAt('2026-06-12', 8, 1);
const SECOND = instantAt('2026-06-16', 8, 1);
const DUE = instantAt('2026-06-17', 17);

describe('reminders', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let one: DeliveryBench;
  let other: DeliveryBench;
  beforeEach(async () => {
    db = await databaseWithPlan();
    sink = await startMailSink();
    one = new DeliveryBench(db.database, sink);
    other = new DeliveryBench(db.database, sink);
    await one.request();
  });
  afterEach(async () => {
    one.close();
    other.close();
    await sink.close();
    await db.end();
  });

  const stateOf = async (id: string): Promise<MessageRow> => db.database.getRepository(MessageRow).findOneByOrFail({ id });
  const onlyReminder = async (bench: DeliveryBench): Promise<string> => {
    const [message, ...more] = await bench.messages('dutyReminder');
    expect(more).toEqual([]);
    return message?.id ?? '';
  };
  /** Both cases have been reminded at the same hour; the ids of their reminders. */
  const bothReminded = async (): Promise<[string, string]> => {
    await other.request();
    for (const bench of [one, other]) await bench.clockUntil(FIRST);
    return [await onlyReminder(one), await onlyReminder(other)];
  };

  it('go once each, with the deadline in the subject, the link, and what comes otherwise', async () => {
    await one.clockUntil(FIRST);
    const id = await onlyReminder(one);
    await one.deliver(id);
    await one.deliver(id);
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]).toMatchObject({
      to: ['thu.nv@example.vn'],
      subject: '[Chung sức 2026] Nhắc: trả lời đề nghị mục III.1, nội dung 3 tại Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026',
    });
    expect(sink.mails[0]?.text).toContain(`${await one.pageOf(id, 'answer-1')}?y=dong-y`);
    expect(sink.mails[0]?.text).toContain('đồng chí được nhắc vào 08h00, thứ Ba 16/06/2026.');
    await one.clockUntil(SECOND);
    const again = (await one.messages('dutyReminder')).find((message) => message.id !== id)?.id ?? '';
    await one.deliver(again);
    expect(sink.mails[1]?.subject).toContain('Nhắc lần 2: ');
    expect(sink.mails[1]?.text).toContain('Đây là lần nhắc cuối trước hạn.');
  });

  it('tell the unit’s secretary the second time, without a link', async () => {
    await one.clockUntil(SECOND);
    await one.deliver((await one.message('reminderToSecretary')).id);
    expect(sink.mails[0]?.to).toEqual(['but.lt@example.vn']);
    expect(sink.mails[0]?.text).toContain('Thư nhắc đã gửi Đ/c Nguyễn Văn Thử');
    expect(sink.mails[0]?.text).not.toContain('/l/');
  });

  it('do not go after the answer', async () => {
    await one.clockUntil(FIRST);
    const id = await onlyReminder(one);
    sink.behave('refuse-for-now', { times: 1 });
    await one.failureOf(id);
    await one.command('agree', anAgreement(), PEOPLE.unitContact);
    await one.deliver(id);
    expect(sink.mails).toEqual([]);
    expect((await stateOf(id)).state).toBe('superseded');
  });

  it('do not go after the due time, when the mail server was away until then', async () => {
    await one.clockUntil(SECOND);
    const ids = (await one.messages('dutyReminder')).map(({ id }) => id);
    one.now = DUE;
    for (const id of ids) await one.deliver(id);
    expect(sink.mails).toEqual([]);
  });

  it('of one duty that waited for each other go as one mail', async () => {
    await one.clockUntil(SECOND);
    for (const { id } of await one.messages('dutyReminder')) await one.deliver(id);
    expect(sink.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('Nhắc lần 2: trả lời đề nghị')]);
    expect((await one.messages('dutyReminder')).map(({ state }) => state).sort()).toEqual(['merged', 'sent']);
  });

  describe('of several duties of one person', () => {
    it('go in one mail, each duty with its own link, and both cases hear of it', async () => {
      const [id, along] = await bothReminded();
      await one.deliver(id);
      await one.deliver(along);
      expect(sink.mails).toHaveLength(1);
      const [mail] = sink.mails;
      expect(mail?.subject).toBe('[Chung sức 2026] Nhắc: 2 việc chờ đồng chí, sớm nhất trước 17h00, thứ Tư 17/06/2026');
      for (const bench of [one, other]) expect(mail?.text).toContain(await bench.pageOf(id, 'answer-1'));
      expect(await stateOf(id)).toMatchObject({ state: 'sent' });
      expect(await stateOf(along)).toMatchObject({ state: 'merged', mergedInto: id });
      expect(one.notes).toEqual(expect.arrayContaining([id, along].map((messageId) => ({ messageId, delivered: true }))));
    });

    it('go in one mail when both jobs start together', async () => {
      const ids = await bothReminded();
      await Promise.allSettled(ids.map((id) => one.deliver(id)));
      for (const id of ids) await one.deliver(id);
      expect(sink.mails).toHaveLength(1);
      expect((await Promise.all(ids.map(stateOf))).map(({ state }) => state).sort()).toEqual(['merged', 'sent']);
    });

    it('leave out what has been answered before the server took the mail', async () => {
      const [id, along] = await bothReminded();
      sink.behave('refuse-for-now', { times: 1 });
      await one.failureOf(id);
      expect((await stateOf(along)).state).toBe('merged');
      await one.command('agree', anAgreement(), PEOPLE.unitContact);
      await one.deliver(id);
      expect(sink.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('Nhắc: trả lời đề nghị mục III.1')]);
      expect(sink.mails[0]?.text).toContain(await other.pageOf(id, 'answer-1'));
      expect(one.notes).toContainEqual({ messageId: along, delivered: true });
      expect(one.notes).not.toContainEqual({ messageId: id, delivered: true });
    });

    it('are not sent at all once everything in them is done', async () => {
      const [id] = await bothReminded();
      sink.behave('refuse-for-now', { times: 1 });
      await one.failureOf(id);
      await one.command('agree', anAgreement(), PEOPLE.unitContact);
      await other.command('decline', aDecline(), PEOPLE.unitContact);
      await one.deliver(id);
      expect(sink.mails).toEqual([]);
      expect((await stateOf(id)).state).toBe('superseded');
    });

    it('are the same mail again, and no second one, after a death between the server’s 250 and the commit', async () => {
      const [id, along] = await bothReminded();
      const dies = one.instead((pass) => async (mail, signal) => {
        await pass(mail, signal);
        throw new Error('killed');
      });
      await expect(one.deliver(id, dies)).rejects.toThrow('killed');
      await one.deliver(along); // its own job finds it merged
      await one.deliver(id);
      expect(sink.mails.map(({ messageId }) => messageId)).toEqual([`${id}@example.org`, `${id}@example.org`]);
      expect(sink.mails[1]?.html).toBe(sink.mails[0]?.html);
    });

    it('tell both cases when the address refuses for good', async () => {
      const [id, along] = await bothReminded();
      sink.behave('reject-recipient');
      await one.deliver(id);
      expect(one.notes).toEqual(expect.arrayContaining([id, along].map((messageId) => ({ messageId, delivered: false }))));
    });

    it('do not take along another person’s, nor what falls due later', async () => {
      await other.request(OFFERINGS.branch);
      for (const bench of [one, other]) await bench.clockUntil(FIRST);
      const later = new DeliveryBench(db.database, sink);
      await later.request();
      await later.clockUntil(SECOND);
      later.close();
      await one.deliver(await onlyReminder(one));
      expect(await stateOf(await onlyReminder(other))).toMatchObject({ state: 'queued', postId: POSTS.branch });
      expect((await later.messages('dutyReminder')).map(({ state }) => state).sort()).toEqual(['merged', 'queued']);
    });
  });
});
