import { instantAt } from '@chung-suc/domain';
import type { Mail, MailTemplate } from '../mail';
import { ACCOUNT_MAILS } from './account-previews';
import { COMMITTEE_MAILS, MORE_COMMITTEE_MAILS } from './committee-previews';
import * as invented from './invented-case';
import { MORE_PARTS_MAILS, PARTS_MAILS } from './parts-previews';
import { MORE_PROPOSAL_MAILS, PROPOSAL_MAILS } from './proposal-previews';
import { MORE_RECORDING_MAILS, RECORDING_MAILS } from './recording-previews';
import { MORE_UNUSUAL_MAILS, UNUSUAL_MAILS } from './unusual-previews';

export interface Preview {
  readonly name: string;
  readonly mail: Mail;
}

const { ABOUT, COORDINATOR } = invented;
const toUnit = { about: ABOUT, coordinator: COORDINATOR, to: invented.UNIT_CONTACT };
const toLocality = { about: ABOUT, coordinator: COORDINATOR, to: invented.LOCALITY_CONTACT };
const branch = { ...ABOUT, unit: 'Chi đoàn Trung tâm Mẫu' };

const WAITS_FOR_ANSWER = 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).';
const AGREED = 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.';
const COMPLETED = 'Hoạt động đã hoàn thành, hồ sơ đã khép lại lúc 09h00, thứ Hai 29/06/2026.';
const CONFIRMED = { tookPlace: true, rating: 5, comment: 'Bà con rất quan tâm.' };

/** Every mail with invented data: for looking at, and for tests. */
const MAILS: { readonly [T in MailTemplate]: Extract<Mail, { template: T }> } = {
  ...COMMITTEE_MAILS,
  ...PROPOSAL_MAILS,
  ...PARTS_MAILS,
  ...UNUSUAL_MAILS,
  ...ACCOUNT_MAILS,
  ...RECORDING_MAILS,
  requestToUnit: {
    template: 'requestToUnit',
    ...toUnit,
    sentence: WAITS_FOR_ANSWER,
    dueAt: invented.ANSWER_DUE,
    coming: invented.ANSWER_COMING,
    duty: 'answer',
    otherDates: [],
    coUnits: [],
    otherParts: [],
  },
  requestSent: {
    template: 'requestSent',
    ...toLocality,
    sentence: WAITS_FOR_ANSWER,
    answered: false,
    coming: invented.ANSWER_COMING,
    sentTo: 'unit',
    parts: [],
  },
  requestForParentUnit: {
    template: 'requestForParentUnit',
    about: branch,
    coordinator: COORDINATOR,
    to: invented.PARENT_CONTACT,
    sentence: 'Chi đoàn Trung tâm Mẫu trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).',
  },
  agreedToUnit: {
    template: 'agreedToUnit',
    ...toUnit,
    sentence: AGREED,
    agreement: invented.AGREEMENT,
    parts: [],
    reportDueAt: invented.REPORT_DUE,
    before: null,
    coUnits: [],
    coUnit: null,
    ownPart: null,
  },
  agreedToLocality: {
    template: 'agreedToLocality',
    ...toLocality,
    sentence: AGREED,
    agreement: invented.AGREEMENT,
    parts: [],
    reportDueAt: invented.REPORT_DUE,
    before: null,
    coUnits: [],
    unitContacts: [invented.UNIT_CONTACT],
  },
  declinedToLocality: {
    template: 'declinedToLocality',
    ...toLocality,
    sentence: 'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước 17h00, thứ Sáu 13/02/2026 (còn 2 ngày làm việc).',
    reason: 'Báo cáo viên của đơn vị đi công tác cả tuần.',
    alternative: 'Tuần sau đó, từ 22/06 đến 26/06/2026.',
  },
  reportAsked: {
    template: 'reportAsked',
    ...toUnit,
    sentence: 'Đoàn Sở Mẫu A báo cáo kết quả hoạt động tại Phường Ví Dụ trước 17h00, thứ Năm 25/06/2026 (còn 5 ngày làm việc).',
    dueAt: invented.REPORT_DUE,
    coming: invented.REPORT_COMING,
  },
  notHeldTold: {
    template: 'notHeldTold',
    ...toUnit,
    sentence: 'Hoạt động không diễn ra, hồ sơ đã khép lại lúc 16h30, thứ Năm 18/06/2026.',
    reason: 'Hội trường mất điện do mưa lớn.',
    saidBy: 'locality',
  },
  confirmAsked: {
    template: 'confirmAsked',
    ...toLocality,
    sentence: 'Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A trước 17h00, thứ Tư 24/06/2026 (còn 3 ngày làm việc).',
    dueAt: invented.CONFIRM_DUE,
    coming: invented.CONFIRM_COMING,
    report: invented.REPORT,
  },
  reviewAsked: {
    template: 'reviewAsked',
    about: ABOUT,
    coordinator: COORDINATOR,
    to: invented.COMMITTEE_MEMBER,
    sentence: 'Ban Thường vụ xem xét báo cáo của Đoàn Sở Mẫu A trước 17h00, thứ Sáu 26/06/2026 (còn 5 ngày làm việc).',
    dueAt: invented.REVIEW_DUE,
    coming: invented.REVIEW_COMING,
    report: invented.REPORT,
    confirmation: { tookPlace: false, rating: null, comment: 'Đoàn đến trễ, chỉ còn khoảng 20 người dự.' },
  },
  commendAsked: {
    template: 'commendAsked',
    ...toUnit,
    sentence: 'Đoàn Sở Mẫu A biểu dương cá nhân tích cực trước 17h00, thứ Hai 06/07/2026 (còn 10 ngày làm việc).',
    dueAt: invented.COMMEND_DUE,
    coming: invented.COMMEND_COMING,
    remark: 'Nội dung thiết thực, tài liệu rõ ràng.',
  },
  closedTold: {
    template: 'closedTold',
    ...toLocality,
    sentence: COMPLETED,
    report: invented.REPORT,
    side: 'locality',
    confirmation: CONFIRMED,
    remark: 'Nội dung thiết thực, tài liệu rõ ràng.',
    commended: 2,
  },
};

