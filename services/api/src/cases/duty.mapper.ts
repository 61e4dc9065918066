import { COMMITTEE_WORDS, DUTY_WORDS, toIso, toIsoOrNull, type DutyView, type HolderView, type Words } from '@chung-suc/api-contract';
import {
  caseSentence,
  describeLateness,
  dutySentence,
  lateness,
  rosterOf,
  type Duty,
  type Instant,
  type SentenceNames,
  type SupportRequest,
  type WorkingCalendar,
  namesFor,
} from '@chung-suc/domain';
import type { PostHolder } from '@chung-suc/persistence';

/** What the sentence of a case is made of. */
export interface SentenceParts {
  readonly state: SupportRequest;
  readonly owed: readonly Duty[];
  readonly unit: string;
  readonly locality: string;
  /** In the order of the case's co-units. */
  readonly coUnits: readonly { readonly id: string; readonly name: string }[];
  readonly calendar: WorkingCalendar;
}

const namesIn = (language: keyof Words, { unit, locality, coUnits }: SentenceParts): SentenceNames => ({
  unit,
  locality,
  committee: COMMITTEE_WORDS[language],
  coUnits: Object.fromEntries(coUnits.map(({ id, name }) => [id, name])),
});

/** Where a case stands, in both languages. */
export function sentenceOf(parts: SentenceParts, now: Instant): Words {
  const say = (language: keyof Words): string =>
    caseSentence(parts.state, parts.owed, namesIn(language, parts), now, parts.calendar, language);
  return { vi: say('vi'), en: say('en') };
}

/** Who owes this duty, to whom, until when. */
export function dutySentenceOf(duty: Duty, parts: SentenceParts, now: Instant): Words {
  const say = (language: keyof Words): string =>
    dutySentence(duty, namesFor(duty, parts.state, namesIn(language, parts)), now, parts.calendar, language, rosterOf(duty, parts.state));
  return { vi: say('vi'), en: say('en') };
}

export const toHolderView = ({ postId, title, organisationName, fullName }: PostHolder): HolderView => ({
  postId,
  title,
  organisation: organisationName,
  name: fullName,
});

/** How far off it is, in working days of whoever owes it. */
export function toLatenessView(duty: Duty, state: SupportRequest, calendar: WorkingCalendar, now: Instant): DutyView['lateness'] {
  const late = lateness(duty, now, calendar, rosterOf(duty, state));
  return {
    kind: late.kind,
    workingDays: late.kind === 'today' ? 0 : late.workingDays,
    text: { vi: describeLateness(late, 'vi'), en: describeLateness(late, 'en') },
  };
}

/** A duty with whoever holds the post that owes it, and the others that may do it; null when there is no such post. */
export function toDutyView(duty: Duty, holders: ReadonlyMap<string, PostHolder>, parts: SentenceParts, now: Instant): DutyView | null {
  const holder = holders.get(duty.postId);
  if (!holder) return null;
  return {
    id: duty.id,
    kind: duty.kind,
    title: DUTY_WORDS[duty.kind],
    owedBy: toHolderView(holder),
    alsoBy: duty.alsoPostIds.flatMap((postId) => holders.get(postId) ?? []).map(toHolderView),
    since: toIso(duty.since),
    dueAt: toIso(duty.dueAt),
    reminders: duty.reminders.map(toIso),
    climbsAt: toIsoOrNull(duty.climbsAt),
    provisional: duty.provisional,
    lateness: toLatenessView(duty, parts.state, parts.calendar, now),
    sentence: dutySentenceOf(duty, parts, now),
  };
}
