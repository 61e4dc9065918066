import { instantAt, isLocalDate, type Instant } from '@chung-suc/domain';
import type { FieldIssue } from '../problems/problem';
import { formText, type FormFields } from './form-fields';

/** What a field for day and hour holds: nothing, an instant, or what cannot be read. */
export interface MomentRead {
  readonly at: Instant | null;
  readonly issues: readonly FieldIssue[];
}

/** `2026-05-11T20:00`, as browsers with a picker send it, and `11/05/2026 20:00`, as people type it. */
const PICKED = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(:\d{2})?$/;
const TYPED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+([01]?\d|2[0-3])[:hg]([0-5]\d))?$/;

/** Day and hour on the wall clock of Ho Chi Minh City. */
export function readMoment(fields: FormFields, field: string): MomentRead {
  const written = formText(fields, field).trim();
  if (written === '') return { at: null, issues: [] };
  const picked = PICKED.exec(written);
  if (picked?.[1] && isLocalDate(picked[1])) return { at: instantAt(picked[1], Number(picked[2]), Number(picked[3])), issues: [] };
  const date = readDay(fields, field, TYPED);
  const typed = TYPED.exec(written);
  if (date !== null && typed?.[4]) return { at: instantAt(date, Number(typed[4]), Number(typed[5])), issues: [] };
  return { at: null, issues: [{ field, code: 'notAMoment' }] };
}

/** A day: `2026-06-30`, or `30/6/2026`; null when it is none. */
export function readDay(fields: FormFields, field: string, pattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/): string | null {
  const written = formText(fields, field).trim();
  if (isLocalDate(written)) return written;
  const [, day = '', month = '', year = ''] = pattern.exec(written) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
