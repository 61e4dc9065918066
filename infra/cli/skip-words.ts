import { MESSAGE_WORDS } from '@chung-suc/api-contract';
import type { EventKind } from '@chung-suc/domain';
import type { StoredTemplate } from '@chung-suc/persistence';

/** What happened to a case, in a word or two behind its number. */
export const STEP_WORDS: Record<EventKind, string> = {
  requested: 'có đề nghị',
  matchAsked: 'văn phòng được đề nghị kết nối với một đơn vị',
  matched: 'đã kết nối với một đơn vị',
  registered: 'đơn vị đăng ký hoạt động đã thực hiện',
  split: 'tổ chức trước một phần, phần còn lại thành hồ sơ riêng',
  suspended: 'tạm dừng',
  resumed: 'được tiếp tục',
  waitlisted: 'hết suất, địa phương vào danh sách chờ',
  placeOffered: 'có suất trống, mời địa phương nhận',
  placeTaken: 'địa phương đã nhận suất',
  placePassed: 'suất chuyển cho địa phương tiếp theo',
  proposed: 'có đề xuất mới',
  consented: 'một bên đã đồng ý',
  turnedDown: 'giữ nguyên nội dung đã thống nhất',
  coUnitDeclined: 'đơn vị phối hợp chưa thể tham gia',
  coUnitReleased: 'tiếp tục không có đơn vị phối hợp',
  cancelled: 'đã hủy',
  reportReturned: 'báo cáo được trả lại để bổ sung',
  agreed: 'đã thống nhất',
  declined: 'đơn vị chưa thể hỗ trợ',
  reminded: 'nhắc việc',
  fellOverdue: 'quá hạn',
  troubleDeclared: 'báo gặp khó khăn',
  escalated: 'chuyển Ban Thường vụ quyết định',
  escalationEnded: 'Ban Thường vụ không còn phải quyết định',
  adjusted: 'Ban Thường vụ đã quyết định',
  extended: 'được gia hạn',
  reassigned: 'chuyển đơn vị khác',
  offered: 'địa phương được mời chọn phương án',
  chosen: 'địa phương đã chọn phương án',
  choiceRefused: 'địa phương không chọn phương án nào',
  termsChanged: 'đổi nội dung thống nhất',
  retimed: 'tính lại hạn theo lịch làm việc',
  recordedFor: 'Văn phòng ghi nhận thay',
  recordingStands: 'nội dung ghi nhận thay có hiệu lực',
  recordingDisputed: 'có phản hồi về nội dung ghi nhận thay',
  held: 'đã đến giờ kết thúc, xem như đã diễn ra',
  notHeld: 'không diễn ra',
  reported: 'đơn vị đã báo cáo',
  confirmed: 'địa phương đã xác nhận',
  reviewed: 'báo cáo đã được ghi nhận',
  commended: 'đã biểu dương',
  messageDelivered: 'thư đã đến',
  messageFailed: 'thư không gửi được',
  closed: 'hồ sơ khép lại',
};

/** Mails that belong to no case. */
const OTHER_MAILS: Record<Exclude<StoredTemplate, keyof typeof MESSAGE_WORDS>, string> = {
  committeeDigest: 'Việc chờ Ban Thường vụ quyết định',
  passwordReset: 'Đặt lại mật khẩu',
  invitation: 'Mời dùng tài khoản',
  passwordChanged: 'Mật khẩu đã được đổi',
};

const isOther = (template: StoredTemplate): template is keyof typeof OTHER_MAILS => Object.hasOwn(OTHER_MAILS, template);

export const mailWord = (template: StoredTemplate): string => (isOther(template) ? OTHER_MAILS[template] : MESSAGE_WORDS[template].vi);
