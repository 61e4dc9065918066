import type { Words } from '../words/words';
import { FILE_PROBLEMS } from './file-words';
import type { ProblemWords } from './refusal-words';
import { SESSION_PROBLEMS } from './session-words';
import { TRIAL_PROBLEMS } from './trial-words';
import { TALK_PROBLEMS } from './talk-words';

/** What goes wrong before a case is asked: at the edge of the API. `status` is the HTTP status. */
export const EDGE_PROBLEMS = {
  ...SESSION_PROBLEMS,
  ...FILE_PROBLEMS,
  ...TRIAL_PROBLEMS,
  ...TALK_PROBLEMS,
  badJson: {
    status: 400,
    title: { vi: 'Nội dung gửi lên không phải JSON', en: 'The body is not JSON' },
    detail: {
      vi: 'Không đọc được nội dung gửi lên: phải là JSON hợp lệ, mã hóa UTF-8.',
      en: 'The body could not be read: it must be valid JSON in UTF-8.',
    },
  },
  badRequest: {
    status: 400,
    title: { vi: 'Yêu cầu không hợp lệ', en: 'Bad request' },
    detail: { vi: 'Không đọc được yêu cầu này.', en: 'The request could not be read.' },
  },
  keyMissing: {
    status: 400,
    title: { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key is missing' },
    detail: {
      vi: 'Mỗi lệnh cần tiêu đề Idempotency-Key, 8–200 ký tự ASCII nhìn thấy được: mỗi khóa chỉ làm một lần, dù gửi lại bao nhiêu lần.',
      en: 'Every command needs the header Idempotency-Key, 8–200 visible ASCII characters: what it names is carried out once, however often it is sent.',
    },
  },
  notFound: {
    status: 404,
    title: { vi: 'Không có trang này', en: 'Not found' },
    detail: { vi: 'Không có gì ở địa chỉ này.', en: 'There is nothing at this address.' },
  },
  unknownCase: {
    status: 404,
    title: { vi: 'Không có hồ sơ này', en: 'No such case' },
    detail: { vi: 'Không có hồ sơ mang mã hoặc số này.', en: 'No case has this id or number.' },
  },
  bodyTooLarge: {
    status: 413,
    title: { vi: 'Nội dung quá lớn', en: 'The body is too large' },
    detail: { vi: 'Nội dung gửi lên lớn hơn 1 MB.', en: 'The body is larger than 1 MB.' },
  },
  wrongMediaType: {
    status: 415,
    title: { vi: 'Sai loại nội dung', en: 'Unsupported media type' },
    detail: {
      vi: 'Nội dung phải là JSON, mã hóa UTF-8 (Content-Type: application/json).',
      en: 'The body must be JSON in UTF-8 (Content-Type: application/json).',
    },
  },
  keyReused: {
    status: 422,
    title: { vi: 'Khóa đã dùng cho nội dung khác', en: 'The key was used with another body' },
    detail: {
      vi: 'Idempotency-Key này đã được dùng với nội dung khác. Xin dùng khóa mới.',
      en: 'This Idempotency-Key was used with another body before. Use a new one.',
    },
  },
  webNotBuilt: {
    status: 503,
    title: { vi: 'Ứng dụng web chưa được dựng', en: 'The web application is not built' },
    detail: {
      vi: 'Chưa có ứng dụng web ở đây. Xin chạy `npm run build`, hoặc `npm start`; liên kết trong thư vẫn dùng được.',
      en: 'There is no web application here yet. Run `npm run build`, or `npm start`; links in mails work all the same.',
    },
  },
  engineAway: {
    status: 503,
    title: { vi: 'Hệ thống đang bận', en: 'The engine is away' },
    detail: {
      vi: 'Hệ thống chưa trả lời kịp. Nội dung đã được giữ; xin gửi lại với cùng khóa sau ít giây.',
      en: 'The engine did not answer in time. The command is kept; send it again with the same key in a few seconds.',
    },
  },
  databaseAway: {
    status: 503,
    title: { vi: 'Hệ thống đang bận', en: 'The database is away' },
    detail: { vi: 'Cơ sở dữ liệu chưa trả lời. Xin thử lại sau ít giây.', en: 'The database did not answer. Try again in a few seconds.' },
  },
  unexpected: {
    status: 500,
    title: { vi: 'Có lỗi ngoài dự kiến', en: 'Something unexpected went wrong' },
    detail: {
      vi: 'Có lỗi ở phía hệ thống. Xin báo người điều phối kèm mã lỗi.',
      en: 'Something went wrong on our side. Tell the coordinator the code.',
    },
  },
  linkUnknown: {
    status: 404,
    title: { vi: 'Không có liên kết này', en: 'No such link' },
    detail: {
      vi: 'Địa chỉ này không đầy đủ hoặc không phải liên kết của chúng tôi. Xin mở lại từ thư đã nhận.',
      en: 'The address is incomplete or not one of ours. Open it from the mail again.',
    },
  },
  linkExpired: {
    status: 410,
    title: { vi: 'Liên kết đã hết hạn', en: 'The link has expired' },
    detail: {
      vi: 'Liên kết trong thư đã hết hạn nên không dùng để trả lời được nữa.',
      en: 'The link has expired and can no longer be used to answer.',
    },
  },
  linkOver: {
    status: 409,
    title: { vi: 'Việc này đã xong', en: 'This is done' },
    detail: { vi: 'Việc mà thư này nhờ đã xong.', en: 'What this mail asked for is done.' },
  },
  linkPostNotHeld: {
    status: 403,
    title: { vi: 'Liên kết không còn dùng được', en: 'The link can no longer be used' },
    detail: {
      vi: 'Người nhận thư này không còn giữ chức danh được giao việc, nên liên kết không còn dùng được.',
      en: 'Whom this mail was sent to no longer holds the post that owes the duty.',
    },
  },
} as const satisfies Record<string, ProblemWords & { status: number }>;

export type EdgeProblemCode = keyof typeof EDGE_PROBLEMS;

/** What can be wrong with a field before the domain sees it: its shape. */
export const SHAPE_PROBLEM_WORDS = {
  wrongType: { vi: 'Sai kiểu dữ liệu.', en: 'Wrong type.' },
  unknownField: { vi: 'Không có mục này.', en: 'There is no such field.' },
  notAChoice: { vi: 'Không nằm trong các lựa chọn.', en: 'Not one of the choices.' },
  notAnInstant: {
    vi: 'Phải là ngày giờ ISO 8601 có múi giờ, ví dụ 2026-06-18T14:00:00+07:00.',
    en: 'Must be an ISO 8601 date and time with its offset, such as 2026-06-18T14:00:00+07:00.',
  },
  forbiddenCharacters: { vi: 'Có ký tự không dùng được.', en: 'Contains characters that cannot be used.' },
  choiceMissing: { vi: 'Xin chọn một mục.', en: 'Choose one.' },
  notAMoment: { vi: 'Xin ghi ngày và giờ, ví dụ 11/05/2026 20:00.', en: 'Write day and hour, such as 11/05/2026 20:00.' },
  notANumber: { vi: 'Xin ghi số người bằng chữ số, ví dụ 120.', en: 'Write the number in digits, such as 120.' },
  photosRefused: { vi: 'Có ảnh chưa nhận được: xem lý do ở dưới.', en: 'Some photos were not taken: see why below.' },
  photosUnsent: {
    vi: 'Còn ảnh chưa gửi xong: xin chờ, bấm “Tiếp tục”, hoặc bỏ những ảnh đó.',
    en: 'Some photos are not sent in full: wait, choose “Go on”, or drop them.',
  },
  malformed: { vi: 'Không đọc được.', en: 'Could not be read.' },
} as const satisfies Record<string, Words>;

export type ShapeProblem = keyof typeof SHAPE_PROBLEM_WORDS;
