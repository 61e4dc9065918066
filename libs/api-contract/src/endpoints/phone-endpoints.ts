import type { Endpoint } from './endpoint';

/** Numbers that somebody reports as wrong, and what becomes of that. */
export const PHONE_ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'reportPhone',
    method: 'post',
    path: '/api/cases/{id}/phones/{person}/reports',
    tag: 'commands',
    summary: { vi: 'Báo sai số', en: 'Report a number as wrong' },
    description:
      'By whoever takes part and was shown the number that is in use now. It stands reported for everybody until the coordinator has resolved it; others may add theirs.',
    body: 'PhoneReport',
    success: { status: 201, shape: 'PhoneStanding', description: 'The number as the reporter sees it.' },
    problems: [
      ...(['badJson', 'invalidFields', 'keyMissing', 'bodyTooLarge', 'wrongMediaType', 'unknownCase', 'notYours'] as const),
      ...(['unknownPerson', 'noPhone', 'phoneNotShown', 'phoneChanged', 'phoneReported'] as const),
    ],
  },
  {
    id: 'listPhoneReports',
    method: 'get',
    path: '/api/phone-reports',
    tag: 'identity',
    summary: { vi: 'Các số bị báo sai', en: 'Numbers that were reported as wrong' },
    success: { status: 200, shape: 'PhoneReports', description: 'Those that are open, and the last that were resolved.' },
    problems: ['notYours'],
  },
  {
    id: 'revealReportedPhone',
    method: 'post',
    path: '/api/phone-reports/{report}/reveal',
    tag: 'identity',
    summary: { vi: 'Hiện số bị báo sai để gọi kiểm tra', en: 'Show a reported number, to check it' },
    description: 'With the numbers that reporters think are right. Each look is written into the access log (R57).',
    success: { status: 200, shape: 'ReportedPhone', description: 'The numbers.' },
    problems: ['notYours', 'unknownPhoneReport'],
  },
  {
    id: 'resolvePhoneReport',
    method: 'post',
    path: '/api/phone-reports/{report}/resolution',
    tag: 'commands',
    summary: { vi: 'Sửa số, hoặc ghi là số vẫn đúng', en: 'Correct a number, or say that it is right' },
    description:
      'Resolves every open report on that number, whichever of them is named. Running cases and mails have the new number at once; the plan stays as published, with an erratum beside it.',
    body: 'PhoneResolution',
    success: { status: 200, shape: 'PhoneReports', description: 'Those that are still open, and the last that were resolved.' },
    problems: [
      ...(['badJson', 'invalidFields', 'keyMissing', 'bodyTooLarge', 'wrongMediaType', 'notYours'] as const),
      ...(['unknownPhoneReport', 'phoneReportResolved'] as const),
    ],
  },
  {
    id: 'readPhoneNews',
    method: 'get',
    path: '/api/phone-news',
    tag: 'duties',
    summary: { vi: 'Số cần xem lại, và kết quả của số tôi đã báo', en: 'Numbers to look into, and what became of my reports' },
    success: { status: 200, shape: 'PhoneNews', description: 'For the inbox.' },
    problems: [],
  },
  {
    id: 'seePhoneNews',
    method: 'put',
    path: '/api/phone-reports/{report}/seen',
    tag: 'duties',
    summary: { vi: 'Đã biết kết quả', en: 'What became of my report is known' },
    description: 'By the reporter.',
    success: { status: 204, description: 'Kept.' },
    problems: ['unknownPhoneReport'],
  },
];
