import { formatMoment, formatSpan, type Duty, type DutyKind, type Instant } from '@chung-suc/domain';
import type { Action } from '../letter';
import type { CaseInMail, ComingAboutDuty } from '../case-in-mail';
import { engagement, item, printedItem } from './phrases';
import { capital, placeOf, unionOf } from './words';

interface DutyWords {
  /** What is asked, as a subject says it: `trả lời đề nghị mục III.1, nội dung 3 tại Phường Ví Dụ`. */
  readonly asked: (about: CaseInMail) => string;
  /** What somebody waits for: `trả lời`, `báo cáo`. */
  readonly awaited: string;
  /** Why it is asked, and that it has not come. */
  readonly notYet: (about: CaseInMail) => string;
  /** That nobody did it: `Đoàn Sở Mẫu A chưa trả lời Phường Ví Dụ`. */
  readonly undone: (about: CaseInMail) => string;
  readonly actions: readonly Action[];
  /** What holds while nobody does it, where the clock does nothing about it. */
  readonly meanwhile?: (about: CaseInMail) => string;
}

const action = (label: string, hint: string | null = null): Action => ({ label, hint });

/** A unit answers, for the case or for its own component. */
const ANSWER: DutyWords = {
  asked: (about) => `trả lời đề nghị ${item(about)} tại ${placeOf(about.locality)}`,
  awaited: 'trả lời',
  notYet: (about) =>
    `${unionOf(about.locality)} đã đề nghị ${about.unit} phối hợp nội dung ${printedItem(about)}, dự kiến ${formatSpan(about.terms.start, about.terms.end)}. Đến nay địa phương chưa nhận được trả lời.`,
  undone: ({ unit, locality }) => `${unit} chưa trả lời ${locality}`,
  actions: [action('Đồng ý phối hợp', 'dong-y'), action('Đề xuất ngày khác', 'de-xuat'), action('Chưa thể hỗ trợ', 'chua-the')],
};

