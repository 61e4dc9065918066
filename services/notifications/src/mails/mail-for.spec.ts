import { DEFAULT_COST_SPLIT, DEFAULT_POLICY, duties, instantAt, type MessageTemplate, type SupportRequest } from '@chung-suc/domain';
import { renderMail } from '@chung-suc/mail';
import type { CaseReading, OfferingRow, PostHolder, ProgrammeRow } from '@chung-suc/persistence';
import { mailFor, type MailSource } from './mail-for';

const ASKED = instantAt('2026-06-10', 10, 15);
const CALENDAR = { version: 1, days: [] };

const post = (postId: string, fullName: string | null, title: string, organisationName: string): PostHolder => ({
  postId,
  title,
  organisationId: `org-${postId}`,
  organisationName,
  personId: fullName === null ? null : `person-${postId}`,
  fullName,
  email: `${postId}@example.vn`,
  phone: '+84000000100',
});
const UNIT = post('unit', 'Nguyễn Văn Thử', 'Bí thư', 'Đoàn Sở Mẫu A');
const LOCALITY = post('locality', 'Phan Thị Phỏng', 'Bí thư Đoàn Phường Ví Dụ', 'Phường Ví Dụ');
const COORDINATOR = post('coordinator', 'Bùi Thị Nháp', 'Cán bộ điều phối', 'Đoàn Khối');

const aCase = (over: Partial<SupportRequest> = {}): SupportRequest => ({
  number: 'CS-2026-0001',
  stage: 'requested',
  outcome: null,
  offeringId: 'o',
  localityId: 'l',
  leadUnitId: 'u',
  posts: { unit: 'unit', locality: 'locality' },
  parentPostId: null,
  reviewPostId: null,
  policyVersion: 1,
  terms: {
    start: instantAt('2026-06-18', 14),
    end: instantAt('2026-06-18', 16),
    mode: 'onsite',
    place: 'Hội trường',
    audience: [{ group: 'peopleInHardship', count: 120 }],
    costs: DEFAULT_COST_SPLIT,
    wishes: null,
    modeDeviation: null,
  },
  agreement: null,
  report: null,
  confirmed: false,
  requestedAt: ASKED,
  heldAt: null,
  reportedAt: null,
  reviewedAt: null,
  commendedAt: null,
  closedAt: null,
  ...over,
});

function aSource(state: SupportRequest, over: Partial<MailSource> = {}): MailSource {
  const owed = duties(state, DEFAULT_POLICY, CALENDAR);
  const reading: CaseReading = {
    caseId: 'c',
    version: 1,
    state,
    owed,
    programme: { year: 2026, issuer: 'Ban Thường vụ Đoàn Khối' } as ProgrammeRow,
    offering: { areaCode: 'III.1', ordinal: 3, printed: '- Tuyên truyền Luật An toàn thực phẩm.' } as OfferingRow,
    unit: { id: 'u', name: 'Đoàn Sở Mẫu A' },
    locality: { id: 'l', name: 'Phường Ví Dụ' },
    names: { unit: 'Đoàn Sở Mẫu A', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' },
    holders: { unit: UNIT, locality: LOCALITY, coordinator: COORDINATOR },
    policy: DEFAULT_POLICY,
    calendar: CALENDAR,
  };
  return { reading, holder: UNIT as MailSource['holder'], duty: owed[0] ?? null, said: {}, at: ASKED, ...over };
}

const textOf = (template: MessageTemplate, source: MailSource): string => renderMail(mailFor(template, source)).text;

describe('the mail of a message', () => {
  it('takes names, terms and the duty from the case as it is now', () => {
    const { subject, text } = renderMail(mailFor('requestToUnit', aSource(aCase())));
    expect(subject).toBe(
      '[Chung sức 2026] V/v đề nghị phối hợp mục III.1, nội dung 3 tại Phường Ví Dụ (trả lời trước 17h00, thứ Tư 17/06/2026)',
    );
    expect(text).toContain('Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026 (còn 5 ngày làm việc).');
  });

  it('completes a title that does not name its organisation, and leaves one that does', () => {
    expect(textOf('requestToUnit', aSource(aCase()))).toContain('Kính gửi: Đ/c Nguyễn Văn Thử, Bí thư Đoàn Sở Mẫu A\n');
    expect(textOf('requestSent', aSource(aCase(), { holder: LOCALITY as MailSource['holder'] }))).toContain(
      'Kính gửi: Đ/c Phan Thị Phỏng, Bí thư Đoàn Phường Ví Dụ\n',
    );
  });

  it('tells the locality to wait only while the unit has not answered', () => {
    const holder = LOCALITY as MailSource['holder'];
    expect(textOf('requestSent', aSource(aCase(), { holder }))).toContain('xin chờ trả lời của đơn vị');
    const agreement = { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'guide' as const }], contents: 'Ghi nhãn', note: null };
    expect(textOf('requestSent', aSource(aCase({ stage: 'agreed', agreement }), { holder }))).not.toContain('xin chờ');
  });

  it('names the phone of the coordinator and of nobody else', () => {
    const agreement = { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' as const }], contents: 'Ghi nhãn', note: null };
    const text = textOf('agreedToLocality', aSource(aCase({ stage: 'agreed', agreement }), { holder: LOCALITY as MailSource['holder'] }));
    expect(text).toContain('Phụ trách phía đơn vị: Đ/c Nguyễn Văn Thử, Bí thư Đoàn Sở Mẫu A');
    expect(text.match(/\+?[\d ]{9,}/g)).toHaveLength(1);
  });

  it('foretells the report’s due time by the duty that will ask for it', () => {
    const agreement = { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'guide' as const }], contents: 'Ghi nhãn', note: null };
    const text = textOf('agreedToUnit', aSource(aCase({ stage: 'agreed', agreement })));
    expect(text).toContain('hạn 17h00, thứ Năm 25/06/2026');
    expect(text).toContain('Đoàn Sở Mẫu A và Phường Ví Dụ thực hiện 14h00–16h00, thứ Năm 18/06/2026.');
  });

  it('repeats the unit’s reason and its alternative', () => {
    const state = aCase({ stage: 'closed', outcome: 'declined', closedAt: ASKED });
    const said = { declined: { reason: 'Bận', alternative: null } };
    const text = textOf('declinedToLocality', aSource(state, { said, holder: LOCALITY as MailSource['holder'] }));
    expect(text).toContain('Lý do: “Bận”');
    expect(text).not.toContain('Đơn vị đề xuất');
  });

  it('closes to both sides with a subject of its own', () => {
    const report = { attendance: [{ group: 'peopleInHardship' as const, count: 118 }], summary: 'Tốt', difficulties: null };
    const state = aCase({ stage: 'closed', outcome: 'completed', closedAt: ASKED, report });
    const [unit, locality] = [UNIT, LOCALITY].map((holder) =>
      renderMail(mailFor('closedTold', aSource(state, { holder: holder as MailSource['holder'] }))),
    );
    expect(unit?.subject).toBe('[Chung sức 2026] [Để biết] Hoàn thành mục III.1, nội dung 3 tại Phường Ví Dụ');
    expect(locality?.subject).toBe('[Chung sức 2026] [Để biết] Hoàn thành mục III.1, nội dung 3 cùng Đoàn Sở Mẫu A');
  });

  it('is not made of what the case does not have', () => {
    expect(() => mailFor('agreedToUnit', aSource(aCase()))).toThrow('agreement');
    expect(() => mailFor('reportAsked', aSource(aCase(), { duty: null }))).toThrow('duty');
  });
});
