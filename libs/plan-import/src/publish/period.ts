import { addDays, fromEpochDay, toEpochDay, type LocalDate, type PlanMonth } from '@chung-suc/domain';
import type { PrintedPeriod } from '../draft/draft';
import type { PublishData } from './schema';

/** Days before and after today that the demo's period has when the data file gives none: two months past, eight to come. */
const DAYS_BEFORE = 60;
const DAYS_AFTER = 240;

/** The days that the printed period stands for: from the first day of its first month to the last day of its last (R5). */
export const printedDays = ({ from, to, days }: PrintedPeriod): { from: LocalDate; to: LocalDate } =>
  days ?? { from: `${from}-01`, to: lastDay(to) };

function lastDay(month: PlanMonth): LocalDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return fromEpochDay(toEpochDay(next) - 1);
}

/** The days that hold: those of the data file, around today or fixed, else the printed ones. Null when neither says when. */
export function periodOf(
  printed: PrintedPeriod | null,
  data: PublishData,
  today: LocalDate,
): { from: LocalDate; to: LocalDate; moved: boolean } | null {
  const fixed = printed ? printedDays(printed) : null;
  const { period } = data;
  if (!period) return fixed && { ...fixed, moved: false };
  const days = period.around
    ? { from: addDays(today, -(period.before ?? DAYS_BEFORE)), to: addDays(today, period.after ?? DAYS_AFTER) }
    : { from: period.from ?? '', to: period.to ?? '' };
  return { ...days, moved: days.from !== fixed?.from || days.to !== fixed.to };
}
