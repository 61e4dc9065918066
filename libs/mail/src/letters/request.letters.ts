import { formatMoment, formatSpan } from '@chung-suc/domain';
import type { Letter } from '../letter';
import type { CaseInMail, ComingAboutDuty } from '../case-in-mail';
import type { MailOf } from '../mail';
import { otherDateFacts } from './changes';
import { DUTY, otherwise } from './duty-words';
import { askingSubject, informingSubject, item, partsFact, printedItem, quote, termsFacts, unitsOf } from './phrases';
import { capital, placeOf, unionOf } from './words';

const PROPOSED = 'Thời gian dự kiến';

/** The unit is asked, and answers by the link. */
export function requestToUnit(mail: MailOf<'requestToUnit'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, duty, otherDates, coUnits, otherParts } = mail;
  return {
    subject: askingSubject(about, `đề nghị phối hợp ${item(about)} tại ${placeOf(about.locality)}`, 'trả lời', dueAt),
    to,
    about,
    lead: [`${unionOf(about.locality)} đề nghị ${about.unit} phối hợp nội dung ${printedItem(about)}, cụ thể như sau:`],
    facts: [
      ...termsFacts(about, PROPOSED),
      ...otherDateFacts(otherDates),
      ...partsFact('Các phần khác', otherParts),
      ...(coUnits.length === 0 ? [] : [{ label: 'Đơn vị phối hợp', value: `${coUnits.join(', ')} (được hỏi sau khi hai bên thống nhất)` }]),
      ...quote('Mong muốn của địa phương', about.terms.wishes),
    ],
    sentence,
    actions: DUTY[duty].actions,
    next: [
      ...(otherParts.length === 0 ? [] : ['Đồng chí chỉ trả lời về phần của đơn vị mình; đơn vị của mỗi phần khác được hỏi cùng lúc.']),
      ...otherwise(duty, dueAt, coming, about),
    ],
    coordinator,
  };
}

/** The locality knows that its request has gone out, and that nothing is agreed yet. */
export function requestSent(mail: MailOf<'requestSent'>): Letter {
  const { about, to, sentence, coordinator, answered, coming, sentTo, parts } = mail;
  const addressee = sentTo === 'unit' ? unitsOf(about, parts) : `văn phòng ${about.committee}`;
  return {
    subject: informingSubject(about, `Đã gửi đề nghị ${item(about)} đến ${addressee}`),
    to,
    about,
    lead: [
      `Đề nghị phối hợp nội dung ${printedItem(about)} của ${unionOf(about.locality)} đã được gửi đến ${addressee}${sentTo === 'unit' ? '' : ' để kết nối với một đơn vị'}.`,
      ...(answered ? [] : [NOT_AGREED]),
    ],
    facts: [...termsFacts(about, PROPOSED), ...partsFact('Các phần', sentTo === 'unit' ? parts : [])],
    sentence,
    actions: [],
    next: sentTo === 'committee' ? untilMatched(coming, about) : answered ? [] : whileWaiting(coming, about),
    coordinator,
  };
}

const NOT_AGREED = 'Nội dung này chưa được thống nhất: xin chờ trả lời của đơn vị trước khi thông báo rộng rãi.';

/** The committee's office has said which unit is asked (R49); the unit's time begins. */
export function matchedTold(mail: MailOf<'matchedTold'>): Letter {
  const { about, to, sentence, coordinator, answered, coming, isPlanned, note, parts } = mail;
  const units = unitsOf(about, parts);
  return {
    subject: informingSubject(about, `${capital(about.committee)} kết nối ${unionOf(about.locality)} với ${units}: ${item(about)}`),
    to,
    about,
    lead: [
      `Văn phòng ${about.committee} đã kết nối ${unionOf(about.locality)} với ${units}${isPlanned ? ', theo phân công của Kế hoạch' : ''}. Đề nghị phối hợp nội dung ${printedItem(about)} đã được gửi đến đơn vị.`,
      ...(answered ? [] : [NOT_AGREED]),
    ],
    facts: [...termsFacts(about, PROPOSED), ...partsFact('Các phần', parts), ...quote('Ý kiến của văn phòng', note)],
    sentence,
    actions: [],
    next: answered ? [] : whileWaiting(coming, about),
    coordinator,
  };
}

/** A locality has asked through the committee: its office says which unit is asked (R49). */
export function matchAsked(mail: MailOf<'matchAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, planUnit, otherDates } = mail;
  return {
    subject: askingSubject(about, `kết nối ${unionOf(about.locality)} với đơn vị: ${item(about)}`, 'chọn đơn vị', dueAt),
    to,
    about,
    lead: [
      `${unionOf(about.locality)} gửi đề nghị qua ${about.committee} và mong được kết nối với một đơn vị về nội dung ${printedItem(about)}, cụ thể như sau:`,
    ],
    facts: [
      { label: 'Kế hoạch phân công', value: planUnit ?? 'Chưa phân công đơn vị nào.' },
      ...termsFacts(about, PROPOSED),
      ...otherDateFacts(otherDates),
      ...quote('Mong muốn của địa phương', about.terms.wishes),
    ],
    sentence,
    actions: DUTY.match.actions,
    next: [
      'Khi đồng chí chọn, đề nghị được gửi đến đơn vị đó và địa phương được báo; đơn vị trả lời theo thời hạn như mọi đề nghị.',
      ...otherwise('match', dueAt, coming, about),
    ],
    coordinator,
  };
}

/** What the clock does while the office matches the two. */
function untilMatched({ committeeAt }: ComingAboutDuty, about: CaseInMail): string[] {
  return [
    'Khi có đơn vị, đồng chí nhận thư báo đơn vị nào được mời.',
    ...(committeeAt === null
      ? []
      : [`Đến hạn mà chưa có đơn vị được chọn, việc này được báo cáo ${about.committee} lúc ${formatMoment(committeeAt)}.`]),
  ];
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
