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
      en: 'The case is at a step that does not take this.',
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
      vi: 'Đã qua giờ bắt đầu được đề nghị nên không đồng ý được nữa. Xin trả lời “Chưa thể hỗ trợ” và nêu ngày khác.',
      en: 'The proposed start has passed, so the request can no longer be agreed to. Decline it and name another date.',
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
      en: 'The committee organises or decides this one; localities do not ask for it.',
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
      vi: 'Đ/c thuộc đơn vị gửi báo cáo này nên một ủy viên khác của Ban Thường vụ xem xét.',
      en: 'You belong to the unit that sent this report: another member of the committee reviews it.',
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
};
