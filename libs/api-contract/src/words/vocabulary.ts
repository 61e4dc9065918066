import type {
  AudienceGroup,
  CommandKind,
  CostBearer,
  CostItem,
  DeliveryMode,
  DutyKind,
  MessageTemplate,
  Outcome,
  PersonCommandKind,
  PostKind,
  PresenterKind,
  Purpose,
  RecordingSource,
  Stage,
} from '@chung-suc/domain';
import type { Words } from './words';

/** Words of the plan for the values of the domain: one place, so that pages, the API and its documentation say the same. */
export const AUDIENCE_WORDS: Record<AudienceGroup, Words> = {
  youthAndChildren: { vi: 'Thanh thiếu nhi', en: 'Youth and children' },
  peopleInHardship: { vi: 'Người dân có hoàn cảnh khó khăn', en: 'People in hardship' },
  youngOfficials: { vi: 'Cán bộ, công chức, viên chức trẻ', en: 'Young officials' },
};

export const PURPOSE_WORDS: Record<Purpose, Words> = {
  unionRole: { vi: 'Phát huy vai trò của tổ chức Đoàn', en: 'The role of the Union' },
  supportForPeople: { vi: 'Hỗ trợ thanh thiếu nhi và người dân', en: 'Support for the young and the people' },
  exchangeOfOfficials: { vi: 'Giao lưu, trao đổi kinh nghiệm của cán bộ trẻ', en: 'Exchange among young officials' },
};

export const MODE_WORDS: Record<DeliveryMode, Words> = {
  online: { vi: 'trực tuyến', en: 'online' },
  onsite: { vi: 'trực tiếp', en: 'on site' },
};

export const COST_ITEM_WORDS: Record<CostItem, Words> = {
  presenter: { vi: 'báo cáo viên', en: 'presenter' },
  materials: { vi: 'tài liệu tuyên truyền', en: 'materials' },
  technicalEquipment: { vi: 'thiết bị kỹ thuật', en: 'technical equipment' },
  hall: { vi: 'hội trường', en: 'hall' },
  backdrop: { vi: 'phông nền', en: 'backdrop' },
  sound: { vi: 'âm thanh', en: 'sound' },
  projector: { vi: 'máy chiếu', en: 'projector' },
  transport: { vi: 'đi lại', en: 'transport' },
};

export const COST_BEARER_WORDS: Record<CostBearer, Words> = {
  unit: { vi: 'Đơn vị lo', en: 'The unit takes' },
  locality: { vi: 'Địa phương lo', en: 'The locality takes' },
  notNeeded: { vi: 'Không cần', en: 'Not needed' },
  nobody: { vi: 'Chưa ai lo', en: 'Nobody yet' },
};

export const PRESENTER_WORDS: Record<PresenterKind, Words> = {
  presenter: { vi: 'Báo cáo viên', en: 'Presenter' },
  guestSpeaker: { vi: 'Diễn giả', en: 'Guest speaker' },
  guide: { vi: 'Thuyết minh viên', en: 'Guide' },
};

