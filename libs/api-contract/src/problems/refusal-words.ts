import type { FieldProblem, RefusalCode } from '@chung-suc/domain';
import type { Words } from '../words/words';

/** What a refusal or an error is called, and what it means, in words that a clerk uses: what is wrong, and what to do. */
export interface ProblemWords {
  readonly title: Words;
  readonly detail: Words;
}

/** Every refusal of the domain: a new code does not compile until it has its words. */
export const REFUSAL_WORDS: Record<RefusalCode, ProblemWords> = {
  stageRefuses: {
    title: { vi: 'Hồ sơ đang ở bước khác', en: 'The case is at another step' },
    detail: {
      vi: 'Hồ sơ đang ở bước khác nên chưa nhận hoặc không nhận việc này nữa.',
      en: 'This is not possible at the present step of the case.',
    },
  },
  caseClosed: {
    title: { vi: 'Hồ sơ đã khép lại', en: 'The case is closed' },
    detail: { vi: 'Hồ sơ đã khép lại nên không nhận thêm gì nữa.', en: 'The case is closed and takes nothing more.' },
  },
  alreadyRequested: {
    title: { vi: 'Đề nghị này đã được gửi', en: 'This request was sent before' },
    detail: { vi: 'Hồ sơ của đề nghị này đã có.', en: 'The case of this request exists already.' },
  },
  startPassed: {
    title: { vi: 'Đã qua giờ bắt đầu', en: 'The start has passed' },
    detail: {
      vi: 'Đã qua giờ bắt đầu nên không làm việc này được nữa. Xin đề xuất ngày khác; đã thống nhất mà không diễn ra thì xin báo “không diễn ra”.',
      en: 'The start has passed, so this can no longer be done. Propose another date; what was agreed and did not take place is said not to have.',
    },
  },
  notStartedYet: {
    title: { vi: 'Chưa đến giờ bắt đầu', en: 'Not started yet' },
    detail: {
      vi: 'Chưa đến giờ bắt đầu đã thống nhất nên chưa thể ghi là hoạt động không diễn ra.',
      en: 'Before its agreed start, an engagement cannot be said not to have taken place.',
    },
  },
  offeringNotRequestable: {
    title: { vi: 'Nội dung này không nhận đề nghị', en: 'This offering takes no requests' },
    detail: {
      vi: 'Nội dung này do Ban Thường vụ tổ chức hoặc quyết định; địa phương không gửi đề nghị.',
      en: 'This is organised or decided by the committee; localities send no requests for it.',
    },
  },
  offeringUnassigned: {
    title: { vi: 'Nội dung chưa có đơn vị phụ trách', en: 'No unit answers for this offering' },
    detail: {
      vi: 'Nội dung này chưa có đơn vị hoặc người phụ trách trong kế hoạch. Xin liên hệ người điều phối.',
      en: 'The plan names no unit or no contact for this offering yet. Ask the coordinator.',
    },
  },
  nobodyToReview: {
    title: { vi: 'Chưa có người xem xét báo cáo', en: 'Nobody can review the report' },
    detail: {
      vi: 'Chưa có ủy viên Ban Thường vụ nào xem xét được báo cáo này (không ai xem xét đơn vị của mình). Xin liên hệ người điều phối.',
      en: 'No member of the committee can review this report (nobody judges their own unit). Ask the coordinator.',
    },
  },
  underAdjustment: {
    title: { vi: 'Đang chờ Ban Thường vụ hoặc địa phương', en: 'Under adjustment' },
    detail: {
      vi: 'Ban Thường vụ đang xử lý, hoặc địa phương đang chọn phương án, nên lúc này chưa nhận việc này.',
      en: 'The Standing Committee is deciding, or the locality is choosing: this is not taken meanwhile.',
    },
  },
  alreadyEscalated: {
    title: { vi: 'Đã báo Ban Thường vụ', en: 'The committee knows already' },
    detail: {
      vi: 'Việc này đã được báo Ban Thường vụ và đang chờ quyết định.',
      en: 'This was brought to the Standing Committee before and waits for its decision.',
    },
  },
  decidedMeanwhile: {
    title: { vi: 'Việc này đã được quyết định', en: 'This was decided meanwhile' },
    detail: {
      vi: 'Một ủy viên khác vừa quyết định, hoặc việc này không còn phải quyết định nữa.',
      en: 'Another member has just decided, or nothing is left to decide.',
    },
  },
  nothingToChoose: {
    title: { vi: 'Không có phương án nào để chọn', en: 'Nothing to choose' },
    detail: {
      vi: 'Ban Thường vụ hiện không đề nghị phương án nào cho hồ sơ này.',
      en: 'The Standing Committee offers nothing on this case now.',
    },
  },
  alreadyAnswered: {
    title: { vi: 'Đã trả lời rồi', en: 'Answered before' },
    detail: {
      vi: 'Bên này đã đồng ý với nội dung đang chờ trả lời; các bên còn lại chưa trả lời.',
      en: 'This side stands by what is on the table already; the others are awaited.',
    },
  },
  versionSuperseded: {
    title: { vi: 'Đã có đề xuất mới hơn', en: 'There is a newer proposal' },
    detail: {
      vi: 'Nội dung đã đọc không còn là bản mới nhất. Xin xem lại bản mới rồi trả lời.',
      en: 'What was read is not the newest version any more. Read the new one, then answer.',
    },
  },
  nothingProposed: {
    title: { vi: 'Không có đề xuất nào đang chờ', en: 'Nothing is proposed' },
    detail: {
      vi: 'Hiện không có đề xuất nào chờ trả lời ở hồ sơ này.',
      en: 'No proposal waits for an answer on this case now.',
    },
  },
  unitTaken: {
    title: { vi: 'Đơn vị đã có hoạt động vào giờ này', en: 'The unit is engaged at that time' },
    detail: {
      vi: 'Đơn vị, hoặc đơn vị phối hợp, đã nhận một hoạt động khác trùng giờ. Xin chọn ngày khác hoặc đề xuất giờ khác.',
      en: 'The unit, or a co-unit, has another engagement that overlaps. Take another date, or propose another time.',
    },
  },
  noPlaceOffered: {
    title: { vi: 'Chưa có suất nào dành cho địa phương', en: 'No place is offered' },
    detail: {
      vi: 'Hiện không có suất nào đang chờ địa phương nhận: chưa đến lượt, hoặc suất đã có chủ.',
      en: 'No place waits to be taken: it is not the turn of this locality, or the place is gone.',
    },
  },
  notRestorable: {
    title: { vi: 'Không gửi lại được từ hồ sơ này', en: 'This case cannot be taken up again' },
    detail: {
      vi: 'Chỉ gửi lại được từ hồ sơ đã hủy của chính địa phương mình, cùng một nội dung.',
      en: "Only a cancelled case of one's own, for the same offering, can be asked for again.",
    },
  },
  nothingRecorded: {
    title: { vi: 'Không có nội dung ghi nhận thay nào chờ xác nhận', en: 'Nothing recorded waits for an answer' },
    detail: {
      vi: 'Nội dung này đã được xác nhận, đã phản hồi, hoặc đã hết thời gian phản hồi.',
      en: 'It was confirmed or objected to already, or the time to object is over.',
    },
  },
  nothingToSplit: {
    title: { vi: 'Không có phần nào để tách', en: 'Nothing to split' },
    detail: {
      vi: 'Chỉ tổ chức trước được khi có phần chưa thể hỗ trợ và có phần khác vẫn còn. Hồ sơ này hiện không ở tình huống đó.',
      en: 'Parts can be held first only while some were declined and others stand. That is not so on this case now.',
    },
  },
  noPlaceLeft: {
    title: { vi: 'Nội dung này đã hết suất', en: 'No place is left' },
    detail: {
      vi: 'Nội dung này đã được thực hiện đủ số lần trong kế hoạch nên không ghi nhận thêm được. Xin liên hệ người điều phối.',
      en: 'This offering has been held as often as the plan allows, so nothing more can be registered. Ask the coordinator.',
    },
  },
  nobodyToMatch: {
    title: { vi: 'Chưa có người điều phối', en: 'Nobody can match' },
    detail: {
      vi: 'Chưa có người điều phối để kết nối địa phương với đơn vị. Xin gửi thẳng đến đơn vị.',
      en: 'There is no coordinator who could match the locality with a unit. Ask the unit itself.',
    },
  },
  resolutionNotOpen: {
    title: { vi: 'Không còn điều chỉnh theo cách này được', en: 'This adjustment is not open' },
    detail: {
      vi: 'Ở bước này của hồ sơ không điều chỉnh theo cách này được. Xin chọn cách khác.',
      en: 'At this step of the case it cannot be adjusted in this way. Choose another one.',
    },
  },
  notYours: {
    title: { vi: 'Việc này thuộc về người khác', en: 'This is somebody else’s to do' },
    detail: {
      vi: 'Đ/c không giữ chức danh được làm hoặc xem việc này.',
      en: 'You do not hold the post that may do or see this.',
    },
  },
  notALocality: {
    title: { vi: 'Chỉ địa phương gửi được đề nghị', en: 'Only a locality asks' },
    detail: { vi: 'Chỉ đầu mối của một địa phương gửi được đề nghị phối hợp.', en: "Only a locality's contact can send a request." },
  },
  recused: {
    title: { vi: 'Không xem xét đơn vị của mình', en: 'Nobody judges their own unit' },
    detail: {
      vi: 'Đ/c thuộc đơn vị liên quan nên một ủy viên khác của Ban Thường vụ xem xét, quyết định.',
      en: 'You belong to a unit concerned: another member of the committee reviews and decides.',
    },
  },
  unknownOffering: {
    title: { vi: 'Không có nội dung này', en: 'No such offering' },
    detail: {
      vi: 'Danh mục của kế hoạch hiện hành không có nội dung này.',
      en: 'The catalogue of the plan in force has no such offering.',
    },
  },
  invalidFields: {
    title: { vi: 'Có chỗ cần sửa', en: 'Something needs correcting' },
    detail: {
      vi: 'Chưa ghi nhận gì. Xin sửa các chỗ được nêu rồi gửi lại.',
      en: 'Nothing was recorded. Correct what is listed and send again.',
    },
  },
};

