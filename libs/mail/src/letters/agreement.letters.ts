import { formatMoment, type Instant } from '@chung-suc/domain';
import type { Fact, Letter } from '../letter';
import type { CaseInMail, MailOf } from '../mail';
import { settledFacts } from './changes';
import { DUTY } from './duty-words';
import { engagement, informingSubject, item, printedItem, quote } from './phrases';
import { capital, placeOf, unionOf } from './words';

/** What is agreed, and with whom besides. */
const agreedFacts = ({ about, agreement, before, coUnits }: MailOf<'agreedToUnit'> | MailOf<'agreedToLocality'>): Fact[] => [
  ...settledFacts(about, agreement, before),
  ...(coUnits.length === 0 ? [] : [{ label: 'Đơn vị phối hợp', value: coUnits.join(', ') }]),
];

/** The unit has what it agreed to in writing, with the link for whatever may come between, and knows what comes next. */
export function agreedToUnit(mail: MailOf<'agreedToUnit'>): Letter {
  const { about, to, sentence, coordinator, reportDueAt, before, coUnit } = mail;
  const what = before !== null ? 'Đã thống nhất thay đổi' : 'Đã thống nhất';
  return {
    subject: informingSubject(about, `${what} ${item(about)} với ${unionOf(about.locality)}`),
    to,
    about,
    lead: [
      before !== null
        ? `${about.unit} và ${unionOf(about.locality)} đã thống nhất thay đổi nội dung ${printedItem(about)}. Nội dung này thay cho các thư trước:`
        : `${about.unit} đã đồng ý phối hợp nội dung ${printedItem(about)} với ${unionOf(about.locality)}${coUnit === null ? '' : `, có ${coUnit} phối hợp`}. Nội dung thống nhất:`,
    ],
    facts: agreedFacts(mail),
    sentence,
    actions: coUnit === null ? DUTY.hold.actions : [],
    next: coUnit === null ? forTheUnit(about, reportDueAt) : ['Nếu có thay đổi, xin báo ngay cho đầu mối.'],
    coordinator,
  };
}

const forTheUnit = (about: CaseInMail, reportDueAt: Instant): string[] => [
  `Nếu gặp khó khăn, xin báo ngay qua liên kết trên: ${about.committee} được báo cáo ngay để kịp thời điều chỉnh.`,
  `Đến giờ kết thúc, hoạt động được ghi nhận đã diễn ra và đồng chí nhận thư đề nghị báo cáo kết quả, hạn ${formatMoment(reportDueAt)}.`,
];

/** The locality hears that the unit agreed, with whom, and what to prepare. */
export function agreedToLocality(mail: MailOf<'agreedToLocality'>): Letter {
  const { about, to, sentence, coordinator, reportDueAt, before, unitContact } = mail;
  const what = before !== null ? `Đã thống nhất thay đổi ${item(about)} với ${about.unit}` : `${about.unit} đồng ý phối hợp ${item(about)}`;
  return {
    subject: informingSubject(about, what),
    to,
    about,
    lead: [
      before !== null
        ? `${about.unit} và ${unionOf(about.locality)} đã thống nhất thay đổi nội dung ${printedItem(about)}. Nội dung này thay cho các thư trước:`
        : `${about.unit} đồng ý phối hợp nội dung ${printedItem(about)} theo đề nghị của ${unionOf(about.locality)}. Nội dung thống nhất:`,
    ],
    facts: [
      ...agreedFacts(mail),
      ...(unitContact === null ? [] : [{ label: 'Phụ trách phía đơn vị', value: `Đ/c ${unitContact.name}, ${unitContact.title}` }]),
    ],
    sentence,
    actions: [],
    next: [
      `Sau hoạt động, đơn vị báo cáo kết quả trước ${formatMoment(reportDueAt)}; khi đó đồng chí nhận thư đề nghị xác nhận.`,
      'Nếu có thay đổi, xin báo ngay cho đầu mối.',
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
