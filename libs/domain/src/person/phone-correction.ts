import type { PhoneHealth, PublishedPerson } from '../plan/published-people';
import type { HeldPost, PostKind } from '../support-request/facts';
import type { FieldError } from '../support-request/refusals';
import { parsePhone, sharedPhones } from './phone';
import { isTooLong, phoneWords, type Read } from './phone-report';

/** Posts that resolve wrong-number reports: the coordinator keeps the directory. */
export const RESOLVES_PHONE_REPORTS = ['coordinator'] as const satisfies PostKind[];
export const resolvesPhoneReports = (held: readonly HeldPost[]): boolean =>
  held.some(({ kind }) => (RESOLVES_PHONE_REPORTS as readonly PostKind[]).includes(kind));

/** `corrected`: there is another number; `confirmed`: it is right after all. */
export const PHONE_OUTCOMES = ['corrected', 'confirmed'] as const;
export type PhoneOutcome = (typeof PHONE_OUTCOMES)[number];

/** How the office resolves the reports on a number, as it is typed. */
export interface TypedPhoneResolution {
  readonly outcome: PhoneOutcome;
  readonly phone: string | null;
  /** How it is known: “gọi xác nhận 16/06”. */
  readonly source: string;
}

/** As it is kept: nothing is known without saying how. */
export type PhoneResolution =
  | { readonly outcome: 'corrected'; readonly phone: string; readonly source: string }
  | { readonly outcome: 'confirmed'; readonly phone: null; readonly source: string };

/** Reads how the reports on the number `reported` (E.164) are resolved, or says of every field what is wrong. */
export function readPhoneResolution({ outcome, phone, source }: TypedPhoneResolution, reported: string): Read<PhoneResolution> {
  const fields: FieldError[] = [];
  const typed = outcome === 'corrected' ? phoneWords(phone) : null;
  const parsed = typed === null ? null : parsePhone(typed);
  if (outcome === 'corrected') {
    if (typed === null) fields.push({ field: 'phone', problem: 'required' });
    else if (parsed === null) fields.push({ field: 'phone', problem: 'notAPhone' });
    else if (parsed.e164 === reported) fields.push({ field: 'phone', problem: 'samePhone' });
  }
  const words = phoneWords(source);
  if (words === null) fields.push({ field: 'source', problem: 'required' });
  else if (isTooLong(words)) fields.push({ field: 'source', problem: 'tooLong' });
  if (fields.length > 0 || words === null) return { ok: false, fields };
  return {
    ok: true,
    value:
      parsed === null ? { outcome: 'confirmed', phone: null, source: words } : { outcome: 'corrected', phone: parsed.e164, source: words },
  };
}

export interface PhoneOwner {
  readonly id: string;
  /** E.164, after what was resolved. */
  readonly phone: string | null;
  readonly health: PhoneHealth;
}

/**
 * How far numbers can be trusted once that of `resolvedId` was confirmed or corrected. `owners`: that person, and everybody who has the old or
 * the new number. A number that stands for several stays doubtful for each (D1); whoever is left alone with one is not confirmed by that.
 */
export function healthAfterResolution(owners: readonly PhoneOwner[], resolvedId: string): ReadonlyMap<string, PhoneHealth> {
  const shared = sharedPhones(owners.map(({ id, phone }) => ({ owner: id, e164: phone })));
  const resolved = owners.find(({ id }) => id === resolvedId)?.phone ?? null;
  return new Map(owners.map((owner): [string, PhoneHealth] => [owner.id, healthOf(owner)]));

  function healthOf({ id, phone, health }: PhoneOwner): PhoneHealth {
    if (phone === null) return 'missing';
    const isShared = shared.has(phone);
    if (id === resolvedId) return isShared ? 'shared' : isDialable(phone) ? 'verified' : 'unverified';
    if (phone === resolved) return 'shared';
    return health === 'shared' && !isShared ? 'unverified' : health;
  }
}

/** With a prefix that nobody has, a number stays doubtful whatever is said about it. */
const isDialable = (e164: string): boolean => parsePhone(e164)?.kind !== 'unknown';

/** Somebody’s number before a plan is published again. */
export interface KnownPhone {
  readonly phone: string | null;
  readonly health: PhoneHealth;
  /** Numbers of this person that were found wrong, and corrected by hand. */
  readonly foundWrong: readonly string[];
}

/**
 * The people of a plan with the numbers that they have once it is published. A plan that repeats what was found wrong, or says nothing, does not
 * undo a correction; one that prints another number is the newer word. `known`: by id, whoever was there before.
 */
export function peopleAfterPublishing(people: readonly PublishedPerson[], known: ReadonlyMap<string, KnownPhone>): PublishedPerson[] {
  const after = people.map((person) => {
    const before = known.get(person.id);
    return before && keepsCorrection(person.phone, before) ? withPhone(person, before.phone, before.health) : person;
  });
  const kept = new Set(after.filter((person, index) => person !== people[index]).map(({ phone }) => phone));
  const shared = sharedPhones(after.map(({ id, phone }) => ({ owner: id, e164: phone })));
  // The plan has counted who shares which number without knowing of corrections.
  return after.map((person) => {
    const { phone, contactHealth } = person;
    const isShared = phone !== null && shared.has(phone);
    if (isShared && kept.has(phone)) return withPhone(person, phone, 'shared');
    return !isShared && contactHealth.phone === 'shared' ? withPhone(person, phone, 'unverified') : person;
  });
}

const keepsCorrection = (published: string | null, { phone, foundWrong }: KnownPhone): boolean =>
  phone !== null && phone !== published && foundWrong.length > 0 && (published === null || foundWrong.includes(published));

const withPhone = (person: PublishedPerson, phone: string | null, health: PhoneHealth): PublishedPerson => ({
  ...person,
  phone,
  contactHealth: { ...person.contactHealth, phone: health },
});
