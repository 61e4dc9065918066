import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { instantAt } from '@chung-suc/domain';
import { LinkRow, MessageRow } from '@chung-suc/persistence';
import { aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { PagesBench } from './pages-bench';
import { pageAt, type Page } from './pages';

const TEN = instantAt('2026-06-10', 10);

describe('the pages of a limited offering', () => {
  let bench: PagesBench;
  let winner: string;
  let second: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());
  beforeEach(async () => {
    await bench.clear();
    winner = bench.caseId;
    await bench.give('request', aRequest({}, OFFERINGS.limited), PEOPLE.localityContact, instantAt('2026-06-10', 8));
    second = bench.caseId = randomUUID();
    await bench.give('request', aRequest({}, OFFERINGS.limited), PEOPLE.otherLocalityContact, instantAt('2026-06-10', 9));
  });

  const open = async (path: string): Promise<Page> => pageAt(await bench.url(), path);
  const freed = async (): Promise<string> => {
    bench.caseId = winner;
    await bench.give('cancel', { reason: 'Trường bận thi' }, PEOPLE.localityContact, TEN);
    bench.caseId = second;
    return bench.link('takePlace-1');
  };

  it('whoever is in line sees where it stands, has nothing to do, and can call it off', async () => {
    // Its mail carries no link, for there is nothing to do: one is made here.
    const { id: messageId } = await bench.db.database.getRepository(MessageRow).findOneByOrFail({ caseId: second });
    const id = randomUUID();
    const who = { postId: POSTS.otherLocality, personId: PEOPLE.otherLocalityContact };
    const row = { id, caseId: second, dutyId: 'wait-1', messageId, expiresAt: new Date(TEN + 86_400_000), ...who };
    await bench.db.database.getRepository(LinkRow).insert(row);
    const page = await open(bench.pathOf(id));
    expect(page.status).toBe(200);
    for (const words of ['Xã Minh Họa chờ đến lượt', 'Đã có địa phương đăng ký', 'Đứng thứ 1 trong hàng chờ', 'Không cần làm gì']) {
      expect(page.text).toContain(words);
    }
    expect((await page.change({ reason: '' })).summary()).toEqual([['#f-reason', 'Lý do: Chưa điền.']]);
    expect((await page.change({ reason: 'Đã tổ chức cách khác' })).status).toBe(303);
    expect(await bench.eventKinds()).toEqual(['requested', 'waitlisted', 'cancelled', 'closed']);
    expect((await open(bench.pathOf(id))).text).toContain('Đã tổ chức cách khác');
  });

  it('the first in line takes the freed place, and the unit is asked now', async () => {
    const path = await freed();
    const page = await open(path);
    expect(page.text).toContain('Xã Minh Họa nhận suất vừa trống trước 17h00, thứ Sáu 12/06/2026');
    expect(page.text).toContain('Suất được chuyển cho địa phương tiếp theo');
    expect((await page.send({})).summary()).toEqual([['#f-take', 'Nhận suất: Xin chọn một mục.']]);
    expect((await page.change({ take: 'yes' })).status).toBe(303);
    const after = await open(path);
    expect(after.text).toContain('Đã nhận suất');
    expect(after.text).toContain('Đoàn Sở Mẫu A trả lời Xã Minh Họa trước');
    expect(await bench.eventKinds()).toEqual(['requested', 'waitlisted', 'placeOffered', 'placeTaken']);
  });

  it('or lets it go to the next, with or without a reason', async () => {
    const path = await freed();
    const page = await open(path);
    const tooLong = await page.change({ take: 'no', reason: 'x'.repeat(5_000) });
    expect(tooLong.summary()).toEqual([['#f-reason', 'Lý do: Quá dài.']]);
    expect((await page.change({ take: 'no', reason: '' })).status).toBe(303);
    const after = await open(path);
    expect(after.text).toContain('không nhận suất vừa trống');
    expect(after.text).toContain('Không còn suất cho địa phương, hồ sơ đã khép lại');
  });

  it('is too late for it after the asked start, and can still let it go', async () => {
    const path = await freed();
    const page = await open(path);
    bench.now = instantAt('2026-06-18', 14, 1);
    const late = await page.change({ take: 'yes' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Đã qua giờ bắt đầu');
  });
});

describe('the pages of a report that is returned', () => {
  let bench: PagesBench;
  beforeAll(async () => {
    bench = await PagesBench.begin();
  });
  afterAll(() => bench.end());

  it('says what is missing, and is filled in with what was reported before; once or more', async () => {
    await bench.caseAfter('reported');
    const open = async (path: string): Promise<Page> => pageAt(await bench.url(), path);
    const review = await open(await bench.link('review-1'));
    expect(review.chosen('verdict')).toBe('accept');
    const empty = await review.change({ verdict: 'return', missing: ' ' });
    expect(empty.summary()).toEqual([['#f-missing', 'Còn thiếu gì: Chưa điền.']]);
    expect(empty.chosen('verdict')).toBe('return');
    bench.now = instantAt('2026-06-22', 8);
    expect((await review.change({ verdict: 'return', missing: 'Thiếu số cán bộ trẻ' })).status).toBe(303);
    expect((await open(await bench.link('review-1'))).text).toContain('Đã đề nghị bổ sung báo cáo');

    const report = await open(await bench.link('report-2'));
    expect(report.text).toContain('Thiếu số cán bộ trẻ');
    expect(report.valueOf('attendance.0.count')).toBe('118');
    expect(report.valueOf('summary')).toBe('Đã tuyên truyền, có phần hỏi đáp');
    const wrong = await report.change({ 'attendance.0.count': '-1', summary: 'Đã bổ sung' });
    expect(wrong.summary()).toEqual([['#f-attendance-0-count', 'Số người dự: Xin ghi số người bằng chữ số, ví dụ 120.']]);
    expect([wrong.valueOf('attendance.0.count'), wrong.valueOf('summary')]).toEqual(['-1', 'Đã bổ sung']);
    bench.now = instantAt('2026-06-22', 9);
    expect((await wrong.change({ 'attendance.0.count': '120' })).status).toBe(303);

    const again = await open(await bench.link('review-2'));
    expect(again.text).toContain('Thiếu số cán bộ trẻ');
    expect((await again.change({ verdict: 'accept', remark: 'Đủ' })).status).toBe(303);
    expect((await bench.eventKinds()).slice(-4)).toEqual(['reported', 'reportReturned', 'reported', 'reviewed']);
  });
});
