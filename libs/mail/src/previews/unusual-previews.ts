import { instantAt } from '@chung-suc/domain';
import type { CaseInMail, SpecificPart } from '../case-in-mail';
import type { Mail, MailOf } from '../mail';
import { COMMITTEE_MAILS } from './committee-previews';
import * as invented from './invented-case';
import { PROPOSAL_MAILS } from './proposal-previews';

const { ABOUT, COORDINATOR } = invented;
const toUnit = { about: ABOUT, coordinator: COORDINATOR, to: invented.UNIT_CONTACT };
const toLocality = { about: ABOUT, coordinator: COORDINATOR, to: invented.LOCALITY_CONTACT };
const LABOUR = 'Bộ luật Lao động';
const INSURANCE = 'Luật Bảo hiểm xã hội';
const [LABOUR_PART, INSURANCE_PART] = [
  { name: LABOUR, unit: 'Đoàn Sở Mẫu A' },
  { name: INSURANCE, unit: 'Đoàn Mẫu D' },
] as const;

/** An offering of two components, each with a unit of its own (R12). */
const WHOLE: CaseInMail = {
  ...ABOUT,
  offering: { areaCode: 'III.1', ordinal: 1, printed: '- Tuyên truyền Bộ luật Lao động, Luật Bảo hiểm xã hội (trực tiếp tại địa phương).' },
};
const FIRST_PART = { ...WHOLE, parts: [LABOUR] };
const SECOND_PART = { ...WHOLE, unit: INSURANCE_PART.unit, parts: [INSURANCE] };
const SPECIFIC: readonly SpecificPart[] = [
  { ...LABOUR_PART, details: invented.AGREEMENT },
  {
    ...INSURANCE_PART,
    details: {
      presenters: [{ name: 'Mai Văn Mẫu', kind: 'presenter' }],
      contents: 'Đóng và hưởng bảo hiểm xã hội tự nguyện; thủ tục tại phường.',
      note: 'Đơn vị gửi tài liệu trước ba ngày.',
    },
  },
];
const DECLINED = { ...INSURANCE_PART, reason: 'Cả đơn vị tập huấn trong tuần đó.', alternative: 'Tuần sau đó, buổi sáng.' };
const PART_CONTACT = { name: 'Ngô Thị Mẫu', title: 'Bí thư Đoàn Mẫu D' };

const FLOOD = 'Phường có dịch, tạm ngừng tập trung đông người theo chỉ đạo của Ủy ban nhân dân.';
const AGREED = 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.';
const LOOKED_AT = 'Ban Thường vụ xem xét việc tiếp tục hoạt động tại Phường Ví Dụ trước 17h00, thứ Sáu 12/06/2026 (còn 5 ngày làm việc).';
const MATCHES = 'Văn phòng kết nối Phường Ví Dụ với một đơn vị trước 17h00, thứ Năm 12/02/2026 (còn 2 ngày làm việc).';
const MATCH_DUE = instantAt('2026-02-12', 17);
const MATCH_COMING = { reminders: [], committeeAt: instantAt('2026-02-13', 8) };
const RESUME_DUE = instantAt('2026-06-12', 17);
const SPLIT_DUE = instantAt('2026-06-09', 17);

type UnusualTemplate =
  | 'matchAsked'
  | 'matchedTold'
  | 'splitAsked'
  | 'splitTold'
  | 'suspendedTold'
  | 'resumedTold'
  | 'resumeAsked'
  | 'costsOpen'
  | 'registeredTold';

