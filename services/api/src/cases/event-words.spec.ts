import { instantAt, type DomainEvent } from '@chung-suc/domain';
import type { HistoricEvent } from './case-history';
import { describeEvent, whatHappened } from './event-words';

const AT = instantAt('2026-02-24', 14, 2);

const by = (event: DomainEvent, over: Partial<HistoricEvent> = {}): HistoricEvent => ({
  event,
  givenName: 'Thử',
  fullName: 'Nguyễn Văn Thử',
  organisation: 'Đoàn Sở Mẫu A',
  postKind: 'unitContact',
  via: 'api',
  completed: false,
  onBehalf: null,
  kept: 'agreed' as const,
  names: { unit: (id) => id, bloc: 'Đoàn Khối Thử Nghiệm' },
  ...over,
});
const agreed = by({ kind: 'agreed', at: AT, body: { presenters: [], contents: 'Luật', note: null } });
const held = by({ kind: 'held', at: AT, body: { heldAt: AT } }, { givenName: null, fullName: null, organisation: null, postKind: null });

describe('whoever comes too late hears who was first', () => {
  it('just now, earlier today, and another day', () => {
    expect(whatHappened(agreed, AT + 60_000).vi).toBe('Đ/c Thử vừa trả lời lúc 14h02: đồng ý phối hợp.');
    expect(whatHappened(agreed, AT + 2 * 3_600_000).vi).toBe('Đ/c Thử đã trả lời lúc 14h02: đồng ý phối hợp.');
    expect(whatHappened(agreed, AT + 86_400_000)).toEqual({
      vi: 'Đ/c Thử đã trả lời lúc 14h02, thứ Ba 24/02/2026: đồng ý phối hợp.',
      en: 'Đ/c Thử answered at 14:02, Tuesday 24/02/2026: agreed.',
    });
  });

  it('also when nobody did it', () => {
    expect(whatHappened(held, AT).vi).toBe('Hoạt động được ghi nhận đã diễn ra, đến giờ kết thúc đã thống nhất, lúc 14h02.');
  });
});

