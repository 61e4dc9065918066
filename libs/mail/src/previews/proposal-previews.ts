import { instantAt } from '@chung-suc/domain';
import type { Mail, MailTemplate } from '../mail';
import * as invented from './invented-case';

const { ABOUT, COORDINATOR } = invented;
const toUnit = { about: ABOUT, coordinator: COORDINATOR, to: invented.UNIT_CONTACT };
const toLocality = { about: ABOUT, coordinator: COORDINATOR, to: invented.LOCALITY_CONTACT };
const AGREED = 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.';
const ANSWERS_PROPOSAL = 'Phường Ví Dụ trả lời đề xuất của Đoàn Sở Mẫu A trước 17h00, thứ Sáu 12/06/2026 (còn 2 ngày làm việc).';
const AGREED_BEFORE = { terms: ABOUT.terms, agreement: invented.AGREEMENT, parts: [] };

type ProposalTemplate =
  | 'proposalAsked'
  | 'joinAsked'
  | 'turnedDownTold'
  | 'coUnitDeclinedTold'
  | 'cancelledTold'
  | 'waitlistedTold'
  | 'placeOffered'
  | 'placePassedTold'
  | 'reportReturned';

/** Proposals, consent, places and cancelling, invented like the rest. */
export const PROPOSAL_MAILS: { readonly [T in ProposalTemplate & MailTemplate]: Extract<Mail, { template: T }> } = {
  proposalAsked: {
    template: 'proposalAsked',
    ...toLocality,
    about: invented.CHANGED,
    sentence: ANSWERS_PROPOSAL,
    dueAt: invented.CONSENT_DUE,
    coming: invented.CONSENT_COMING,
    duty: 'consent',
    by: 'unit',
    before: { terms: ABOUT.terms, agreement: null, parts: [] },
    otherDates: invented.OTHER_DATES.slice(1),
    note: 'Báo cáo viên đi công tác ngày 18/06; ngày 23/06 đơn vị mang theo âm thanh.',
    agreement: invented.AGREEMENT,
    parts: [],
    isChange: false,
  },
  joinAsked: {
    template: 'joinAsked',
    ...toUnit,
    to: invented.FORMER_CONTACT,
    sentence: 'Chi đoàn Trung tâm Mẫu xác nhận phối hợp cùng Đoàn Sở Mẫu A trước 17h00, thứ Tư 17/06/2026 (còn 5 ngày làm việc).',
    dueAt: invented.JOIN_DUE,
    coming: { reminders: [instantAt('2026-06-12', 8), instantAt('2026-06-16', 8)], committeeAt: instantAt('2026-06-17', 17) },
    coUnit: invented.CO_UNIT,
    agreement: invented.AGREEMENT,
    parts: [],
    before: null,
  },
  turnedDownTold: {
    template: 'turnedDownTold',
    ...toLocality,
    sentence: AGREED,
    who: 'Đoàn Sở Mẫu A',
    reason: 'Hội trường và báo cáo viên đã xếp lịch, không đổi được ngày khác.',
  },
  coUnitDeclinedTold: {
    template: 'coUnitDeclinedTold',
    ...toLocality,
    sentence: 'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước 17h00, thứ Sáu 12/06/2026 (còn 2 ngày làm việc).',
    coUnit: invented.CO_UNIT,
    part: null,
    maySplit: false,
    reason: 'Cả chi đoàn tập huấn trong tuần đó.',
    alternative: 'Gửi trước tài liệu và bộ câu hỏi.',
  },
  cancelledTold: {
    template: 'cancelledTold',
    ...toUnit,
    sentence: 'Địa phương đã hủy, hồ sơ đã khép lại lúc 10h15, thứ Ba 16/06/2026.',
    by: 'locality',
    reason: 'Mưa lũ, hội trường dùng làm nơi trú tạm.',
    wasAgreed: true,
    reader: 'unit',
  },
  waitlistedTold: {
    template: 'waitlistedTold',
    ...toLocality,
    sentence: 'Phường Ví Dụ chờ đến lượt chậm nhất đến 14h00, thứ Năm 18/06/2026 (còn 66 ngày làm việc).',
    position: 2,
  },
  placeOffered: {
    template: 'placeOffered',
    ...toLocality,
    sentence: 'Phường Ví Dụ nhận suất vừa trống trước 17h00, thứ Ba 24/03/2026 (còn 2 ngày làm việc).',
    dueAt: invented.PLACE_DUE,
    coming: invented.PLACE_COMING,
  },
  placePassedTold: {
    template: 'placePassedTold',
    ...toLocality,
    sentence: 'Không còn suất cho địa phương, hồ sơ đã khép lại lúc 17h00, thứ Ba 24/03/2026.',
    because: 'notTaken',
  },
  reportReturned: {
    template: 'reportReturned',
    ...toUnit,
    sentence: 'Đoàn Sở Mẫu A báo cáo kết quả hoạt động tại Phường Ví Dụ trước 17h00, thứ Năm 25/06/2026 (còn 5 ngày làm việc).',
    dueAt: invented.REPORT_DUE,
    coming: invented.REPORT_COMING,
    missing: 'Chưa có số người dự của nhóm thanh thiếu nhi; xin bổ sung.',
  },
};

/** What differs by reader. */
export const MORE_PROPOSAL_MAILS: readonly { readonly name: string; readonly mail: Mail }[] = [
  {
    name: 'proposalAsked-change',
    mail: {
      ...PROPOSAL_MAILS.proposalAsked,
      ...toUnit,
      about: invented.CHANGED,
      by: 'locality',
      before: AGREED_BEFORE,
      isChange: true,
      agreement: null,
      otherDates: [],
      sentence: 'Đoàn Sở Mẫu A trả lời đề xuất của Phường Ví Dụ trước 17h00, thứ Sáu 12/06/2026 (còn 2 ngày làm việc).',
    },
  },
  {
    name: 'proposalAsked-online',
    mail: {
      ...PROPOSAL_MAILS.proposalAsked,
      about: { ...invented.ONLINE, terms: { ...invented.ONLINE.terms, ...invented.OTHER_DATES[0] } },
    },
  },
  {
    name: 'joinAsked-change',
    mail: { ...PROPOSAL_MAILS.joinAsked, about: invented.CHANGED, before: AGREED_BEFORE },
  },
  {
    name: 'proposalAsked-answer',
    mail: {
      ...PROPOSAL_MAILS.proposalAsked,
      ...toUnit,
      about: invented.CHANGED,
      by: 'locality',
      duty: 'answer',
      dueAt: invented.JOIN_DUE,
      agreement: null,
      sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026 (còn 5 ngày làm việc).',
    },
  },
  {
    name: 'cancelledTold-locality',
    mail: {
      ...PROPOSAL_MAILS.cancelledTold,
      ...toLocality,
      by: 'unit',
      reader: 'locality',
      sentence: 'Đơn vị đã hủy, hồ sơ đã khép lại lúc 10h15, thứ Ba 16/06/2026.',
    },
  },
  { name: 'placePassedTold-tooLate', mail: { ...PROPOSAL_MAILS.placePassedTold, because: 'tooLate' } },
];