/** Components, two doors, standing still, open costs: what does not happen in every case, invented like the rest. */
export const UNUSUAL_MAILS: { readonly [T in UnusualTemplate]: MailOf<T> } = {
  matchAsked: {
    template: 'matchAsked',
    about: ABOUT,
    coordinator: null,
    to: { name: COORDINATOR.name, title: 'Cán bộ điều phối Đoàn Khối Thử Nghiệm' },
    sentence: MATCHES,
    dueAt: MATCH_DUE,
    coming: MATCH_COMING,
    planUnit: ABOUT.unit,
    otherDates: invented.OTHER_DATES,
  },
  matchedTold: {
    template: 'matchedTold',
    ...toLocality,
    sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).',
    answered: false,
    coming: invented.ANSWER_COMING,
    isPlanned: true,
    note: 'Đơn vị đã biết và sẵn sàng xếp lịch.',
    parts: [],
  },
  splitAsked: {
    template: 'splitAsked',
    ...toLocality,
    about: WHOLE,
    sentence: 'Phường Ví Dụ chọn tổ chức trước các phần khác hoặc chờ Ban Thường vụ trước 17h00, thứ Ba 09/06/2026 (còn 2 ngày làm việc).',
    dueAt: SPLIT_DUE,
    coming: { reminders: [instantAt('2026-06-08', 8)], committeeAt: null },
    declined: [DECLINED],
    standing: [LABOUR_PART],
  },
  splitTold: {
    template: 'splitTold',
    ...toUnit,
    about: FIRST_PART,
    sentence: AGREED,
    kept: [LABOUR],
    apart: [INSURANCE_PART],
    isKept: true,
    owes: null,
  },
  suspendedTold: {
    template: 'suspendedTold',
    ...toUnit,
    sentence: LOOKED_AT,
    reason: FLOOD,
    until: '2026-06-12',
    wasAgreed: true,
    inCalendar: true,
    again: false,
  },
  resumedTold: {
    template: 'resumedTold',
    ...toUnit,
    sentence: AGREED,
    remark: 'Đã kiểm soát được dịch; xin giữ khoảng cách trong hội trường.',
    wasAgreed: true,
    inCalendar: true,
    owes: { kind: 'hold', dueAt: ABOUT.terms.end },
  },
  resumeAsked: {
    template: 'resumeAsked',
    about: ABOUT,
    coordinator: COORDINATOR,
    to: invented.COMMITTEE_MEMBER,
    sentence: LOOKED_AT,
    dueAt: RESUME_DUE,
    coming: { reminders: [instantAt('2026-06-12', 8)], committeeAt: null },
    reason: FLOOD,
    wasAgreed: true,
  },
  costsOpen: {
    template: 'costsOpen',
    ...toUnit,
    about: {
      ...ABOUT,
      terms: {
        ...ABOUT.terms,
        costs: ABOUT.terms.costs.map((line) =>
          line.item === 'sound' || line.item === 'transport' ? { ...line, bearer: 'nobody' as const } : line,
        ),
      },
    },
    sentence: AGREED,
    open: ['sound', 'transport'],
    side: 'unit',
  },
  registeredTold: {
    template: 'registeredTold',
    ...toLocality,
    sentence: 'Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A trước 17h00, thứ Tư 24/06/2026 (còn 3 ngày làm việc).',
    dueAt: invented.CONFIRM_DUE,
    coming: { reminders: [instantAt('2026-06-23', 8)], committeeAt: instantAt('2026-06-25', 8) },
    report: invented.REPORT,
    agreement: invented.AGREEMENT,
  },
};

const { matchAsked, matchedTold, splitTold, suspendedTold, resumedTold, costsOpen } = UNUSUAL_MAILS;
const { dutyReminder, troubleTold, escalationToMember } = COMMITTEE_MAILS;
const ANSWERS_PART = 'Đoàn Mẫu D trả lời Phường Ví Dụ về phần của mình trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).';
const REQUEST_OF_PART = {
  template: 'requestToUnit',
  ...toUnit,
  to: PART_CONTACT,
  about: SECOND_PART,
  sentence: ANSWERS_PART,
  dueAt: invented.ANSWER_DUE,
  coming: invented.ANSWER_COMING,
  duty: 'answerPart',
  otherDates: [],
  coUnits: [],
  otherParts: [LABOUR_PART],
} as const satisfies MailOf<'requestToUnit'>;
const AGREED_IN_PARTS = {
  about: WHOLE,
  coordinator: COORDINATOR,
  sentence: AGREED,
  agreement: invented.AGREEMENT,
  parts: SPECIFIC,
  reportDueAt: invented.REPORT_DUE,
  before: null,
  coUnits: [],
} as const;

