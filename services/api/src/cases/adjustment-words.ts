import { DUTY_WORDS, MODE_WORDS, type Words } from '@chung-suc/api-contract';
import {
  describeRemedy,
  describeResolution,
  formatDate,
  formatMoment,
  formatSpan,
  type DomainEventOf,
  type DutyKind,
  type EscalationTrigger,
  type EventKind,
  type KeptAs,
  type Language,
  type RemedyNames,
  type SkippedStep,
} from '@chung-suc/domain';
import type { EventWords } from './event-words';

/** Events about silence, trouble and what the committee makes of it. */
type Adjusting = Extract<
  EventKind,
  | 'reminded'
  | 'fellOverdue'
  | 'troubleDeclared'
  | 'escalated'
  | 'escalationEnded'
  | 'adjusted'
  | 'extended'
  | 'reassigned'
  | 'offered'
  | 'chosen'
  | 'choiceRefused'
  | 'termsChanged'
  | 'retimed'
>;

export const TRIGGER_WORDS: Record<EscalationTrigger, Words> = {
  declined: { vi: 'đơn vị chưa thể hỗ trợ', en: 'the unit cannot support it' },
  trouble: { vi: 'có báo gặp khó khăn', en: 'trouble was declared' },
  silence: { vi: 'quá hạn mà chưa ai thực hiện', en: 'overdue, and nobody has acted' },
  choiceRefused: { vi: 'địa phương không chọn phương án nào', en: 'the locality took none of what was offered' },
  disputed: { vi: 'có phản hồi về nội dung ghi nhận thay', en: 'what was recorded on behalf is objected to' },
};

const SKIPPED_TO: Record<SkippedStep['to'], Words> = {
  contact: { vi: 'đầu mối', en: 'the contact' },
  unitSecretary: { vi: 'bí thư đơn vị', en: "the unit's secretary" },
  coordinator: { vi: 'cán bộ điều phối', en: 'the coordinator' },
  standingCommittee: { vi: 'Ban Thường vụ', en: 'the Standing Committee' },
};
const SKIPPED_BECAUSE: Record<SkippedStep['because'], Words> = {
  nobodyHoldsIt: { vi: 'chưa có ai giữ chức danh', en: 'nobody holds the post' },
  notReachable: { vi: 'chưa có địa chỉ thư dùng được', en: 'there is no working address' },
  tiedToTheUnit: { vi: 'các ủy viên đều thuộc đơn vị liên quan', en: 'all members belong to the unit' },
};

/** The contact may well be the secretary, and is told already. */
const NO_OTHER_SECRETARY: Words = { vi: 'không có ai khác ngoài đầu mối', en: 'there is none besides the contact' };

const whySkipped = (to: SkippedStep['to'], because: SkippedStep['because']): Words =>
  to === 'unitSecretary' && because === 'nobodyHoldsIt' ? NO_OTHER_SECRETARY : SKIPPED_BECAUSE[because];

/** Whom a step of the chain did not reach, and why; null when it reached everybody. */
function skippedNote(skipped: readonly SkippedStep[]): Words | null {
  if (skipped.length === 0) return null;
  const list = (language: Language): string =>
    skipped.map(({ to, because }) => `${SKIPPED_TO[to][language]} (${whySkipped(to, because)[language]})`).join(', ');
  return { vi: `Bỏ qua: ${list('vi')}.`, en: `Passed over: ${list('en')}.` };
}

/** `answer-2` is the second answer that is owed. */
export const dutyWords = (dutyId: string): Words => DUTY_WORDS[dutyId.replace(/-\d+$/, '') as DutyKind];

const nobody = (vi: string, en: string, added: Words | null = null): EventWords => ({
  did: { vi, en },
  exactly: null,
  written: null,
  added,
});
const both = (say: (language: Language) => string): Words => ({ vi: say('vi'), en: say('en') });

/** Names that an event is said with, and what stood before it. */
type EventNames = RemedyNames & { readonly kept: KeptAs };

