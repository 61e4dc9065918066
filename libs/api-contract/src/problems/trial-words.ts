import type { ProblemWords } from './refusal-words';

/** What goes wrong where it can be tried out, and time be moved. */
export const TRIAL_PROBLEMS = {
  skipUnderWay: {
    status: 409,
    title: { vi: 'Đang tua nhanh', en: 'Time is being moved' },
    detail: {
      vi: 'Đang có người tua nhanh ở bản chạy thử này. Xin đợi vài giây rồi thử lại.',
      en: 'Somebody is moving time in this trial copy just now. Wait some seconds and try again.',
    },
  },
  skipNotForward: {
    status: 409,
    title: { vi: 'Lúc đó đã qua', en: 'That moment has passed' },
    detail: { vi: 'Chỉ tua được về phía trước: lúc đó đã qua rồi.', en: 'Time only moves forward: that moment has passed.' },
  },
  skipTooFar: {
    status: 409,
    title: { vi: 'Tua xa quá', en: 'Too far' },
    detail: { vi: 'Mỗi lần chỉ tua được nhiều nhất 120 ngày.', en: 'Time can be moved by 120 days at most at once.' },
  },
} as const satisfies Record<string, ProblemWords & { status: number }>;
