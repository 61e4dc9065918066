import { isoWeekday, localDateOf, localTimeOf, type Instant, type LocalDate } from './local-date';

export type Language = 'vi' | 'en';

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const pad = (n: number): string => String(n).padStart(2, '0');

export const formatWeekday = (date: LocalDate, language: Language = 'vi'): string => WEEKDAYS[language][isoWeekday(date) - 1] ?? '';

/** `24/02/2026`: on screens and in mails, always two digits (official documents have their own rule). */
export const formatDate = (date: LocalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `17h00` in Vietnamese, `17:00` in English; 24-hour. */
export function formatTime(at: Instant, language: Language = 'vi'): string {
  const { hour, minute } = localTimeOf(at);
  return `${pad(hour)}${language === 'vi' ? 'h' : ':'}${pad(minute)}`;
}

/** `17h00, thứ Ba 24/02/2026`: the form of a deadline. */
export function formatMoment(at: Instant, language: Language = 'vi'): string {
  const date = localDateOf(at);
  return `${formatTime(at, language)}, ${formatWeekday(date, language)} ${formatDate(date)}`;
}

/** `14h00–16h00, thứ Năm 18/06/2026`, or both moments when the engagement spans days. */
export function formatSpan(start: Instant, end: Instant, language: Language = 'vi'): string {
  if (localDateOf(start) === localDateOf(end)) return `${formatTime(start, language)}–${formatMoment(end, language)}`;
  return `${formatMoment(start, language)} – ${formatMoment(end, language)}`;
}

/** `10/02 10h15`: a line of a timeline. */
export const formatShort = (at: Instant, language: Language = 'vi'): string =>
  `${formatDate(localDateOf(at)).slice(0, 5)} ${formatTime(at, language)}`;
