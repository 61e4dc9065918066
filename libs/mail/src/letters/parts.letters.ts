import { quoted, type Fact, type Letter } from '../letter';
import type { DeclinedPart } from '../case-in-mail';
import type { MailOf } from '../mail';
import { DUTY, byEarlierLink, otherwise } from './duty-words';
import { askingSubject, informingSubject, item, partsFact, printedItem, termsFacts } from './phrases';
import { capital, partWords, unionOf } from './words';

/** What the unit of a component has said that cannot support it, under the component's name. */
const declinedFact = ({ name, unit, reason, alternative }: DeclinedPart): Fact => ({
  label: capital(partWords([name])),
  value: [
    `${unit} chưa thể hỗ trợ, lý do ${quoted(reason)}`,
    ...(alternative === null ? [] : [`Đơn vị đề xuất ${quoted(alternative)}`]),
  ].join('\n'),
});

/** Some components cannot be had and others can: the locality may hold these first, or wait (R12). */
export function splitAsked(mail: MailOf<'splitAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, declined, standing } = mail;
  const missing = partWords(declined.map(({ name }) => name));
  return {
    subject: askingSubject(about, DUTY.split.asked(about), 'chọn', dueAt),
    to,
    about,
    lead: [
      `${capital(missing)} của nội dung ${printedItem(about)} chưa có đơn vị thực hiện. Việc này đã được báo cáo ${about.committee} để tìm đơn vị khác.`,
      `${unionOf(about.locality)} có thể tổ chức trước các phần khác, hoặc chờ để tổ chức tất cả cùng một lần.`,
    ],
    facts: [...declined.map(declinedFact), ...partsFact('Có thể tổ chức trước', standing), ...termsFacts(about, 'Thời gian dự kiến')],
    sentence,
    actions: DUTY.split.actions,
    next: [
      `Nếu chọn tổ chức trước, các phần khác giữ nguyên ngày dự kiến; ${missing} thành một hồ sơ riêng và ${about.committee} tiếp tục tìm đơn vị.`,
      ...otherwise('split', dueAt, coming, about),
    ],
    coordinator,
  };
}

/** The locality holds some components first; each unit hears what that means for its own. */
export function splitTold(mail: MailOf<'splitTold'>): Letter {
  const { about, to, sentence, coordinator, kept, apart, isKept, owes } = mail;
  const goes = partWords(apart.map(({ name }) => name));
  const who = unionOf(about.locality);
  const what = `${who} tổ chức trước ${partWords(kept)}: ${item({ ...about, parts: [] })}`;
  return {
    subject: owes === null ? informingSubject(about, what) : `[Chung sức ${about.year}] ${what}`,
    to,
    about,
    lead: [
      `${who} chọn tổ chức trước ${partWords(kept)} của nội dung ${printedItem({ ...about, parts: [] })}. ${capital(goes)} được tách thành một hồ sơ riêng, chờ ${about.committee} quyết định.`,
    ],
    facts: partsFact('Tách riêng', apart),
    sentence,
    actions: [],
    isOwedAlready: owes !== null,
    next: isKept
      ? ['Phần của đơn vị đồng chí không thay đổi ngày giờ, nội dung.', ...byEarlierLink(owes)]
      : [`Về ${goes}, đồng chí không còn việc phải làm trong hồ sơ này; nếu lại có thể hỗ trợ, xin báo cho đầu mối.`],
    coordinator,
  };
}