export const STAGE_WORDS: Record<Stage, Words> = {
  waiting: { vi: 'Chờ đến lượt', en: 'In line for a place' },
  matching: { vi: 'Chờ kết nối với đơn vị', en: 'Waiting to be matched with a unit' },
  requested: { vi: 'Chờ trả lời', en: 'Waiting for an answer' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  agreed: { vi: 'Đã thống nhất', en: 'Agreed' },
  held: { vi: 'Chờ báo cáo', en: 'Waiting for the report' },
  registered: { vi: 'Đơn vị tự tổ chức, chờ địa phương xác nhận', en: 'Registered by the unit, waiting for the locality' },
  reported: { vi: 'Chờ xem xét', en: 'Waiting for the review' },
  reviewed: { vi: 'Chờ biểu dương', en: 'Waiting for the commendation' },
  commended: { vi: 'Chờ địa phương xác nhận', en: "Waiting for the locality's confirmation" },
  closed: { vi: 'Đã khép lại', en: 'Closed' },
};

export const OUTCOME_WORDS: Record<Outcome, Words> = {
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  declined: { vi: 'Đơn vị chưa thể hỗ trợ', en: 'Declined by the unit' },
  notHeld: { vi: 'Không diễn ra', en: 'Did not take place' },
  closedByCommittee: { vi: 'Ban Thường vụ khép lại', en: 'Closed by the Standing Committee' },
  cancelledByLocality: { vi: 'Hủy do địa phương', en: 'Cancelled by the locality' },
  cancelledByUnit: { vi: 'Hủy do đơn vị', en: 'Cancelled by the unit' },
  noPlace: { vi: 'Không còn suất', en: 'No place was left' },
};

const DECIDES: Words = { vi: 'Chờ quyết định', en: 'Waiting for a decision' };

/** Where a case is on its way, in a word or two: what came of it, or whom everybody waits for, before the stage alone. */
export function standingWords(stage: Stage, outcome: Outcome | null, escalated: boolean): Words {
  if (outcome !== null && outcome !== 'completed') return OUTCOME_WORDS[outcome];
  return escalated && stage !== 'closed' ? DECIDES : STAGE_WORDS[stage];
}

export const DUTY_WORDS: Record<DutyKind, Words> = {
  wait: { vi: 'Chờ đến lượt', en: 'Wait for a place' },
  takePlace: { vi: 'Nhận suất vừa trống', en: 'Take the freed place' },
  match: { vi: 'Kết nối với đơn vị', en: 'Match with a unit' },
  answer: { vi: 'Trả lời đề nghị phối hợp', en: 'Answer the request' },
  answerPart: { vi: 'Trả lời về phần của mình', en: 'Answer for one part' },
  consent: { vi: 'Trả lời đề xuất', en: 'Answer a proposal' },
  join: { vi: 'Xác nhận phối hợp', en: 'Confirm to take part' },
  choose: { vi: 'Chọn phương án', en: 'Choose among what is offered' },
  split: { vi: 'Chọn tổ chức trước hay chờ', en: 'Hold what stands, or wait' },
  resume: { vi: 'Xem xét việc tiếp tục', en: 'See whether it goes on' },
  hold: { vi: 'Thực hiện hoạt động', en: 'Hold the engagement' },
  report: { vi: 'Báo cáo kết quả', en: 'Report the engagement' },
  confirm: { vi: 'Xác nhận kết quả', en: 'Confirm the engagement' },
  review: { vi: 'Xem xét báo cáo', en: 'Review the report' },
  commend: { vi: 'Biểu dương cá nhân', en: 'Commend individuals' },
  acknowledge: { vi: 'Xác nhận nội dung ghi nhận thay', en: 'Confirm what was recorded on behalf' },
  decide: { vi: 'Quyết định hướng xử lý', en: 'Decide how the case goes on' },
};

/** Verbs, as they stand on buttons. */
export const COMMAND_WORDS: Record<PersonCommandKind, Words> = {
  request: { vi: 'Gửi đề nghị', en: 'Send the request' },
  register: { vi: 'Ghi nhận hoạt động đã tổ chức', en: 'Register what was held' },
  match: { vi: 'Kết nối với đơn vị', en: 'Match with a unit' },
  takePlace: { vi: 'Nhận suất vừa trống', en: 'Take the freed place' },
  propose: { vi: 'Đề xuất thay đổi', en: 'Propose other terms' },
  accept: { vi: 'Đồng ý với đề xuất', en: 'Consent to the proposal' },
  turnDown: { vi: 'Giữ nguyên như đã thống nhất', en: 'Keep what is agreed' },
  agree: { vi: 'Đồng ý phối hợp', en: 'Agree' },
  decline: { vi: 'Chưa thể hỗ trợ', en: 'Decline' },
  declareTrouble: { vi: 'Báo gặp khó khăn', en: 'Declare trouble' },
  adjust: { vi: 'Điều chỉnh', en: 'Adjust' },
  choose: { vi: 'Chọn phương án', en: 'Choose' },
  split: { vi: 'Tổ chức trước các phần còn lại', en: 'Hold the parts that stand' },
  suspend: { vi: 'Tạm dừng', en: 'Suspend' },
  resumeCase: { vi: 'Cho tiếp tục', en: 'Let it go on' },
  cancel: { vi: 'Hủy, không thực hiện nữa', en: 'Call it off' },
  reportNotHeld: { vi: 'Báo hoạt động không diễn ra', en: 'Say that it did not take place' },
  report: { vi: 'Gửi báo cáo', en: 'Send the report' },
  confirmExecution: { vi: 'Xác nhận kết quả', en: 'Confirm the engagement' },
  returnReport: { vi: 'Đề nghị bổ sung báo cáo', en: 'Return the report' },
  review: { vi: 'Ghi nhận báo cáo', en: 'Accept the report' },
  commend: { vi: 'Biểu dương', en: 'Commend' },
  recordFor: { vi: 'Ghi nhận thay', en: 'Record on behalf' },
  answerRecording: { vi: 'Xác nhận nội dung ghi nhận thay', en: 'Confirm what was recorded on behalf' },
};

export const MESSAGE_WORDS: Record<MessageTemplate, Words> = {
  requestToUnit: { vi: 'Đề nghị phối hợp', en: 'Request' },
  requestSent: { vi: 'Đề nghị đã được gửi', en: 'Request sent' },
  requestForParentUnit: { vi: 'Đề nghị gửi đơn vị trực thuộc (để biết)', en: 'Request to a branch (for information)' },
  waitlistedTold: { vi: 'Đã hết suất, đang chờ đến lượt', en: 'In line for a place' },
  placeOffered: { vi: 'Có suất vừa trống', en: 'A place has been freed' },
  matchAsked: { vi: 'Đề nghị kết nối với đơn vị', en: 'A locality is to be matched' },
  matchedTold: { vi: 'Đã kết nối với đơn vị', en: 'Matched with a unit' },
  splitAsked: { vi: 'Có phần chưa nhận lời: tổ chức trước hay chờ', en: 'One part was declined: hold the rest, or wait' },
  splitTold: { vi: 'Địa phương tổ chức trước các phần còn lại', en: 'The locality holds the parts that stand' },
  suspendedTold: { vi: 'Hoạt động tạm dừng', en: 'Suspended' },
  resumedTold: { vi: 'Hoạt động được tiếp tục', en: 'It goes on' },
  resumeAsked: { vi: 'Đề nghị xem xét việc tiếp tục', en: 'To see whether it goes on' },
  costsOpen: { vi: 'Còn khoản chưa ai lo', en: 'Something that nobody takes' },
  registeredTold: { vi: 'Đề nghị xác nhận hoạt động đơn vị tự tổ chức', en: 'To confirm what a unit has registered' },
  placePassedTold: { vi: 'Suất đã chuyển cho địa phương khác', en: 'The place went to another locality' },
  proposalAsked: { vi: 'Đề xuất chờ trả lời', en: 'A proposal waits for an answer' },
  joinAsked: { vi: 'Đề nghị xác nhận phối hợp', en: 'A co-unit is asked to confirm' },
  turnedDownTold: { vi: 'Giữ nguyên như đã thống nhất', en: 'What was agreed stays' },
  coUnitDeclinedTold: { vi: 'Đơn vị phối hợp chưa thể tham gia', en: 'A co-unit cannot take part' },
  cancelledTold: { vi: 'Hoạt động đã hủy', en: 'Called off' },
  reportReturned: { vi: 'Đề nghị bổ sung báo cáo', en: 'The report is asked for again' },
  agreedToUnit: { vi: 'Nội dung đã thống nhất', en: 'What was agreed' },
  agreedToLocality: { vi: 'Đơn vị đồng ý phối hợp', en: 'The unit agreed' },
  declinedToLocality: { vi: 'Đơn vị chưa thể hỗ trợ', en: 'The unit declined' },
  freshLink: { vi: 'Liên kết mới', en: 'Fresh link' },
  dutyReminder: { vi: 'Nhắc việc', en: 'Reminder' },
  reminderToSecretary: { vi: 'Nhắc việc của đơn vị (gửi bí thư)', en: 'Reminder to the secretary of the unit' },
  overdueToCoordinator: { vi: 'Có việc quá hạn', en: 'A duty is overdue' },
  troubleTold: { vi: 'Báo gặp khó khăn', en: 'Trouble was declared' },
  silenceToLocality: { vi: 'Đơn vị chưa trả lời, đã chuyển Ban Thường vụ', en: 'No answer, brought to the Standing Committee' },
  escalationToMember: { vi: 'Việc cần Ban Thường vụ quyết định', en: 'The Standing Committee has to decide' },
  chooseAsked: { vi: 'Mời chọn phương án', en: 'A choice is asked for' },
  adjustedTold: { vi: 'Ban Thường vụ đã điều chỉnh', en: 'The Standing Committee has adjusted' },
  reportAsked: { vi: 'Đề nghị báo cáo kết quả', en: 'Report asked for' },
  notHeldTold: { vi: 'Hoạt động không diễn ra', en: 'The engagement did not take place' },
  confirmAsked: { vi: 'Đề nghị xác nhận kết quả', en: 'Confirmation asked for' },
  reviewAsked: { vi: 'Báo cáo chờ xem xét', en: 'Review asked for' },
  commendAsked: { vi: 'Đề nghị biểu dương cá nhân', en: 'Commendation asked for' },
  recordedTold: { vi: 'Văn phòng đã ghi nhận thay', en: 'The office has recorded on behalf' },
  disputedTold: { vi: 'Nội dung ghi nhận thay bị phản hồi', en: 'What was recorded is objected to' },
  closedTold: { vi: 'Hồ sơ đã khép lại', en: 'The case is closed' },
};

/** Where the office has it from. */
export const RECORDING_SOURCE_WORDS: Record<RecordingSource, Words> = {
  zalo: { vi: 'qua Zalo', en: 'on Zalo' },
  phone: { vi: 'qua điện thoại', en: 'by telephone' },
  inPerson: { vi: 'trực tiếp', en: 'in person' },
  letter: { vi: 'bằng văn bản', en: 'in writing' },
};

export const POST_WORDS: Record<PostKind, Words> = {
  unitContact: { vi: 'Đầu mối đơn vị', en: 'Unit contact' },
  unitSecretary: { vi: 'Bí thư đơn vị', en: 'Unit secretary' },
  localityContact: { vi: 'Đầu mối địa phương', en: 'Locality contact' },
  coordinator: { vi: 'Điều phối', en: 'Coordinator' },
  committeeMember: { vi: 'Ủy viên Ban Thường vụ', en: 'Standing Committee member' },
  recordsClerk: { vi: 'Văn thư', en: 'Records clerk' },
  observer: { vi: 'Theo dõi', en: 'Observer' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
};

/** The committee in a sentence. */
export const COMMITTEE_WORDS: Words = { vi: 'Ban Thường vụ', en: 'The Standing Committee' };

/** What each command is called in an address, `…/commands/report-not-held`. Those that open a case have addresses of their own. */
export const COMMAND_PATHS = {
  takePlace: 'take-place',
  match: 'match',
  propose: 'propose',
  accept: 'accept',
  turnDown: 'turn-down',
  agree: 'agree',
  decline: 'decline',
  declareTrouble: 'declare-trouble',
  adjust: 'adjust',
  choose: 'choose',
  split: 'split',
  suspend: 'suspend',
  resumeCase: 'resume',
  cancel: 'cancel',
  reportNotHeld: 'report-not-held',
  report: 'report',
  confirmExecution: 'confirm',
  returnReport: 'return-report',
  review: 'review',
  commend: 'commend',
  recordFor: 'record-for',
  answerRecording: 'answer-recording',
} as const satisfies Record<Exclude<PersonCommandKind, OpeningCommandKind>, string>;

/** The commands by which a person opens a case. */
export type OpeningCommandKind = 'request' | 'register';

/** The commands that a person gives on a case that exists. */
export type CaseCommandKind = Exclude<PersonCommandKind, OpeningCommandKind> & CommandKind;
export const CASE_COMMAND_KINDS = Object.keys(COMMAND_PATHS) as readonly CaseCommandKind[];

/** `III.1, nội dung 3`: the plan prints unnumbered bullets, the count is ours. */
export const offeringLabel = (areaCode: string, ordinal: number): Words => ({
  vi: `${areaCode}, nội dung ${ordinal}`,
  en: `${areaCode}, item ${ordinal}`,
});
