import { formatMoment, formatSpan } from '@chung-suc/domain';
import type { Letter } from '../letter';
import type { CaseInMail, ComingAboutDuty, MailOf } from '../mail';
import { otherDateFacts } from './changes';
import { DUTY, otherwise } from './duty-words';
import { askingSubject, informingSubject, item, printedItem, quote, termsFacts } from './phrases';
import { placeOf, unionOf } from './words';

const PROPOSED = 'Thời gian dự kiến';

/** The unit is asked, and answers by the link. */
export function requestToUnit(mail: MailOf<'requestToUnit'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, otherDates, coUnits } = mail;
  return {
    subject: askingSubject(about, `đề nghị phối hợp ${item(about)} tại ${placeOf(about.locality)}`, 'trả lời', dueAt),
    to,
    about,
    lead: [`${unionOf(about.locality)} đề nghị ${about.unit} phối hợp nội dung ${printedItem(about)}, cụ thể như sau:`],
    facts: [
      ...termsFacts(about, PROPOSED),
      ...otherDateFacts(otherDates),
      ...(coUnits.length === 0 ? [] : [{ label: 'Đơn vị phối hợp', value: `${coUnits.join(', ')} (được hỏi sau khi hai bên thống nhất)` }]),
      ...quote('Mong muốn của địa phương', about.terms.wishes),
    ],
    sentence,
    actions: DUTY.answer.actions,
    next: otherwise('answer', dueAt, coming, about),
    coordinator,
  };
}

/** The locality knows that its request has gone out, and that nothing is agreed yet. */
export function requestSent({ about, to, sentence, coordinator, answered, coming }: MailOf<'requestSent'>): Letter {
  return {
    subject: informingSubject(about, `Đã gửi đề nghị ${item(about)} đến ${about.unit}`),
    to,
    about,
    lead: [
      `Đề nghị phối hợp nội dung ${printedItem(about)} của ${unionOf(about.locality)} đã được gửi đến ${about.unit}.`,
      ...(answered ? [] : ['Nội dung này chưa được thống nhất: xin chờ trả lời của đơn vị trước khi thông báo rộng rãi.']),
    ],
    facts: termsFacts(about, PROPOSED),
    sentence,
    actions: [],
    next: answered ? [] : whileWaiting(coming, about),
    coordinator,
  };
}

/** What the clock does about the unit's answer, for the locality that waits for it. */
function whileWaiting({ reminders, committeeAt }: ComingAboutDuty, about: CaseInMail): string[] {
  if (committeeAt === null) return [];
  const reminded = reminders.length === 0 ? '' : `Trong lúc chờ, đơn vị được nhắc ${reminders.length} lần. `;
  return [
    `${reminded}Đến hạn mà đơn vị chưa trả lời, việc này được báo cáo ${about.committee} lúc ${formatMoment(committeeAt)} để kịp thời điều chỉnh; đồng chí không cần nhắc thay.`,
  ];
}

/** The unit that a branch belongs to knows what its branch is asked (R13). */
export function requestForParentUnit({ about, to, sentence, coordinator }: MailOf<'requestForParentUnit'>): Letter {
  return {
    subject: informingSubject(about, `${unionOf(about.locality)} đề nghị ${about.unit} phối hợp ${item(about)}`),
    to,
    about,
    lead: [
      `${unionOf(about.locality)} đề nghị ${about.unit} phối hợp nội dung ${printedItem(about)}.`,
      `Thư này gửi đồng chí với tư cách đơn vị cấp trên; ${about.unit} trực tiếp trả lời địa phương.`,
    ],
    facts: termsFacts(about, PROPOSED),
    sentence,
    actions: [],
    next: [],
    coordinator,
  };
}

/** The unit cannot support the request; the locality hears why, and what is offered instead (R18). */
export function declinedToLocality({ about, to, sentence, coordinator, reason, alternative }: MailOf<'declinedToLocality'>): Letter {
  return {
    subject: informingSubject(about, `${about.unit} chưa thể hỗ trợ ${item(about)}`),
    to,
    about,
    lead: [
      `${about.unit} chưa thể hỗ trợ nội dung ${printedItem(about)} mà ${unionOf(about.locality)} đề nghị, dự kiến ${formatSpan(about.terms.start, about.terms.end)}.`,
    ],
    facts: [...quote('Lý do', reason), ...quote('Đơn vị đề xuất', alternative)],
    sentence,
    actions: [],
    next: [
      `Việc này đã được báo cáo ${about.committee} để tìm cách khác: đơn vị khác, ngày khác hoặc hình thức khác. Đồng chí nhận thư ngay khi có quyết định.`,
    ],
    coordinator,
  };
}
