import type { Command, CommandBodies, CommandOf } from '../support-request/commands';
import type { CommandKind } from '../support-request/stages';
import { DEFAULT_COST_SPLIT, type AgreementDetails, type ReportFigures, type Terms } from '../support-request/terms';
import { STORY } from './story';

export const terms = (over: Partial<Terms> = {}): Terms => ({
  start: STORY.start,
  end: STORY.end,
  mode: 'onsite',
  place: 'Hội trường Phường Ví Dụ',
  audience: [{ group: 'peopleInHardship', count: 120 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: 'Hộ kinh doanh thực phẩm nhỏ',
  modeDeviation: null,
  ...over,
});

export const agreementDetails = (over: Partial<AgreementDetails> = {}): AgreementDetails => ({
  presenters: [{ name: 'Nguyễn Văn Thử', kind: 'presenter' }],
  contents: 'Luật An toàn thực phẩm cho hộ kinh doanh nhỏ',
  note: null,
  ...over,
});

export const reportFigures = (over: Partial<ReportFigures> = {}): ReportFigures => ({
  attendance: [{ group: 'peopleInHardship', count: 118 }],
  summary: 'Đủ nội dung, nhiều câu hỏi',
  difficulties: null,
  ...over,
});

const BODIES: CommandBodies = {
  request: { offeringId: 'offering-iii-1-3', terms: terms() },
  register: {
    offeringId: 'offering-iii-1-3',
    localityId: 'locality-vi-du',
    terms: terms({ start: STORY.past, end: STORY.pastEnd }),
    details: agreementDetails(),
    report: reportFigures(),
  },
  openPart: {
    splitFrom: 'case-of-the-other-part',
    offeringId: 'offering-iii-1-3',
    localityId: 'locality-vi-du',
    localityPostId: 'post-vi-du',
    terms: terms(),
    apart: [{ part: 'part-b', unitId: 'unit-b', postId: 'post-unit-b', said: { reason: 'Trùng lịch', alternative: null } }],
  },
  match: { unitId: null, note: null },
  split: { keep: ['part-a'] },
  suspend: { reason: 'Dịch bệnh', until: '2026-06-17' },
  resumeCase: { remark: null },
  takePlace: { take: true, reason: null },
  propose: {
    version: 1,
    terms: terms({ start: STORY.otherStart, end: STORY.otherEnd }),
    otherDates: [],
    details: agreementDetails(),
    note: 'Báo cáo viên bận ngày đó',
  },
  accept: { version: 2, date: null },
  turnDown: { version: 2, reason: 'Hội trường đã đặt' },
  agree: { ...agreementDetails(), acceptsCostSplit: true },
  decline: { reason: 'Báo cáo viên ốm', alternative: null, knewAt: null },
  declareTrouble: { reason: 'Hội trường sửa chữa', unable: true, knewAt: null },
  adjust: { resolution: { kind: 'reassign', unitId: 'unit-b' }, reason: 'Đơn vị quá tải' },
  choose: { option: 0, reason: null },
  cancel: { reason: 'Mưa lũ' },
  reportNotHeld: { reason: 'Mưa ngập' },
  report: reportFigures(),
  confirmExecution: { tookPlace: true, rating: 5, comment: null },
  returnReport: { missing: 'Thiếu số người dự' },
  review: { remark: null },
  commend: { people: [{ name: 'Trần Thị Ví Dụ', merit: 'Trình bày dễ hiểu' }], nobodyThisTime: false },
  recordFor: {
    postId: 'post-unit-a',
    source: 'zalo',
    saidAt: STORY.requested,
    quote: 'OK em',
    act: { kind: 'agree', body: { ...agreementDetails(), acceptsCostSplit: true } },
  },
  answerRecording: { n: 1, stands: true, reason: null },
  clockReached: {},
  placeFreed: {},
  noteDelivery: { messageId: 'message-1', delivered: true },
  retime: {},
};

/** A command as it should be, save what the test says: `to('decline', { reason: '' })`. */
export const to = <K extends CommandKind>(kind: K, over: Partial<CommandBodies[K]> = {}): CommandOf<K> =>
  ({ kind, body: { ...BODIES[kind], ...over } }) as CommandOf<K>;

/** A request as it should be, save these terms. */
export const toRequestWith = (over: Partial<Terms>): Command => to('request', { terms: terms(over) });
