import { formatMoment, formatSpan } from '@chung-suc/domain';
import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { otherDateFacts, proposedFacts, settledFacts } from './changes';
import { DUTY, otherwise } from './duty-words';
import { askingSubject, engagement, informingSubject, item, printedItem, quote, termsFacts } from './phrases';
import { capital, placeOf, unionOf } from './words';

/** A unit or the locality proposes other terms; the reader consents, on one of its other dates too, or proposes again. */
export function proposalAsked(mail: MailOf<'proposalAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, duty, by, before, otherDates, note, isChange } = mail;
  const who = by === 'unit' ? about.unit : unionOf(about.locality);
  const place = placeOf(about.locality);
  const what = isChange ? `đề xuất thay đổi ${item(about)} đã thống nhất tại ${place}` : `có đề xuất khác về ${item(about)} tại ${place}`;
  return {
    subject: askingSubject(about, `${who} ${what}`, 'trả lời', dueAt),
    to,
    about,
    lead: isChange
      ? [
          `${who} đề xuất thay đổi so với những gì đã thống nhất về nội dung ${printedItem(about)}, cụ thể như sau.`,
          'Những gì đã thống nhất vẫn có hiệu lực cho đến khi mọi bên đồng ý với đề xuất này.',
        ]
      : [`${who} có đề xuất khác về nội dung ${printedItem(about)}, cụ thể như sau:`],
    facts: [...proposedFacts(about, mail, before), ...otherDateFacts(otherDates), ...quote('Lý do', note)],
    sentence,
    actions: DUTY[duty].actions,
    next: otherwise(duty, dueAt, coming, about),
    coordinator,
  };
}

/** A co-unit is asked when the sides have settled everything (R11): it consents, or says that it cannot take part. */
export function joinAsked(mail: MailOf<'joinAsked'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming, coUnit, before } = mail;
  const sides = `${about.unit} và ${unionOf(about.locality)}`;
  return {
    subject: askingSubject(
      about,
      `${before === null ? 'xác nhận phối hợp' : 'trả lời về thay đổi'} cùng ${about.unit}: ${item(about)} tại ${placeOf(about.locality)}`,
      'trả lời',
      dueAt,
    ),
    to,
    about,
    lead:
      before === null
        ? [
            `${sides} đã thống nhất nội dung ${printedItem(about)}. Theo Kế hoạch, ${coUnit} phối hợp thực hiện; nội dung này có hiệu lực khi ${coUnit} xác nhận.`,
          ]
        : [
            `${sides} muốn thay đổi nội dung ${printedItem(about)} mà ${coUnit} đã xác nhận phối hợp. Thay đổi có hiệu lực khi ${coUnit} đồng ý; đến lúc đó những gì đã thống nhất vẫn có hiệu lực.`,
          ],
    facts: settledFacts(about, mail, before),
    sentence,
    actions: DUTY.join.actions,
    next: otherwise('join', dueAt, coming, about),
    coordinator,
  };
}

/** A proposed change was refused or withdrawn: what was agreed stands. */
export function turnedDownTold({ about, to, sentence, coordinator, who, reason }: MailOf<'turnedDownTold'>): Letter {
  return {
    subject: informingSubject(about, `Giữ nguyên nội dung đã thống nhất: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`Đề xuất thay đổi không được thực hiện: ${who} đề nghị giữ nguyên. ${capital(engagement(about))} diễn ra như đã thống nhất.`],
    facts: quote('Lý do', reason),
    sentence,
    actions: [],
    next: [],
    coordinator,
  };
}

/** A co-unit cannot take part; both sides hear it, and that the committee decides. */
export function coUnitDeclinedTold(mail: MailOf<'coUnitDeclinedTold'>): Letter {
  const { about, to, sentence, coordinator, coUnit, part, maySplit, reason, alternative } = mail;
  const toDecide =
    part === null
      ? `để quyết định: có thể tiếp tục không có đơn vị phối hợp. Đồng chí nhận thư ngay khi có quyết định.`
      : `để tìm đơn vị khác cho phần này. Đồng chí nhận thư ngay khi có quyết định.`;
  return {
    subject: informingSubject(about, `${coUnit} chưa thể phối hợp ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`${coUnit} cho biết chưa thể phối hợp ${engagement(about)}.`],
    facts: [...quote('Lý do', reason), ...quote('Đề xuất', alternative)],
    sentence,
    actions: [],
    next: [
      `Việc này đã được báo cáo ${about.committee} ${toDecide}`,
      ...(maySplit ? ['Trong lúc chờ, địa phương có thể chọn tổ chức trước các phần khác.'] : []),
    ],
    coordinator,
  };
}

