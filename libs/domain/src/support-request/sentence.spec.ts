import { CASE_IN, aRequest, type RequestBuilder } from '../testing/a-request';
import { CALENDAR_2026, rosterWorks, withDays } from '../testing/calendars';
import { terms } from '../testing/commands';
import { at } from '../testing/dates';
import { UNIT_A } from '../testing/people';
import { STORY } from '../testing/story';
import { caseSentence } from './sentence';

const names = { unit: 'Đoàn Sở Mẫu A', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' };
const inBoth = (request: RequestBuilder, now: number) => ({
  vi: caseSentence(request.state, request.owed(), names, now, CALENDAR_2026),
  en: caseSentence(request.state, request.owed(), names, now, CALENDAR_2026, 'en'),
});

describe('the one sentence of a case', () => {
  it('says in requested that the unit answers', () => {
    expect(inBoth(CASE_IN.requested, STORY.requested)).toEqual({
      vi: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026 (còn 5 ngày làm việc).',
      en: 'Đoàn Sở Mẫu A answers Phường Ví Dụ by 17:00, Wednesday 17/06/2026 (5 working days left).',
    });
  });

  it('says in agreed what is coming', () => {
    expect(inBoth(CASE_IN.agreed, STORY.agreed)).toEqual({
      vi: 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.',
      en: 'Đoàn Sở Mẫu A and Phường Ví Dụ hold the engagement 14:00–16:00, Thursday 18/06/2026.',
    });
  });

  it('says in agreed both days of an engagement that spans days', () => {
    const overDays = aRequest({ terms: terms({ end: at('19/06/2026 11:30') }) }).agreed();
    expect(inBoth(overDays, STORY.agreed).vi).toBe(
      'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00, thứ Năm 18/06/2026 – 11h30, thứ Sáu 19/06/2026.',
    );
  });

  it('says in held that the unit reports', () => {
    expect(inBoth(CASE_IN.held, at('25/06/2026 16:00'))).toEqual({
      vi: 'Đoàn Sở Mẫu A báo cáo kết quả hoạt động tại Phường Ví Dụ trước 17h00, thứ Năm 25/06/2026 (hôm nay).',
      en: 'Đoàn Sở Mẫu A reports on the engagement at Phường Ví Dụ by 17:00, Thursday 25/06/2026 (today).',
    });
  });

  it('says in reported what falls due first: the confirmation, then the review', () => {
    expect(inBoth(CASE_IN.reported, STORY.reported)).toEqual({
      vi: 'Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A trước 17h00, thứ Tư 24/06/2026 (còn 3 ngày làm việc).',
      en: 'Phường Ví Dụ confirms the engagement of Đoàn Sở Mẫu A by 17:00, Wednesday 24/06/2026 (3 working days left).',
    });
    expect(inBoth(CASE_IN.reported.confirmed(), STORY.confirmed)).toEqual({
      vi: 'Ban Thường vụ xem xét báo cáo của Đoàn Sở Mẫu A trước 17h00, thứ Sáu 26/06/2026 (còn 5 ngày làm việc).',
      en: 'Ban Thường vụ reviews the report of Đoàn Sở Mẫu A by 17:00, Friday 26/06/2026 (5 working days left).',
    });
  });

  it('says in reviewed that the unit commends', () => {
    expect(inBoth(CASE_IN.reviewed.confirmed(), at('07/07/2026 09:00'))).toEqual({
      vi: 'Đoàn Sở Mẫu A biểu dương cá nhân tích cực trước 17h00, thứ Hai 06/07/2026 (quá hạn 1 ngày làm việc).',
      en: 'Đoàn Sở Mẫu A commends the individuals who did the work by 17:00, Monday 06/07/2026 (1 working day overdue).',
    });
  });

  it('says in commended that the locality confirms', () => {
    expect(inBoth(CASE_IN.commended, at('24/06/2026 17:01'))).toEqual({
      vi: 'Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A trước 17h00, thứ Tư 24/06/2026 (vừa quá hạn).',
      en: 'Phường Ví Dụ confirms the engagement of Đoàn Sở Mẫu A by 17:00, Wednesday 24/06/2026 (just overdue).',
    });
  });

  it('says of a completed case that it is', () => {
    expect(inBoth(CASE_IN.closed, at('31/12/2026 09:00'))).toEqual({
      vi: 'Hoạt động đã hoàn thành, hồ sơ đã khép lại lúc 15h00, thứ Tư 24/06/2026.',
      en: 'The engagement is complete; the case was closed at 15:00, Wednesday 24/06/2026.',
    });
  });

  it('says of a declined case that the committee decides how it goes on', () => {
    expect(inBoth(aRequest().declined(), STORY.agreed)).toEqual({
      vi: 'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước 17h00, thứ Sáu 12/06/2026 (còn 2 ngày làm việc).',
      en: 'Ban Thường vụ decides how the request of Phường Ví Dụ goes on by 17:00, Friday 12/06/2026 (2 working days left).',
    });
  });

  it('says of what was registered after the fact that the committee decides about it: nobody had asked for it', () => {
    const { vi, en } = inBoth(CASE_IN.registered.troubled(), STORY.troubled);
    expect(vi).toMatch(/^Ban Thường vụ quyết định về hoạt động mà Đoàn Sở Mẫu A ghi nhận tại Phường Ví Dụ trước /);
    expect(en).toMatch(/^Ban Thường vụ decides about what Đoàn Sở Mẫu A has registered at Phường Ví Dụ by /);
  });

  it('says of an offer that the locality chooses', () => {
    expect(inBoth(aRequest().silent().offered(), STORY.adjusted)).toEqual({
      vi: 'Phường Ví Dụ chọn phương án của Ban Thường vụ trước 17h00, thứ Sáu 19/06/2026 (còn 2 ngày làm việc).',
      en: 'Phường Ví Dụ chooses among what Ban Thường vụ offers by 17:00, Friday 19/06/2026 (2 working days left).',
    });
  });

  it('says of a case that the committee has closed how it ended', () => {
    const closed = (declined: boolean) =>
      (declined ? aRequest().declined() : aRequest().silent())
        .adjusted({ kind: 'close' })
        .closed(declined ? 'declined' : 'closedByCommittee', STORY.adjusted);
    expect(inBoth(closed(false), at('31/12/2026 09:00'))).toEqual({
      vi: 'Ban Thường vụ đã khép lại hồ sơ lúc 18h00, thứ Tư 17/06/2026.',
      en: 'The Standing Committee closed the case at 18:00, Wednesday 17/06/2026.',
    });
    expect(inBoth(closed(true), at('31/12/2026 09:00'))).toEqual({
      vi: 'Đơn vị chưa thể hỗ trợ, hồ sơ đã khép lại lúc 18h00, thứ Tư 17/06/2026.',
      en: 'The unit could not support the request; the case was closed at 18:00, Wednesday 17/06/2026.',
    });
  });

  it('says of a case that was closed as declined that the unit could not', () => {
    expect(inBoth(aRequest().declined().closed('declined', STORY.agreed), at('31/12/2026 09:00'))).toEqual({
      vi: 'Đơn vị chưa thể hỗ trợ, hồ sơ đã khép lại lúc 21h10, thứ Tư 10/06/2026.',
      en: 'The unit could not support the request; the case was closed at 21:10, Wednesday 10/06/2026.',
    });
  });

  it('says of an engagement that did not take place that it did not', () => {
    expect(inBoth(aRequest().agreed().notHeld(), at('31/12/2026 09:00'))).toEqual({
      vi: 'Hoạt động không diễn ra, hồ sơ đã khép lại lúc 16h00, thứ Năm 18/06/2026.',
      en: 'The engagement did not take place; the case was closed at 16:00, Thursday 18/06/2026.',
    });
  });

  it('counts the days of the locality by the common calendar, whatever the unit’s roster', () => {
    const calendar = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/06/2026'));
    const { state } = CASE_IN.reported;
    expect(caseSentence(state, CASE_IN.reported.owed(calendar), names, STORY.reported, calendar)).toContain('(còn 3 ngày làm việc)');
  });
});
