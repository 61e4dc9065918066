import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { DUTY, otherwise } from './duty-words';
import { askingSubject, confirmationFacts, engagement, informingSubject, item, quote, reportFacts } from './phrases';
import { capital, placeOf, unionOf } from './words';

/** The report is accepted; the unit commends those who did the work (R25). “Nobody this time” is an answer. */
export function commendAsked({ about, to, sentence, coordinator, dueAt, coming, remark }: MailOf<'commendAsked'>): Letter {
  return {
    subject: askingSubject(about, `biểu dương cá nhân thực hiện ${item(about)} tại ${placeOf(about.locality)}`, 'trả lời', dueAt),
    to,
    about,
    lead: [
      `${about.committee} đã ghi nhận báo cáo của ${about.unit} về ${engagement(about)}.`,
      `Đề nghị ${about.unit} biểu dương các cá nhân tích cực, hoặc cho biết lần này không có.`,
    ],
    facts: quote(`Nhận xét của ${about.committee}`, remark),
    sentence,
    actions: DUTY.commend.actions,
    next: otherwise('commend', dueAt, coming, about),
    coordinator,
  };
}

/** Both sides read what came of it. */
export function closedTold(mail: MailOf<'closedTold'>): Letter {
  const { about, to, sentence, coordinator, report, side, confirmation, remark, commended } = mail;
  const other = side === 'unit' ? `tại ${placeOf(about.locality)}` : `cùng ${about.unit}`;
  return {
    subject: informingSubject(about, `Hoàn thành ${item(about)} ${other}`),
    to,
    about,
    lead: [`${capital(engagement(about))} đã hoàn thành. Trân trọng cảm ơn ${about.unit} và ${unionOf(about.locality)}.`],
    facts: [
      ...reportFacts(report),
      ...confirmationFacts(about.locality, confirmation),
      ...quote(`Nhận xét của ${about.committee}`, remark),
      { label: 'Biểu dương', value: commended === 0 ? 'Lần này không có cá nhân được biểu dương.' : `${commended} cá nhân` },
    ],
    sentence,
    actions: [],
    next: [],
    coordinator,
  };
}
