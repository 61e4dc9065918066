import { formatMoment, formatSpan } from '@chung-suc/domain';
import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { DUTY, byEarlierLink, otherwise } from './duty-words';
import { askingSubject, engagement, informingSubject, item, printedItem, quote } from './phrases';
import { capital, placeOf, unionOf } from './words';

/** Somebody declared trouble; the other side hears it, and that the committee decides. */
export function troubleTold(mail: MailOf<'troubleTold'>): Letter {
  if (mail.registered) return contradictionTold(mail);
  const { about, to, sentence, coordinator, reason, unable, saidBy } = mail;
  const who = saidBy === 'unit' ? about.unit : unionOf(about.locality);
  const what = unable ? 'không thể thực hiện như dự kiến' : 'đang gặp khó khăn, cần hỗ trợ';
  return {
    subject: informingSubject(about, `${who} báo gặp khó khăn: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`${who} cho biết ${engagement(about)} ${what}.`],
    facts: quote('Lý do', reason),
    sentence,
    actions: [],
    next: [
      `Việc này đã được báo cáo ${about.committee} để quyết định hướng xử lý; đồng chí nhận thư ngay khi có quyết định.`,
      ...(unable ? ['Trong lúc chờ, xin chưa thông báo thêm về hoạt động.'] : []),
    ],
    coordinator,
  };
}

/** The locality knows nothing of what the unit has registered (R51); the unit hears it, and that the committee decides. */
function contradictionTold({ about, to, sentence, coordinator, reason }: MailOf<'troubleTold'>): Letter {
  const who = unionOf(about.locality);
  return {
    subject: informingSubject(about, `${who} không xác nhận hoạt động đã đăng ký: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`${who} cho biết ${engagement(about)} không diễn ra như ${about.unit} đã đăng ký.`],
    facts: quote('Lý do', reason),
    sentence,
    actions: [],
    next: [
      `Việc này đã được báo cáo ${about.committee} để quyết định ghi nhận hay khép lại; đồng chí nhận thư ngay khi có quyết định.`,
      'Nếu có hình ảnh, văn bản về hoạt động, xin gửi cho đầu mối.',
    ],
    coordinator,
  };
}

/** The unit has not answered in time; the locality hears that the committee has been told. */
export function silenceToLocality({ about, to, sentence, coordinator, answerDueAt }: MailOf<'silenceToLocality'>): Letter {
  return {
    subject: informingSubject(about, `${about.unit} chưa trả lời ${item(about)}, đã báo cáo ${about.committee}`),
    to,
    about,
    lead: [
      `${about.unit} chưa trả lời đề nghị của ${unionOf(about.locality)} về nội dung ${printedItem(about)}, dự kiến ${formatSpan(about.terms.start, about.terms.end)}; hạn trả lời là ${formatMoment(answerDueAt)}.`,
      `Việc này đã được báo cáo ${about.committee} để kịp thời điều chỉnh.`,
    ],
    facts: [],
    sentence,
    actions: [],
    next: ['Đồng chí nhận thư ngay khi có quyết định. Trong lúc chờ, đơn vị vẫn có thể trả lời.'],
    coordinator,
  };
}

/** The committee offers other ways; the locality takes one, or none and says why. */
export function chooseAsked(mail: MailOf<'chooseAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, reason, options } = mail;
  return {
    subject: askingSubject(about, `chọn phương án cho ${item(about)} tại ${placeOf(about.locality)}`, 'chọn', dueAt),
    to,
    about,
    lead: [
      `${about.committee} đề nghị ${unionOf(about.locality)} chọn một phương án cho nội dung ${printedItem(about)}, trước đây dự kiến ${formatSpan(about.terms.start, about.terms.end)}.`,
    ],
    facts: [
      ...quote(`Lý do của ${about.committee}`, reason),
      ...options.map((option, index) => ({ label: `Phương án ${index + 1}`, value: `${option}.` })),
    ],
    sentence,
    actions: DUTY.choose.actions,
    next: [
      'Nếu không phương án nào phù hợp, xin cho biết lý do trên cùng trang đó; việc này khi đó trở lại Ban Thường vụ.',
      ...otherwise('choose', dueAt, coming, about),
    ],
    coordinator,
  };
}

/** The committee has decided; each side hears what, why, and what it means for them. */
export function adjustedTold(mail: MailOf<'adjustedTold'>): Letter {
  const { about, to, sentence, coordinator, decision, registered, reason } = mail;
  const isOwedAlready = isStillOwed(mail);
  const what = `${capital(about.committee)} điều chỉnh ${item(about)} tại ${placeOf(about.locality)}: ${decision}`;
  return {
    subject: isOwedAlready ? `[Chung sức ${about.year}] ${what}` : informingSubject(about, what),
    to,
    about,
    lead: [
      registered
        ? `Về hoạt động ${printedItem(about)} mà ${about.unit} đã ghi nhận tại ${placeOf(about.locality)}, ${about.committee} đã quyết định: ${decision}.`
        : `Về đề nghị của ${unionOf(about.locality)} đối với nội dung ${printedItem(about)}, ${about.committee} đã quyết định: ${decision}.`,
    ],
    facts: quote('Lý do', reason),
    sentence,
    actions: [],
    isOwedAlready,
    next: whatItMeans(mail),
    coordinator,
  };
}

const FORMER_UNIT = ['Đồng chí không còn việc phải làm với hồ sơ này; liên kết trong các thư trước chỉ còn cho biết quyết định.'];

const CO_UNIT = ['Lịch hẹn trước đây không còn hiệu lực. Khi các bên thống nhất lại, đồng chí được hỏi và nhận lịch hẹn mới.'];

/** After an extension, or when all stays as it was, the reader still has to answer. The engagement itself is nothing to answer. */
const isStillOwed = ({ resolution, owes }: MailOf<'adjustedTold'>): boolean =>
  (resolution === 'extend' || resolution === 'keep') && owes !== null && owes.kind !== 'hold';

function whatItMeans({ side, resolution, owes }: MailOf<'adjustedTold'>): string[] {
  if (side === 'formerUnit') return FORMER_UNIT;
  if (side === 'coUnit') return CO_UNIT;
  const stillLives = byEarlierLink(owes);
  switch (resolution) {
    case 'reassign':
    case 'blocRuns':
      return side === 'locality' ? ['Thời hạn trả lời được tính lại từ đầu; đồng chí nhận thư ngay khi có trả lời.'] : [];
    case 'offer':
      return ['Địa phương được mời chọn phương án; đồng chí nhận thư khi có lựa chọn.'];
    case 'extend':
      return stillLives;
    case 'keep':
      return owes?.kind === 'hold' ? ['Nếu lại có thay đổi, xin báo qua liên kết trong thư đã thống nhất.'] : stillLives;
    case 'close':
      return side === 'locality' ? ['Nếu còn nhu cầu, đồng chí có thể gửi đề nghị mới theo Kế hoạch.'] : [];
  }
}
