import { instantAt } from '@chung-suc/domain';
import type { CaseInMail, WhyEscalated } from '../case-in-mail';
import type { DigestItem, MailOf } from '../mail';
import * as invented from './invented-case';

const { ABOUT, COORDINATOR } = invented;
const toUnit = { about: ABOUT, coordinator: COORDINATOR, to: invented.UNIT_CONTACT };
const toLocality = { about: ABOUT, coordinator: COORDINATOR, to: invented.LOCALITY_CONTACT };
const toMember = { about: ABOUT, coordinator: COORDINATOR, to: invented.COMMITTEE_MEMBER };

const ONE_DAY_LEFT = 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 1 ngày làm việc).';
const OVERDUE = 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (vừa quá hạn).';
const COMMITTEE_DECIDES =
  'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước 17h00, thứ Sáu 27/02/2026 (còn 2 ngày làm việc).';
const answering = { duty: 'answer', dueAt: invented.ANSWER_DUE, coming: invented.LAST_TIME } as const;

/** Another case of the same committee, with longer names. */
const OTHER: CaseInMail = {
  ...ABOUT,
  caseNumber: 'CS-2026-0151',
  offering: {
    areaCode: 'III.2',
    ordinal: 1,
    printed: '- Giới thiệu nhạc cụ dân tộc và biểu diễn giao lưu với thanh thiếu nhi (trực tiếp).',
  },
  unit: 'Chi đoàn Trung tâm Mẫu, Đoàn Cơ quan Y',
  locality: 'Xã Minh Họa',
  terms: { ...ABOUT.terms, start: instantAt('2026-03-12', 8), end: instantAt('2026-03-12', 10, 30), place: 'Nhà văn hóa Xã Minh Họa' },
};

const SILENCE: WhyEscalated = {
  trigger: 'silence',
  openedAt: instantAt('2026-02-25', 8),
  undone: { duty: 'answer', since: invented.ASKED, dueAt: invented.ANSWER_DUE, reminded: 2 },
  reason: null,
  alternative: null,
  saidBy: null,
  coUnit: null,
  registered: false,
  disputedBy: null,
  telling: null,
};
const TROUBLE: WhyEscalated = {
  trigger: 'trouble',
  openedAt: instantAt('2026-02-24', 9, 30),
  undone: null,
  reason: 'Báo cáo viên ốm nặng, đơn vị chưa có người thay.',
  alternative: null,
  saidBy: 'unit',
  coUnit: null,
  registered: false,
  disputedBy: null,
  telling: { knewAt: instantAt('2026-02-23', 16), toldAt: instantAt('2026-02-24', 9, 30), workingDays: 1 },
};
const OTHER_UNIT = {
  remedy: 'Chuyển Đoàn Mẫu C thực hiện',
  grounds: 'phụ trách 2 nội dung cùng lĩnh vực; đang có 1 hồ sơ mở, đã hoàn thành 4',
};
const OTHER_DATE = {
  remedy: 'Dời sang 14h00–16h00, thứ Ba 23/06/2026',
  grounds: 'đơn vị và địa phương đều chưa có hoạt động khác; có 5 ngày làm việc chuẩn bị, tính từ khi báo Ban Thường vụ',
};
const ONLINE = { remedy: 'Tổ chức trực tuyến', grounds: 'không phải đi lại' };
const BLOC = { remedy: 'Đoàn Khối Thử Nghiệm trực tiếp thực hiện', grounds: 'chưa có hồ sơ nào đang mở' };

const DIGEST: readonly DigestItem[] = [
  {
    about: ABOUT,
    why: SILENCE,
    dueAt: invented.DECIDE_DUE,
    sentence: COMMITTEE_DECIDES,
    proposals: [OTHER_UNIT, BLOC],
    link: 'case-1/decide-1',
  },
  {
    about: OTHER,
    why: TROUBLE,
    dueAt: instantAt('2026-02-26', 17),
    sentence: 'Ban Thường vụ quyết định hướng xử lý đề nghị của Xã Minh Họa trước 17h00, thứ Năm 26/02/2026 (còn 1 ngày làm việc).',
    proposals: [OTHER_DATE],
    link: 'case-2/decide-1',
  },
];

