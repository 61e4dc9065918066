import { LINK_LIVES_AT_LEAST_DAYS, formatMoment, formatSpan } from '@chung-suc/domain';
import type { Fact, Item, Letter } from '../letter';
import type { Callable, CaseInMail } from '../case-in-mail';
import type { MailOf, RemindedDuty } from '../mail';
import { DUTY, climbWords, otherwise } from './duty-words';
import { informingSubject, item, labelOfPlace, personWithPhone, printedItem } from './phrases';
import { capital, placeOf } from './words';

const times = (n: number): string => (n > 1 ? `Nhắc lần ${n}` : 'Nhắc');

/** Whoever owes a duty is reminded of it: what, to whom, until when, and what comes otherwise. */
export function dutyReminder(mail: MailOf<'dutyReminder'>): Letter {
  const { about, to, sentence, coordinator, dueAt, duty, n, coming } = mail;
  const isLast = coming.reminders.length === 0;
  return {
    subject: `[Chung sức ${about.year}] ${times(n)}: ${DUTY[duty].asked(about)} trước ${formatMoment(dueAt)}`,
    to,
    about,
    lead: [DUTY[duty].notYet(about)],
    facts: whenAndWhere(about),
    sentence,
    actions: DUTY[duty].actions,
    next: [...(isLast ? ['Đây là lần nhắc cuối trước hạn.'] : []), ...otherwise(duty, dueAt, coming, about)],
    coordinator,
  };
}

/** The link of an earlier mail has expired, and its reader has asked for another one. */
export function freshLink({ about, to, sentence, coordinator, dueAt, duty }: MailOf<'freshLink'>): Letter {
  return {
    subject: `[Chung sức ${about.year}] Liên kết mới: ${DUTY[duty].asked(about)} (hạn ${formatMoment(dueAt)})`,
    to,
    about,
    lead: ['Liên kết trong thư trước đã hết hạn; thư này có liên kết mới như đồng chí vừa yêu cầu trên trang.', DUTY[duty].notYet(about)],
    facts: whenAndWhere(about),
    sentence,
    actions: DUTY[duty].actions,
    next: [
      `Liên kết mới dùng được trong ${LINK_LIVES_AT_LEAST_DAYS} ngày. Nếu đồng chí không yêu cầu, xin bỏ qua thư này: chưa có gì được gửi đi.`,
    ],
    coordinator,
  };
}

/** Several duties of one person that fall due together, in one mail. */
export function severalReminders({ about, to, items, coordinator }: MailOf<'severalReminders'>): Letter {
  const earliest = Math.min(...items.map(({ dueAt }) => dueAt));
  return {
    subject: `[Chung sức ${about.year}] Nhắc: ${items.length} việc chờ đồng chí, sớm nhất trước ${formatMoment(earliest)}`,
    to,
    about,
    lead: [`Đồng chí còn ${items.length} việc sắp đến hạn. Mỗi việc có trang riêng, xin trả lời từng việc.`],
    facts: [],
    sentence: `Việc sớm nhất đến hạn lúc ${formatMoment(earliest)}.`,
    actions: [],
    items: items.map(remindedItem),
    next: [],
    coordinator,
  };
}

function remindedItem({ about, duty, dueAt, sentence, coming, link }: RemindedDuty, index: number): Item {
  const [action] = DUTY[duty].actions;
  const otherwiseWords = otherwise(duty, dueAt, coming, about).join(' ');
  return {
    title: `${index + 1}. ${capital(DUTY[duty].asked(about))}`,
    facts: [
      { label: 'Nội dung', value: printedItem(about) },
      ...whenAndWhere(about),
      ...(otherwiseWords === '' ? [] : [{ label: 'Nếu chưa làm', value: otherwiseWords }]),
    ],
    sentence,
    // One button an item: the page offers whatever can be answered.
    action: { label: duty === 'answer' || duty === 'answerPart' ? 'Mở trang trả lời' : (action?.label ?? 'Mở trang'), hint: null, link },
  };
}

/** The secretary of the unit knows that its contact has been reminded again. */
export function reminderToSecretary(mail: MailOf<'reminderToSecretary'>): Letter {
  const { about, to, sentence, coordinator, dueAt, duty, n, coming, owedBy } = mail;
  return {
    subject: informingSubject(about, `${times(n)}: ${about.unit} ${DUTY[duty].asked(about)} trước ${formatMoment(dueAt)}`),
    to,
    about,
    lead: [
      DUTY[duty].notYet(about),
      owedBy === null
        ? 'Hiện đơn vị chưa có người giữ chức danh phụ trách việc này.'
        : `Thư nhắc đã gửi Đ/c ${owedBy.name}, ${owedBy.title}; thư này để đồng chí biết và đôn đốc. Đơn vị trả lời qua liên kết trong thư nhắc đó.`,
    ],
    facts: whenAndWhere(about),
    sentence,
    actions: [],
    next: climbWords(duty, dueAt, coming, about),
    coordinator,
  };
}

/** The coordinator hears of it when a duty has fallen due, before it is brought to the committee. */
export function overdueToCoordinator(mail: MailOf<'overdueToCoordinator'>): Letter {
  const { about, to, sentence, coordinator, dueAt, duty, coming, owedBy, isWithCommittee } = mail;
  const committee =
    coming.committeeAt === null
      ? isWithCommittee
        ? [`Việc này đã được báo cáo ${about.committee} để kịp thời điều chỉnh.`]
        : []
      : [
          coming.committeeAt <= dueAt
            ? `Việc này được báo cáo ngay đến ${about.committee}.`
            : `Nếu vẫn chưa có ${DUTY[duty].awaited}, việc này được báo cáo ${about.committee} lúc ${formatMoment(coming.committeeAt)}; đồng chí có thể liên hệ trước giờ đó.`,
        ];
  return {
    subject: informingSubject(
      about,
      `Quá hạn: ${DUTY[duty].undone(about)}, ${item(about)} tại ${placeOf(about.locality)} (hạn ${formatMoment(dueAt)})`,
    ),
    to,
    about,
    lead: [`${DUTY[duty].undone(about)} về nội dung ${printedItem(about)}, hạn ${formatMoment(dueAt)} đã qua.`],
    facts: [...whenAndWhere(about), ...responsible(owedBy)],
    sentence,
    actions: [],
    next: committee,
    coordinator,
  };
}

const responsible = (owedBy: Callable | null): Fact[] => [
  { label: 'Người phụ trách', value: owedBy === null ? 'Hiện chưa có người giữ chức danh này.' : personWithPhone(owedBy) },
];

const whenAndWhere = ({ terms }: CaseInMail): Fact[] => [
  { label: 'Thời gian', value: formatSpan(terms.start, terms.end) },
  { label: labelOfPlace(terms), value: terms.place },
];
