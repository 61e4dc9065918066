import { renderMail } from '../index';
import { ABOUT, AGREEMENT } from '../previews/invented-case';
import { mailOf, previewOf, words } from '../testing/previewed';

describe('the letter of a proposal', () => {
  it('says who proposes, what was before each difference, which other dates would do, and why', () => {
    const { subject, text } = renderMail(mailOf('proposalAsked'));
    expect(subject).toBe(
      '[Chung sức 2026] V/v Đoàn Sở Mẫu A có đề xuất khác về mục III.1, nội dung 3 tại Phường Ví Dụ (trả lời trước 17h00, thứ Sáu 12/06/2026)',
    );
    expect(text).toContain(
      [
        '- Thời gian (thay đổi): 14h00–16h00, thứ Ba 23/06/2026',
        '  (trước đây: 14h00–16h00, thứ Năm 18/06/2026)',
        '- Hình thức: Trực tiếp',
        '- Địa điểm: Hội trường Ủy ban nhân dân Phường Ví Dụ, số 1 đường Thử Nghiệm',
        '- Đối tượng, số lượng (thay đổi): 60 người dân có hoàn cảnh khó khăn',
        '  (trước đây: 30 thanh thiếu nhi; 90 người dân có hoàn cảnh khó khăn)',
        '- Kinh phí (thay đổi): Đơn vị lo báo cáo viên, tài liệu tuyên truyền, thiết bị kỹ thuật, âm thanh; địa phương lo hội trường, phông nền, máy chiếu. Không cần: đi lại.',
        '  (trước đây: địa phương lo âm thanh)',
      ].join('\n'),
    );
    expect(text).toContain('- Ngày khác cũng phù hợp: 08h00–10h00, thứ Năm 25/06/2026');
    expect(text).toContain('- Lý do: “Báo cáo viên đi công tác ngày 18/06;');
    expect(text).toContain('[Đồng ý với đề xuất] {{link}}?y=dong-y\n[Đề xuất khác] {{link}}?y=de-xuat');
  });

  it('of a change of what is agreed says what holds meanwhile', () => {
    const { subject, text } = renderMail(previewOf('proposalAsked-change'));
    expect(subject).toContain('Đoàn Phường Ví Dụ đề xuất thay đổi mục III.1, nội dung 3 đã thống nhất tại Phường Ví Dụ');
    expect(text).toContain('Những gì đã thống nhất vẫn có hiệu lực cho đến khi mọi bên đồng ý với đề xuất này.');
  });

  it('shows another way to join and another reason, when it is held online', () => {
    const text = words(previewOf('proposalAsked-online'));
    expect(text).toContain('- Hình thức (thay đổi): Trực tuyến\n  (trước đây: trực tiếp)');
    expect(text).toContain('- Lý do khác Kế hoạch (thay đổi): “Hội trường đang sửa chữa đến hết tháng 6.”\n  (trước đây: không có)');
    expect(text).toContain('- Cách tham gia (thay đổi): https://');
  });

  it('to a unit that has still to answer has the buttons of its answer', () => {
    expect(words(previewOf('proposalAsked-answer'))).toMatch(/\[Đồng ý phối hợp\].*\n\[Đề xuất ngày khác\].*\n\[Chưa thể hỗ trợ\]/);
  });

  it('says of what is not there any more that it is gone', () => {
    const mail = mailOf('proposalAsked');
    const about = { ...mail.about, terms: { ...mail.about.terms, wishes: null } };
    expect(words({ ...mail, about })).toContain('- Mong muốn của địa phương (thay đổi): Không còn\n  (trước đây: “Hộ kinh doanh');
  });
});

describe('the letter of an agreement', () => {
  it('of a change names what is new beside what was, the presenters too', () => {
    const { subject, text } = renderMail(previewOf('agreedToUnit-change'));
    expect(subject).toBe('[Chung sức 2026] [Để biết] Đã thống nhất thay đổi mục III.1, nội dung 3 với Đoàn Phường Ví Dụ');
    expect(text).toContain('Nội dung này thay cho các thư trước:');
    expect(text).toContain(
      '- Người trình bày (thay đổi): Đ/c Lý Thị Diễn Giả (báo cáo viên)\n  (trước đây: Đ/c Lý Thị Diễn Giả (báo cáo viên), Đ/c Hồ Văn Thuyết (thuyết minh viên))',
    );
    expect(text).toContain('- Ghi chú của đơn vị (thay đổi): “Đơn vị mang theo âm thanh.”\n  (trước đây: không có)');
    expect(text).not.toContain('Nội dung cụ thể (thay đổi)');
  });

  it('says of costs which nobody has taken that nobody has', () => {
    const { terms } = ABOUT;
    const costs = terms.costs.map((line) => (line.item === 'sound' ? { ...line, bearer: 'nobody' as const } : line));
    const about = { ...ABOUT, terms: { ...terms, costs } };
    const before = { terms, agreement: AGREEMENT, parts: [] };
    const text = words({ ...mailOf('agreedToLocality'), about, before });
    expect(text).toContain('Không cần: đi lại. Chưa có bên nhận: âm thanh.\n  (trước đây: địa phương lo âm thanh)');
    expect(words({ ...mailOf('agreedToLocality'), about: ABOUT, before: { ...before, terms: about.terms } })).toContain(
      '(trước đây: chưa có bên nhận âm thanh)',
    );
  });
});

describe('the letters to a co-unit', () => {
  it('ask for its consent to what is settled, or to a change of it', () => {
    expect(words(mailOf('joinAsked'))).toContain('nội dung này có hiệu lực khi Chi đoàn Trung tâm Mẫu xác nhận');
    const change = renderMail(previewOf('joinAsked-change'));
    expect(change.subject).toContain('V/v trả lời về thay đổi cùng Đoàn Sở Mẫu A');
    expect(change.text).toContain('đến lúc đó những gì đã thống nhất vẫn có hiệu lực');
  });
});

describe('the letter of what stays, or is called off', () => {
  it('names who wants it to stay, and why', () => {
    const { subject, text } = renderMail(mailOf('turnedDownTold'));
    expect(subject).toContain('[Để biết] Giữ nguyên nội dung đã thống nhất');
    expect(text).toContain('Đoàn Sở Mẫu A đề nghị giữ nguyên.');
    expect(text).toContain('- Lý do: “Hội trường và báo cáo viên đã xếp lịch, không đổi được ngày khác.”');
  });

  it('says that the entry is withdrawn only where there was one, and to the locality how to ask again', () => {
    expect(words(mailOf('cancelledTold'))).toContain('Lịch hẹn đã gửi trước đây được rút lại');
    expect(words({ ...mailOf('cancelledTold'), wasAgreed: false })).not.toContain('Lịch hẹn');
    expect(words(mailOf('cancelledTold'))).not.toContain('gửi lại đề nghị');
    expect(words(previewOf('cancelledTold-locality'))).toContain('đồng chí có thể gửi lại đề nghị');
  });
});
