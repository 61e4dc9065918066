import type { Endpoint } from './endpoint';

const ONLY_HERE = 'Only in the embedded mode, for callers at this very machine; elsewhere there is nothing here.';

/** What there is in a trial copy alone: a way through it, and time that can be moved. */
export const TRIAL_ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'getGuide',
    method: 'get',
    path: '/api/guide',
    tag: 'trial',
    open: true,
    summary: { vi: 'Hướng dẫn nhanh: bước nào đã làm, ai làm bước tiếp theo', en: 'The quick guide: what is done, and who does what next' },
    description: ONLY_HERE,
    success: { status: 200, shape: 'Guide', description: 'Of the latest request.' },
    problems: ['notFound'],
  },
  {
    id: 'getTrialClock',
    method: 'get',
    path: '/api/skips',
    tag: 'trial',
    summary: { vi: 'Bây giờ là lúc nào ở bản chạy thử', en: 'The time of the trial copy' },
    description: ONLY_HERE,
    success: { status: 200, shape: 'TrialClock', description: 'The time, and whether it was moved.' },
    problems: ['notFound'],
  },
  {
    id: 'skip',
    method: 'post',
    path: '/api/skips',
    tag: 'trial',
    summary: { vi: 'Tua nhanh', en: 'Move time forward' },
    description: `Answers when everything that falls due on the way has happened. ${ONLY_HERE}`,
    body: 'Skip',
    success: { status: 200, shape: 'Skipped', description: 'What it has caused.' },
    problems: ['badJson', 'invalidFields', 'bodyTooLarge', 'wrongMediaType', 'notFound', 'skipUnderWay', 'skipNotForward', 'skipTooFar'],
  },
];
