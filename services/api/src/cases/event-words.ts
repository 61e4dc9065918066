import { OUTCOME_WORDS, type Words } from '@chung-suc/api-contract';
import { formatMoment, formatTime, localDateOf, totalOf, type EventKind, type Instant } from '@chung-suc/domain';
import { ADJUSTMENT_WORDS } from './adjustment-words';
import { AGREEMENT_WORDS } from './agreement-words';
import type { HistoricEvent } from './case-history';
import { RECORDING_WORDS } from './recording-words';
import { DOOR_WORDS, answered, peopleWords } from './door-words';

/**
 * An event in words: what somebody did, what exactly, what was written in its own words, and what we add to it: whom a reminder did not reach, the
 * options of an offer. `did` has no subject when nobody did it.
 */
export interface EventWords {
  readonly did: Words;
  readonly exactly: Words | null;
  readonly written: string | null;
  readonly added?: Words | null;
}

const parts = (...texts: readonly (string | null)[]): string | null => texts.filter((text) => text !== null).join('\n') || null;

function wordsOf(entry: HistoricEvent): EventWords {
  const { event, names } = entry;
  switch (event.kind) {
    case 'declined':
      return {
        did: answered(entry),
        exactly: { vi: 'chưa thể hỗ trợ', en: 'cannot support the request' },
        written: parts(event.body.reason, event.body.alternative),
      };
    case 'held':
      return {
        did: {
          vi: 'Hoạt động được ghi nhận đã diễn ra, đến giờ kết thúc đã thống nhất',
          en: 'The engagement counts as held, at its agreed end',
        },
        exactly: null,
        written: null,
      };
    case 'notHeld':
      return {
        did: { vi: 'báo hoạt động không diễn ra', en: 'said that the engagement did not take place' },
        exactly: null,
        written: event.body.reason,
      };
    case 'reported':
      return {
        did: { vi: 'gửi báo cáo kết quả', en: 'sent the report' },
        exactly: peopleWords(totalOf(event.body.attendance)),
        written: parts(event.body.summary, event.body.difficulties),
      };
    case 'confirmed':
      return { did: { vi: 'xác nhận kết quả', en: 'confirmed' }, exactly: confirmation(event.body), written: event.body.comment };
    case 'reviewed':
      return { did: { vi: 'ghi nhận báo cáo', en: 'accepted the report' }, exactly: null, written: event.body.remark };
    case 'commended': {
      const names = event.body.people.map(({ name }) => name).join(', ');
      return names === ''
        ? {
            did: { vi: 'cho biết lần này không biểu dương ai', en: 'said that nobody is commended this time' },
            exactly: null,
            written: null,
          }
        : {
            did: { vi: 'biểu dương', en: 'commended' },
            exactly: { vi: names, en: names },
            written: event.body.people.map(({ name, merit }) => `${name}: ${merit}`).join('\n'),
          };
    }
    case 'closed': {
      const how = OUTCOME_WORDS[event.body.outcome];
      return {
        did: { vi: `Hồ sơ khép lại: ${how.vi.toLowerCase()}`, en: `Case closed: ${how.en.toLowerCase()}` },
        exactly: null,
        written: null,
      };
    }
    case 'messageDelivered':
      return {
        did: { vi: 'Thư đã đến máy chủ của người nhận', en: "A mail reached its recipient's server" },
        exactly: null,
        written: null,
      };
    case 'messageFailed':
      return { did: { vi: 'Không gửi được một thư', en: 'A mail could not be sent' }, exactly: null, written: null };
    case 'requested':
    case 'matchAsked':
    case 'matched':
    case 'registered':
    case 'split':
    case 'suspended':
    case 'resumed':
      return DOOR_WORDS[event.kind](entry as never);
    case 'recordedFor':
    case 'recordingStands':
    case 'recordingDisputed':
      return RECORDING_WORDS[event.kind](entry as never);
    case 'waitlisted':
    case 'placeOffered':
    case 'placeTaken':
    case 'placePassed':
    case 'proposed':
    case 'consented':
    case 'turnedDown':
    case 'agreed':
    case 'coUnitDeclined':
    case 'coUnitReleased':
    case 'cancelled':
    case 'reportReturned':
      return AGREEMENT_WORDS[event.kind](entry as never);
    default:
      return ADJUSTMENT_WORDS[event.kind](event as never, { ...names, kept: entry.kept });
  }
}