type CommitteeTemplate =
  | 'dutyReminder'
  | 'freshLink'
  | 'severalReminders'
  | 'reminderToSecretary'
  | 'overdueToCoordinator'
  | 'troubleTold'
  | 'silenceToLocality'
  | 'escalationToMember'
  | 'committeeDigest'
  | 'chooseAsked'
  | 'adjustedTold';

/** Reminders, trouble and the committee, with invented data. */
export const COMMITTEE_MAILS: { readonly [T in CommitteeTemplate]: MailOf<T> } = {
  dutyReminder: {
    template: 'dutyReminder',
    ...toUnit,
    ...answering,
    coming: { ...invented.ANSWER_COMING, reminders: invented.ANSWER_COMING.reminders.slice(1) },
    sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 3 ngày làm việc).',
    n: 1,
  },
  freshLink: {
    template: 'freshLink',
    ...toUnit,
    ...answering,
    coming: { reminders: [], committeeAt: null },
    sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (quá hạn 42 ngày làm việc).',
  },
  severalReminders: {
    template: 'severalReminders',
    to: invented.UNIT_CONTACT,
    about: { ...ABOUT, caseNumber: null },
    coordinator: COORDINATOR,
    items: [
      { about: ABOUT, ...answering, sentence: ONE_DAY_LEFT, link: 'case-1/answer-1' },
      {
        about: { ...OTHER, unit: ABOUT.unit },
        duty: 'report',
        dueAt: instantAt('2026-02-26', 17),
        coming: { reminders: [instantAt('2026-02-25', 8)], committeeAt: instantAt('2026-02-27', 8) },
        sentence: 'Đoàn Sở Mẫu A báo cáo kết quả hoạt động tại Xã Minh Họa trước 17h00, thứ Năm 26/02/2026 (còn 3 ngày làm việc).',
        link: 'case-2/report-1',
      },
    ],
  },
  reminderToSecretary: {
    template: 'reminderToSecretary',
    about: ABOUT,
    coordinator: COORDINATOR,
    to: invented.SECRETARY,
    ...answering,
    sentence: ONE_DAY_LEFT,
    n: 2,
    owedBy: invented.OWED_BY,
  },
  overdueToCoordinator: {
    template: 'overdueToCoordinator',
    about: ABOUT,
    coordinator: null,
    to: { name: COORDINATOR.name, title: 'Cán bộ điều phối Đoàn Khối Thử Nghiệm' },
    ...answering,
    sentence: OVERDUE,
    owedBy: invented.OWED_BY,
    isWithCommittee: false,
  },
  troubleTold: {
    template: 'troubleTold',
    ...toLocality,
    sentence: COMMITTEE_DECIDES,
    reason: TROUBLE.reason ?? '',
    unable: true,
    saidBy: 'unit',
    registered: false,
  },
  silenceToLocality: {
    template: 'silenceToLocality',
    ...toLocality,
    sentence: COMMITTEE_DECIDES,
    answerDueAt: invented.ANSWER_DUE,
  },
  escalationToMember: {
    template: 'escalationToMember',
    ...toMember,
    sentence: COMMITTEE_DECIDES,
    dueAt: invented.DECIDE_DUE,
    why: TROUBLE,
    proposals: [OTHER_UNIT, OTHER_DATE, ONLINE, BLOC],
    recused: [invented.TIED_MEMBER],
    callList: [],
  },
  committeeDigest: {
    template: 'committeeDigest',
    to: invented.COMMITTEE_MEMBER,
    about: { ...ABOUT, caseNumber: null },
    coordinator: COORDINATOR,
    items: DIGEST,
    day: instantAt('2026-02-25', 8),
  },
  chooseAsked: {
    template: 'chooseAsked',
    ...toLocality,
    sentence: 'Phường Ví Dụ chọn phương án của Ban Thường vụ trước 17h00, thứ Hai 02/03/2026 (còn 2 ngày làm việc).',
    dueAt: invented.CHOOSE_DUE,
    coming: { reminders: [instantAt('2026-02-27', 8)], committeeAt: instantAt('2026-03-03', 8) },
    reason: 'Báo cáo viên chưa thể đến đúng ngày.',
    options: [OTHER_DATE.remedy, 'Tổ chức trực tuyến: phòng họp gửi sau'],
  },
  adjustedTold: {
    template: 'adjustedTold',
    ...toLocality,
    about: { ...ABOUT, unit: 'Đoàn Mẫu C' },
    sentence: 'Đoàn Mẫu C trả lời Phường Ví Dụ trước 17h00, thứ Tư 04/03/2026 (còn 5 ngày làm việc).',
    side: 'locality',
    resolution: 'reassign',
    decision: 'chuyển Đoàn Mẫu C thực hiện',
    registered: false,
    reason: 'Đoàn Sở Mẫu A đang phụ trách ba hoạt động cùng tuần.',
    owes: null,
  },
};

