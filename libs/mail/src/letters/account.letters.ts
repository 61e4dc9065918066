import { formatMoment } from '@chung-suc/domain';
import type { Letter } from '../letter';
import type { MailOf } from '../mail';

/** Whoever opens the link only sees a form; opened twice it does no harm. */
const ABOUT_THE_LINK =
  'Liên kết chỉ dùng được một lần và chỉ dành cho đồng chí, xin không chuyển tiếp. Mở liên kết chưa thay đổi gì; mật khẩu chỉ được đặt khi đồng chí bấm gửi trên trang đó.';

/** Somebody has asked for a new password. */
export function passwordReset({ about, to, email, expiresAt, coordinator }: MailOf<'passwordReset'>): Letter {
  return {
    subject: `[Chung sức ${about.year}] Đặt lại mật khẩu (dùng được đến ${formatMoment(expiresAt)})`,
    to,
    about,
    lead: ['Có người vừa yêu cầu đặt lại mật khẩu cho tài khoản Chung sức của đồng chí.'],
    facts: [{ label: 'Đăng nhập bằng', value: email }],
    sentence: `Đồng chí đặt mật khẩu mới trước ${formatMoment(expiresAt)}.`,
    actions: [{ label: 'Đặt mật khẩu mới', hint: null }],
    linkNote: ABOUT_THE_LINK,
    next: [
      'Đặt xong, đồng chí được đăng nhập ngay; mọi nơi khác đang đăng nhập bằng tài khoản này đều bị đăng xuất.',
      'Nếu đồng chí không yêu cầu, xin bỏ qua thư này: mật khẩu vẫn như cũ.',
    ],
    coordinator,
  };
}

/** The office gives somebody an account. */
export function invitation({ about, to, email, expiresAt, coordinator }: MailOf<'invitation'>): Letter {
  return {
    subject: `[Chung sức ${about.year}] Mời đồng chí dùng tài khoản (đặt mật khẩu trước ${formatMoment(expiresAt)})`,
    to,
    about,
    lead: [
      'Văn phòng mời đồng chí dùng tài khoản trên trang Chung sức: xem việc của mình theo hạn, tra danh mục, theo dõi hồ sơ và trả lời ngay trên trang.',
    ],
    facts: [{ label: 'Đăng nhập bằng', value: email }],
    sentence: `Đồng chí đặt mật khẩu trước ${formatMoment(expiresAt)}.`,
    actions: [{ label: 'Đặt mật khẩu và đăng nhập', hint: null }],
    linkNote: ABOUT_THE_LINK,
    next: [
      'Không bắt buộc có tài khoản: liên kết trong các thư khác vẫn trả lời được như trước.',
      'Quá hạn mà chưa đặt mật khẩu, đồng chí báo đầu mối để nhận thư mời mới.',
    ],
    coordinator,
  };
}

/** The password was changed by somebody who was signed in and knew the one before: the person hears of it, whoever it was. */
export function passwordChanged({ about, to, email, changedAt, coordinator }: MailOf<'passwordChanged'>): Letter {
  return {
    subject: `[Chung sức ${about.year}] Mật khẩu đã được đổi lúc ${formatMoment(changedAt)}`,
    to,
    about,
    lead: ['Mật khẩu của tài khoản Chung sức của đồng chí vừa được đổi trên trang Tài khoản.'],
    facts: [{ label: 'Đăng nhập bằng', value: email }],
    sentence: `Mật khẩu mới có hiệu lực từ ${formatMoment(changedAt)}; mọi nơi khác đang đăng nhập bằng tài khoản này đã bị đăng xuất.`,
    actions: [],
    noAnswer: 'Nếu chính đồng chí đã đổi, đồng chí không cần làm gì.',
    next: ['Nếu không phải đồng chí đổi, xin dùng “Quên mật khẩu?” ở trang đăng nhập để đặt lại ngay, và báo đầu mối.'],
    coordinator,
  };
}
