import { instantAt, type EventBodies } from '@chung-suc/domain';
import { renderMail } from '@chung-suc/mail';
import { ASKED, CO_UNIT, LOCALITY, TERMS, UNIT, aFile, happened, requested, textOf, toldOf } from '../testing/sources';
import { committeeDigest, mailFor } from './mail-for';

describe('proposals, consent and cancelling', () => {
  const details = { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'guide' as const }], contents: 'Ghi nhãn', note: null };
  const later = { start: instantAt('2026-06-23', 14), end: instantAt('2026-06-23', 16) };
  const asked = requested({ coUnits: [{ unitId: 'c', postId: 'co-unit' }] });
  const proposed = happened('proposed', {
    n: 2,
    by: 'unit',
    terms: { ...TERMS, ...later },
    otherDates: [],
    details,
    note: 'Báo cáo viên bận',
    consents: ['unit'],
  });

  it('says what differs from what the reader stood by, and who answers until when', () => {
    const text = textOf('proposalAsked', toldOf([asked, proposed], LOCALITY));
    expect(text).toContain('14h00–16h00, thứ Ba 23/06/2026');
    expect(text).toContain('(trước đây: 14h00–16h00, thứ Năm 18/06/2026)');
    expect(text).toContain('Phường Ví Dụ trả lời đề xuất của Đoàn Sở Mẫu A trước 17h00, thứ Sáu 12/06/2026');
    expect(text).toContain('Báo cáo viên bận');
  });

  it('compares with the last version that the reader stood by, however many the other side has put forward since', () => {
    const again = happened('proposed', {
      ...(proposed.body as EventBodies['proposed']),
      n: 3,
      terms: { ...TERMS, ...later, place: 'Nhà văn hóa' },
    });
    const text = textOf('proposalAsked', toldOf([asked, proposed, again], LOCALITY));
    expect(text).toContain('Địa điểm (thay đổi): Nhà văn hóa\n  (trước đây: Hội trường)');
    expect(text).toContain('(trước đây: 14h00–16h00, thứ Năm 18/06/2026)');
    const counter = happened('proposed', {
      n: 3,
      by: 'locality',
      terms: TERMS,
      otherDates: [],
      details: null,
      note: null,
      consents: ['locality'],
    });
    const toUnit = renderMail(mailFor('proposalAsked', toldOf([asked, proposed, counter], UNIT)));
    expect(toUnit.subject).toContain('có đề xuất khác về mục III.1, nội dung 3');
    expect(toUnit.text).toContain('Thời gian (thay đổi): 14h00–16h00, thứ Năm 18/06/2026\n  (trước đây: 14h00–16h00, thứ Ba 23/06/2026)');
    expect(toUnit.text).toContain('Đoàn Sở Mẫu A trả lời Phường Ví Dụ');
  });

  it('reminds of what is proposed, not of what was before', () => {
    expect(textOf('dutyReminder', toldOf([asked, proposed], LOCALITY))).toContain('- Thời gian: 14h00–16h00, thứ Ba 23/06/2026');
  });

  it('names the co-unit’s contact to the coordinator when it has not answered', () => {
    const settled = [asked, proposed, happened('consented', { n: 2, party: 'locality', details: null })];
    const text = textOf('overdueToCoordinator', toldOf(settled, UNIT));
    expect(text).toContain('Đ/c Hoàng Văn Tạm, Bí thư Đoàn Mẫu C');
  });

  it('asks the co-unit by its name for what the sides have settled', () => {
    const settled = [asked, proposed, happened('consented', { n: 2, party: 'locality', details: null })];
    const text = textOf('joinAsked', toldOf(settled, CO_UNIT));
    expect(text).toContain('Đoàn Mẫu C xác nhận phối hợp cùng Đoàn Sở Mẫu A trước 17h00, thứ Tư 17/06/2026');
    expect(text).toContain('thứ Ba 23/06/2026');
    expect(textOf('requestToUnit', toldOf([asked], UNIT))).toContain('Đơn vị phối hợp: Đoàn Mẫu C');
  });

  it('tells a co-unit what was agreed without a link, and the unit that a change was', () => {
    const agreed = [asked, proposed, happened('agreed', details)];
    expect(textOf('agreedToUnit', toldOf(agreed, CO_UNIT, { duty: null }))).toContain('không cần trả lời');
    const moved = happened('proposed', { ...(proposed.body as EventBodies['proposed']), n: 3, terms: TERMS });
    const other = { ...details, presenters: [{ name: 'Hồ Văn Thuyết', kind: 'guide' as const }] };
    const text = textOf('agreedToUnit', toldOf([...agreed, moved, happened('agreed', other)], UNIT));
    expect(text).toContain('đã thống nhất thay đổi');
    expect(text).toContain('(trước đây: 14h00–16h00, thứ Ba 23/06/2026)');
    expect(text).toContain('(trước đây: Đ/c Lý Thị Diễn Giả (thuyết minh viên))');
    expect(text).toContain('- Đơn vị phối hợp: Đoàn Mẫu C');
    expect(text).not.toContain('Hình thức (thay đổi)');
  });

  it('does not call it a change when another unit agrees for the first time', () => {
    const moved = happened('reassigned', { fromUnitId: 'u', fromPostId: 'unit', toUnitId: 'd', toPostId: 'unit-d', parentPostId: null });
    const agreed = [asked, happened('agreed', details), moved, happened('agreed', details)];
    expect(textOf('agreedToLocality', toldOf(agreed, LOCALITY, { duty: null }))).not.toMatch(/thống nhất thay đổi|\(thay đổi\)/);
  });

  it('asks a co-unit about a change of what it has joined, and says what stands meanwhile', () => {
    const change = happened('proposed', { ...(proposed.body as EventBodies['proposed']), consents: ['unit', 'locality'] });
    const text = textOf('joinAsked', toldOf([asked, happened('agreed', details), change], CO_UNIT));
    expect(text).toContain('đến lúc đó những gì đã thống nhất vẫn có hiệu lực');
    expect(text).toContain('(trước đây: 14h00–16h00, thứ Năm 18/06/2026)');
  });

  it('tells the committee that it is the co-unit that cannot, and why', () => {
    const body = {
      n: 1,
      trigger: 'declined' as const,
      dutyId: null,
      shortNotice: false,
      deciders: ['m'],
      recused: [],
      chainVersion: 1,
      skipped: [],
    };
    const events = [
      asked,
      happened('coUnitDeclined', { unitId: 'c', reason: 'Tập huấn', alternative: null, knewAt: ASKED }),
      happened('escalated', body),
    ];
    const { text } = renderMail(committeeDigest([toldOf(events, UNIT)], instantAt('2026-06-11', 8)));
    expect(text).toContain('Sự việc: Đoàn Mẫu C chưa thể phối hợp cùng Đoàn Sở Mẫu A.');
    expect(text).toContain('Lý do: “Tập huấn”');
  });

  it('names who wants it to stay as it was, who cannot take part, and who has cancelled, with their reasons', () => {
    const agreed = [asked, happened('agreed', details)];
    const down = [...agreed, happened('turnedDown', { n: 2, by: 'co:c', reason: 'Đã xếp lịch' })];
    expect(textOf('turnedDownTold', toldOf(down, LOCALITY))).toMatch(/Đoàn Mẫu C đề nghị giữ nguyên[\s\S]*Đã xếp lịch/);
    const cannot = [asked, happened('coUnitDeclined', { unitId: 'c', reason: 'Tập huấn', alternative: null, knewAt: ASKED })];
    expect(textOf('coUnitDeclinedTold', toldOf(cannot, LOCALITY))).toMatch(/Đoàn Mẫu C cho biết chưa thể phối hợp[\s\S]*Tập huấn/);
    const off = [
      ...agreed,
      happened('cancelled', { by: 'locality', reason: 'Mưa lũ', told: [] }),
      happened('closed', { outcome: 'cancelledByLocality' }),
    ];
    expect(textOf('cancelledTold', toldOf(off, UNIT, { duty: null }))).toMatch(
      /Đoàn Phường Ví Dụ đã hủy hoạt động[\s\S]*Mưa lũ[\s\S]*Lịch hẹn/,
    );
  });

  it('says where the locality stands in line, and that a returned report needs something', () => {
    const waiting = [requested({ place: { count: 1, scope: 'programme' } }), happened('waitlisted', {})];
    expect(textOf('waitlistedTold', toldOf(waiting, LOCALITY, { duty: null, facts: aFile(waiting, { position: 3 }) }))).toContain(
      'vị trí thứ 3',
    );
    const held = instantAt('2026-06-18', 16);
    const figures = { attendance: [{ group: 'peopleInHardship' as const, count: 118 }], summary: 'Tốt', difficulties: null };
    const back = [
      ...[asked, happened('agreed', details), happened('held', { heldAt: held })],
      ...[happened('reported', { ...figures, reviewPostId: 'm' }, held), happened('reportReturned', { missing: 'Thiếu số người' }, held)],
    ];
    expect(textOf('reportReturned', toldOf(back, UNIT))).toContain('Thiếu số người');
  });
});