function confirmation({ tookPlace, rating }: { tookPlace: boolean; rating: number | null }): Words {
  const took: Words = tookPlace
    ? { vi: 'hoạt động đã diễn ra', en: 'it took place' }
    : { vi: 'hoạt động không diễn ra như báo cáo', en: 'it did not take place as reported' };
  return rating === null ? took : { vi: `${took.vi}, đánh giá ${rating}/5`, en: `${took.en}, rated ${rating}/5` };
}

/** What somebody's act, or the clock, led to. */
const CONSEQUENCES: readonly EventKind[] = [
  ...(['held', 'closed', 'reminded', 'fellOverdue', 'escalated', 'escalationEnded', 'extended'] as const),
  ...(['reassigned', 'offered', 'termsChanged', 'retimed', 'waitlisted', 'placeOffered', 'coUnitReleased', 'matchAsked'] as const),
];

const isAct = ({ event, givenName, completed }: HistoricEvent): boolean =>
  givenName !== null && !CONSEQUENCES.includes(event.kind) && !completed;

/** Somebody said it elsewhere, and the office has given it here. */
const isSpokenFor = ({ event, onBehalf }: HistoricEvent): boolean => onBehalf !== null && event.kind !== 'recordedFor';
const RECORDED: Words = { vi: 'Văn phòng ghi nhận thay', en: 'recorded by the office' };

const THROUGH_LINK: Words = { vi: ' (qua liên kết trong thư)', en: ' (by the link in the mail)' };

/** A line of the timeline. */
export function describeEvent(entry: HistoricEvent): { text: Words; written: string | null; added?: Words } {
  const { did, exactly, written, added } = wordsOf(entry);
  const line = (language: keyof Words): string => {
    const what = exactly ? `${did[language]}: ${exactly[language]}` : did[language];
    if (!isAct(entry)) return `${what}.`;
    if (isSpokenFor(entry)) return `${entry.onBehalf} ${what} (${RECORDED[language]}).`;
    const who = entry.organisation ? `Đ/c ${entry.givenName} (${entry.organisation})` : `Đ/c ${entry.givenName}`;
    return `${who} ${what}${entry.via === 'link' ? THROUGH_LINK[language] : ''}.`;
  };
  return { text: { vi: line('vi'), en: line('en') }, written, ...(added ? { added } : {}) };
}

const JUST_NOW_MS = 3_600_000;

/** Who did what when, for somebody who comes too late: `Đ/c Thử vừa trả lời lúc 14h02: đồng ý phối hợp.` */
export function whatHappened(entry: HistoricEvent, now: Instant): Words {
  const { did, exactly } = wordsOf(entry);
  const { at } = entry.event;
  const when = (language: keyof Words): string =>
    localDateOf(at) === localDateOf(now) ? formatTime(at, language) : formatMoment(at, language);
  const tail = (language: keyof Words): string => (exactly ? `: ${exactly[language]}.` : '.');
  if (!isAct(entry)) return { vi: `${did.vi}, lúc ${when('vi')}.`, en: `${did.en}, at ${when('en')}.` };
  const just = now - at < JUST_NOW_MS;
  if (isSpokenFor(entry)) {
    return {
      vi: `${entry.onBehalf} ${just ? 'vừa' : 'đã'} ${did.vi} lúc ${when('vi')} (${RECORDED.vi})${tail('vi')}`,
      en: `${entry.onBehalf} ${did.en} at ${when('en')} (${RECORDED.en})${tail('en')}`,
    };
  }
  return {
    vi: `Đ/c ${entry.givenName} ${just ? 'vừa' : 'đã'} ${did.vi} lúc ${when('vi')}${tail('vi')}`,
    en: `Đ/c ${entry.givenName} ${did.en} at ${when('en')}${tail('en')}`,
  };
}
