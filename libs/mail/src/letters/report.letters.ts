import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { askingSubject, confirmationFacts, engagement, item, reportFacts, termsFacts } from './phrases';
import { capital, placeOf, unionOf } from './words';

/** The engagement is over; the unit reports (R55). */
export function reportAsked({ about, to, sentence, coordinator, dueAt }: MailOf<'reportAsked'>): Letter {
  return {
    subject: askingSubject(about, `báo cáo kết quả ${item(about)} tại ${placeOf(about.locality)}`, 'báo cáo', dueAt),
    to,
    about,
    lead: [
      `${capital(engagement(about))} đã đến giờ kết thúc.`,
      `Đề nghị ${about.unit} báo cáo kết quả: số người dự theo từng đối tượng, kết quả chính và khó khăn nếu có.`,
    ],
    facts: termsFacts(about, 'Thời gian'),
    sentence,
    actions: [{ label: 'Gửi báo cáo', hint: null }],
    next: ['Nếu hoạt động không diễn ra, xin cho biết lý do trên cùng trang đó.'],
    coordinator,
  };
}

/** The locality confirms, in a minute; it never blocks the case. */
export function confirmAsked({ about, to, sentence, coordinator, dueAt, report }: MailOf<'confirmAsked'>): Letter {
  return {
    subject: askingSubject(about, `xác nhận kết quả ${item(about)} của ${about.unit}`, 'xác nhận', dueAt),
    to,
    about,
    lead: [
      `${about.unit} đã báo cáo kết quả ${engagement(about)}.`,
      `Đề nghị ${unionOf(about.locality)} xác nhận hoạt động đã diễn ra; đồng chí có thể đánh giá và góp ý.`,
    ],
    facts: reportFacts(report),
    sentence,
    actions: [{ label: 'Xác nhận kết quả', hint: null }],
    next: ['Quá thời hạn trên mà chưa có xác nhận, hồ sơ được tiếp tục theo báo cáo của đơn vị.'],
    coordinator,
  };
}

/** A member of the committee who is not tied to the unit reviews the report. */
export function reviewAsked({ about, to, sentence, coordinator, dueAt, report, confirmation }: MailOf<'reviewAsked'>): Letter {
  return {
    subject: askingSubject(about, `xem xét báo cáo ${item(about)} của ${about.unit}`, 'xem xét', dueAt),
    to,
    about,
    lead: [`${about.unit} đã báo cáo kết quả ${engagement(about)}.`, 'Đề nghị đồng chí xem xét và ghi nhận báo cáo.'],
    facts: [...reportFacts(report), ...confirmationFacts(about.locality, confirmation)],
    sentence,
    actions: [{ label: 'Xem xét báo cáo', hint: null }],
    next: [],
    coordinator,
  };
}
