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
const AGREED = 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.';
const SPLIT_DUE = instantAt('2026-06-09', 17);

/** What the locality is asked, and the units are told, when a component cannot be had. */
export const PARTS_MAILS: { readonly [T in 'splitAsked' | 'splitTold']: MailOf<T> } = {
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
};

const { splitAsked, splitTold } = PARTS_MAILS;
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

/** The usual mails of an offering in components. */
export const MORE_PARTS_MAILS: readonly { readonly name: string; readonly mail: Mail }[] = [
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
  { name: 'requestToUnit-part', mail: REQUEST_OF_PART },
  {
    name: 'dutyReminder-part',
    mail: { ...COMMITTEE_MAILS.dutyReminder, to: PART_CONTACT, about: SECOND_PART, duty: 'answerPart', sentence: ANSWERS_PART },
  },
  {
    name: 'dutyReminder-split',
    mail: {
      ...COMMITTEE_MAILS.dutyReminder,
      ...toLocality,
      about: WHOLE,
      duty: 'split',
      sentence: splitAsked.sentence,
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
  { name: 'splitTold-apart', mail: { ...splitTold, to: PART_CONTACT, isKept: false } },
  {
    name: 'splitTold-owes',
    mail: {
      ...splitTold,
      owes: { kind: 'answer', dueAt: invented.ANSWER_DUE },
      sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).',
    },
  },
];
