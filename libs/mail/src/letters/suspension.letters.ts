import { formatDate, formatWeekday, type LocalDate } from '@chung-suc/domain';
import type { CaseInMail } from '../case-in-mail';
import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { DUTY, byEarlierLink, otherwise } from './duty-words';
import { askingSubject, engagement, informingSubject, item, printedItem, quote, termsFacts } from './phrases';
import { capital, placeOf, unionOf } from './words';

const day = (date: LocalDate): string => `${formatWeekday(date)} ${formatDate(date)}`;

/** What stands still: the engagement itself, once it was agreed. */
const whatStands = (about: CaseInMail, wasAgreed: boolean): string =>
  wasAgreed ? engagement(about) : `đề nghị của ${unionOf(about.locality)} về nội dung ${printedItem(about)}`;

/** Stopped by what nobody can help (R4); everybody hears that nothing is owed meanwhile, and when it is looked at again. */
export function suspendedTold(mail: MailOf<'suspendedTold'>): Letter {
  const { about, to, sentence, coordinator, reason, until, wasAgreed, inCalendar, again } = mail;
  const still = again ? 'Tiếp tục tạm dừng' : 'Tạm dừng';
  return {
    subject: informingSubject(about, `${still}: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`${capital(about.committee)} ${again ? 'kéo dài thời gian tạm dừng' : 'tạm dừng'} ${whatStands(about, wasAgreed)}.`],
    facts: [...quote('Lý do', reason), { label: 'Xem xét lại', value: `Chậm nhất ${day(until)}` }],
    sentence,
    actions: [],
    next: [
      ...(inCalendar ? ['Lịch hẹn đã gửi trước đây được rút lại; khi hoạt động tiếp tục, đồng chí nhận lịch hẹn mới.'] : []),
      'Trong thời gian tạm dừng, đồng chí không phải làm gì với hồ sơ này: không tính thời hạn, không có thư nhắc.',
      'Đồng chí nhận thư ngay khi hồ sơ được tiếp tục, đổi ngày hoặc khép lại.',
    ],
    coordinator,
  };
}

/** It goes on as it stood. Who has something to do again hears it from the mail that asks, or by the link that an earlier mail has brought. */
export function resumedTold(mail: MailOf<'resumedTold'>): Letter {
  const { about, to, sentence, coordinator, remark, wasAgreed, inCalendar, owes } = mail;
  const isOwedAlready = owes !== null && owes.kind !== 'hold';
  const what = `Tiếp tục: ${item(about)} tại ${placeOf(about.locality)}`;
  return {
    subject: isOwedAlready ? `[Chung sức ${about.year}] ${what}` : informingSubject(about, what),
    to,
    about,
    lead: [
      wasAgreed
        ? `${capital(engagement(about))} được tiếp tục như đã thống nhất.`
        : `${capital(whatStands(about, false))} được tiếp tục. Các thời hạn được tính lại từ đầu.`,
    ],
    facts: [...termsFacts(about, wasAgreed ? 'Thời gian' : 'Thời gian dự kiến'), ...quote(`Ý kiến của ${about.committee}`, remark)],
    sentence,
    actions: [],
    isOwedAlready,
    next: [
      ...(inCalendar ? ['Lịch hẹn được gửi lại kèm thư này.'] : []),
      ...(owes?.kind === 'hold'
        ? ['Nếu có thay đổi, xin báo qua liên kết trong thư đã thống nhất.']
        : isOwedAlready
          ? byEarlierLink(owes)
          : ['Nếu có thay đổi, xin báo ngay cho đầu mối.']),
    ],
    coordinator,
  };
}

/** Whoever stopped it says whether it goes on, at the latest on the day that they named. */
export function resumeAsked(mail: MailOf<'resumeAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, reason, wasAgreed } = mail;
  return {
    subject: askingSubject(about, DUTY.resume.asked(about), 'xem xét', dueAt),
    to,
    about,
    lead: [`Đồng chí đã tạm dừng ${whatStands(about, wasAgreed)}. Các bên đã được báo và chờ quyết định.`],
    facts: [...quote('Lý do tạm dừng', reason), ...termsFacts(about, 'Thời gian đã hẹn')],
    sentence,
    actions: DUTY.resume.actions,
    next: [
      'Khi tình hình cho phép, đồng chí có thể cho tiếp tục sớm hơn. Nếu chưa, xin dời ngày xem xét; nếu ngày hẹn đã qua, xin đề nghị địa phương chọn ngày khác hoặc khép lại hồ sơ.',
      ...otherwise('resume', dueAt, coming, about),
    ],
    coordinator,
  };
}
