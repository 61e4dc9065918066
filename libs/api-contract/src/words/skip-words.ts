import type { EventKind } from '@chung-suc/domain';
import { MESSAGE_WORDS } from './vocabulary';
import type { Words } from './words';

/** What happened to a case, in a word or two behind its number. */
export const STEP_WORDS: Readonly<Record<EventKind, Words>> = {
  requested: { vi: 'có đề nghị', en: 'was asked for' },
  matchAsked: { vi: 'văn phòng được đề nghị kết nối với một đơn vị', en: 'the office was asked to match it with a unit' },
  matched: { vi: 'đã kết nối với một đơn vị', en: 'was matched with a unit' },
  registered: { vi: 'đơn vị đăng ký hoạt động đã thực hiện', en: 'the unit registered what it had held' },
  split: { vi: 'tổ chức trước một phần, phần còn lại thành hồ sơ riêng', en: 'one part is held first, the rest became a case of its own' },
  suspended: { vi: 'tạm dừng', en: 'was suspended' },
  resumed: { vi: 'được tiếp tục', en: 'goes on' },
  waitlisted: { vi: 'hết suất, địa phương vào danh sách chờ', en: 'no place left: the locality is in line' },
  placeOffered: { vi: 'có suất trống, mời địa phương nhận', en: 'a place is free: the locality is invited to take it' },
  placeTaken: { vi: 'địa phương đã nhận suất', en: 'the locality took the place' },
  placePassed: { vi: 'suất chuyển cho địa phương tiếp theo', en: 'the place goes to the next locality' },
  proposed: { vi: 'có đề xuất mới', en: 'there is a new proposal' },
  consented: { vi: 'một bên đã đồng ý', en: 'one side has consented' },
  turnedDown: { vi: 'giữ nguyên nội dung đã thống nhất', en: 'what was agreed stays as it is' },
  coUnitDeclined: { vi: 'đơn vị phối hợp chưa thể tham gia', en: 'the co-unit cannot take part' },
  coUnitReleased: { vi: 'tiếp tục không có đơn vị phối hợp', en: 'goes on without the co-unit' },
  cancelled: { vi: 'đã hủy', en: 'was cancelled' },
  reportReturned: { vi: 'báo cáo được trả lại để bổ sung', en: 'the report was returned to be completed' },
  agreed: { vi: 'đã thống nhất', en: 'was agreed' },
  declined: { vi: 'đơn vị chưa thể hỗ trợ', en: 'the unit cannot support it' },
  reminded: { vi: 'nhắc việc', en: 'a reminder' },
  fellOverdue: { vi: 'quá hạn', en: 'fell overdue' },
  troubleDeclared: { vi: 'báo gặp khó khăn', en: 'trouble was declared' },
  escalated: { vi: 'chuyển Ban Thường vụ quyết định', en: 'goes to the Standing Committee to decide' },
  escalationEnded: { vi: 'Ban Thường vụ không còn phải quyết định', en: 'the Standing Committee has nothing to decide any more' },
  adjusted: { vi: 'Ban Thường vụ đã quyết định', en: 'the Standing Committee has decided' },
  extended: { vi: 'được gia hạn', en: 'was given more time' },
  reassigned: { vi: 'chuyển đơn vị khác', en: 'was given to another unit' },
  offered: { vi: 'địa phương được mời chọn phương án', en: 'the locality is invited to choose' },
  chosen: { vi: 'địa phương đã chọn phương án', en: 'the locality has chosen' },
  choiceRefused: { vi: 'địa phương không chọn phương án nào', en: 'the locality chose none of the options' },
  termsChanged: { vi: 'đổi nội dung thống nhất', en: 'the agreed terms changed' },
  retimed: { vi: 'tính lại hạn theo lịch làm việc', en: 'due times were counted anew by the working calendar' },
  recordedFor: { vi: 'Văn phòng ghi nhận thay', en: 'the office recorded what a side had said' },
  recordingStands: { vi: 'nội dung ghi nhận thay có hiệu lực', en: 'what was recorded on behalf stands' },
  recordingDisputed: { vi: 'có phản hồi về nội dung ghi nhận thay', en: 'what was recorded on behalf is objected to' },
  held: { vi: 'đã đến giờ kết thúc, xem như đã diễn ra', en: 'its end has come: taken as held' },
  notHeld: { vi: 'không diễn ra', en: 'did not take place' },
  reported: { vi: 'đơn vị đã báo cáo', en: 'the unit has reported' },
  confirmed: { vi: 'địa phương đã xác nhận', en: 'the locality has confirmed' },
  reviewed: { vi: 'báo cáo đã được ghi nhận', en: 'the report was acknowledged' },
  commended: { vi: 'đã biểu dương', en: 'was commended' },
  messageDelivered: { vi: 'thư đã đến', en: 'a mail has arrived' },
  messageFailed: { vi: 'thư không gửi được', en: 'a mail could not be sent' },
  closed: { vi: 'hồ sơ khép lại', en: 'the case is closed' },
};

/** Mails that belong to no case. */
const OTHER_MAILS = {
  committeeDigest: { vi: 'Việc chờ Ban Thường vụ quyết định', en: 'What the Standing Committee has to decide' },
  passwordReset: { vi: 'Đặt lại mật khẩu', en: 'Set a new password' },
  invitation: { vi: 'Mời dùng tài khoản', en: 'Invitation to have an account' },
  passwordChanged: { vi: 'Mật khẩu đã đổi', en: 'The password was changed' },
} as const satisfies Readonly<Record<string, Words>>;

const MAILS: Readonly<Record<keyof typeof MESSAGE_WORDS | keyof typeof OTHER_MAILS, Words>> = { ...MESSAGE_WORDS, ...OTHER_MAILS };

/** The name of a mail, whether it is of a case or not. */
export const mailWords = (template: keyof typeof MAILS): Words => MAILS[template];
