import { CALENDAR_2026, ORDINARY_WEEKS, rosterOff, rosterWorks, withDays } from '../testing/calendars';
import { at } from '../testing/dates';
import { UNIT_A } from '../testing/people';
import type { Duty, DutyKind } from './duty';
import { describeLateness, dutySentence, lateness } from './sentence';

const due = { dueAt: at('24/02/2026 17:00') };
const names = { unit: 'Đoàn Sở Mẫu A', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' };
const aDuty = (kind: DutyKind): Duty => ({
  id: `${kind}-1`,
  kind,
  postId: 'post',
  since: at('10/02/2026 10:15'),
  dueAt: due.dueAt,
  reminders: [],
  alsoPostIds: [],
  climbsAt: null,
  provisional: false,
});

describe('how far off a due time is', () => {
  it('counts the working days left, the due day included', () => {
    expect(lateness(due, at('10/02/2026 10:15'), CALENDAR_2026)).toEqual({ kind: 'left', workingDays: 5 });
    expect(lateness(due, at('13/02/2026 23:59'), CALENDAR_2026)).toEqual({ kind: 'left', workingDays: 2 });
    expect(lateness(due, at('23/02/2026 00:00'), CALENDAR_2026)).toEqual({ kind: 'left', workingDays: 1 });
  });

  it('does not move while nobody works', () => {
    for (const tet of ['14/02/2026 09:00', '18/02/2026 09:00', '22/02/2026 23:59']) {
      expect(lateness(due, at(tet), CALENDAR_2026)).toEqual({ kind: 'left', workingDays: 2 });
    }
  });

  it('says today on the due day, up to the very minute', () => {
    expect(lateness(due, at('24/02/2026 00:00'), CALENDAR_2026)).toEqual({ kind: 'today' });
    expect(lateness(due, due.dueAt, CALENDAR_2026)).toEqual({ kind: 'today' });
  });

  it('is overdue from the instant after, by no full working day at first', () => {
    expect(lateness(due, due.dueAt + 1, CALENDAR_2026)).toEqual({ kind: 'overdue', workingDays: 0 });
    expect(lateness(due, at('24/02/2026 23:59'), CALENDAR_2026)).toEqual({ kind: 'overdue', workingDays: 0 });
    expect(lateness(due, at('25/02/2026 00:00'), CALENDAR_2026)).toEqual({ kind: 'overdue', workingDays: 1 });
    expect(lateness(due, at('27/02/2026 09:00'), CALENDAR_2026)).toEqual({ kind: 'overdue', workingDays: 3 });
  });

  it('counts no weekend as overdue', () => {
    const friday = { dueAt: at('19/06/2026 17:00') };
    expect(lateness(friday, at('21/06/2026 12:00'), ORDINARY_WEEKS)).toEqual({ kind: 'overdue', workingDays: 0 });
    expect(lateness(friday, at('22/06/2026 08:00'), ORDINARY_WEEKS)).toEqual({ kind: 'overdue', workingDays: 1 });
  });

  it('counts the days of a unit by its own roster', () => {
    const calendar = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026'), rosterOff(UNIT_A, '26/02/2026'));
    expect(lateness(due, at('13/02/2026 09:00'), calendar, UNIT_A)).toEqual({ kind: 'left', workingDays: 3 });
    expect(lateness(due, at('13/02/2026 09:00'), calendar)).toEqual({ kind: 'left', workingDays: 2 });
    expect(lateness(due, at('26/02/2026 09:00'), calendar, UNIT_A)).toEqual({ kind: 'overdue', workingDays: 1 });
    expect(lateness(due, at('26/02/2026 09:00'), calendar)).toEqual({ kind: 'overdue', workingDays: 2 });
  });

  it('is said in words', () => {
    expect(describeLateness({ kind: 'left', workingDays: 2 })).toBe('còn 2 ngày làm việc');
    expect(describeLateness({ kind: 'today' })).toBe('hôm nay');
    expect(describeLateness({ kind: 'overdue', workingDays: 0 })).toBe('vừa quá hạn');
    expect(describeLateness({ kind: 'overdue', workingDays: 1 })).toBe('quá hạn 1 ngày làm việc');
    expect(describeLateness({ kind: 'left', workingDays: 1 }, 'en')).toBe('1 working day left');
    expect(describeLateness({ kind: 'left', workingDays: 2 }, 'en')).toBe('2 working days left');
    expect(describeLateness({ kind: 'today' }, 'en')).toBe('today');
    expect(describeLateness({ kind: 'overdue', workingDays: 0 }, 'en')).toBe('just overdue');
    expect(describeLateness({ kind: 'overdue', workingDays: 1 }, 'en')).toBe('1 working day overdue');
    expect(describeLateness({ kind: 'overdue', workingDays: 3 }, 'en')).toBe('3 working days overdue');
  });
});

describe('the one sentence of a duty', () => {
  const now = at('13/02/2026 09:00');

  it.each<[DutyKind, string, string]>([
    [
      'answer',
      'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Đoàn Sở Mẫu A answers Phường Ví Dụ by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'report',
      'Đoàn Sở Mẫu A báo cáo kết quả hoạt động tại Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Đoàn Sở Mẫu A reports on the engagement at Phường Ví Dụ by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'confirm',
      'Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Phường Ví Dụ confirms the engagement of Đoàn Sở Mẫu A by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'review',
      'Ban Thường vụ xem xét báo cáo của Đoàn Sở Mẫu A trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Ban Thường vụ reviews the report of Đoàn Sở Mẫu A by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'commend',
      'Đoàn Sở Mẫu A biểu dương cá nhân tích cực trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Đoàn Sở Mẫu A commends the individuals who did the work by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'choose',
      'Phường Ví Dụ chọn phương án của Ban Thường vụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Phường Ví Dụ chooses among what Ban Thường vụ offers by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'hold',
      'Đoàn Sở Mẫu A thực hiện hoạt động tại Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Đoàn Sở Mẫu A holds the engagement at Phường Ví Dụ by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
    [
      'decide',
      'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
      'Ban Thường vụ decides how the request of Phường Ví Dụ goes on by 17:00, Tuesday 24/02/2026 (2 working days left).',
    ],
  ])('says who owes the %s, to whom, until when, and how far off that is', (kind, vietnamese, english) => {
    expect(dutySentence(aDuty(kind), names, now, CALENDAR_2026)).toBe(vietnamese);
    expect(dutySentence(aDuty(kind), names, now, CALENDAR_2026, 'en')).toBe(english);
  });

  it('says that it is today, or how late it is', () => {
    const sentence = (moment: string): string => dutySentence(aDuty('answer'), names, at(moment), CALENDAR_2026);
    expect(sentence('24/02/2026 08:00')).toBe('Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (hôm nay).');
    expect(sentence('24/02/2026 17:01')).toBe('Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (vừa quá hạn).');
    expect(sentence('25/02/2026 08:00')).toBe(
      'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (quá hạn 1 ngày làm việc).',
    );
  });

  it('says that a date past the last entered calendar is provisional', () => {
    const beyond: Duty = { ...aDuty('answer'), dueAt: at('05/01/2027 17:00'), provisional: true };
    const before = at('31/12/2026 09:00');
    expect(dutySentence(beyond, names, before, CALENDAR_2026)).toBe(
      'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 05/01/2027 (còn 3 ngày làm việc; tạm tính, lịch làm việc năm 2027 chưa được nhập).',
    );
    expect(dutySentence(beyond, names, before, CALENDAR_2026, 'en')).toBe(
      'Đoàn Sở Mẫu A answers Phường Ví Dụ by 17:00, Tuesday 05/01/2027 (3 working days left; provisional, the working calendar of 2027 has not been entered).',
    );
  });

  it('counts by the roster of the unit that owes it', () => {
    const calendar = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026'));
    expect(dutySentence(aDuty('answer'), names, now, calendar, 'vi', UNIT_A)).toContain('(còn 3 ngày làm việc)');
  });
});
