import { fold, isLocalDate, type LocalDate } from '@chung-suc/domain';
import { DASH } from '../lines/token';
import type { PrintedPeriod } from '../draft/draft';

const RANGE = '(?:den|toi|-)(?: het)?';
const MONTHS = new RegExp(`thang (\\d{1,2})(?: ?/ ?(\\d{4})| nam (\\d{4}))? ?${RANGE} ?(?:thang )?(\\d{1,2})(?: ?/ ?| nam )(\\d{4})`);
const MONTH = /thang (\d{1,2})(?: ?\/ ?| nam )(\d{4})/;
const DAYS = new RegExp(`(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))? ?${RANGE} ?(?:ngay )?(\\d{1,2})/(\\d{1,2})/(\\d{4})`);

const pad = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/**
 * Months as a plan prints them: `Từ tháng 3/2022 đến tháng 11/2022`, `Từ tháng 03 – 11/2022`, `Tháng 12/2022`, or with days
 * `Từ ngày 01/3/2022 đến ngày 30/11/2022`. Null when there are none, when a month does not exist, or when the end lies before the beginning.
 */
export function parsePeriod(text: string): PrintedPeriod | null {
  const folded = fold(text).replace(new RegExp(DASH, 'gu'), '-');
  const days = DAYS.exec(folded);
  if (days) {
    const from = `${days[3] ?? days[6]}-${pad(days[2])}-${pad(days[1])}`;
    const to = `${days[6]}-${pad(days[5])}-${pad(days[4])}`;
    return isLocalDate(from) && isLocalDate(to) && from <= to ? { from: from.slice(0, 7), to: to.slice(0, 7), days: { from, to } } : null;
  }
  const range = MONTHS.exec(folded);
  if (range) return period(`${range[2] ?? range[3] ?? range[5]}-${pad(range[1])}`, `${range[5]}-${pad(range[4])}`);
  const single = MONTH.exec(folded);
  if (!single) return null;
  const month = `${single[2]}-${pad(single[1])}`;
  return period(month, month);
}

const isMonth = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
const period = (from: string, to: string): PrintedPeriod | null =>
  isMonth(from) && isMonth(to) && from <= to ? { from, to, days: null } : null;

/** `ngày 15/02/2022` or `ngày 15 tháng 02 năm 2022`; null when there is no such day. */
export function parseDay(text: string): LocalDate | null {
  const folded = fold(text);
  const match = /ngay (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(folded) ?? /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/.exec(folded);
  const date = match ? `${match[3]}-${pad(match[2])}-${pad(match[1])}` : null;
  return date !== null && isLocalDate(date) ? date : null;
}