/** Another day is agreed, and another presenter. */
const CHANGE = {
  about: invented.CHANGED,
  sentence: 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Ba 23/06/2026.',
  agreement: { ...invented.AGREEMENT, presenters: invented.AGREEMENT.presenters.slice(0, 1), note: 'Đơn vị mang theo âm thanh.' },
  before: { terms: ABOUT.terms, agreement: invented.AGREEMENT, parts: [] },
  reportDueAt: instantAt('2026-06-30', 17),
};

/** All mails, and those that differ by side. */
export const previews = (): readonly Preview[] => [
  ...Object.values(MAILS).map((mail) => ({ name: mail.template, mail })),
  ...MORE_COMMITTEE_MAILS,
  ...MORE_PROPOSAL_MAILS,
  ...MORE_PARTS_MAILS,
  ...MORE_UNUSUAL_MAILS,
  ...MORE_RECORDING_MAILS,
  {
    name: 'requestToUnit-other-dates',
    mail: { ...MAILS.requestToUnit, otherDates: invented.OTHER_DATES, coUnits: [invented.CO_UNIT] },
  },
  { name: 'agreedToUnit-change', mail: { ...MAILS.agreedToUnit, ...CHANGE } },
  {
    name: 'agreedToUnit-co-unit',
    mail: { ...MAILS.agreedToUnit, to: invented.FORMER_CONTACT, coUnits: [invented.CO_UNIT], coUnit: invented.CO_UNIT },
  },
  { name: 'agreedToLocality-change', mail: { ...MAILS.agreedToLocality, ...CHANGE, coUnits: [invented.CO_UNIT] } },
  { name: 'requestToUnit-online', mail: { ...MAILS.requestToUnit, about: invented.ONLINE } },
  { name: 'closedTold-unit', mail: { ...MAILS.closedTold, ...toUnit, side: 'unit', confirmation: null, commended: 0 } },
  { name: 'notHeldTold-locality', mail: { ...MAILS.notHeldTold, ...toLocality, saidBy: 'unit' } },
];
