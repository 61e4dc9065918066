import { DEFAULT_COST_SPLIT, instantAt, type AgreementDetails, type ReportFigures } from '@chung-suc/domain';
import type { Addressee, Callable, CaseInMail, ComingAboutDuty, Contact } from '../case-in-mail';

/** People, units and numbers below are invented and belong to nobody. */
export const UNIT_CONTACT: Addressee = { name: 'Nguyễn Văn Thử', title: 'Phó Bí thư Đoàn Sở Mẫu A' };
export const LOCALITY_CONTACT: Addressee = { name: 'Phan Thị Phỏng', title: 'Bí thư Đoàn Phường Ví Dụ' };
export const PARENT_CONTACT: Addressee = { name: 'Đặng Mẫu Mực', title: 'Bí thư Đoàn Cơ quan Y' };
export const COMMITTEE_MEMBER: Addressee = { name: 'Lê Giả Định', title: 'Ủy viên Ban Thường vụ Đoàn Khối Thử Nghiệm' };
export const SECRETARY: Addressee = { name: 'Lâm Thị Bút', title: 'Bí thư Đoàn Sở Mẫu A' };
export const TIED_MEMBER: Addressee = { name: 'Trần Thị Ví Dụ', title: 'Ủy viên Ban Thường vụ Đoàn Khối Thử Nghiệm' };
export const FORMER_CONTACT: Addressee = { name: 'Hoàng Văn Tạm', title: 'Bí thư Chi đoàn Trung tâm Mẫu' };
export const OWED_BY: Callable = { ...UNIT_CONTACT, phone: '0000 000 101' };
export const COORDINATOR: Contact = { name: 'Bùi Thị Nháp', phone: '0000 000 100', email: 'nhap.bt@example.vn' };

/** Asked over Tết, as in the committee's own example. */
export const ABOUT: CaseInMail = {
  caseNumber: 'CS-2026-0143',
  year: 2026,
  issuer: 'Ban Thường vụ Đoàn Khối Thử Nghiệm',
  offering: { areaCode: 'III.1', ordinal: 3, printed: '- Tuyên truyền Luật An toàn thực phẩm (trực tiếp tại địa phương).' },
  parts: [],
  unit: 'Đoàn Sở Mẫu A',
  locality: 'Phường Ví Dụ',
  committee: 'Ban Thường vụ',
  terms: {
    start: instantAt('2026-06-18', 14),
    end: instantAt('2026-06-18', 16),
    mode: 'onsite',
    place: 'Hội trường Ủy ban nhân dân Phường Ví Dụ, số 1 đường Thử Nghiệm',
    audience: [
      { group: 'peopleInHardship', count: 90 },
      { group: 'youthAndChildren', count: 30 },
    ],
    costs: DEFAULT_COST_SPLIT,
    wishes: 'Hộ kinh doanh thực phẩm nhỏ trên địa bàn.\nMong có phần hỏi đáp về giấy chứng nhận đủ điều kiện.',
    modeDeviation: null,
  },
};

/** Held online although the plan says on site, with an address that does not break by itself. */
export const ONLINE: CaseInMail = {
  ...ABOUT,
  terms: {
    ...ABOUT.terms,
    mode: 'online',
    modeDeviation: 'Hội trường đang sửa chữa đến hết tháng 6.',
    place: 'https://hop.example.vn/phong/00000000-0000-4000-8000-000000000000/chung-suc-phuong-vi-du?ma=0000000000',
    audience: [{ group: 'youngOfficials', count: 1200 }],
    wishes: null,
  },
};

/** Asked before Tết: what the clock does about the answer. */
export const ASKED = instantAt('2026-02-10', 10, 15);
export const ANSWER_COMING: ComingAboutDuty = {
  reminders: [instantAt('2026-02-12', 8), instantAt('2026-02-23', 8)],
  committeeAt: instantAt('2026-02-25', 8),
};
export const LAST_TIME: ComingAboutDuty = { ...ANSWER_COMING, reminders: [] };
export const REPORT_COMING: ComingAboutDuty = {
  reminders: [instantAt('2026-06-22', 8), instantAt('2026-06-24', 8)],
  committeeAt: instantAt('2026-06-26', 8),
};
export const CONFIRM_COMING: ComingAboutDuty = { reminders: [instantAt('2026-06-23', 8)], committeeAt: null, goesOnAnyway: true };
export const REVIEW_COMING: ComingAboutDuty = {
  reminders: [instantAt('2026-06-23', 8), instantAt('2026-06-25', 8)],
  committeeAt: instantAt('2026-06-29', 8),
};
export const COMMEND_COMING: ComingAboutDuty = {
  reminders: [instantAt('2026-06-26', 8), instantAt('2026-07-02', 8)],
  committeeAt: instantAt('2026-07-07', 8),
};
export const DECIDE_DUE = instantAt('2026-02-27', 17);
export const CHOOSE_DUE = instantAt('2026-03-02', 17);
export const ANSWER_DUE = instantAt('2026-02-24', 17);
export const REPORT_DUE = instantAt('2026-06-25', 17);
export const CONFIRM_DUE = instantAt('2026-06-24', 17);
export const REVIEW_DUE = instantAt('2026-06-26', 17);
export const COMMEND_DUE = instantAt('2026-07-06', 17);

/** Dates that would do as well. */
export const OTHER_DATES = [
  { start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) },
  { start: instantAt('2026-06-25', 8), end: instantAt('2026-06-25', 10) },
] as const;
export const CONSENT_DUE = instantAt('2026-06-12', 17);
export const CONSENT_COMING: ComingAboutDuty = { reminders: [instantAt('2026-06-11', 8)], committeeAt: instantAt('2026-06-15', 8) };
export const JOIN_DUE = instantAt('2026-06-17', 17);
export const CO_UNIT = 'Chi đoàn Trung tâm Mẫu';
export const PLACE_DUE = instantAt('2026-03-24', 17);
export const PLACE_COMING: ComingAboutDuty = { reminders: [instantAt('2026-03-23', 8)], committeeAt: null };

export const AGREEMENT: AgreementDetails = {
  presenters: [
    { name: 'Lý Thị Diễn Giả', kind: 'presenter' },
    { name: 'Hồ Văn Thuyết', kind: 'guide' },
  ],
  contents: 'Điều kiện an toàn thực phẩm với hộ kinh doanh nhỏ; cách ghi nhãn; xử phạt vi phạm hành chính.',
  note: null,
};

/** The same on another day, for fewer people, with the sound taken by the unit: as somebody proposes it, or as it is agreed then. */
export const CHANGED: CaseInMail = {
  ...ABOUT,
  terms: {
    ...ABOUT.terms,
    ...OTHER_DATES[0],
    audience: [{ group: 'peopleInHardship', count: 60 }],
    costs: ABOUT.terms.costs.map((line) => (line.item === 'sound' ? { ...line, bearer: 'unit' as const } : line)),
  },
};

export const REPORT: ReportFigures = {
  attendance: [
    { group: 'peopleInHardship', count: 88 },
    { group: 'youthAndChildren', count: 30 },
  ],
  summary: 'Đã trình bày đủ nội dung thống nhất, trả lời 14 câu hỏi; phát 120 bộ tài liệu.',
  difficulties: 'Máy chiếu của hội trường mờ.',
};
