import { formatMoment, type RecordableKind, type RecordingSource } from '@chung-suc/domain';
import type { RecordingInMail } from '../case-in-mail';
import type { Fact, Letter } from '../letter';
import type { MailOf } from '../mail';
import { DUTY } from './duty-words';
import { askingSubject, informingSubject, item, printedItem, quote, termsFacts } from './phrases';
import { placeOf } from './words';

/** What was said, as a clause. */
const SAID: Record<RecordableKind, string> = {
  takePlace: 'trả lời về suất vừa trống',
  agree: 'đồng ý phối hợp',
  decline: 'chưa thể hỗ trợ',
  propose: 'đề xuất thay đổi',
  accept: 'đồng ý với đề xuất',
  turnDown: 'giữ nguyên như đã thống nhất',
  choose: 'trả lời về các phương án',
  split: 'tổ chức trước các phần còn lại',
  cancel: 'hủy, không thực hiện nữa',
  declareTrouble: 'báo gặp khó khăn',
  reportNotHeld: 'báo hoạt động không diễn ra',
  report: 'báo cáo kết quả',
  confirmExecution: 'xác nhận kết quả',
  commend: 'trả lời về việc biểu dương',
};

const SOURCE: Record<RecordingSource, string> = {
  zalo: 'qua Zalo',
  phone: 'qua điện thoại',
  inPerson: 'trực tiếp',
  letter: 'bằng văn bản',
};

const recordedFacts = ({ kind, source, saidAt, quote: words }: RecordingInMail): Fact[] => [
  { label: 'Nội dung ghi nhận', value: `${SAID[kind]}, trả lời ${SOURCE[source]} lúc ${formatMoment(saidAt)}.` },
  ...quote('Nguyên văn', words),
];

/** The office has recorded what the reader said elsewhere: the reader may object for some days, and need do nothing where it is right. */
export function recordedTold(mail: MailOf<'recordedTold'>): Letter {
  const { about, to, sentence, coordinator, recording, asks } = mail;
  const what = `${SAID[recording.kind]}: ${item(about)} tại ${placeOf(about.locality)}`;
  return {
    subject: asks
      ? askingSubject(about, `ghi nhận thay ${what}`, 'phản hồi', asks.dueAt)
      : informingSubject(about, `Đã ghi nhận thay ${what}`),
    to,
    about,
    lead: [`Văn phòng đã ghi nhận thay đồng chí câu trả lời về nội dung ${printedItem(about)}.`],
    facts: [...recordedFacts(recording), ...termsFacts(about, 'Thời gian')],
    sentence,
    actions: asks ? DUTY.acknowledge.actions : [],
    next: asks
      ? [
          'Nếu đúng, đồng chí không cần làm gì thêm.',
          `Nếu không đúng, xin phản hồi trước ${formatMoment(asks.dueAt)}: ${about.committee} và Văn phòng được báo ngay.`,
          ...[DUTY.acknowledge.meanwhile?.(about) ?? []].flat(),
        ]
      : ['Nếu không đúng, xin báo ngay cho đầu mối.'],
    coordinator,
  };
}

/** A side objects to what the office has recorded for it: the other side, and the office, hear it. */
export function disputedTold(mail: MailOf<'disputedTold'>): Letter {
  const { about, to, sentence, coordinator, recording, who, reason } = mail;
  return {
    subject: informingSubject(about, `${who} phản hồi nội dung ghi nhận thay: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`${who} cho biết nội dung Văn phòng ghi nhận thay về ${printedItem(about)} không đúng.`],
    facts: [...recordedFacts(recording), ...quote('Lý do', reason)],
    sentence,
    actions: [],
    next: [`Việc này đã được báo cáo ${about.committee} để quyết định hướng xử lý; đồng chí nhận thư ngay khi có quyết định.`],
    coordinator,
  };
}
