import type { ProblemCode } from '../problems/problem';
import { caseListQuery } from '../shapes/cases';
import { outlookQuery } from '../shapes/outlook';
import { COMMAND_PATHS, COMMAND_WORDS, CASE_COMMAND_KINDS, type CaseCommandKind } from '../words/vocabulary';
import { ACCOUNT_ENDPOINTS } from './account-endpoints';
import type { Endpoint } from './endpoint';
import { FILE_ENDPOINTS } from './file-endpoints';
import { SESSION_ENDPOINTS } from './session-endpoints';
import { TRIAL_ENDPOINTS } from './trial-endpoints';
import { PHONE_ENDPOINTS } from './phone-endpoints';
import { TALK_ENDPOINTS } from './talk-endpoints';

const COMMAND_PROBLEMS: readonly ProblemCode[] = [
  'badJson',
  'invalidFields',
  'keyMissing',
  'keyReused',
  'bodyTooLarge',
  'wrongMediaType',
  'notYours',
  'engineAway',
];

/** What each command can be refused with besides; what it does. */
const COMMANDS: Record<CaseCommandKind, { description: string; problems: readonly ProblemCode[] }> = {
  takePlace: {
    description: 'The first in line takes the place that was freed, and the unit is asked now; or lets it go to the next (R10).',
    problems: ['noPlaceOffered', 'startPassed'],
  },
  match: {
    description:
      'The committee or its office says which unit is asked: the one that the plan assigns, or another (R49). From then on as if asked directly.',
    problems: ['startPassed'],
  },
  propose: {
    description:
      'Other terms, by the unit or the locality, any number of rounds; after the agreement to change it. What is agreed stands until everybody has consented (R17).',
    problems: ['versionSuperseded', 'underAdjustment', 'startPassed'],
  },
  accept: {
    description:
      'Consent to the version that was read, also on one of its other dates: by the locality to what the unit proposes, by a co-unit (R11), by either side to a change.',
    problems: ['nothingProposed', 'versionSuperseded', 'alreadyAnswered', 'underAdjustment', 'startPassed', 'unitTaken'],
  },
  turnDown: {
    description: 'A proposed change is refused, or withdrawn by its own side: what is agreed stays as it is.',
    problems: ['nothingProposed', 'versionSuperseded'],
  },
  agree: {
    description:
      'The unit consents to the terms, or to one of the other dates, and to their cost split, and names who speaks and what about (R17, R22, R23).',
    problems: ['startPassed', 'underAdjustment', 'alreadyAnswered', 'versionSuperseded', 'unitTaken'],
  },
  decline: {
    description:
      'The unit, or a co-unit, cannot support the request: a reason, and an alternative if there is one (R18). Brought to the committee at once.',
    problems: ['underAdjustment'],
  },
  declareTrouble: {
    description:
      'Either side, in any open stage: trouble is brought to the committee at once, with the time since when it was known (R19, R21).',
    problems: ['alreadyEscalated'],
  },
  adjust: {
    description:
      'The committee adjusts, with a reason (R20): another unit, the bloc itself, an offer of other dates or modes, an extension, as agreed, or closing. A member tied to a unit concerned is recused (R15).',
    problems: ['recused', 'resolutionNotOpen', 'startPassed', 'decidedMeanwhile', 'unitTaken'],
  },
  choose: { description: 'The locality takes one of what the committee offers, or none with a reason.', problems: ['nothingToChoose'] },
  split: {
    description:
      'The locality holds the parts that stand; those that were declined become a case of their own, which the committee goes on with (R12).',
    problems: ['nothingToSplit', 'startPassed', 'unitTaken'],
  },
  suspend: {
    description:
      'The committee or its office stops the case for what nobody can help, until a day; again to move that day (R4). Nothing falls due meanwhile.',
    problems: ['startPassed'],
  },
  resumeCase: {
    description: 'It goes on as it stood, with fresh due times (R4). When its start has passed, offer another date (`adjust`) or close it.',
    problems: ['startPassed', 'unitTaken'],
  },
  cancel: {
    description:
      'Called off before it is held, with a reason: by the locality at any time, by the unit once it has agreed. Frees what was claimed and ends the case.',
    problems: ['startPassed'],
  },
  reportNotHeld: {
    description: 'Either side, from the agreed start on: the engagement did not take place. Ends the case.',
    problems: ['notStartedYet'],
  },
  report: { description: 'The unit reports the engagement: head-counts and a summary, no list of people.', problems: ['nobodyToReview'] },
  confirmExecution: { description: 'The locality’s short confirmation. It never blocks the case.', problems: [] },
  returnReport: {
    description: 'The committee asks for the report again, once or more, and says what is missing (R30).',
    problems: ['recused'],
  },
  review: { description: 'The committee accepts the report. A member tied to the unit is recused (R15).', problems: ['recused'] },
  recordFor: {
    description:
      'The bloc’s office records what a side has said by telephone, on Zalo or in person. It is decided as if that side had said it here; the side has some working days to object.',
    problems: [
      ...(['startPassed', 'underAdjustment', 'alreadyAnswered', 'versionSuperseded', 'unitTaken', 'nothingProposed'] as const),
      ...(['nothingToChoose', 'nothingToSplit', 'noPlaceOffered', 'alreadyEscalated', 'notStartedYet', 'nobodyToReview'] as const),
    ],
  },
  answerRecording: {
    description:
      'The side stands by what was recorded for it, or objects with a reason: then the committee hears it at once. Silence means that it stands.',
    problems: ['nothingRecorded'],
  },
  commend: { description: 'The unit commends the individuals who did the work (R25); “nobody this time” is an answer.', problems: [] },
};