describe('a line of the timeline', () => {
  it('says who, for whom and how it came', () => {
    expect(describeEvent(by(agreed.event, { via: 'link' })).text.vi).toBe(
      'Đ/c Thử (Đoàn Sở Mẫu A) trả lời: đồng ý phối hợp (qua liên kết trong thư).',
    );
    expect(describeEvent(held).text.vi).toBe('Hoạt động được ghi nhận đã diễn ra, đến giờ kết thúc đã thống nhất.');
  });

  it.each([
    ['asked', 'giữ nguyên như đã đề nghị'],
    ['agreed', 'giữ nguyên như đã thống nhất'],
    ['registered', 'ghi nhận hoạt động mà đơn vị đã đăng ký'],
  ] as const)('says what the committee keeps: what was %s', (kept, said) => {
    const decided = by({ kind: 'adjusted', at: AT, body: { n: 1, resolution: { kind: 'keep' }, reason: 'Đủ minh chứng' } }, { kept });
    expect(describeEvent(decided).text.vi).toBe(`Đ/c Thử (Đoàn Sở Mẫu A) quyết định: ${said}.`);
  });

  it('keeps what was written in its own words, apart from the line', () => {
    const declined = by({ kind: 'declined', at: AT, body: { reason: 'Báo cáo viên ốm', alternative: 'Tuần sau' } });
    expect(describeEvent(declined)).toEqual({
      text: {
        vi: 'Đ/c Thử (Đoàn Sở Mẫu A) trả lời: chưa thể hỗ trợ.',
        en: 'Đ/c Thử (Đoàn Sở Mẫu A) answered: cannot support the request.',
      },
      written: 'Báo cáo viên ốm\nTuần sau',
    });
  });

  it('tells a proposal with all its dates, and the date that the other side takes, which is none of its own', () => {
    const span = (day: string) => ({ start: instantAt(day, 8), end: instantAt(day, 10) });
    const terms = { ...span('2026-06-19') } as Extract<DomainEvent, { kind: 'proposed' }>['body']['terms'];
    const body = {
      n: 2,
      by: 'unit' as const,
      terms,
      otherDates: [span('2026-06-25')],
      details: null,
      note: 'Bận',
      consents: ['unit' as const],
    };
    expect(describeEvent(by({ kind: 'proposed', at: AT, body }))).toEqual({
      text: {
        vi: 'Đ/c Thử (Đoàn Sở Mẫu A) đề xuất: 08h00–10h00, thứ Sáu 19/06/2026 hoặc 08h00–10h00, thứ Năm 25/06/2026.',
        en: 'Đ/c Thử (Đoàn Sở Mẫu A) proposed: 08:00–10:00, Friday 19/06/2026 or 08:00–10:00, Thursday 25/06/2026.',
      },
      written: 'Bận',
    });
    const taken = { ...body, otherDates: [], consents: ['unit' as const, 'locality' as const] };
    expect(describeEvent(by({ kind: 'proposed', at: AT, body: taken })).text.vi).toBe(
      'Đ/c Thử (Đoàn Sở Mẫu A) chọn thời gian: 08h00–10h00, thứ Sáu 19/06/2026.',
    );
  });

  it('says who called it off, and that an agreement which the committee’s decision completes is everybody’s', () => {
    const cancelled = by({ kind: 'cancelled', at: AT, body: { by: 'locality', reason: 'Mưa lũ', told: [] } });
    expect(describeEvent(cancelled)).toMatchObject({ text: { vi: 'Đ/c Thử (Đoàn Sở Mẫu A) báo hủy: do địa phương.' }, written: 'Mưa lũ' });
    expect(describeEvent(by(agreed.event, { completed: true })).text.vi).toBe('Các bên đã thống nhất.');
    expect(describeEvent(by(agreed.event, { postKind: 'localityContact' })).text.en).toContain('consented, everybody agrees');
  });

  it('says what a reminder of an agreed engagement is about, and what silence was split from', () => {
    const reminded = by({ kind: 'reminded', at: AT, body: { dutyId: 'hold-1', n: 1, told: [], skipped: [] } }, { givenName: null });
    expect(describeEvent(reminded).text).toEqual({
      vi: 'Nhắc hai bên: còn khoản chưa ai lo.',
      en: 'Both sides are reminded of what nobody takes.',
    });
    const ended = by({ kind: 'escalationEnded', at: AT, body: { n: 1, because: 'split' } });
    expect(describeEvent(ended).text.vi).toBe('Phần chưa nhận lời được Ban Thường vụ xử lý ở hồ sơ riêng.');
    const part = by({
      kind: 'consented',
      at: AT,
      body: { n: 1, party: 'co:u', details: { presenters: [], contents: 'Luật', note: null } },
    });
    expect(describeEvent(part)).toMatchObject({
      text: { vi: 'Đ/c Thử (Đoàn Sở Mẫu A) trả lời: nhận lời về phần của mình.' },
      written: 'Luật',
    });
  });

  it('says in both languages what it adds: whom a reminder did not reach, what the locality may choose, since when trouble was known', () => {
    const skipped = [{ to: 'unitSecretary' as const, because: 'nobodyHoldsIt' as const }];
    const reminded = by({ kind: 'reminded', at: AT, body: { dutyId: 'answer-1', n: 2, told: [], skipped } }, { givenName: null });
    expect(describeEvent(reminded)).toMatchObject({
      written: null,
      added: {
        vi: 'Bỏ qua: bí thư đơn vị (không có ai khác ngoài đầu mối).',
        en: "Passed over: the unit's secretary (there is none besides the contact).",
      },
    });
    const trouble = by({ kind: 'troubleDeclared', at: AT, body: { reason: 'Ốm', unable: true, saidBy: 'unit', knewAt: AT - 86_400_000 } });
    expect(describeEvent(trouble)).toMatchObject({
      written: 'Ốm',
      added: { vi: 'Biết từ 14h02, thứ Hai 23/02/2026.', en: 'Known since 14:02, Monday 23/02/2026.' },
    });
  });

  it('calls closing nobody’s act', () => {
    const closed = by({ kind: 'closed', at: AT, body: { outcome: 'declined' } });
    expect(describeEvent(closed).text.vi).toBe('Hồ sơ khép lại: đơn vị chưa thể hỗ trợ.');
  });
});
