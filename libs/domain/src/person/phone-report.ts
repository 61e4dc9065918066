import { toNfc } from '../plan/text';
import type { FieldError } from '../support-request/refusals';
import { parsePhone } from './phone';

/** What happened when somebody called a number. */
export const PHONE_FAULTS = ['wrongPerson', 'unreachable', 'other'] as const;
export type PhoneFault = (typeof PHONE_FAULTS)[number];

/** Characters of what is said about a number, at most. */
export const PHONE_WORDS_LENGTH = 500;

/** A wrong-number report, as it is typed. */
export interface TypedPhoneReport {
  readonly fault: PhoneFault;
  readonly note: string | null;
  /** The right number, if the reporter knows it. */
  readonly betterPhone: string | null;
}

/** As it is kept. It changes nothing of the number: that is for whoever resolves it. */
export interface PhoneReport {
  readonly fault: PhoneFault;
  readonly note: string | null;
  /** E.164. */
  readonly betterPhone: string | null;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fields: readonly FieldError[] };

/** Reads a report on the number `reported` (E.164), or says of every field what is wrong. */
export function readPhoneReport({ fault, note, betterPhone }: TypedPhoneReport, reported: string): Read<PhoneReport> {
  const words = phoneWords(note);
  const typed = phoneWords(betterPhone);
  const better = typed === null ? null : parsePhone(typed);
  const fields: FieldError[] = [];
  // The two usual faults say enough by themselves.
  if (words === null && fault === 'other') fields.push({ field: 'note', problem: 'required' });
  else if (isTooLong(words)) fields.push({ field: 'note', problem: 'tooLong' });
  if (typed !== null && better === null) fields.push({ field: 'betterPhone', problem: 'notAPhone' });
  else if (better?.e164 === reported) fields.push({ field: 'betterPhone', problem: 'samePhone' });
  return fields.length > 0 ? { ok: false, fields } : { ok: true, value: { fault, note: words, betterPhone: better?.e164 ?? null } };
}

/** Words as they are kept: NFC, without space around them; null when there are none. */
export const phoneWords = (typed: string | null): string | null => toNfc(typed ?? '').trim() || null;

export const isTooLong = (words: string | null): boolean => words !== null && [...words].length > PHONE_WORDS_LENGTH;

/** What somebody and a number have to do with each other, all as E.164. */
export interface PhoneReportFacts {
  /** The owner's number now; null when there is none. */
  readonly present: string | null;
  /** Numbers of the owner that the reporter has been shown. */
  readonly shown: readonly string[];
  /** The reporter has reported the present number already, and nobody has resolved it. */
  readonly reported: boolean;
}

export type PhoneReportRefusal = 'noPhone' | 'phoneNotShown' | 'phoneChanged' | 'phoneReported';

/** Why somebody may not report the number that is in use now. Only what one has seen can one have called; an older one is no news. Null when they may. */
export function whyNotReportPhone({ present, shown, reported }: PhoneReportFacts): PhoneReportRefusal | null {
  if (present === null) return 'noPhone';
  if (!shown.includes(present)) return shown.length === 0 ? 'phoneNotShown' : 'phoneChanged';
  return reported ? 'phoneReported' : null;
}
