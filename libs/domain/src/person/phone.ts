import { toPlainText } from '../plan/text';
import { VIETNAM_PHONES, type PhoneRules } from './phone-rules';

/** `test`: an invented number. `unknown`: ten digits with a prefix that nobody has, kept as printed but doubtful. */
export type PhoneKind = 'mobile' | 'landline' | 'test' | 'unknown';

export interface PhoneNumber {
  readonly kind: PhoneKind;
  /** E.164, `+84…`. */
  readonly e164: string;
  /** True when an eleven-digit number from before 2018 was turned into today's. */
  readonly converted: boolean;
}

const COUNTRY = '84';

/**
 * Reads a printed number: `0912.345.678`, `(028) 3822 5678`, `+84 912…`, `0084…`, `84…`, old eleven-digit mobiles. Null when it cannot be
 * a number of Vietnam (letters, too short, too long).
 */
export function parsePhone(printed: string, rules: PhoneRules = VIETNAM_PHONES): PhoneNumber | null {
  const text = toPlainText(printed);
  if (!/^\+?[\d .\-–—()/]+$/u.test(text)) return null;
  const digits = nationalDigits(text);
  if (digits === null) return null;
  const e164 = (national: string): string => `+${COUNTRY}${national.slice(1)}`;
  if (digits.length === 10 && rules.testPrefixes.some((prefix) => digits.startsWith(prefix))) {
    return { kind: 'test', e164: e164(digits), converted: false };
  }
  const modern = digits.length === 11 ? rules.convertedPrefixes[digits.slice(0, 4)] : undefined;
  if (modern !== undefined) return { kind: 'mobile', e164: e164(modern + digits.slice(4)), converted: true };
  if (/^02\d{9}$/.test(digits)) return { kind: 'landline', e164: e164(digits), converted: false };
  if (digits.length !== 10) return null;
  const known = /^0[35789]/.test(digits) && rules.mobilePrefixes.includes(digits.slice(0, 3));
  return { kind: known ? 'mobile' : 'unknown', e164: e164(digits), converted: false };
}

/** The digits with a leading 0, whatever the country code was written like. */
function nationalDigits(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  // `+84 (0) 912…`: people keep the 0 behind the country code.
  const national = (rest: string): string => `0${rest.replace(/^0(?=\d{9,})/, '')}`;
  if (text.startsWith('+')) return digits.startsWith(COUNTRY) ? national(digits.slice(2)) : null;
  if (digits.startsWith(`00${COUNTRY}`)) return national(digits.slice(4));
  if (digits.startsWith(COUNTRY) && digits.length >= 11) return national(digits.slice(2));
  return digits.startsWith('0') ? digits : null;
}

/** `0912 345 678` from E.164: as people write and dial it. */
export function formatPhone(e164: string): string {
  const digits = `0${e164.replace(/^\+84/, '')}`;
  return digits.length === 10 ? `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}` : digits;
}

/** `0912 *** 678`: what is shown to those who do not share a running case (plan data R57). */
export function maskPhone(e164: string): string {
  const digits = `0${e164.replace(/^\+84/, '')}`;
  return `${digits.slice(0, 4)} *** ${digits.slice(-3)}`;
}

/**
 * Numbers that stand for more than one person (D1). One number never makes two people one; it makes the number doubtful for both.
 * `owners` are keys of people; a person with the same number twice shares it with nobody.
 */
export function sharedPhones(owners: readonly { readonly owner: string; readonly e164: string | null }[]): ReadonlyMap<string, string[]> {
  const byNumber = new Map<string, Set<string>>();
  for (const { owner, e164 } of owners) {
    if (e164 === null) continue;
    byNumber.set(e164, (byNumber.get(e164) ?? new Set()).add(owner));
  }
  return new Map([...byNumber].filter(([, people]) => people.size > 1).map(([e164, people]) => [e164, [...people]]));
}
