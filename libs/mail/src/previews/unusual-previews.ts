import { instantAt } from '@chung-suc/domain';
import type { Mail, MailOf } from '../mail';
import { COMMITTEE_MAILS } from './committee-previews';
import * as invented from './invented-case';

const { ABOUT, COORDINATOR } = invented;
const toUnit = { about: ABOUT, coordinator: COORDINATOR, to: invented.UNIT_CONTACT };
const toLocality = { about: ABOUT, coordinator: COORDINATOR, to: invented.LOCALITY_CONTACT };
const FLOOD = 'Phường có dịch, tạm ngừng tập trung đông người theo chỉ đạo của Ủy ban nhân dân.';
const AGREED = 'Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.';
const LOOKED_AT = 'Văn phòng xem xét việc tiếp tục hoạt động tại Phường Ví Dụ trước 17h00, thứ Sáu 12/06/2026 (còn 5 ngày làm việc).';
const MATCHES = 'Văn phòng kết nối Phường Ví Dụ với một đơn vị trước 17h00, thứ Năm 12/02/2026 (còn 2 ngày làm việc).';
const MATCH_DUE = instantAt('2026-02-12', 17);
const MATCH_COMING = { reminders: [], committeeAt: instantAt('2026-02-13', 8) };
const RESUME_DUE = instantAt('2026-06-12', 17);

type UnusualTemplate = 'matchAsked' | 'matchedTold' | 'suspendedTold' | 'resumedTold' | 'resumeAsked' | 'costsOpen' | 'registeredTold';

/** Two doors, standing still, open costs: what does not happen in every case, invented like the rest. */
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

const { matchAsked, matchedTold, suspendedTold, resumedTold, costsOpen } = UNUSUAL_MAILS;
const { dutyReminder, troubleTold, escalationToMember } = COMMITTEE_MAILS;
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
  { name: 'matchedTold-other-unit', mail: { ...matchedTold, about: { ...ABOUT, unit: 'Đoàn Mẫu C' }, isPlanned: false, note: null } },
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
