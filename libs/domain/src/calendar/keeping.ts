import { localDateOf, toEpochDay, isLocalDate, type Instant, type LocalDate } from './local-date';
import type { CalendarDayKind } from './working-calendar';
import type { PostKind } from '../support-request/facts';
import type { FieldError } from '../support-request/refusals';

/** A day as somebody enters it: for everybody, or for one unit with a roster of its own. */
export interface EnteredDay {
  readonly date: LocalDate;
  /** `MAKE_UP` on a day off makes it a working day, also one that was entered as a holiday by mistake. */
  readonly kind: CalendarDayKind;
  /** The notice, law or roster that it rests on. */
  readonly basis: string;
  readonly unitId: string | null;
}

/** Who may enter days: those who keep the records, and the coordinator. */
export const CALENDAR_KEEPERS: readonly PostKind[] = ['recordsClerk', 'coordinator'];

const LONGEST_BASIS = 500;
/** Days further off are a slip of the finger. */
const MOST_DAYS_OFF = 3 * 366;

/** What is wrong with a day that is entered; `knowsUnit`: the unit is one of the plan's. A day that has passed may still be entered. */
export function checkEnteredDay({ date, basis, unitId }: EnteredDay, now: Instant, knowsUnit: boolean): FieldError[] {
  const errors: FieldError[] = [];
  if (!isLocalDate(date)) errors.push({ field: 'date', problem: 'notADay' });
  else if (Math.abs(toEpochDay(date) - toEpochDay(localDateOf(now))) > MOST_DAYS_OFF) errors.push({ field: 'date', problem: 'tooFar' });
  if (basis.trim() === '') errors.push({ field: 'basis', problem: 'required' });
  else if (basis.trim().length > LONGEST_BASIS) errors.push({ field: 'basis', problem: 'tooLong' });
  if (unitId !== null && !knowsUnit) errors.push({ field: 'unitId', problem: 'unknownUnit' });
  return errors;
}
