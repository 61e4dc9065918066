import type { ProblemWords } from './refusal-words';

/** What goes wrong with numbers and comments. */
export const TALK_PROBLEMS = {
  noPhone: {
    status: 409,
    title: { vi: 'Chưa có số điện thoại', en: 'There is no number' },
    detail: {
      vi: 'Danh bạ chưa có số điện thoại của người này. Xin hỏi cán bộ điều phối.',
      en: 'The directory has no number of this person. Ask the coordinator.',
    },
  },
  phoneNotShown: {
    status: 409,
    title: { vi: 'Chưa hiện số này', en: 'The number was not shown' },
    detail: {
      vi: 'Xin bấm “Hiện số” và gọi thử trước khi báo sai số.',
      en: 'Show the number and call it before you report it.',
    },
  },
  phoneChanged: {
    status: 409,
    title: { vi: 'Số đã được sửa', en: 'The number has been changed' },
    detail: {
      vi: 'Số mà đ/c đã gọi không còn dùng: đã có số mới. Xin hiện số lần nữa.',
      en: 'The number that you called is no longer in use: there is a new one. Show the number again.',
    },
  },
  phoneReported: {
    status: 409,
    title: { vi: 'Đã báo sai số', en: 'You have reported it already' },
    detail: {
      vi: 'Anh, chị đã báo số này sai; cán bộ điều phối đang kiểm tra và sẽ báo lại.',
      en: 'You have reported this number already; the coordinator is looking into it and will tell you.',
    },
  },
  unknownPhoneReport: {
    status: 404,
    title: { vi: 'Không có báo sai số này', en: 'No such report' },
    detail: { vi: 'Không có lần báo sai số mang mã này.', en: 'No wrong-number report has this id.' },
  },
  phoneReportResolved: {
    status: 409,
    title: { vi: 'Số này đã được xử lý', en: 'This number has been settled' },
    detail: { vi: 'Đã có người xử lý số này.', en: 'Somebody has settled this number already.' },
  },
  unknownComment: {
    status: 404,
    title: { vi: 'Không có trao đổi này', en: 'No such comment' },
    detail: { vi: 'Hồ sơ không có trao đổi mang mã này.', en: 'The case has no comment of this id.' },
  },
  commentRemoved: {
    status: 409,
    title: { vi: 'Trao đổi đã được xóa', en: 'The comment was removed' },
    detail: { vi: 'Trao đổi này đã được xóa.', en: 'This comment was removed.' },
  },
  commentTooOld: {
    status: 409,
    title: { vi: 'Không sửa được nữa', en: 'It can no longer be changed' },
    detail: {
      vi: 'Trao đổi chỉ sửa được trong 5 phút, vì sau đó người khác đã đọc. Xin viết thêm một trao đổi.',
      en: 'A comment can be changed for five minutes only: by then others have read it. Write another one.',
    },
  },
} as const satisfies Record<string, ProblemWords & { status: number }>;