/** What each duty is called in a mail, and the buttons of its page. */
export const DUTY: Record<DutyKind, DutyWords> = {
  wait: {
    asked: (about) => `chờ suất ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'suất trống',
    notYet: (about) => `${unionOf(about.locality)} đang chờ suất của nội dung ${printedItem(about)}.`,
    undone: ({ locality }) => `${unionOf(locality)} chưa đến lượt`,
    actions: [{ ...action('Không chờ nữa'), ifNeeded: true }],
  },
  takePlace: {
    asked: (about) => `nhận suất vừa trống ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'trả lời',
    notYet: (about) =>
      `Nội dung ${printedItem(about)} có suất trống, được giữ cho ${unionOf(about.locality)}. Đến nay địa phương chưa cho biết có nhận hay không.`,
    undone: ({ locality }) => `${unionOf(locality)} chưa nhận suất vừa trống`,
    actions: [action('Nhận suất', 'dong-y'), action('Không nhận')],
  },
  consent: {
    asked: (about) => `trả lời đề xuất ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'trả lời',
    notYet: (about) => `Có đề xuất mới đối với nội dung ${printedItem(about)} tại ${placeOf(about.locality)}. Đến nay chưa có trả lời.`,
    undone: (about) => `Đề xuất về ${item(about)} tại ${placeOf(about.locality)} chưa được trả lời`,
    actions: [action('Đồng ý với đề xuất', 'dong-y'), action('Đề xuất khác', 'de-xuat')],
  },
  join: {
    asked: (about) => `xác nhận phối hợp cùng ${about.unit} ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'xác nhận',
    notYet: (about) =>
      `${about.unit} và ${unionOf(about.locality)} đã thống nhất nội dung ${printedItem(about)}. Đến nay chưa có xác nhận của đơn vị phối hợp.`,
    undone: ({ unit }) => `Đơn vị phối hợp cùng ${unit} chưa xác nhận`,
    actions: [action('Xác nhận phối hợp', 'dong-y'), action('Chưa thể tham gia', 'chua-the')],
  },
  match: {
    asked: (about) => `chọn đơn vị cho ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'đơn vị được chọn',
    notYet: (about) =>
      `${unionOf(about.locality)} đã đề nghị ${about.committee} kết nối với một đơn vị về nội dung ${printedItem(about)}, dự kiến ${formatSpan(about.terms.start, about.terms.end)}. Đến nay chưa có đơn vị được chọn.`,
    undone: ({ locality }) => `Văn phòng chưa chọn đơn vị cho ${unionOf(locality)}`,
    actions: [action('Chọn đơn vị')],
  },
  answer: ANSWER,
  // Another date is for the lead unit to propose: it is the same for all components.
  answerPart: { ...ANSWER, actions: ANSWER.actions.filter(({ hint }) => hint !== 'de-xuat') },
  choose: {
    asked: (about) => `chọn phương án cho ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'lựa chọn',
    notYet: (about) =>
      `${about.committee} đã đề nghị ${unionOf(about.locality)} chọn phương án cho nội dung ${printedItem(about)}. Đến nay chưa nhận được lựa chọn.`,
    undone: ({ locality }) => `${unionOf(locality)} chưa chọn phương án`,
    actions: [action('Chọn phương án')],
  },
  split: {
    asked: (about) => `chọn tổ chức trước hoặc chờ: ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'lựa chọn',
    notYet: (about) =>
      `Nội dung ${printedItem(about)} tại ${placeOf(about.locality)} có phần chưa có đơn vị thực hiện; địa phương có thể tổ chức trước các phần khác. Đến nay chưa nhận được lựa chọn.`,
    undone: ({ locality }) => `${unionOf(locality)} chưa chọn tổ chức trước hoặc chờ`,
    actions: [action('Xem và chọn')],
    meanwhile: ({ committee }) => `Nếu đồng chí không chọn, tất cả các phần cùng chờ quyết định của ${committee}.`,
  },
  resume: {
    asked: (about) => `xem xét việc tiếp tục ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'quyết định',
    notYet: (about) =>
      `Nội dung ${printedItem(about)} tại ${placeOf(about.locality)} đang tạm dừng. Đến nay chưa có quyết định về việc tiếp tục.`,
    undone: () => 'Văn phòng chưa xem xét việc tiếp tục',
    actions: [action('Xem và quyết định')],
    meanwhile: () => 'Chưa có quyết định thì hồ sơ vẫn tạm dừng và không bên nào được nhắc.',
  },
  hold: {
    asked: (about) => `thực hiện ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'thực hiện',
    notYet: (about) => `${capital(engagement(about))} chưa diễn ra.`,
    undone: ({ unit }) => `${unit} chưa thực hiện hoạt động`,
    actions: [{ ...action('Báo khó khăn hoặc không diễn ra'), ifNeeded: true }],
  },
  report: {
    asked: (about) => `báo cáo kết quả ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'báo cáo',
    notYet: (about) => `${capital(engagement(about))} đã đến giờ kết thúc. Đến nay chưa nhận được báo cáo kết quả của ${about.unit}.`,
    undone: ({ unit }) => `${unit} chưa báo cáo kết quả`,
    actions: [action('Gửi báo cáo')],
  },
  confirm: {
    asked: (about) => `xác nhận kết quả ${item(about)} của ${about.unit}`,
    awaited: 'xác nhận',
    notYet: (about) => `${about.unit} đã báo cáo kết quả ${engagement(about)}. Đến nay chưa có xác nhận của ${unionOf(about.locality)}.`,
    undone: ({ locality }) => `${unionOf(locality)} chưa xác nhận kết quả`,
    actions: [action('Xác nhận kết quả')],
  },
  review: {
    asked: (about) => `xem xét báo cáo ${item(about)} của ${about.unit}`,
    awaited: 'kết quả xem xét',
    notYet: (about) => `${about.unit} đã báo cáo kết quả ${engagement(about)}. Đến nay báo cáo chưa được xem xét.`,
    undone: ({ unit }) => `Báo cáo của ${unit} chưa được xem xét`,
    actions: [action('Xem xét báo cáo')],
  },
  commend: {
    asked: (about) => `biểu dương cá nhân thực hiện ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'trả lời',
    notYet: (about) =>
      `${about.committee} đã ghi nhận báo cáo của ${about.unit} về ${engagement(about)}. Đến nay chưa nhận được ý kiến của ${about.unit} về việc biểu dương cá nhân.`,
    undone: ({ unit }) => `${unit} chưa cho biết biểu dương cá nhân nào`,
    actions: [action('Biểu dương cá nhân')],
  },
  acknowledge: {
    asked: (about) => `xác nhận nội dung ghi nhận thay: ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'xác nhận',
    notYet: (about) => `Văn phòng đã ghi nhận thay đồng chí về nội dung ${printedItem(about)}. Đến nay chưa có phản hồi.`,
    undone: () => 'Nội dung ghi nhận thay chưa được xác nhận',
    actions: [action('Đúng như đã trả lời', 'dong-y'), { ...action('Không đúng'), ifNeeded: true }],
    meanwhile: () => 'Không có phản hồi thì nội dung đã ghi nhận có hiệu lực.',
  },
  decide: {
    asked: (about) => `quyết định hướng xử lý ${item(about)} tại ${placeOf(about.locality)}`,
    awaited: 'quyết định',
    notYet: (about) => `Đề nghị của ${unionOf(about.locality)} về nội dung ${printedItem(about)} đang chờ ${about.committee} quyết định.`,
    undone: ({ committee }) => `${committee} chưa quyết định`,
    actions: [action('Xem và quyết định')],
  },
};

