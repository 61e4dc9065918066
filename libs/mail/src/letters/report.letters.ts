import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { DUTY, otherwise } from './duty-words';
import { askingSubject, confirmationFacts, detailsFacts, engagement, item, labelOfPlace, quote, reportFacts, termsFacts } from './phrases';
import { MODE, capital, placeOf, unionOf } from './words';

/** The engagement is over; the unit reports (R55). */
export function reportAsked({ about, to, sentence, coordinator, dueAt, coming }: MailOf<'reportAsked'>): Letter {
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
    actions: DUTY.report.actions,
    next: ['Nếu hoạt động không diễn ra, xin cho biết lý do trên cùng trang đó.', ...otherwise('report', dueAt, coming, about)],
    coordinator,
  };
}

/** The committee asks for the report again and says what is missing; what was reported stands on the page. */
export function reportReturned({ about, to, sentence, coordinator, dueAt, coming, missing }: MailOf<'reportReturned'>): Letter {
  return {
    subject: askingSubject(about, `bổ sung báo cáo ${item(about)} tại ${placeOf(about.locality)}`, 'báo cáo', dueAt),
    to,
    about,
    lead: [
      `${capital(about.committee)} đã xem báo cáo của ${about.unit} về ${engagement(about)} và đề nghị bổ sung.`,
      'Báo cáo đã gửi được giữ nguyên trên trang; đồng chí chỉ cần sửa phần còn thiếu rồi gửi lại.',
    ],
    facts: quote('Cần bổ sung', missing),
    sentence,
    actions: [{ label: 'Bổ sung báo cáo', hint: null }],
    next: otherwise('report', dueAt, coming, about),
    coordinator,
  };
}

/** The locality confirms, in a minute; it never blocks the case. */
export function confirmAsked({ about, to, sentence, coordinator, dueAt, coming, report }: MailOf<'confirmAsked'>): Letter {
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
    actions: DUTY.confirm.actions,
    next: otherwise('confirm', dueAt, coming, about),
    coordinator,
  };
}

/**
 * The unit has registered what it arranged and held by itself (R50). The locality says whether it took place: without that, or the committee's
 * word, it is not reviewed and counts for nobody (R51).
 */
export function registeredTold(mail: MailOf<'registeredTold'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, report, agreement } = mail;
  return {
    subject: askingSubject(about, `xác nhận hoạt động ${about.unit} đã thực hiện: ${item(about)}`, 'xác nhận', dueAt),
    to,
    about,
    lead: [
      `${about.unit} cho biết đã tự kết nối và thực hiện ${engagement(about)}, và đề nghị được ghi nhận theo Kế hoạch.`,
      `Đề nghị ${unionOf(about.locality)} xác nhận hoạt động có diễn ra hay không; đồng chí có thể đánh giá và góp ý.`,
    ],
    facts: [
      { label: 'Hình thức', value: capital(MODE[about.terms.mode]) },
      { label: labelOfPlace(about.terms), value: about.terms.place },
      ...detailsFacts(agreement),
      ...reportFacts(report),
    ],
    sentence,
    actions: DUTY.confirm.actions,
    next: [
      `Hoạt động chỉ được xem xét, ghi nhận cho ${about.unit} khi ${unionOf(about.locality)} đã xác nhận, hoặc khi ${about.committee} quyết định. Nếu hoạt động không diễn ra, xin cho biết trên cùng trang đó.`,
      ...otherwise('confirm', dueAt, coming, about),
    ],
    coordinator,
  };
}

/** A member of the committee who is not tied to the unit reviews the report. */
export function reviewAsked(mail: MailOf<'reviewAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, report, confirmation } = mail;
  return {
    subject: askingSubject(about, `xem xét báo cáo ${item(about)} của ${about.unit}`, 'xem xét', dueAt),
    to,
    about,
    lead: [`${about.unit} đã báo cáo kết quả ${engagement(about)}.`, 'Đề nghị đồng chí xem xét và ghi nhận báo cáo.'],
    facts: [...reportFacts(report), ...confirmationFacts(about.locality, confirmation)],
    sentence,
    actions: DUTY.review.actions,
    next: otherwise('review', dueAt, coming, about),
    coordinator,
  };
}
