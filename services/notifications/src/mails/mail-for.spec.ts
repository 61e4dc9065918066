import { instantAt, type OpenEscalation, type SupportRequest } from '@chung-suc/domain';
import { renderMail } from '@chung-suc/mail';
import type { PostHolder } from '@chung-suc/persistence';
import { ASKED, LOCALITY, UNIT, aCase, aFile, aSource, happened, post, textOf } from '../testing/sources';
import { committeeDigest, mailFor, severalReminders, type MailSource } from './mail-for';

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
    const facts = aFile([happened('declined', { reason: 'Bận', alternative: null, knewAt: ASKED })]);
    const text = textOf('declinedToLocality', aSource(state, { facts, holder: LOCALITY as MailSource['holder'] }));
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

  it('foretells what the clock will do about the duty, and nothing that it has done or will not do', () => {
    const first = 'đồng chí được nhắc vào 08h00, thứ Sáu 12/06/2026 và 08h00, thứ Ba 16/06/2026.';
    const asked = textOf('requestToUnit', aSource(aCase()));
    expect(asked).toContain(first);
    // The engagement is the day after it is due: too near to wait until the morning.
    expect(asked).toContain('Đến hạn mà chưa có trả lời, việc này được báo cáo ngay đến Ban Thường vụ');
    const reminded = aCase({ progress: { 'answer-1': { reminded: 1, overdueTold: false } } });
    const again = textOf('dutyReminder', aSource(reminded, { at: instantAt('2026-06-12', 8) }));
    expect(again).toContain('đồng chí được nhắc vào 08h00, thứ Ba 16/06/2026.');
    expect(again).not.toContain('Đây là lần nhắc cuối');
  });

  it('counts the reminders in the subject', () => {
    const state = aCase({ progress: { 'answer-1': { reminded: 2, overdueTold: false } } });
    const { subject, text } = renderMail(mailFor('dutyReminder', aSource(state, { at: instantAt('2026-06-16', 8) })));
    expect(subject).toBe(
      '[Chung sức 2026] Nhắc lần 2: trả lời đề nghị mục III.1, nội dung 3 tại Phường Ví Dụ trước 17h00, thứ Tư 17/06/2026',
    );
    expect(text).toContain('Đây là lần nhắc cuối trước hạn.');
  });

  it('of several duties names each with its own link', () => {
    const one = aSource(aCase());
    const { subject, html } = renderMail(severalReminders([one, { ...one, reading: { ...one.reading, caseId: 'd' } }]));
    expect(subject).toContain('Nhắc: 2 việc chờ đồng chí');
    expect(html).toContain('{{link:c/answer-1}}');
    expect(html).toContain('{{link:d/answer-1}}');
  });

  it('is not made of what the case does not have', () => {
    expect(() => mailFor('agreedToUnit', aSource(aCase()))).toThrow('agreement');
    expect(() => mailFor('reportAsked', aSource(aCase(), { duty: null }))).toThrow('duty');
  });
});

describe('the mails of an escalation', () => {
  const TOLD = instantAt('2026-06-15', 9);
  const escalation: OpenEscalation = {
    n: 1,
    trigger: 'trouble',
    dutyId: null,
    openedAt: TOLD,
    shortNotice: true,
    deciders: ['member-2'],
    recused: ['member-1'],
  };
  const events = [
    happened('troubleDeclared', { reason: 'Báo cáo viên ốm', unable: true, saidBy: 'unit', knewAt: instantAt('2026-06-12', 9) }, TOLD),
    happened('escalated', { ...escalation, chainVersion: 1, skipped: [] }, TOLD),
  ];
  const agreed = { stage: 'agreed' as const, agreedAt: ASKED, unable: true, escalation, escalations: 1 };
  const troubled = (over: Partial<SupportRequest> = {}) =>
    aSource(aCase({ ...agreed, ...over }), {
      at: TOLD,
      holder: post('member-2', 'Lê Giả Định', 'Ủy viên Ban Thường vụ', 'Đoàn Khối') as MailSource['holder'],
      facts: aFile(events, {
        proposals: [
          {
            remedy: { kind: 'reassign', unitId: 'c' },
            grounds: { kind: 'unit', fits: 'sameArea', offeringsInArea: 2, openCases: 1, completedCases: 4 },
          },
        ],
        others: [
          post('member-1', 'Trần Thị Ví Dụ', 'Ủy viên Ban Thường vụ', 'Đoàn Khối'),
          post('secretary', 'Lâm Thị Bút', 'Bí thư', 'Đoàn Sở Mẫu A'),
        ],
      }),
    });

  it('say what was known when, propose with grounds, and name who is recused and whom to call', () => {
    const { subject, text } = renderMail(mailFor('escalationToMember', troubled()));
    expect(subject).toContain('[Gấp] V/v điều chỉnh mục III.1, nội dung 3 tại Phường Ví Dụ: Đoàn Sở Mẫu A báo gặp khó khăn');
    expect(text).toContain('biết lúc 09h00, thứ Sáu 12/06/2026, báo lúc 09h00, thứ Hai 15/06/2026, sau 1 ngày làm việc.');
    expect(text).toContain('Chuyển Đoàn Mẫu C thực hiện (phụ trách 2 nội dung cùng lĩnh vực;');
    expect(text).toContain('- Không tham gia: Đ/c Trần Thị Ví Dụ,');
    expect(text).toContain('- Gọi ngay: 1. Đ/c Nguyễn Văn Thử,');
    expect(text).toContain('  3. Đ/c Lâm Thị Bút,');
    expect(text).not.toMatch(/\d\. Đ\/c Trần Thị Ví Dụ/);
  });

  it('are listed by the digest with since when they wait', () => {
    const { text } = renderMail(committeeDigest([troubled()], TOLD));
    expect(text).toContain('- Chờ quyết định: Từ 09h00, thứ Hai 15/06/2026.');
    expect(text).toContain('{{link:c/decide-1}}');
  });

  it('tell each side what was decided, also the unit that had the case before', () => {
    const decided = [...events, happened('adjusted', { n: 1, resolution: { kind: 'reassign', unitId: 'c' }, reason: 'Đơn vị quá tải' })];
    const tell = (holder: PostHolder) => {
      const source = aSource(aCase({ posts: { unit: 'unit-c', locality: 'locality' }, leadUnitId: 'c' }), { facts: aFile(decided) });
      return textOf('adjustedTold', { ...source, duty: null, holder: holder as MailSource['holder'] });
    };
    expect(tell(LOCALITY)).toContain('chuyển Đoàn Mẫu C thực hiện');
    expect(tell(LOCALITY)).toContain('Lý do: “Đơn vị quá tải”');
    expect(tell(UNIT)).toContain('không còn việc phải làm với hồ sơ này');
  });

  it('pass on what the committee offers', () => {
    const remedies = [{ kind: 'otherDate' as const, start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) }];
    const facts = aFile([...events, happened('adjusted', { n: 1, resolution: { kind: 'offer', remedies }, reason: 'Chờ báo cáo viên' })]);
    const state = aCase({ ...agreed, escalation: null, offer: { n: 1, since: TOLD, remedies } });
    const text = textOf('chooseAsked', aSource(state, { at: TOLD, facts, holder: LOCALITY as MailSource['holder'] }));
    expect(text).toContain('- Phương án 1: Dời sang 14h00–16h00, thứ Ba 23/06/2026.');
    expect(text).toContain('Chọn phương án');
  });
});
