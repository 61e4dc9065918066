import { caseVi } from './vi.case';
import { catalogueVi } from './vi.catalogue';
import { recordVi } from './vi.record';
import { filesVi } from './vi.files';
import { accountVi } from './vi.account';
import { formsVi } from './vi.forms';
import { partsVi } from './vi.parts';
import { registerVi } from './vi.register';
import { severalVi } from './vi.several';
import { trialVi } from './vi.trial';
import { liveVi } from './vi.live';
import { sheetVi } from './vi.sheet';
import { talkVi } from './vi.talk';
import { phonesVi } from './vi.phones';

/** The source of every text of the web application; what comes from the API has its own words. */
export const vi = {
  app: {
    name: 'Chung sức',
    line: 'Kế hoạch hỗ trợ địa phương',
    skip: 'Chuyển đến nội dung chính',
    language: 'English',
    languageLabel: 'Đổi ngôn ngữ: English',
    offline: 'Đang mất kết nối. Nội dung đang nhập được giữ; chỉ gửi khi đ/c bấm lại.',
    account: 'Tài khoản',
    signOut: 'Đăng xuất',
    trial: 'Trang chạy thử: thư, người, API',
    notFound: 'Không có trang này',
    notFoundWhy: 'Địa chỉ có thể đã đổi hoặc gõ thiếu. Các trang chính ở thanh điều hướng.',
    home: 'Về Việc của tôi',
  },
  nav: {
    label: 'Điều hướng chính',
    inbox: 'Việc của tôi',
    catalogue: 'Danh mục',
    cases: 'Hồ sơ',
    committee: 'Điều hành',
    inboxShort: 'Việc',
  },
  state: {
    loading: 'Đang tải…',
    failed: 'Chưa tải được',
    gone: 'Không xem được trang này',
    noAnswer: 'Không kết nối được với hệ thống. Xin kiểm tra mạng.',
    retry: 'Thử lại',
    code: 'Mã: {{code}}',
    stale: 'Chưa cập nhật được; đang hiện nội dung tải lần trước.',
    unexpected: 'Trang này gặp lỗi ngoài dự kiến. Nội dung đã nhập vẫn được giữ.',
    back: 'Tải lại trang',
  },
  signIn: {
    title: 'Đăng nhập',
    intro: 'Trả lời thư không cần đăng nhập: xin bấm liên kết trong thư.',
    expired: 'Phiên làm việc đã hết',
    expiredWhy: 'Xin đăng nhập lại để làm tiếp. Nội dung đã nhập vẫn được giữ.',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    hide: 'Ẩn mật khẩu',
    send: 'Đăng nhập',
    forgotten: 'Quên mật khẩu?',
    refused: 'Chưa đăng nhập được',
    wait: 'Xin thử lại sau {{minutes}} phút.',
    trial: 'Đăng nhập thử',
    trialIntro: 'Bản chạy thử trên máy này: chọn một người để xem công việc của người đó.',
  },
  reset: {
    title: 'Quên mật khẩu',
    intro: 'Ghi địa chỉ thư điện tử của tài khoản. Chúng tôi gửi một liên kết để đặt mật khẩu mới, dùng được một lần trong 60 phút.',
    send: 'Gửi liên kết',
    sent: 'Xin xem hộp thư',
    sentWhy: 'Nếu {{email}} có tài khoản, liên kết đã được gửi đến đó. Không thấy thư, xin xem mục thư rác hoặc liên hệ cán bộ điều phối.',
    back: 'Về trang đăng nhập',
  },
  password: {
    title: 'Đặt mật khẩu',
    for: 'Cho tài khoản của Đ/c {{name}}.',
    new: 'Mật khẩu mới',
    rule: 'Từ 10 ký tự trở lên. Một câu dễ nhớ tốt hơn một từ khó đoán.',
    send: 'Đặt mật khẩu và đăng nhập',
    others: 'Các phiên đăng nhập khác của tài khoản này sẽ kết thúc.',
    dead: 'Liên kết không còn dùng được',
    again: 'Gửi liên kết khác',
  },
  inbox: {
    title: 'Việc của tôi',
    summary: '{{count}} việc đang chờ, theo hạn',
    overdue: 'Quá hạn',
    today: 'Hôm nay',
    soon: 'Trong 5 ngày làm việc tới',
    later: 'Sau đó',
    due: 'hạn {{moment}}',
    open: 'Mở hồ sơ',
    page: 'Trang trong thư',
    decide: 'Xem và quyết định',
    empty: 'Không có việc nào đang chờ',
    emptyWhy: 'Việc xuất hiện ở đây khi có đề nghị, báo cáo hoặc quyết định cần đ/c làm; thư cũng được gửi cùng lúc.',
    emptyGo: 'Xem danh mục',
    know: 'Để biết ({{count}})',
    knowWhy: 'Hồ sơ mà đ/c được xem và người khác đang làm.',
    knowAll: 'Xem tất cả {{count}} hồ sơ',
    provisional: 'Hạn tạm tính: lịch làm việc của năm đó chưa được nhập.',
  },
  ...catalogueVi,
  ...caseVi,
  ...filesVi,
  ...formsVi,
  ...recordVi,
  ...accountVi,
  ...partsVi,
  ...registerVi,
  ...severalVi,
  ...trialVi,
  ...liveVi,
  ...sheetVi,
  ...talkVi,
  ...phonesVi,
} as const;

/** The same texts in another language: a key that is missing does not compile. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
