import { formatDate, instantAt, isLocalDate, type Instant, type LocalDate } from '@chung-suc/domain';

/** Day first, as people here write it, with whatever between: `18/6/2026`, `18.06.26`, `18 6 2026`, `18062026`; or as a picker has it, `2026-06-18`. */
export function readDay(typed: string): LocalDate | null {
  const text = typed.trim();
  if (isLocalDate(text)) return text;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/** `14h00`, `14h`, `14:00`, `8.30`, `1430`, `8`. */
export function readTime(typed: string): { readonly hour: number; readonly minute: number } | null {
  const text = typed.trim().toLowerCase();
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[h:g.](\d{2})?)?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return { hour: Number(hour), minute: Number(minute) };
}

/** On the wall clock of Ho Chi Minh City, wherever the browser stands. */
export function readInstant(day: string, time: string): Instant | null {
  const [date, clock] = [readDay(day), readTime(time)];
  return date === null || clock === null ? null : instantAt(date, clock.hour, clock.minute);
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** As a form is filled in: `14h00`. */
export const timeText = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string => `${pad(hour)}h${pad(minute)}`;
export const dayText = formatDate;
