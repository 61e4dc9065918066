import { formatMoment, type Language } from '../calendar/format';
import { localDateOf, type Instant } from '../calendar/local-date';
import { workingDaysBetween, type WorkingCalendar } from '../calendar/working-calendar';
import type { Duty, DutyKind } from './duty';

/** How far off a duty's due time is. `today` counts as neither late nor days left. */
export type Lateness =
  | { readonly kind: 'left'; readonly workingDays: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'overdue'; readonly workingDays: number };

/** Lateness in working days at `now`; past the hour of the due day it is overdue by 0 full working days. */
export function lateness(duty: Pick<Duty, 'dueAt'>, now: Instant, calendar: WorkingCalendar, unitId?: string): Lateness {
  const due = localDateOf(duty.dueAt);
  const today = localDateOf(now);
  if (now > duty.dueAt) return { kind: 'overdue', workingDays: workingDaysBetween(calendar, due, today, unitId) };
  return today === due ? { kind: 'today' } : { kind: 'left', workingDays: workingDaysBetween(calendar, today, due, unitId) };
}

/** Names as they stand in a sentence: `Đoàn Sở Mẫu A`, `Phường Ví Dụ`. */
export interface SentenceNames {
  readonly unit: string;
  readonly locality: string;
  readonly committee: string;
  /** Whoever owes the duty, where it is not the same for all of its kind. */
  readonly asked?: string;
  /** Nobody has asked for it: a unit has registered it after the fact (R50). */
  readonly registered?: boolean;
  /** Co-units, by id. */
  readonly coUnits?: Readonly<Record<string, string>>;
}

/** `the Standing Committee`, inside a sentence. */
const inside = (name: string): string => name.replace(/^The /, 'the ');

const OWED: Record<Language, Record<DutyKind, (names: SentenceNames) => string>> = {
  vi: {
    wait: (n) => `${n.locality} chờ đến lượt`,
    takePlace: (n) => `${n.locality} nhận suất vừa trống`,
    match: (n) => `Văn phòng kết nối ${n.locality} với một đơn vị`,
    answer: (n) => `${n.unit} trả lời ${n.locality}`,
    answerPart: (n) => `${n.asked ?? n.unit} trả lời ${n.locality} về phần của mình`,
    consent: (n) => `${n.asked ?? n.locality} trả lời đề xuất của ${n.asked === n.unit ? n.locality : n.unit}`,
    join: (n) => `${n.asked ?? 'Đơn vị phối hợp'} xác nhận phối hợp cùng ${n.unit}`,
    choose: (n) => `${n.locality} chọn phương án của ${n.committee}`,
    split: (n) => `${n.locality} chọn tổ chức trước các phần còn lại hoặc chờ ${n.committee}`,
    resume: (n) => `Văn phòng xem xét việc tiếp tục hoạt động tại ${n.locality}`,
    hold: (n) => `${n.unit} thực hiện hoạt động tại ${n.locality}`,
    decide: (n) =>
      n.registered
        ? `${n.committee} quyết định về hoạt động mà ${n.unit} ghi nhận tại ${n.locality}`
        : `${n.committee} quyết định hướng xử lý đề nghị của ${n.locality}`,
    report: (n) => `${n.unit} báo cáo kết quả hoạt động tại ${n.locality}`,
    confirm: (n) => `${n.locality} xác nhận kết quả hoạt động của ${n.unit}`,
    review: (n) => `${n.committee} xem xét báo cáo của ${n.unit}`,
    commend: (n) => `${n.unit} biểu dương cá nhân tích cực`,
    acknowledge: (n) => `${n.asked ?? n.unit} xác nhận, hoặc phản hồi nếu không đúng, nội dung Văn phòng đã ghi nhận thay`,
  },
  en: {
    wait: (n) => `${n.locality} waits for a place`,
    takePlace: (n) => `${n.locality} takes the freed place`,
    match: (n) => `The office matches ${n.locality} with a unit`,
    answer: (n) => `${n.unit} answers ${n.locality}`,
    answerPart: (n) => `${n.asked ?? n.unit} answers ${n.locality} for its part`,
    consent: (n) => `${n.asked ?? n.locality} answers what ${n.asked === n.unit ? n.locality : n.unit} proposes`,
    join: (n) => `${n.asked ?? 'The co-unit'} confirms that it takes part beside ${n.unit}`,
    choose: (n) => `${n.locality} chooses among what ${inside(n.committee)} offers`,
    split: (n) => `${n.locality} holds the other parts first, or waits for ${inside(n.committee)}`,
    resume: (n) => `The office sees whether the engagement at ${n.locality} can go on`,
    hold: (n) => `${n.unit} holds the engagement at ${n.locality}`,
    decide: (n) =>
      n.registered
        ? `${n.committee} decides about what ${n.unit} has registered at ${n.locality}`
        : `${n.committee} decides how the request of ${n.locality} goes on`,
    report: (n) => `${n.unit} reports on the engagement at ${n.locality}`,
    confirm: (n) => `${n.locality} confirms the engagement of ${n.unit}`,
    review: (n) => `${n.committee} reviews the report of ${n.unit}`,
    commend: (n) => `${n.unit} commends the individuals who did the work`,
    acknowledge: (n) => `${n.asked ?? n.unit} confirms what the office has recorded for it, or objects`,
  },
};

const count = (n: number, language: Language): string =>
  language === 'vi' ? `${n} ngày làm việc` : `${n} working day${n === 1 ? '' : 's'}`;

/** `còn 2 ngày làm việc`, `hôm nay`, `quá hạn 1 ngày làm việc`. */
export function describeLateness(late: Lateness, language: Language = 'vi'): string {
  if (late.kind === 'today') return language === 'vi' ? 'hôm nay' : 'today';
  if (late.kind === 'left')
    return language === 'vi' ? `còn ${count(late.workingDays, language)}` : `${count(late.workingDays, language)} left`;
  if (late.workingDays === 0) return language === 'vi' ? 'vừa quá hạn' : 'just overdue';
  return language === 'vi' ? `quá hạn ${count(late.workingDays, language)}` : `${count(late.workingDays, language)} overdue`;
}

/** No date past the last entered calendar is passed off as certain. */
const PROVISIONAL: Record<Language, (year: string) => string> = {
  vi: (year) => `; tạm tính, lịch làm việc năm ${year} chưa được nhập`,
  en: (year) => `; provisional, the working calendar of ${year} has not been entered`,
};

/** Whoever is in line has nothing to do by then: it is when waiting ends. */
const BEFORE: Record<Language, Record<'due' | 'atTheLatest', string>> = {
  vi: { due: 'trước', atTheLatest: 'chậm nhất đến' },
  en: { due: 'by', atTheLatest: 'until' },
};

/** The one sentence: who owes what, to whom, until when, and how far off that is. Computed from the duty, so never out of step with it. */
export function dutySentence(
  duty: Duty,
  names: SentenceNames,
  now: Instant,
  calendar: WorkingCalendar,
  language: Language = 'vi',
  unitId?: string,
): string {
  const before = BEFORE[language][duty.kind === 'wait' ? 'atTheLatest' : 'due'];
  const late = describeLateness(lateness(duty, now, calendar, unitId), language);
  const provisional = duty.provisional ? PROVISIONAL[language](localDateOf(duty.dueAt).slice(0, 4)) : '';
  return `${OWED[language][duty.kind](names)} ${before} ${formatMoment(duty.dueAt, language)} (${late}${provisional}).`;
}