/** It was called off; whoever had to do with it hears it once, and that nothing is left to do. */
export function cancelledTold(mail: MailOf<'cancelledTold'>): Letter {
  const { about, to, sentence, coordinator, by, reason, wasAgreed, reader } = mail;
  const who = by === 'unit' ? about.unit : unionOf(about.locality);
  return {
    subject: informingSubject(
      about,
      `Đã hủy: ${item(about)} tại ${placeOf(about.locality)}, ${formatSpan(about.terms.start, about.terms.end)}`,
    ),
    to,
    about,
    lead: [`${who} đã hủy ${wasAgreed ? engagement(about) : `đề nghị phối hợp ${printedItem(about)}`}.`],
    facts: quote('Lý do', reason),
    sentence,
    actions: [],
    next: [
      ...(wasAgreed ? ['Lịch hẹn đã gửi trước đây được rút lại; đồng chí không còn việc phải làm với hồ sơ này.'] : []),
      ...(reader === 'locality' ? ['Nếu còn nhu cầu, đồng chí có thể gửi lại đề nghị: hồ sơ mới được nối với hồ sơ này.'] : []),
    ],
    coordinator,
  };
}

/** Every place of the offering is taken; the locality knows where it stands in line, and that it need not do anything. */
export function waitlistedTold({ about, to, sentence, coordinator, position }: MailOf<'waitlistedTold'>): Letter {
  return {
    subject: informingSubject(about, `Đã hết suất, ${placeOf(about.locality)} ở vị trí ${position} trong danh sách chờ: ${item(about)}`),
    to,
    about,
    lead: [
      `Nội dung ${printedItem(about)} đã có địa phương đăng ký trước. ${unionOf(about.locality)} ở vị trí thứ ${position} trong danh sách chờ, theo thứ tự gửi đề nghị.`,
    ],
    facts: termsFacts(about, 'Thời gian dự kiến'),
    sentence,
    actions: DUTY.wait.actions,
    next: [
      'Khi có suất trống và đến lượt, đồng chí nhận một thư mời nhận suất. Đến ngày dự kiến mà chưa có suất, hồ sơ tự khép lại.',
      'Nếu không chờ nữa, xin báo qua liên kết trên để nhường địa phương phía sau.',
    ],
    coordinator,
  };
}

/** A place has been freed and is kept for the first in line for some days. */
export function placeOffered(mail: MailOf<'placeOffered'>): Letter {
  const { about, to, sentence, coordinator, dueAt, coming } = mail;
  return {
    subject: askingSubject(about, `nhận suất vừa trống: ${item(about)} tại ${placeOf(about.locality)}`, 'nhận', dueAt),
    to,
    about,
    lead: [
      `Nội dung ${printedItem(about)} vừa có suất trống và đến lượt ${unionOf(about.locality)}. Suất này được giữ cho địa phương đến ${formatMoment(dueAt)}.`,
    ],
    facts: termsFacts(about, 'Thời gian dự kiến'),
    sentence,
    actions: DUTY.takePlace.actions,
    next: [
      `Sau khi đồng chí nhận suất, đề nghị được gửi đến ${about.unit}.`,
      ...otherwise('takePlace', dueAt, coming, about),
      `Quá thời hạn trên, suất được chuyển cho địa phương tiếp theo.`,
    ],
    coordinator,
  };
}

/** The wait is over without a place. */
export function placePassedTold({ about, to, sentence, coordinator, because }: MailOf<'placePassedTold'>): Letter {
  const why =
    because === 'notTaken'
      ? 'Suất trống được giữ cho địa phương đã quá hạn nhận và được chuyển cho địa phương tiếp theo.'
      : 'Đến ngày dự kiến mà chưa có suất trống.';
  return {
    subject: informingSubject(about, `Khép lại danh sách chờ: ${item(about)} tại ${placeOf(about.locality)}`),
    to,
    about,
    lead: [`Về đề nghị phối hợp ${printedItem(about)} của ${unionOf(about.locality)}: ${why}`],
    facts: [],
    sentence,
    actions: [],
    next: ['Nếu còn nhu cầu, đồng chí có thể gửi đề nghị mới với ngày khác.'],
    coordinator,
  };
}