/** What differs by reader, or by what is asked. */
export const MORE_UNUSUAL_MAILS: readonly { readonly name: string; readonly mail: Mail }[] = [
  { name: 'matchAsked-unassigned', mail: { ...matchAsked, planUnit: null } },
  {
    name: 'requestSent-committee',
    mail: {
      template: 'requestSent',
      ...toLocality,
      sentence: MATCHES,
      answered: false,
      coming: MATCH_COMING,
      sentTo: 'committee',
      parts: [],
    },
  },
  {
    name: 'requestSent-parts',
    mail: {
      template: 'requestSent',
      ...toLocality,
      about: WHOLE,
      sentence: ANSWERS_PART,
      answered: false,
      coming: invented.ANSWER_COMING,
      sentTo: 'unit',
      parts: [LABOUR_PART, INSURANCE_PART],
    },
  },
  { name: 'matchedTold-other-unit', mail: { ...matchedTold, about: { ...ABOUT, unit: 'Đoàn Mẫu C' }, isPlanned: false, note: null } },
  { name: 'requestToUnit-part', mail: REQUEST_OF_PART },
  {
    name: 'dutyReminder-part',
    mail: { ...dutyReminder, to: PART_CONTACT, about: SECOND_PART, duty: 'answerPart', sentence: ANSWERS_PART },
  },
  {
    name: 'dutyReminder-match',
    mail: {
      ...dutyReminder,
      to: { name: COORDINATOR.name, title: 'Cán bộ điều phối Đoàn Khối Thử Nghiệm' },
      duty: 'match',
      sentence: MATCHES,
      dueAt: MATCH_DUE,
      coming: MATCH_COMING,
    },
  },
  {
    name: 'dutyReminder-resume',
    mail: {
      ...dutyReminder,
      to: invented.COMMITTEE_MEMBER,
      duty: 'resume',
      sentence: LOOKED_AT,
      dueAt: RESUME_DUE,
      coming: { reminders: [], committeeAt: null },
    },
  },
  {
    name: 'dutyReminder-split',
    mail: {
      ...dutyReminder,
      ...toLocality,
      about: WHOLE,
      duty: 'split',
      sentence: UNUSUAL_MAILS.splitAsked.sentence,
      dueAt: SPLIT_DUE,
      coming: { reminders: [], committeeAt: null },
    },
  },
  {
    name: 'proposalAsked-part',
    mail: {
      ...PROPOSAL_MAILS.proposalAsked,
      to: PART_CONTACT,
      about: { ...invented.CHANGED, ...SECOND_PART, unit: ABOUT.unit, terms: invented.CHANGED.terms },
      duty: 'answerPart',
      parts: SPECIFIC.slice(0, 1),
    },
  },
  {
    name: 'agreedToUnit-parts',
    mail: { template: 'agreedToUnit', ...AGREED_IN_PARTS, to: invented.UNIT_CONTACT, coUnit: null, ownPart: LABOUR },
  },
  {
    name: 'agreedToUnit-part-unit',
    mail: { template: 'agreedToUnit', ...AGREED_IN_PARTS, to: PART_CONTACT, coUnit: INSURANCE_PART.unit, ownPart: INSURANCE },
  },
  {
    name: 'agreedToLocality-parts',
    mail: {
      template: 'agreedToLocality',
      ...AGREED_IN_PARTS,
      to: invented.LOCALITY_CONTACT,
      unitContacts: [invented.UNIT_CONTACT, PART_CONTACT],
    },
  },
  {
    name: 'coUnitDeclinedTold-part',
    mail: {
      ...PROPOSAL_MAILS.coUnitDeclinedTold,
      ...toUnit,
      about: { ...WHOLE, parts: [INSURANCE] },
      coUnit: INSURANCE_PART.unit,
      part: INSURANCE,
      maySplit: true,
      reason: DECLINED.reason,
      alternative: DECLINED.alternative,
    },
  },
  {
    name: 'escalationToMember-registered',
    mail: {
      ...escalationToMember,
      why: {
        ...escalationToMember.why,
        registered: true,
        saidBy: 'locality',
        reason: 'Phường không biết hoạt động này; ngày đó hội trường sửa chữa.',
        telling: null,
      },
      proposals: [],
    },
  },
  { name: 'splitTold-apart', mail: { ...splitTold, to: PART_CONTACT, isKept: false } },
  {
    name: 'splitTold-owes',
    mail: {
      ...splitTold,
      owes: { kind: 'answer', dueAt: invented.ANSWER_DUE },
      sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).',
    },
  },
  { name: 'suspendedTold-requested', mail: { ...suspendedTold, ...toLocality, wasAgreed: false, inCalendar: false, again: true } },
  {
    name: 'resumedTold-requested',
    mail: {
      ...resumedTold,
      ...toLocality,
      sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026 (còn 4 ngày làm việc).',
      remark: null,
      wasAgreed: false,
      inCalendar: false,
      owes: null,
    },
  },
  { name: 'costsOpen-locality', mail: { ...costsOpen, to: invented.LOCALITY_CONTACT, side: 'locality' } },
  {
    name: 'troubleTold-registered',
    mail: {
      ...troubleTold,
      ...toUnit,
      reason: 'Phường không biết hoạt động này; ngày đó hội trường sửa chữa.',
      unable: false,
      saidBy: 'locality',
      registered: true,
    },
  },
];
