import { formatDate, formatMoment, formatSpan, localDateOf } from '@chung-suc/domain';
import type { Fact, Item, Letter } from '../letter';
import type { Addressee, CaseInMail, ProposalInMail, WhyEscalated } from '../case-in-mail';
import type { DigestItem, MailOf } from '../mail';
import { DUTY } from './duty-words';
import { item, labelOfPlace, personWithPhone, printedItem, quote } from './phrases';
import { placeOf, unionOf } from './words';

/** What happened, in a clause. */
function happened(about: CaseInMail, { trigger, undone, saidBy, coUnit, registered, disputedBy }: WhyEscalated): string {
  switch (trigger) {
    case 'silence':
      return undone === null ? 'Quá hạn chưa có trả lời' : DUTY[undone.duty].undone(about);
    case 'declined':
      return coUnit === null ? `${about.unit} chưa thể hỗ trợ` : `${coUnit} chưa thể phối hợp cùng ${about.unit}`;
    case 'trouble':
      if (registered) return `${unionOf(about.locality)} không xác nhận hoạt động mà ${about.unit} đã đăng ký`;
      return `${saidBy === 'locality' ? unionOf(about.locality) : about.unit} báo gặp khó khăn`;
    case 'choiceRefused':
      return `${unionOf(about.locality)} không chọn phương án nào`;
    case 'disputed':
      return `${disputedBy ?? about.unit} phản hồi nội dung Văn phòng ghi nhận thay`;
  }
}

/** Trigger, reason, what was known and when it was told: what a member must read before deciding. */
function whyFacts(about: CaseInMail, why: WhyEscalated): Fact[] {
  const { undone, reason, alternative, telling, saidBy, coUnit } = why;
  const facts: Fact[] = [{ label: 'Sự việc', value: `${happened(about, why)}.` }];
  if (undone !== null) {
    const reminded = undone.reminded === 0 ? 'chưa nhắc lần nào' : `đã nhắc ${undone.reminded} lần`;
    facts.push({
      label: 'Đã chờ',
      value: `Từ ${formatMoment(undone.since)}, hạn ${formatMoment(undone.dueAt)}, ${reminded}.`,
    });
  }
  facts.push(...quote('Lý do', reason), ...quote('Đơn vị đề xuất', alternative));
  if (telling !== null) {
    const who = coUnit ?? (saidBy === 'locality' ? unionOf(about.locality) : about.unit);
    facts.push({ label: 'Biết và báo', value: toldWords(who, telling) });
  }
  return facts;
}

function toldWords(who: string, { knewAt, toldAt, workingDays }: NonNullable<WhyEscalated['telling']>): string {
  if (knewAt === toldAt) return `${who} báo ngay khi biết, lúc ${formatMoment(toldAt)}.`;
  const late = workingDays === 0 ? '' : `, sau ${workingDays} ngày làm việc`;
  return `${who} biết lúc ${formatMoment(knewAt)}, báo lúc ${formatMoment(toldAt)}${late}.`;
}

const proposalFacts = (proposals: readonly ProposalInMail[]): Fact[] =>
  proposals.map(({ remedy, grounds }, index) => ({ label: `Phương án ${index + 1}`, value: `${remedy} (${grounds}).` }));

