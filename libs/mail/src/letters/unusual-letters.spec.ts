import { renderMail } from '../index';
import { mailOf, previewOf, words } from '../testing/previewed';

describe('the letters of an offering in components', () => {
  it('ask each unit for its own, name the others, and leave another date to the lead unit', () => {
    const { subject, text } = renderMail(previewOf('requestToUnit-part'));
    expect(subject).toContain('mục III.1, nội dung 1, phần “Luật Bảo hiểm xã hội” tại Phường Ví Dụ');
    expect(text).toContain('Đoàn Phường Ví Dụ đề nghị Đoàn Mẫu D phối hợp nội dung');
    expect(text).toContain('- Các phần khác: Bộ luật Lao động (Đoàn Sở Mẫu A)');
    expect(text).not.toContain('de-xuat');
    expect(words(previewOf('dutyReminder-part'))).toContain('Đoàn Phường Ví Dụ đã đề nghị Đoàn Mẫu D phối hợp');
  });

  it('name each component with its unit, presenters and contents when it is agreed', () => {
    const text = words(previewOf('agreedToLocality-parts'));
    expect(text).toContain(
      [
        '- Phần “Luật Bảo hiểm xã hội”: Đoàn Mẫu D',
        '  Người trình bày: Đ/c Mai Văn Mẫu (báo cáo viên)',
        '  Nội dung cụ thể: “Đóng và hưởng bảo hiểm xã hội tự nguyện; thủ tục tại phường.”',
        '  Ghi chú: “Đơn vị gửi tài liệu trước ba ngày.”',
      ].join('\n'),
    );
    expect(text).toContain('Đoàn Sở Mẫu A và Đoàn Mẫu D đồng ý phối hợp');
    expect(text).toContain('- Phụ trách phía đơn vị: Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A\n  Đ/c Ngô Thị Mẫu, Bí thư Đoàn Mẫu D');
    expect(words(previewOf('agreedToUnit-part-unit'))).toContain('Đơn vị của đồng chí phụ trách phần “Luật Bảo hiểm xã hội”.');
  });

  it('tell the locality what it can choose, and what happens if it does not', () => {
    const text = words(mailOf('splitAsked'));
    expect(text).toContain('Đoàn Phường Ví Dụ có thể tổ chức trước các phần khác, hoặc chờ để tổ chức tất cả cùng một lần.');
    expect(text).toContain('Nếu đồng chí không chọn, tất cả các phần cùng chờ quyết định của Ban Thường vụ.');
    expect(text).not.toContain('Quá hạn');
  });

  it('tell each unit what becomes of its own', () => {
    expect(words(mailOf('splitTold'))).toContain('Phần của đơn vị đồng chí không thay đổi ngày giờ, nội dung.');
    expect(words(previewOf('splitTold-apart'))).toContain('Về phần “Luật Bảo hiểm xã hội”, đồng chí không còn việc phải làm');
    expect(words(previewOf('splitTold-owes'))).toContain('Đồng chí dùng liên kết trong thư trước để trả lời');
    expect(words(previewOf('coUnitDeclinedTold-part'))).toContain('để tìm đơn vị khác cho phần này');
    expect(words(mailOf('coUnitDeclinedTold'))).toContain('có thể tiếp tục không có đơn vị phối hợp');
  });
});

describe('the letters of what stands still', () => {
  it('say why, until when it is looked at again, and that nothing is owed meanwhile', () => {
    const text = words(mailOf('suspendedTold'));
    expect(text).toContain('- Xem xét lại: Chậm nhất thứ Sáu 12/06/2026');
    expect(text).toContain('Lịch hẹn đã gửi trước đây được rút lại');
    expect(text).toContain('không tính thời hạn, không có thư nhắc');
    const again = renderMail(previewOf('suspendedTold-requested'));
    expect(again.subject).toContain('Tiếp tục tạm dừng');
    expect(again.text).not.toContain('Lịch hẹn');
  });

  it('say that it goes on as agreed, or with the whole of the time again', () => {
    expect(words(mailOf('resumedTold'))).toContain('được tiếp tục như đã thống nhất');
    expect(words(mailOf('resumedTold'))).toContain('Lịch hẹn được gửi lại kèm thư này.');
    expect(words(previewOf('resumedTold-requested'))).toContain('Các thời hạn được tính lại từ đầu.');
    expect(words(mailOf('resumeAsked'))).toContain('Chưa có quyết định thì hồ sơ vẫn tạm dừng');
  });
});

describe('the letters of the two doors', () => {
  it('tell the office whom the plan assigns, and that it goes to the committee if nobody is named', () => {
    expect(words(mailOf('matchAsked'))).toContain('- Kế hoạch phân công: Đoàn Sở Mẫu A');
    expect(words(previewOf('matchAsked-unassigned'))).toContain('- Kế hoạch phân công: Chưa phân công đơn vị nào.');
    expect(words(mailOf('matchAsked'))).toContain('Quá hạn mà chưa có đơn vị được chọn, việc này được báo cáo Ban Thường vụ lúc');
    expect(words(previewOf('matchedTold-other-unit'))).not.toContain('theo phân công của Kế hoạch');
  });

  it('tell the locality what its confirmation of a registration is for', () => {
    const text = words(mailOf('registeredTold'));
    expect(text).toContain(
      'chỉ được xem xét, ghi nhận cho Đoàn Sở Mẫu A khi Đoàn Phường Ví Dụ đã xác nhận, hoặc khi Ban Thường vụ quyết định',
    );
    expect(text).not.toContain('hồ sơ được tiếp tục theo báo cáo của đơn vị');
    expect(words(previewOf('troubleTold-registered'))).toContain('không diễn ra như Đoàn Sở Mẫu A đã đăng ký');
    expect(words(previewOf('adjustedTold-registered'))).toContain(
      'mà Đoàn Sở Mẫu A đã ghi nhận tại Phường Ví Dụ, Ban Thường vụ đã quyết định',
    );
    expect(words(previewOf('adjustedTold-registered'))).not.toMatch(/đề nghị|thống nhất/i);
    expect(words(previewOf('escalationToMember-registered'))).toContain('cần Ban Thường vụ quyết định: ghi nhận hay khép lại');
  });
});

describe('the letter of costs that nobody has taken', () => {
  it('names them, whom to talk to, and what happens otherwise', () => {
    const { subject, text } = renderMail(mailOf('costsOpen'));
    expect(subject).toContain('V/v bên nào lo âm thanh, đi lại: mục III.1, nội dung 3 tại Phường Ví Dụ (thống nhất trước 14h00,');
    expect(text).toContain('Xin đồng chí trao đổi với Đoàn Phường Ví Dụ trong hôm nay');
    expect(text).toContain('hoạt động vẫn diễn ra như đã hẹn nhưng có thể thiếu những khoản này');
    expect(words(previewOf('costsOpen-locality'))).toContain('Xin đồng chí trao đổi với Đoàn Sở Mẫu A trong hôm nay');
    expect(words(previewOf('costsOpen-locality'))).not.toContain('{{link}}');
  });
});