/** What is wrong with one field, by the domain. */
export const FIELD_PROBLEM_WORDS: Record<FieldProblem, Words> = {
  required: { vi: 'Chưa điền.', en: 'Missing.' },
  tooLong: { vi: 'Quá dài.', en: 'Too long.' },
  startInPast: { vi: 'Thời điểm này đã qua.', en: 'This moment has passed.' },
  endNotAfterStart: { vi: 'Giờ kết thúc phải sau giờ bắt đầu.', en: 'The end must come after the start.' },
  engagementTooLong: { vi: 'Một hoạt động kéo dài nhiều nhất 31 ngày.', en: 'An engagement lasts 31 days at most.' },
  outsidePeriod: { vi: 'Nằm ngoài thời gian thực hiện của kế hoạch.', en: "Outside the plan's period." },
  headCountRange: {
    vi: 'Số người phải là số nguyên, nhiều nhất 100.000.',
    en: 'The number of people must be a whole number, 100,000 at most.',
  },
  duplicateGroup: { vi: 'Đối tượng này được ghi hai lần.', en: 'This audience group is listed twice.' },
  costLineMissing: {
    vi: 'Thiếu một khoản: mỗi khoản phải ghi ai lo, hoặc không cần.',
    en: 'A line is missing: say of each who takes it, or that it is not needed.',
  },
  costLineTwice: { vi: 'Một khoản được ghi hai lần.', en: 'A line is listed twice.' },
  modeDeviationNeedsReason: {
    vi: 'Hình thức khác với kế hoạch: xin ghi lý do.',
    en: 'The mode differs from the plan: say why.',
  },
  costSplitNotAccepted: {
    vi: 'Cần đồng ý với phần ai lo gì thì mới thống nhất được.',
    en: 'Agreeing needs your consent to who pays what.',
  },
  ratingRange: { vi: 'Mức đánh giá từ 1 đến 5.', en: 'The rating is 1 to 5.' },
  nobodyAndSomebody: {
    vi: 'Chọn một: có người được biểu dương, hoặc lần này không có ai.',
    en: 'One or the other: somebody is commended, or nobody this time.',
  },
  somebodyOrNobody: {
    vi: 'Ghi ít nhất một người, hoặc chọn lần này không biểu dương ai.',
    en: 'Name at least one person, or say nobody this time.',
  },
  knewInFuture: { vi: 'Thời điểm biết không thể ở tương lai.', en: 'One cannot have known in the future.' },
  knewBeforeRequest: { vi: 'Thời điểm biết phải sau khi có đề nghị.', en: 'Nobody can have known before the request.' },
  saidInFuture: { vi: 'Thời điểm trả lời không thể ở tương lai.', en: 'Nobody can have said it in the future.' },
  saidBeforeRequest: { vi: 'Thời điểm trả lời phải sau khi có đề nghị.', en: 'Nobody can have said it before the request.' },
  nobodysWord: {
    vi: 'Chỉ ghi nhận thay cho một bên khác của hồ sơ này; việc của mình thì làm trực tiếp.',
    en: 'Only another party of this case can be recorded for; do your own part directly.',
  },
  unknownUnit: { vi: 'Kế hoạch không có đơn vị này.', en: 'The plan has no such unit.' },
  sameUnit: { vi: 'Đơn vị này đang phụ trách rồi.', en: 'This unit has the case already.' },
  unitWithoutContact: { vi: 'Đơn vị này chưa có đầu mối.', en: 'Nobody answers for this unit.' },
  sameMode: { vi: 'Hình thức này đang là hình thức đề nghị.', en: 'This is the mode already.' },
  sameDate: { vi: 'Thời gian này đã có trong đề nghị.', en: 'This date is named already.' },
  remedyCount: { vi: 'Chọn từ 1 đến 4 phương án.', en: 'Offer 1 to 4.' },
  unknownDuty: { vi: 'Không có việc này đang chờ.', en: 'No such duty is open.' },
  notLater: { vi: 'Phải sau hạn hiện nay và sau lúc này.', en: 'It must be later than the present due time, and than now.' },
  tooFar: {
    vi: 'Ngày này quá xa. Gia hạn nhiều nhất 120 ngày và không quá giờ bắt đầu đề nghị; tạm dừng nhiều nhất 6 tháng.',
    en: 'Too far off. It may be extended by 120 days at most, and not past the asked start; suspended for 6 months at most.',
  },
  notADay: { vi: 'Phải là một ngày có thật.', en: 'It must be a calendar day.' },
  unknownOption: { vi: 'Không có phương án này.', en: 'There is no such option.' },
  sameAsBefore: {
    vi: 'Chưa có gì khác với bản đang có. Xin sửa ít nhất một chỗ.',
    en: 'Nothing differs from what there is. Change something.',
  },
  notAPhone: {
    vi: 'Không phải số điện thoại ở Việt Nam. Ví dụ: 0000 000 112.',
    en: 'Not a phone number of Vietnam. For example: 0000 000 112.',
  },
  samePhone: { vi: 'Đây chính là số đang bị báo sai.', en: 'This is the very number that was reported.' },
  tooManyDates: { vi: 'Nêu thêm nhiều nhất 3 ngày khác.', en: 'Name 3 other dates at most.' },
  unknownComponent: { vi: 'Không có phần này.', en: 'There is no such part.' },
  componentTwice: { vi: 'Phần này được nêu hai lần.', en: 'This part is named twice.' },
  componentDeclined: {
    vi: 'Đơn vị của phần này vừa báo chưa thể hỗ trợ. Xin xem lại rồi chọn.',
    en: 'The unit of this part has just declined. Read again, then choose.',
  },
  componentStands: {
    vi: 'Có phần vẫn còn mà chưa được nêu. Xin xem lại rồi chọn.',
    en: 'A part that stands was left out. Read again, then choose.',
  },
  unknownLocality: { vi: 'Không có địa phương này, hoặc địa phương chưa có đầu mối.', en: 'No such locality, or it has no contact.' },
  notOverYet: {
    vi: 'Hoạt động này chưa kết thúc: chỉ ghi nhận sau khi đã tổ chức.',
    en: 'It is not over yet: register it after it was held.',
  },
  passwordTooShort: {
    vi: 'Mật khẩu cần ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất.',
    en: 'Use at least 10 characters; a sentence is best.',
  },
  passwordTooLong: { vi: 'Mật khẩu dài nhất 200 ký tự.', en: 'Use 200 characters at most.' },
  passwordCommon: {
    vi: 'Mật khẩu này quá phổ biến nên dễ bị đoán. Xin chọn mật khẩu khác.',
    en: 'This password is too common and easily guessed. Choose another one.',
  },
  passwordWrong: { vi: 'Mật khẩu hiện nay chưa đúng.', en: 'This is not the present password.' },
  passwordAsBefore: { vi: 'Mật khẩu mới phải khác mật khẩu hiện nay.', en: 'The new password must differ from the present one.' },
  passwordIsEmail: { vi: 'Mật khẩu không được trùng địa chỉ thư.', en: 'The password must not be the e-mail address.' },
};