const recusedFact = (recused: readonly Addressee[], about: CaseInMail): Fact[] =>
  recused.length === 0
    ? []
    : [
        {
          label: 'Không tham gia',
          value: `${recused.map(({ name, title }) => `Đ/c ${name}, ${title}`).join('; ')}: có chức vụ tại ${about.unit} nên không tham gia quyết định.`,
        },
      ];

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}.`).join('\n');

/** A member of the committee is asked to decide an escalation at once: declared trouble, or too little time for the daily mail. */
export function escalationToMember(mail: MailOf<'escalationToMember'>): Letter {
  const { about, to, sentence, coordinator, dueAt, why, proposals, recused, callList } = mail;
  const isUrgent = callList.length > 0;
  return {
    subject: `[Chung sức ${about.year}] ${isUrgent ? '[Gấp] ' : ''}V/v điều chỉnh ${item(about)} tại ${placeOf(about.locality)}: ${happened(about, why)} (quyết định trước ${formatMoment(dueAt)})`,
    to,
    about,
    lead: [
      why.registered
        ? `Hoạt động ${printedItem(about)} mà ${about.unit} đăng ký đã thực hiện tại ${placeOf(about.locality)} cần ${about.committee} quyết định: ghi nhận hay khép lại.`
        : `Đề nghị của ${unionOf(about.locality)} về nội dung ${printedItem(about)} cần ${about.committee} quyết định hướng xử lý.`,
      ...(isUrgent ? ['Hoạt động đã gần kề: xin đồng chí gọi điện trước khi quyết định, danh sách ở dưới.'] : []),
    ],
    facts: [
      ...whyFacts(about, why),
      { label: 'Thời gian', value: formatSpan(about.terms.start, about.terms.end) },
      { label: labelOfPlace(about.terms), value: about.terms.place },
      ...(isUrgent ? [{ label: 'Gọi ngay', value: numbered(callList.map(personWithPhone)) }] : []),
      ...(proposals.length === 0 && !why.registered
        ? [{ label: 'Phương án', value: 'Chưa tìm được phương án phù hợp; đồng chí có thể tự đề xuất trên trang.' }]
        : proposalFacts(proposals)),
      ...recusedFact(recused, about),
    ],
    sentence,
    actions: DUTY.decide.actions,
    next: [
      ...(proposals.length === 0 ? [] : ['Các phương án trên chỉ để tham khảo.']),
      'Ủy viên nào quyết định trước thì quyết định đó có hiệu lực.',
      'Chưa có quyết định thì hồ sơ được nêu lại trong thư tổng hợp 08h00 mỗi ngày làm việc.',
    ],
    coordinator,
  };
}

/** The committee's one mail a day: every case that waits for a decision, each with its page. */
export function committeeDigest({ about, to, items, coordinator, day }: MailOf<'committeeDigest'>): Letter {
  const earliest = Math.min(...items.map(({ dueAt }) => dueAt));
  return {
    subject: `[Chung sức ${about.year}] [Cần quyết định] ${items.length} hồ sơ chờ Ban Thường vụ, ngày ${formatDate(localDateOf(day))}`,
    to,
    about,
    lead: [
      items.length === 1
        ? 'Hồ sơ sau đây đang chờ Ban Thường vụ quyết định hướng xử lý.'
        : `${items.length} hồ sơ sau đây đang chờ Ban Thường vụ quyết định hướng xử lý.`,
    ],
    facts: [],
    sentence: `Hạn quyết định sớm nhất: ${formatMoment(earliest)}.`,
    actions: [],
    items: items.map(digestItem),
    next: [
      'Ủy viên nào quyết định trước thì quyết định đó có hiệu lực.',
      'Hồ sơ chưa quyết định được nêu lại trong thư tổng hợp của ngày làm việc tiếp theo.',
    ],
    coordinator,
  };
}

function digestItem({ about, why, sentence, proposals, link }: DigestItem, index: number): Item {
  return {
    title: `${index + 1}. ${placeOf(about.locality)} – ${item(about)} – ${about.unit}`,
    facts: [
      { label: 'Nội dung', value: printedItem(about) },
      { label: 'Thời gian', value: formatSpan(about.terms.start, about.terms.end) },
      ...whyFacts(about, why),
      { label: 'Chờ quyết định', value: `Từ ${formatMoment(why.openedAt)}.` },
      ...(proposals.length === 0 ? [] : [{ label: 'Đề xuất', value: firstOf(proposals) }]),
    ],
    sentence,
    action: { label: 'Xem và quyết định', hint: null, link },
  };
}

const MOST_IN_DIGEST = 3;

/** The likeliest proposals, and how many more the page has. */
function firstOf(proposals: readonly ProposalInMail[]): string {
  const shown = proposals.slice(0, MOST_IN_DIGEST).map(({ remedy }) => remedy);
  const more = proposals.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; và ${more} phương án khác trên trang` : ''}.`;
}
