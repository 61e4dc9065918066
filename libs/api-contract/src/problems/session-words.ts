import type { ProblemWords } from './refusal-words';

/** What goes wrong with signing in, and with requests that somebody else’s page may have sent. */
export const SESSION_PROBLEMS = {
  notSignedIn: {
    status: 401,
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    detail: {
      vi: 'Đ/c chưa đăng nhập, hoặc phiên đăng nhập đã hết. Xin đăng nhập rồi làm tiếp.',
      en: 'You are not signed in, or your session has ended. Sign in and go on.',
    },
  },
  signInRefused: {
    status: 401,
    title: { vi: 'Chưa đăng nhập được', en: 'Sign-in refused' },
    detail: { vi: 'Địa chỉ thư hoặc mật khẩu chưa đúng.', en: 'The e-mail address or the password is wrong.' },
  },
  tooManyAttempts: {
    status: 429,
    title: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
    detail: {
      vi: 'Đã thử đăng nhập nhiều lần liền. Xin chờ một lát rồi thử lại, hoặc đặt lại mật khẩu.',
      en: 'There were many attempts in a row. Wait a little and try again, or set a new password.',
    },
  },
  csrfTokenWrong: {
    status: 403,
    title: { vi: 'Thiếu mã của phiên đăng nhập', en: 'The token of the session is missing' },
    detail: {
      vi: 'Yêu cầu không mang mã của phiên đăng nhập này. Xin tải lại trang rồi làm lại.',
      en: 'The request does not carry the token of this session (header X-CSRF-Token). Load the page again and repeat it.',
    },
  },
  otherOrigin: {
    status: 403,
    title: { vi: 'Yêu cầu đến từ trang khác', en: 'The request comes from another site' },
    detail: { vi: 'Yêu cầu được gửi từ một trang không phải của chúng tôi.', en: 'The request was sent by a page that is not ours.' },
  },
  unknownPerson: {
    status: 404,
    title: { vi: 'Không có người này', en: 'No such person' },
    detail: { vi: 'Danh bạ không có người mang mã này.', en: 'The directory has no person of this id.' },
  },
  noPasswordYet: {
    status: 409,
    title: { vi: 'Chưa có mật khẩu để đổi', en: 'There is no password to change' },
    detail: {
      vi: 'Đ/c chưa có tài khoản với mật khẩu. Xin dùng liên kết trong thư mời, hoặc nhờ cán bộ điều phối gửi thư mời.',
      en: 'You have no account with a password yet. Use the link of the invitation, or ask the coordinator for one.',
    },
  },
  notInvitable: {
    status: 409,
    title: { vi: 'Chưa mời được người này', en: 'This person cannot be invited yet' },
    detail: {
      vi: 'Người này chưa có địa chỉ thư trong danh bạ, hoặc hôm nay không giữ chức danh nào.',
      en: 'The directory has no e-mail address of this person, or they hold no post today.',
    },
  },
  emailTaken: {
    status: 409,
    title: { vi: 'Địa chỉ thư đã có người dùng', en: 'The e-mail address is taken' },
    detail: {
      vi: 'Một tài khoản khác đang dùng địa chỉ thư này. Xin sửa danh bạ rồi mời lại.',
      en: 'Another account uses this e-mail address. Correct the directory and invite again.',
    },
  },
  passwordLinkOver: {
    status: 410,
    title: { vi: 'Liên kết không còn dùng được', en: 'The link can no longer be used' },
    detail: {
      vi: 'Liên kết đặt mật khẩu đã hết hạn hoặc đã được dùng. Xin yêu cầu một thư mới.',
      en: 'The link has expired or was used before. Ask for a new mail.',
    },
  },
} as const satisfies Record<string, ProblemWords & { status: number }>;