export const ADJUSTMENT_WORDS: { readonly [K in Adjusting]: (event: DomainEventOf<K>, names: EventNames) => EventWords } = {
  reminded: ({ body: { dutyId, n, told, skipped } }) => {
    // Of an engagement that is to be held nothing else is reminded of.
    if (dutyId.startsWith('hold-')) return nobody('Nhắc hai bên: còn khoản chưa ai lo', 'Both sides are reminded of what nobody takes');
    const duty = dutyWords(dutyId);
    const also: Words = told.length > 0 ? { vi: ', báo cả bí thư đơn vị', en: ', the secretary of the unit too' } : { vi: '', en: '' };
    return nobody(`Nhắc lần ${n}: ${duty.vi}${also.vi}`, `Reminder ${n}: ${duty.en}${also.en}`, skippedNote(skipped));
  },
  fellOverdue: ({ body: { dutyId, skipped } }) =>
    nobody(`Quá hạn: ${dutyWords(dutyId).vi}`, `Overdue: ${dutyWords(dutyId).en}`, skippedNote(skipped)),
  troubleDeclared: ({ at, body: { reason, unable, knewAt } }) => ({
    did: { vi: 'báo gặp khó khăn', en: 'declared trouble' },
    exactly: unable
      ? { vi: 'không thực hiện được như đã thống nhất', en: 'it cannot be held as it stands' }
      : { vi: 'cần hỗ trợ', en: 'help is needed' },
    written: reason,
    added: knewAt < at ? { vi: `Biết từ ${formatMoment(knewAt)}.`, en: `Known since ${formatMoment(knewAt, 'en')}.` } : null,
  }),
  escalated: ({ body: { trigger, skipped } }) =>
    nobody(
      `Chuyển Ban Thường vụ quyết định: ${TRIGGER_WORDS[trigger].vi}`,
      `Brought to the Standing Committee: ${TRIGGER_WORDS[trigger].en}`,
      skippedNote(skipped),
    ),
  escalationEnded: ({ body: { because } }) =>
    because === 'split'
      ? nobody(
          'Phần chưa nhận lời được Ban Thường vụ xử lý ở hồ sơ riêng',
          'The committee goes on with what was declined in a case of its own',
        )
      : nobody('Đã thực hiện, Ban Thường vụ không còn phải quyết định', 'Done after all: nothing is left for the committee to decide'),
  adjusted: ({ body: { resolution, reason } }, names) => ({
    did: { vi: 'quyết định', en: 'decided' },
    exactly: both((language) => describeResolution(resolution, { ...names, day: (date) => formatDate(date) }, language)),
    written: reason,
  }),
  extended: ({ body: { dutyId, dueAt, previousDueAt } }) =>
    nobody(
      `Hạn mới của việc “${dutyWords(dutyId).vi}”: ${formatMoment(dueAt)}, trước đó ${formatMoment(previousDueAt)}`,
      `“${dutyWords(dutyId).en}” is now due at ${formatMoment(dueAt, 'en')}; before, at ${formatMoment(previousDueAt, 'en')}`,
    ),
  reassigned: ({ body: { fromUnitId, toUnitId } }, { unit }) =>
    nobody(`Chuyển từ ${unit(fromUnitId)} sang ${unit(toUnitId)}`, `Moved from ${unit(fromUnitId)} to ${unit(toUnitId)}`),
  offered: ({ body: { remedies } }, names) =>
    nobody(
      `Mời địa phương chọn trong ${remedies.length} phương án`,
      `The locality may choose from ${remedies.length} options`,
      both((language) => remedies.map((remedy, index) => `${index + 1}. ${describeRemedy(remedy, names, language)}`).join('\n')),
    ),
  chosen: ({ body: { option } }) => ({
    did: { vi: 'chọn phương án', en: 'chose' },
    exactly: { vi: `phương án ${option + 1}`, en: `option ${option + 1}` },
    written: null,
  }),
  choiceRefused: ({ body: { reason } }) => ({
    did: { vi: 'không chọn phương án nào', en: 'took none of the options' },
    exactly: null,
    written: reason,
  }),
  termsChanged: ({ body: { start, end, mode, place } }) => ({
    did: {
      vi: `Đề nghị nay là ${formatSpan(start, end)}, ${MODE_WORDS[mode].vi}`,
      en: `The request is now for ${formatSpan(start, end, 'en')}, ${MODE_WORDS[mode].en}`,
    },
    exactly: null,
    written: place,
  }),
  retimed: ({ body: { moved } }) =>
    nobody(
      'Tính lại hạn theo lịch làm việc mới',
      'Due times counted anew by the working calendar',
      both((language) =>
        moved
          .map(({ dutyId, from, to }) => `${dutyWords(dutyId)[language]}: ${formatMoment(from, language)} → ${formatMoment(to, language)}`)
          .join('\n'),
      ),
    ),
};
