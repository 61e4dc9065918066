import { formatMoment, type Instant } from '@chung-suc/domain';
import type { CaseInMail } from '../case-in-mail';
import type { Fact, Letter } from '../letter';
import type { MailOf } from '../mail';
import { settledFacts } from './changes';
import { DUTY } from './duty-words';
import { askingSubject, engagement, informingSubject, item, labelOfPlace, printedItem, quote, unitsOf } from './phrases';
import { capital, describeCosts, describeItems, partWords, placeOf, together, unionOf } from './words';

/** What is agreed, and with whom besides. */
const agreedFacts = (mail: MailOf<'agreedToUnit'> | MailOf<'agreedToLocality'>): Fact[] => [
  ...settledFacts(mail.about, mail, mail.before),
  ...(mail.coUnits.length === 0 ? [] : [{ label: 'Đơn vị phối hợp', value: mail.coUnits.join(', ') }]),
];

/** The unit has what it agreed to in writing, with the link for whatever may come between, and knows what comes next. */
export function agreedToUnit(mail: MailOf<'agreedToUnit'>): Letter {
  const { about, to, sentence, coordinator, reportDueAt, before, coUnit, ownPart, parts } = mail;
  const what = before !== null ? 'Đã thống nhất thay đổi' : 'Đã thống nhất';
  const besides = coUnit === null || ownPart !== null ? '' : `, có ${coUnit} phối hợp`;
  return {
    subject: informingSubject(about, `${what} ${item(about)} với ${unionOf(about.locality)}`),
    to,
    about,
    lead: [
      before !== null
        ? changedLead(mail)
        : `${unitsOf(about, parts)} đã đồng ý phối hợp nội dung ${printedItem(about)} với ${unionOf(about.locality)}${besides}. Nội dung thống nhất:`,
    ],
    facts: agreedFacts(mail),
    sentence,
    actions: coUnit === null ? DUTY.hold.actions : [],
    next: coUnit === null ? forTheUnit(about, reportDueAt) : forCoUnit(mail),
    coordinator,
  };
}

const changedLead = ({ about, parts }: MailOf<'agreedToUnit'> | MailOf<'agreedToLocality'>): string =>
  `${together([unitsOf(about, parts), unionOf(about.locality)])} đã thống nhất thay đổi nội dung ${printedItem(about)}. Nội dung này thay cho các thư trước:`;

/** It takes part, or answers for a component: the lead unit reports for all. */
const forCoUnit = ({ about, ownPart }: MailOf<'agreedToUnit'>): string[] => [
  'Nếu có thay đổi, xin báo ngay cho đầu mối.',
  ...(ownPart === null
    ? []
    : [`Đơn vị của đồng chí phụ trách ${partWords([ownPart])}. Sau hoạt động, ${about.unit} báo cáo kết quả chung cho tất cả các phần.`]),
];

const forTheUnit = (about: CaseInMail, reportDueAt: Instant): string[] => [
  `Nếu gặp khó khăn, xin báo ngay qua liên kết trên: ${about.committee} được báo cáo ngay để kịp thời điều chỉnh.`,
  `Đến giờ kết thúc, hoạt động được ghi nhận đã diễn ra và đồng chí nhận thư đề nghị báo cáo kết quả, hạn ${formatMoment(reportDueAt)}.`,
];

/** The locality hears that the unit agreed, with whom, and what to prepare. */
export function agreedToLocality(mail: MailOf<'agreedToLocality'>): Letter {
  const { about, to, sentence, coordinator, reportDueAt, before, unitContacts, parts } = mail;
  const units = unitsOf(about, parts);
  const what = before !== null ? `Đã thống nhất thay đổi ${item(about)} với ${units}` : `${units} đồng ý phối hợp ${item(about)}`;
  return {
    subject: informingSubject(about, what),
    to,
    about,
    lead: [
      before !== null
        ? changedLead(mail)
        : `${units} đồng ý phối hợp nội dung ${printedItem(about)} theo đề nghị của ${unionOf(about.locality)}. Nội dung thống nhất:`,
    ],
    facts: [
      ...agreedFacts(mail),
      ...(unitContacts.length === 0
        ? []
        : [{ label: 'Phụ trách phía đơn vị', value: unitContacts.map(({ name, title }) => `Đ/c ${name}, ${title}`).join('\n') }]),
    ],
    sentence,
    actions: [],
    next: [
      `Sau hoạt động, ${parts.length === 0 ? 'đơn vị' : about.unit} báo cáo kết quả trước ${formatMoment(reportDueAt)}; khi đó đồng chí nhận thư đề nghị xác nhận.`,
      'Nếu có thay đổi, xin báo ngay cho đầu mối.',
    ],
    coordinator,
  };
}

/**
 * On the eve: what nobody has taken yet, to both sides. Nothing forces them to settle it, and the engagement is held all the same.
 */
export function costsOpen({ about, to, sentence, coordinator, open, side }: MailOf<'costsOpen'>): Letter {
  const items = describeItems(open);
  const other = side === 'unit' ? unionOf(about.locality) : about.unit;
  return {
    subject: askingSubject(about, `bên nào lo ${items}: ${item(about)} tại ${placeOf(about.locality)}`, 'thống nhất', about.terms.start),
    to,
    about,
    lead: [
      `${capital(engagement(about))} sắp diễn ra mà chưa có bên nào nhận lo: ${items}.`,
      `Xin đồng chí trao đổi với ${other} trong hôm nay để có người chuẩn bị.`,
    ],
    facts: [
      { label: 'Kinh phí', value: describeCosts(about.terms.costs) },
      { label: labelOfPlace(about.terms), value: about.terms.place },
    ],
    sentence,
    noAnswer:
      side === 'unit'
        ? 'Không cần trả lời thư này. Thống nhất xong, đồng chí đề xuất bên nhận lo qua liên kết trên để ghi lại.'
        : `Không cần trả lời thư này. Thống nhất xong, ${about.unit} ghi lại bên nhận lo trên hệ thống.`,
    actions: side === 'unit' ? [{ label: 'Đề xuất bên nhận lo', hint: 'de-xuat', ifNeeded: true }] : [],
    next: [
      'Nếu chưa thống nhất, hoạt động vẫn diễn ra như đã hẹn nhưng có thể thiếu những khoản này. Cần hỗ trợ, xin gọi ngay cho đầu mối.',
    ],
    coordinator,
  };
}

/** What was agreed did not take place; the other side hears it from whoever said so. */
export function notHeldTold({ about, to, sentence, coordinator, reason, saidBy }: MailOf<'notHeldTold'>): Letter {
  const who = saidBy === 'unit' ? about.unit : unionOf(about.locality);
  return {
    subject: informingSubject(about, `Không diễn ra: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`${who} cho biết ${engagement(about)} không diễn ra.`],
    facts: quote('Lý do', reason),
    sentence: capital(sentence),
    actions: [],
    next: ['Nếu thông tin này chưa đúng, xin báo ngay cho đầu mối.'],
    coordinator,
  };
}
