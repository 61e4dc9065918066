/** Milliseconds since 1970-01-01T00:00Z: an instant in UTC. The domain has no other clock value. */
export type Instant = number;

/** A civil day in Ho Chi Minh City, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Ho Chi Minh City is UTC+7 all year, without daylight saving: plain arithmetic is exact and replays the same on every build. */
export const HO_CHI_MINH_OFFSET_MS = 7 * 3_600_000;
export const DAY_MS = 86_400_000;

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Days since 1970-01-01 of a civil day (proleptic Gregorian). Throws `RangeError` when the text is not a calendar day. */
export function toEpochDay(date: LocalDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`Not a calendar day: ${date}`);
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (day.getUTCFullYear() !== year || day.getUTCMonth() !== month - 1 || day.getUTCDate() !== dayOfMonth) {
    throw new RangeError(`Not a calendar day: ${date}`);
  }
  return day.getTime() / DAY_MS;
}

export function fromEpochDay(epochDay: number): LocalDate {
  const day = new Date(epochDay * DAY_MS);
  return `${String(day.getUTCFullYear()).padStart(4, '0')}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  try {
    toEpochDay(text);
    return true;
  } catch {
    return false;
  }
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(toEpochDay(date) + days);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const isoWeekday = (date: LocalDate): number => ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;

/** The civil day in Ho Chi Minh City at an instant. */
export const localDateOf = (at: Instant): LocalDate => fromEpochDay(Math.floor((at + HO_CHI_MINH_OFFSET_MS) / DAY_MS));

/** Hours and minutes on the wall in Ho Chi Minh City at an instant. */
export function localTimeOf(at: Instant): { hour: number; minute: number } {
  const minutes = ((Math.floor((at + HO_CHI_MINH_OFFSET_MS) / 60_000) % 1440) + 1440) % 1440;
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** The instant at which the wall clock in Ho Chi Minh City shows `hour:minute` on a civil day. */
export const instantAt = (date: LocalDate, hour: number, minute = 0): Instant =>
  toEpochDay(date) * DAY_MS + (hour * 60 + minute) * 60_000 - HO_CHI_MINH_OFFSET_MS;
