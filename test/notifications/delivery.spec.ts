import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench, PUBLIC_URL } from './delivery-bench';

const HOUR = 3_600_000;
const UNIT_ADDRESS = 'thu.nv@example.vn';

describe('the delivery of a message', () => {
  let db: TestDatabase;
  let sink: MailSink;
  let bench: DeliveryBench;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());
  beforeEach(async () => {
    sink = await startMailSink();
    bench = new DeliveryBench(db.database, sink);
    await bench.request();
  });
  afterEach(async () => {
    bench.close();
    await sink.close();
  });

  it('sends the request once, with its own Message-ID, and tells the case', async () => {
    const { id } = await bench.message('requestToUnit');
    await bench.deliver(id);
    await bench.deliver(id);
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    expect(mail).toMatchObject({
      messageId: `${id}@example.org`,
      from: 'chung-suc@example.org',
      to: [UNIT_ADDRESS],
      subject: '[Chung sức 2026] V/v đề nghị phối hợp mục III.1, nội dung 3 tại Phường Ví Dụ (trả lời trước 17h00, thứ Tư 17/06/2026)',
    });
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-entity-ref-id')).toBe(id);
    expect(mail?.headers.get('reply-to')).toMatchObject({ text: 'nhap.bt@example.vn' });
    expect(mail?.headers.get('date')).toEqual(new Date(bench.now));
    expect(mail?.text).toContain('Kính gửi: Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A');
    expect(await bench.message('requestToUnit')).toMatchObject({
      state: 'sent',
      sentAt: new Date(bench.now),
      personId: PEOPLE.unitContact,
      address: UNIT_ADDRESS,
      failureCode: null,
    });
    expect(bench.notes).toEqual([{ messageId: id, delivered: true }]);
    expect(await bench.intakes()).toEqual([
      { commandId: `delivery:${id}:delivered`, body: { messageId: id, delivered: true }, taken: true },
    ]);
  });

  it('puts the link into what is sent, and into nothing that is stored', async () => {
    const { id } = await bench.message('requestToUnit');
    await bench.deliver(id);
    const link = await bench.link(id);
    expect(link).toMatchObject({
      caseId: bench.caseId,
      dutyId: 'answer-1',
      postId: POSTS.unit,
      personId: PEOPLE.unitContact,
      expiresAt: new Date(instantAt('2026-08-16', 17)), // sixty days after it is due
    });
    const path = bench.signer.pathOf(link?.id ?? '');
    expect(sink.mails[0]?.html).toContain(`href="${PUBLIC_URL}${path}?y=dong-y"`);
    expect(sink.mails[0]?.text).toContain(`${PUBLIC_URL}${path}?y=chua-the`);
    const [{ everything }] = (await db.database.query(
      `SELECT concat((SELECT json_agg(m) FROM message m), (SELECT json_agg(l) FROM link l), (SELECT json_agg(i) FROM intake i)) AS everything`,
    )) as [{ everything: string }];
    expect(everything).toContain('{{link}}');
    expect(everything).not.toContain(path.split('.')[1]);
  });

  it('informs without a link and without a note to the case', async () => {
    const { id } = await bench.message('requestSent');
    await bench.deliver(id);
    expect((await bench.message('requestSent')).state).toBe('sent');
    expect(sink.mails[0]?.to).toEqual(['phong.pt@example.vn']);
    expect(await bench.link(id)).toBeNull();
    expect(await bench.intakes()).toEqual([]);
  });

  it('does not send what its step has overtaken, even when it was being tried already', async () => {
    const { id } = await bench.message('requestToUnit');
    sink.behave('refuse-for-now');
    await bench.failureOf(id);
    sink.behave('accept');
    await bench.command('agree', anAgreement(), PEOPLE.unitContact);
    await bench.deliver(id);
    expect((await bench.message('requestToUnit')).state).toBe('superseded');
    expect(sink.mails).toEqual([]);
    expect(bench.notes).toEqual([]);
  });

  it('ends a mail that the server refuses for good, and tells the case', async () => {
    const { id } = await bench.message('requestToUnit');
    sink.behave('reject-recipient');
    await bench.deliver(id);
    expect(await bench.message('requestToUnit')).toMatchObject({
      state: 'failed',
      failureCode: '550',
      failedAt: new Date(bench.now),
      sentAt: null,
    });
    expect(bench.notes).toEqual([{ messageId: id, delivered: false }]);
    sink.behave('accept');
    await bench.deliver(id);
    expect(sink.mails).toEqual([]);
  });

  it('tries again what the server refuses for now, and then sends what was rendered first', async () => {
    const { id } = await bench.message('requestToUnit');
    sink.behave('refuse-for-now', { times: 2 });
    for (const _ of [1, 2]) {
      expect(await bench.failureOf(id)).toMatchObject({ type: 'MailServerSaysLater', message: '452', nonRetryable: false });
    }
    const waiting = await bench.message('requestToUnit');
    expect(waiting).toMatchObject({ state: 'sending', failureCode: '452' });
    bench.now += 26 * HOUR;
    await bench.deliver(id);
    expect(sink.mails).toHaveLength(1);
    expect(await bench.message('requestToUnit')).toMatchObject({
      state: 'sent',
      failureCode: null,
      html: waiting.html,
      text: waiting.text,
    });
    expect(sink.mails[0]?.headers.get('date')).toEqual(waiting.renderedAt);
  });

  it('sends the same mail again, and only that, when nobody can know whether the server took it', async () => {
    const { id } = await bench.message('requestToUnit');
    sink.behave('drop-reply', { times: 1 });
    expect(await bench.failureOf(id)).toMatchObject({ type: 'MailServerSaysLater', message: 'connectionLost' });
    expect(await bench.message('requestToUnit')).toMatchObject({ state: 'sending', failureCode: null });
    bench.now += HOUR;
    await bench.deliver(id);
    const [first, again] = sink.mails;
    expect(sink.mails).toHaveLength(2);
    expect(again).toMatchObject({
      messageId: `${id}@example.org`,
      subject: first?.subject,
      html: first?.html,
      text: first?.text,
      to: first?.to,
    });
    expect(again?.headers.get('date')).toEqual(first?.headers.get('date'));
    expect(first?.messageId).toBe(again?.messageId);
  });

  it('survives a death between the server’s 250 and its own commit', async () => {
    const { id } = await bench.message('requestToUnit');
    const dies = bench.instead((pass) => async (mail, signal) => {
      await pass(mail, signal);
      throw new Error('killed');
    });
    await expect(bench.deliver(id, dies)).rejects.toThrow('killed');
    await bench.deliver(id);
    expect(sink.mails.map(({ messageId }) => messageId)).toEqual([`${id}@example.org`, `${id}@example.org`]);
    expect(bench.notes).toEqual([{ messageId: id, delivered: true }]);
  });

  it('tells the case later when the engine was away, without sending again', async () => {
    const { id } = await bench.message('requestToUnit');
    bench.engineIsAway = true;
    expect(await bench.failureOf(id)).toMatchObject({ type: 'EngineAway', nonRetryable: false });
    expect(await bench.intakes()).toEqual([expect.objectContaining({ commandId: `delivery:${id}:delivered`, taken: false })]);
    bench.engineIsAway = false;
    await bench.deliver(id);
    expect(sink.mails).toHaveLength(1);
    expect(bench.notes).toEqual([{ messageId: id, delivered: true }]);
  });

  it('lets only one of two jobs at a message', async () => {
    const { id } = await bench.message('requestToUnit');
    let second: unknown;
    const inBetween = bench.instead((pass) => async (mail, signal) => {
      second = await bench.failureOf(id);
      return pass(mail, signal);
    });
    await bench.deliver(id, inBetween);
    expect(second).toMatchObject({ type: 'MessageBusy', nonRetryable: false });
    expect(sink.mails).toHaveLength(1);
  });

  it('lets the later claim end the row', async () => {
    const { id } = await bench.message('requestToUnit');
    const overtaken = bench.instead((pass) => async (mail, signal) => {
      const outcome = await pass(mail, signal);
      await db.database.query('UPDATE message SET fence = fence + 1 WHERE id = $1', [id]);
      return outcome;
    });
    await bench.deliver(id, overtaken);
    expect((await bench.message('requestToUnit')).state).toBe('sending');
    expect(bench.notes).toEqual([]);
  });

  it('copies the parent of a branch', async () => {
    const branch = new DeliveryBench(db.database, sink);
    await branch.request(OFFERINGS.branch);
    await branch.deliver((await branch.message('requestForParentUnit')).id);
    expect(sink.mails[0]?.to).toEqual(['muc.dm@example.vn']);
    expect(sink.mails[0]?.text).toContain('Chi đoàn Trung tâm Mẫu trực tiếp trả lời địa phương');
    branch.close();
  });
});