/** How what is owed already is done, when this mail brings no link for it. */
export const byEarlierLink = (owes: Pick<Duty, 'kind' | 'dueAt'> | null): string[] =>
  owes === null ? [] : [`Đồng chí dùng liên kết trong thư trước để trả lời, hạn ${formatMoment(owes.dueAt)}.`];

/** `08h00, thứ Sáu 12/06/2026 và 08h00, thứ Ba 16/06/2026`. */
const moments = (instants: readonly Instant[]): string => instants.map((at) => formatMoment(at)).join(' và ');

/** That it is brought to the committee, and when; nothing when it is not. */
export function climbWords(kind: DutyKind, dueAt: Instant, { committeeAt }: ComingAboutDuty, about: CaseInMail): string[] {
  if (committeeAt === null) return [];
  const { awaited } = DUTY[kind];
  return [
    committeeAt <= dueAt
      ? `Đến hạn mà chưa có ${awaited}, việc này được báo cáo ngay đến ${about.committee} để kịp thời điều chỉnh.`
      : `Quá hạn mà chưa có ${awaited}, việc này được báo cáo ${about.committee} lúc ${formatMoment(committeeAt)} để kịp thời điều chỉnh.`,
  ];
}

/** What comes if the reader does nothing: only what the clock will do. */
export function otherwise(kind: DutyKind, dueAt: Instant, coming: ComingAboutDuty, about: CaseInMail): string[] {
  const { reminders } = coming;
  return [
    ...(reminders.length === 0 ? [] : [`Nếu chưa có ${DUTY[kind].awaited}, đồng chí được nhắc vào ${moments(reminders)}.`]),
    ...climbWords(kind, dueAt, coming, about),
    ...(coming.goesOnAnyway ? [`Quá thời hạn trên mà chưa có ${DUTY[kind].awaited}, hồ sơ được tiếp tục theo báo cáo của đơn vị.`] : []),
    ...[DUTY[kind].meanwhile?.(about) ?? []].flat(),
  ];
}
