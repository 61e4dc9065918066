import { differencesOf, formatMoment, formatSpan, type CostBearer, type Difference, type Instant, type Terms } from '@chung-suc/domain';
import { AUDIENCE_WORDS, COST_BEARER_WORDS, COST_ITEM_WORDS, MODE_WORDS } from './vocabulary';
import type { Words } from './words';

/** One field in which two versions differ, in words; null where a version says nothing. */
export interface DifferenceInWords {
  /** `start`, `audience.youngOfficials`, `costs.hall`. */
  readonly field: string;
  readonly title: Words;
  readonly before: Words | null;
  readonly after: Words | null;
}

/** Fields of the terms, as they stand before a value. */
export const TERM_WORDS: Record<Exclude<Difference['field'], 'audience' | 'costs'>, Words> = {
  start: { vi: 'Bắt đầu', en: 'Start' },
  end: { vi: 'Kết thúc', en: 'End' },
  mode: { vi: 'Hình thức', en: 'Mode' },
  place: { vi: 'Địa điểm', en: 'Place' },
  wishes: { vi: 'Mong muốn của địa phương', en: 'Wishes of the locality' },
  modeDeviation: { vi: 'Lý do khác Kế hoạch', en: 'Why it differs from the plan' },
};

const same = (text: string): Words => ({ vi: text, en: text });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const moment = (at: Instant): Words => ({ vi: formatMoment(at, 'vi'), en: formatMoment(at, 'en') });
const people = (count: number): Words => ({ vi: `${count} người`, en: `${count} people` });
const orNull = <T>(value: T | null, say: (value: T) => Words): Words | null => (value === null ? null : say(value));

/** `Hội trường: Địa phương lo → Đơn vị lo`, in both languages. */
export function differenceWords(difference: Difference): DifferenceInWords {
  switch (difference.field) {
    case 'start':
    case 'end':
      return { ...plain(difference.field), before: moment(difference.before), after: moment(difference.after) };
    case 'mode':
      return { ...plain('mode'), before: MODE_WORDS[difference.before], after: MODE_WORDS[difference.after] };
    case 'place':
    case 'wishes':
    case 'modeDeviation':
      return { ...plain(difference.field), before: orNull(difference.before, same), after: orNull(difference.after, same) };
    case 'audience': {
      const { group, before, after } = difference;
      return { field: `audience.${group}`, title: AUDIENCE_WORDS[group], before: orNull(before, people), after: orNull(after, people) };
    }
    case 'costs': {
      const { item, before, after } = difference;
      const { vi, en } = COST_ITEM_WORDS[item];
      const bearer = (who: CostBearer): Words => COST_BEARER_WORDS[who];
      return {
        field: `costs.${item}`,
        title: { vi: capital(vi), en: capital(en) },
        before: orNull(before, bearer),
        after: orNull(after, bearer),
      };
    }
  }
}

const plain = (field: keyof typeof TERM_WORDS) => ({ field, title: TERM_WORDS[field] });

/** When both ends differ it is one change to a reader: the time. */
export function spanDifference(before: Terms, after: Terms): DifferenceInWords | null {
  if (before.start === after.start && before.end === after.end) return null;
  const span = ({ start, end }: Terms): Words => ({ vi: formatSpan(start, end, 'vi'), en: formatSpan(start, end, 'en') });
  return { field: 'span', title: { vi: 'Thời gian', en: 'Time' }, before: span(before), after: span(after) };
}

/** How two versions differ: the time is one thing to a reader, everything else stands field by field. */
export function differencesInWords(before: Terms, after: Terms): DifferenceInWords[] {
  const span = spanDifference(before, after);
  const others = differencesOf(before, after).filter(({ field }) => field !== 'start' && field !== 'end');
  return [...(span ? [span] : []), ...others.map(differenceWords)];
}