/** A preview is refused as the command itself would be. */
const PREVIEW_PROBLEMS: readonly ProblemCode[] = [
  ...new Set([
    ...COMMAND_PROBLEMS.filter((code) => !['keyMissing', 'keyReused', 'engineAway'].includes(code)),
    ...(['unknownCase', 'stageRefuses', 'caseClosed'] as const),
    ...Object.values(COMMANDS).flatMap(({ problems }) => problems),
  ]),
];

const commandEndpoint = (kind: CaseCommandKind): Endpoint => ({
  id: kind,
  method: 'post',
  path: `/api/cases/{id}/commands/${COMMAND_PATHS[kind]}`,
  tag: 'commands',
  summary: COMMAND_WORDS[kind],
  description: COMMANDS[kind].description,
  body: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  success: { status: 200, shape: 'Case', description: 'Recorded. The case as it stands now.' },
  problems: [...COMMAND_PROBLEMS, 'unknownCase', 'stageRefuses', 'caseClosed', ...COMMANDS[kind].problems],
});

/** The API, whole. Commands are answered after they are recorded, so a read after the answer sees them. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...SESSION_ENDPOINTS,
  ...ACCOUNT_ENDPOINTS,
  ...TRIAL_ENDPOINTS,
  {
    id: 'getMe',
    method: 'get',
    path: '/api/me',
    tag: 'identity',
    summary: { vi: 'Tôi là ai, giữ chức danh gì', en: 'Who I am and which posts I hold' },
    success: { status: 200, shape: 'Me', description: 'The person who is signed in.' },
    problems: [],
  },
  {
    id: 'listen',
    method: 'get',
    path: '/api/live',
    tag: 'identity',
    summary: { vi: 'Theo dõi thay đổi khi đang mở trang', en: 'Hear of changes while a page is open' },
    description:
      'Server-sent events, ids only: `case` `{ id, version }` and `comments` `{ id }` for cases that the listener may read at that instant, `duties` when what they owe may have changed. ' +
      '`ready`: from now on everything is heard, so what is shown is asked for again; `lost`: nothing is heard for a while; `ended`: the session is over. To listen keeps no session alive.',
    success: { status: 200, media: 'text/event-stream', description: 'A stream that stays open.' },
    problems: [],
  },
  {
    id: 'getCatalogue',
    method: 'get',
    path: '/api/catalogue',
    tag: 'catalogue',
    summary: { vi: 'Danh mục của kế hoạch hiện hành', en: 'The catalogue of the plan in force' },
    success: { status: 200, shape: 'Catalogue', description: 'Areas and offerings as printed.' },
    problems: [],
  },
  {
    id: 'listCases',
    method: 'get',
    path: '/api/cases',
    tag: 'cases',
    summary: { vi: 'Hồ sơ mà tôi được xem', en: 'Cases that I may read' },
    query: caseListQuery,
    success: { status: 200, shape: 'CaseList', description: 'The newest first, a page at a time.' },
    problems: ['invalidFields'],
  },
  {
    id: 'requestSupport',
    method: 'post',
    path: '/api/cases',
    tag: 'commands',
    summary: COMMAND_WORDS.request,
    description:
      'A locality asks for an offering of the plan (R16). Opens a case and mails the unit that answers for it; when every place is taken, the case is in line for one (R10).',
    body: 'SupportRequest',
    success: { status: 201, shape: 'Case', description: 'The new case.', location: true },
    problems: [
      ...COMMAND_PROBLEMS,
      'notALocality',
      'unknownOffering',
      'offeringNotRequestable',
      'offeringUnassigned',
      'nobodyToMatch',
      'notRestorable',
      'alreadyRequested',
      'caseClosed',
    ],
  },
  {
    id: 'getRequestOutlook',
    method: 'get',
    path: '/api/requests/outlook',
    tag: 'catalogue',
    summary: {
      vi: 'Trước khi gửi đề nghị: còn suất, trùng giờ, trùng đề nghị',
      en: 'Before asking: places left, clashes, likely duplicates',
    },
    description:
      'Only warns: whatever it says, the request can be sent (R10). With `localityId`, for a unit that is about to register what it has held there.',
    query: outlookQuery,
    success: { status: 200, shape: 'RequestOutlook', description: 'What is taken, and who else asks for that time.' },
    problems: ['invalidFields', 'unknownOffering', 'notALocality', 'notYours'],
  },
  {
    id: 'registerEngagement',
    method: 'post',
    path: '/api/registrations',
    tag: 'commands',
    summary: COMMAND_WORDS.register,
    description:
      'A unit registers, with its report, what it has arranged and held by itself (R50). Opens a case that the locality confirms (R51) before the committee reviews it.',
    body: 'Registration',
    success: { status: 201, shape: 'Case', description: 'The new case.', location: true },
    problems: [
      ...COMMAND_PROBLEMS,
      'unknownOffering',
      'offeringNotRequestable',
      'nobodyToReview',
      'noPlaceLeft',
      'unitTaken',
      'alreadyRequested',
      'caseClosed',
    ],
  },
  {
    id: 'getCase',
    method: 'get',
    path: '/api/cases/{id}',
    tag: 'cases',
    summary: { vi: 'Một hồ sơ, với diễn biến', en: 'One case, with its timeline' },
    success: { status: 200, shape: 'Case', description: 'The case as it stands now.' },
    problems: ['unknownCase', 'notYours'],
  },
  {
    id: 'getAdjustment',
    method: 'get',
    path: '/api/cases/{id}/adjustment',
    tag: 'cases',
    summary: { vi: 'Ban Thường vụ có thể làm gì với hồ sơ', en: 'What the committee can do about a case' },
    description: 'Options with what closes them, units and dates that were found, and what was told (R19–R21).',
    success: { status: 200, shape: 'Adjustment', description: 'As the case stands now, to the person who asks.' },
    problems: ['unknownCase', 'notYours'],
  },
  {
    id: 'previewCommand',
    method: 'post',
    path: '/api/cases/{id}/preview',
    tag: 'cases',
    summary: { vi: 'Xem trước một việc: hồ sơ sẽ ra sao, ai nhận thư', en: 'Preview a command: where the case would stand, who is mailed' },
    description: 'Records nothing and needs no key. What would be refused is refused here with the same code.',
    body: 'Preview',
    success: { status: 200, shape: 'CommandPreview', description: 'What it would lead to now.' },
    problems: [...PREVIEW_PROBLEMS],
  },
  ...CASE_COMMAND_KINDS.map(commandEndpoint),
  ...FILE_ENDPOINTS,
  ...TALK_ENDPOINTS,
  ...PHONE_ENDPOINTS,
  {
    id: 'getCalendar',
    method: 'get',
    path: '/api/calendar',
    tag: 'calendar',
    summary: { vi: 'Lịch làm việc', en: 'The working calendar' },
    success: { status: 200, shape: 'Calendar', description: 'Days that differ from Monday to Friday.' },
    problems: [],
  },
  {
    id: 'enterCalendarDay',
    method: 'put',
    path: '/api/calendar/days/{date}',
    tag: 'calendar',
    summary: { vi: 'Nhập một ngày nghỉ, ngày làm bù hoặc lịch trực', en: 'Enter a day off, a make-up day or a roster day' },
    description: 'By the records clerk or the coordinator. Duties of open cases are counted anew. Sent again, nothing changes.',
    body: 'CalendarDay',
    success: { status: 200, shape: 'Calendar', description: 'The calendar as it stands now.' },
    problems: ['badJson', 'invalidFields', 'bodyTooLarge', 'wrongMediaType', 'notYours'],
  },
  {
    id: 'listMyDuties',
    method: 'get',
    path: '/api/duties',
    tag: 'duties',
    summary: { vi: 'Việc của tôi, theo hạn', en: 'What I owe, by due time' },
    success: { status: 200, shape: 'MyDuties', description: 'The earliest due first.' },
    problems: [],
  },
];
