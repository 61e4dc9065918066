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