const { dutyReminder, escalationToMember, adjustedTold } = COMMITTEE_MAILS;

/** The same templates for another post, trigger or decision. */
export const MORE_COMMITTEE_MAILS = [
  { name: 'dutyReminder-last', mail: { ...dutyReminder, coming: invented.LAST_TIME, sentence: ONE_DAY_LEFT, n: 2 } },
  {
    name: 'dutyReminder-confirm',
    mail: {
      ...dutyReminder,
      ...toLocality,
      duty: 'confirm' as const,
      dueAt: invented.CONFIRM_DUE,
      coming: { reminders: [], committeeAt: null, goesOnAnyway: true as const },
      sentence: 'Phường Ví Dụ xác nhận kết quả hoạt động của Đoàn Sở Mẫu A trước 17h00, thứ Tư 24/06/2026 (còn 1 ngày làm việc).',
    },
  },
  {
    name: 'escalationToMember-silence-urgent',
    mail: {
      ...escalationToMember,
      about: { ...ABOUT, terms: { ...ABOUT.terms, start: instantAt('2026-02-26', 14), end: instantAt('2026-02-26', 16) } },
      why: { ...SILENCE, openedAt: instantAt('2026-02-24', 17) },
      dueAt: instantAt('2026-02-25', 17),
      sentence: 'Ban Thường vụ quyết định hướng xử lý đề nghị của Phường Ví Dụ trước 17h00, thứ Tư 25/02/2026 (còn 1 ngày làm việc).',
      proposals: [],
      recused: [],
      callList: [invented.OWED_BY, { ...invented.LOCALITY_CONTACT, phone: '0000 000 102' }, { ...invented.SECRETARY, phone: null }],
    },
  },
  {
    name: 'escalationToMember-declined',
    mail: {
      ...escalationToMember,
      why: {
        ...TROUBLE,
        trigger: 'declined' as const,
        reason: 'Trùng lịch hội nghị của Sở.',
        alternative: 'Tuần sau đó.',
        telling: { knewAt: invented.ASKED, toldAt: invented.ASKED, workingDays: 0 },
      },
    },
  },
  {
    name: 'escalationToMember-co-unit',
    mail: {
      ...escalationToMember,
      why: {
        ...TROUBLE,
        trigger: 'declined' as const,
        reason: 'Cả chi đoàn tập huấn trong tuần đó.',
        alternative: 'Gửi trước tài liệu và bộ câu hỏi.',
        saidBy: null,
        coUnit: invented.CO_UNIT,
      },
    },
  },
  {
    name: 'adjustedTold-formerUnit',
    mail: { ...adjustedTold, to: invented.FORMER_CONTACT, side: 'formerUnit' as const },
  },
  {
    name: 'adjustedTold-extend',
    mail: {
      ...adjustedTold,
      ...toUnit,
      side: 'unit' as const,
      resolution: 'extend' as const,
      decision: 'gia hạn đến thứ Tư 04/03/2026',
      sentence: 'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 04/03/2026 (còn 5 ngày làm việc).',
      owes: { kind: 'answer' as const, dueAt: instantAt('2026-03-04', 17) },
    },
  },
  {
    name: 'adjustedTold-registered',
    mail: {
      ...adjustedTold,
      about: ABOUT,
      resolution: 'keep' as const,
      decision: 'ghi nhận hoạt động mà đơn vị đã đăng ký',
      registered: true,
      sentence: 'Ban Thường vụ xem xét báo cáo của Đoàn Sở Mẫu A trước 17h00, thứ Tư 04/03/2026 (còn 5 ngày làm việc).',
      reason: 'Có ảnh và biên bản.',
    },
  },
];
