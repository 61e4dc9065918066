import { formatMoment, formatSpan, type Language } from '../calendar/format';
import type { Instant } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Duty } from '../duty/duty';
import { dutySentence, type SentenceNames } from '../duty/sentence';
import type { Outcome } from './stages';
import { rosterOf } from './duties';
import { partyOf } from './parties';
import { isRegistered, type SupportRequest } from './state';

const CLOSED: Record<Language, Record<Outcome, string>> = {
  vi: {
    completed: 'Hoạt động đã hoàn thành, hồ sơ đã khép lại',
    declined: 'Đơn vị chưa thể hỗ trợ, hồ sơ đã khép lại',
    notHeld: 'Hoạt động không diễn ra, hồ sơ đã khép lại',
    closedByCommittee: 'Ban Thường vụ đã khép lại hồ sơ',
    cancelledByLocality: 'Địa phương đã hủy, hồ sơ đã khép lại',
    cancelledByUnit: 'Đơn vị đã hủy, hồ sơ đã khép lại',
    noPlace: 'Không còn suất cho địa phương, hồ sơ đã khép lại',
  },
  en: {
    completed: 'The engagement is complete; the case was closed',
    declined: 'The unit could not support the request; the case was closed',
    notHeld: 'The engagement did not take place; the case was closed',
    closedByCommittee: 'The Standing Committee closed the case',
    cancelledByLocality: 'The locality has cancelled; the case was closed',
    cancelledByUnit: 'The unit has cancelled; the case was closed',
    noPlace: 'No place was left for the locality; the case was closed',
  },
};

/** The names of a case, with that of whoever owes a duty that is not the same party's each time: consent to a proposal, or beside the unit. */
export function namesFor(duty: Duty, state: SupportRequest, names: SentenceNames): SentenceNames {
  if (duty.kind === 'decide' && isRegistered(state)) return { ...names, registered: true };
  const party = partyOf(duty, state);
  if (party === undefined) return names;
  const asked = party === 'unit' || party === 'locality' ? names[party] : names.coUnits?.[party.slice('co:'.length)];
  return asked === undefined ? names : { ...names, asked };
}

/** Where a case stands, in one sentence: the duty that falls due first, or what is coming, or how it ended. That a side may object to what was recorded for it is no step of the case. */
export function caseSentence(
  state: SupportRequest,
  owed: readonly Duty[],
  names: SentenceNames,
  now: Instant,
  calendar: WorkingCalendar,
  language: Language = 'vi',
): string {
  if (state.outcome !== null && state.closedAt !== null) {
    const lead = CLOSED[language][state.outcome];
    return `${lead} ${language === 'vi' ? 'lúc' : 'at'} ${formatMoment(state.closedAt, language)}.`;
  }
  const next = owed.filter(({ kind }) => kind !== 'hold' && kind !== 'acknowledge').sort((a, b) => a.dueAt - b.dueAt)[0];
  if (next) return dutySentence(next, namesFor(next, state, names), now, calendar, language, rosterOf(next, state));
  const span = formatSpan(state.terms.start, state.terms.end, language);
  return language === 'vi'
    ? `${names.unit} và ${names.locality} thực hiện ${span}.`
    : `${names.unit} and ${names.locality} hold the engagement ${span}.`;
}
