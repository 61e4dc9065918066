import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { queueDigest } from '@chung-suc/escalation/digest';
import { prepareEscalation } from '@chung-suc/escalation/prepare';
import { MessageRow } from '@chung-suc/persistence';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aDecline, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { startMailSink, type MailSink } from '../kit';
import { DeliveryBench } from './delivery-bench';

/** The engagement is on Thu 18/06: a decline on Thu 11/06 leaves five working days. */
const DECLINED = instantAt('2026-06-11', 9);
const MORNING = instantAt('2026-06-12', 8);
const MEMBERS = ['dinh.lg@example.vn', 'du.ttv@example.vn'];

describe('the committee', () => {
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

  const declined = async (bench: DeliveryBench): Promise<void> => {
    bench.now = DECLINED;
    await bench.command('decline', aDecline('Báo cáo viên ốm'), PEOPLE.unitContact);
    await prepareEscalation(db.database, { caseId: bench.caseId, n: 1 }, DECLINED);
  };
  const reassign = (bench: DeliveryBench, reason = 'Đơn vị quá tải') =>
    bench.command('adjust', { resolution: { kind: 'blocRuns' }, reason }, PEOPLE.reviewer);
  const queued = (template: string): Promise<MessageRow[]> =>
    db.database.getRepository(MessageRow).find({ where: { template: template as 'committeeDigest' }, order: { key: 'ASC' } });
  const morning = async (at: number): Promise<MessageRow[]> => {
    await queueDigest(db.database, at, { mailHours: 'working', evenSo: true });
    one.now = at;
    const digests = await queued('committeeDigest');
    for (const { id } of digests) await one.deliver(id);
    return queued('committeeDigest');
  };
  const digestsTo = (address: string) =>
    sink.mails.filter(({ to, subject }) => to.includes(address) && subject.includes('chờ Ban Thường vụ'));

  it('reads of a decline at once: every member with a link of their own, the reason, and proposals with grounds', async () => {
    await declined(one);
    const told = await queued('escalationToMember');
    for (const { id } of told) await one.deliver(id);
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(MEMBERS);
    const pages = await Promise.all(told.map(({ id }) => one.pageOf(id, 'decide-1')));
    for (const page of pages) expect(sink.mails.filter(({ text }) => text.includes(page))).toHaveLength(1);
    expect(sink.mails[0]?.subject).toContain(
      'V/v điều chỉnh mục III.1, nội dung 3 tại Phường Ví Dụ: Đoàn Sở Mẫu A chưa thể hỗ trợ (quyết định trước 17h00, thứ Hai 15/06/2026)',
    );
    expect(sink.mails[0]?.text).toContain('- Lý do: “Báo cáo viên ốm”');
    expect(sink.mails[0]?.text).toContain('Đoàn Khối Thử Nghiệm trực tiếp thực hiện');
  });

  it('is not written to once one of them has decided', async () => {
    await declined(one);
    const [first, second] = await queued('escalationToMember');
    await one.deliver(first?.id ?? '');
    await reassign(one);
    await one.deliver(second?.id ?? '');
    expect(sink.mails).toHaveLength(1);
  });

  it('is told who is recused and why', async () => {
    one.now = DECLINED;
    await other.request(OFFERINGS.tied);
    other.now = DECLINED;
    await other.command('decline', aDecline(), PEOPLE.tiedReviewer);
    await prepareEscalation(db.database, { caseId: other.caseId, n: 1 }, DECLINED);
    for (const { id } of await queued('escalationToMember')) await other.deliver(id);
    expect(sink.mails.map(({ to }) => to)).toEqual([['dinh.lg@example.vn']]);
    expect(sink.mails[0]?.text).toContain(
      '- Không tham gia: Đ/c Trần Thị Ví Dụ, Ủy viên Ban Thường vụ Đoàn Khối Thử Nghiệm: có chức vụ tại Đoàn Mẫu C',
    );
  });

  describe('in its digest', () => {
    it('reads in one mail a day of every case that waits, each with its page', async () => {
      await other.request();
      for (const bench of [one, other]) await declined(bench);
      const digests = await morning(MORNING);
      await morning(MORNING + 60_000);
      expect(digests.map(({ state, caseId }) => [state, caseId])).toEqual([
        ['sent', null],
        ['sent', null],
      ]);
      expect(sink.mails).toHaveLength(2);
      const [digest] = digestsTo('dinh.lg@example.vn');
      const row = digests.find(({ postId }) => postId === POSTS.reviewer);
      expect(digest?.subject).toBe('[Chung sức 2026] [Cần quyết định] 2 hồ sơ chờ Ban Thường vụ, ngày 12/06/2026');
      for (const bench of [one, other]) expect(digest?.text).toContain(await bench.pageOf(row?.id ?? '', 'decide-1'));
      expect(digest?.headers.get('reply-to')).toMatchObject({ text: 'nhap.bt@example.vn' });
      expect(one.notes).toEqual([]);
    });

    it('reads nothing when nothing is open, nor of what was decided before the mail went', async () => {
      expect(await morning(MORNING)).toEqual([]);
      await declined(one);
      await queueDigest(db.database, MORNING, { mailHours: 'working', evenSo: true });
      await reassign(one);
      for (const { id } of await queued('committeeDigest')) await one.deliver(id);
      expect(sink.mails).toEqual([]);
      expect((await queued('committeeDigest')).map(({ state }) => state)).toEqual(['superseded', 'superseded']);
    });

    it('is left out what was decided while the mail server was away', async () => {
      await other.request();
      for (const bench of [one, other]) await declined(bench);
      await queueDigest(db.database, MORNING, { mailHours: 'working', evenSo: true });
      one.now = MORNING;
      const digest = (await queued('committeeDigest')).find(({ postId }) => postId === POSTS.reviewer);
      sink.behave('refuse-for-now', { times: 1 });
      await one.failureOf(digest?.id ?? '');
      await reassign(other);
      await one.deliver(digest?.id ?? '');
      expect(sink.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('1 hồ sơ chờ')]);
    });

    it('is written to again the next day about what is still open, and not twice about yesterday', async () => {
      await declined(one);
      await queueDigest(db.database, MORNING, { mailHours: 'working', evenSo: true });
      const states = (await morning(instantAt('2026-06-15', 8))).map(({ state }) => state);
      expect(states.sort()).toEqual(['sent', 'sent', 'superseded', 'superseded']);
      expect(digestsTo('dinh.lg@example.vn').map(({ subject }) => subject)).toEqual([expect.stringContaining('ngày 15/06/2026')]);
    });

    it('does not name a case of a unit to which the reader has been tied since', async () => {
      await declined(one);
      await db.database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, '2026-06-12')`, [
        POSTS.unitSecretary,
        PEOPLE.reviewer,
      ]);
      await morning(MORNING);
      expect(sink.mails.map(({ to }) => to)).toEqual([['du.ttv@example.vn']]);
    });
  });

  it('has its decision told to the locality and to both units', async () => {
    await declined(one);
    await reassign(one);
    const told = await queued('adjustedTold');
    for (const { id } of told) await one.deliver(id);
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(['phong.pt@example.vn', 'thu.nv@example.vn']);
    for (const { text } of sink.mails) expect(text).toContain('Đoàn Khối Thử Nghiệm trực tiếp thực hiện');
    const former = sink.mails.find(({ to }) => to.includes('thu.nv@example.vn'));
    expect(former?.text).toContain('không còn việc phải làm với hồ sơ này');
  });

  it('offers, and the locality gets the options with a link', async () => {
    await declined(one);
    const remedies = [{ kind: 'otherDate' as const, start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) }];
    await one.command('adjust', { resolution: { kind: 'offer', remedies }, reason: 'Chờ báo cáo viên' }, PEOPLE.reviewer);
    const { id } = await one.message('chooseAsked');
    await one.deliver(id);
    expect(sink.mails[0]?.to).toEqual(['phong.pt@example.vn']);
    expect(sink.mails[0]?.text).toContain('- Phương án 1: Dời sang 14h00–16h00, thứ Ba 23/06/2026.');
    expect(sink.mails[0]?.text).toContain(await one.pageOf(id, 'choose-1'));
  });

  it('hears of trouble; the other side is told, and the unit had a link to say so', async () => {
    one.now = DECLINED;
    await one.command('agree', anAgreement(), PEOPLE.unitContact);
    const { id } = await one.message('agreedToUnit');
    await one.deliver(id);
    expect(sink.mails[0]?.text).toContain(`[Báo khó khăn hoặc không diễn ra] ${await one.pageOf(id, 'hold-1')}`);
    await one.command('declareTrouble', { reason: 'Hội trường sửa', unable: true, knewAt: null }, PEOPLE.unitContact);
    await one.deliver((await one.message('troubleTold')).id);
    expect(sink.mails[1]?.to).toEqual(['phong.pt@example.vn']);
    expect(sink.mails[1]?.text).toContain('- Lý do: “Hội trường sửa”');
    expect(sink.mails[1]?.text).toContain('Việc này đã được báo cáo Ban Thường vụ');
  });

  it('is brought silence, which the coordinator and the locality hear too', async () => {
    await one.clockUntil(instantAt('2026-06-17', 17));
    await one.deliver((await one.message('silenceToLocality')).id);
    expect(sink.mails[0]?.text).toContain('Đoàn Sở Mẫu A chưa trả lời đề nghị của Đoàn Phường Ví Dụ');
    await one.deliver((await one.message('overdueToCoordinator')).id);
    expect(sink.mails[1]?.to).toEqual(['nhap.bt@example.vn']);
    expect(sink.mails[1]?.text).toContain('- Người phụ trách: Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A, điện thoại');
    expect(sink.mails[1]?.text).toContain('Việc này đã được báo cáo Ban Thường vụ');
    await prepareEscalation(db.database, { caseId: one.caseId, n: 1 }, one.now);
    for (const { id } of await queued('escalationToMember')) await one.deliver(id);
    expect(sink.mails[2]?.subject).toContain('[Gấp]');
    expect(sink.mails[2]?.text).toContain('- Gọi ngay: 1. Đ/c Nguyễn Văn Thử');
  });
});
