import type { PhoneHealth, PublishedPerson } from '../plan/published-people';
import type { HeldPost, PostKind } from '../support-request/facts';
import {
  healthAfterResolution,
  peopleAfterPublishing,
  readPhoneResolution,
  resolvesPhoneReports,
  type KnownPhone,
  type PhoneOwner,
  type TypedPhoneResolution,
} from './phone-correction';
import { PHONE_WORDS_LENGTH } from './phone-report';

const WRONG = '+84000000111';
const RIGHT = '+84000000112';
const SOURCE = 'gọi xác nhận 16/06';
const typed = (over: Partial<TypedPhoneResolution> = {}): TypedPhoneResolution => ({
  outcome: 'corrected',
  phone: '0000 000 112',
  source: SOURCE,
  ...over,
});

describe('the resolution of wrong-number reports', () => {
  it('is another number with its source, or the word that it is right', () => {
    expect(readPhoneResolution(typed(), WRONG)).toEqual({ ok: true, value: { outcome: 'corrected', phone: RIGHT, source: SOURCE } });
    const confirmed = typed({ outcome: 'confirmed', phone: '0000 000 113', source: ' đã gọi, đúng người ' });
    expect(readPhoneResolution(confirmed, WRONG)).toEqual({
      ok: true,
      value: { outcome: 'confirmed', phone: null, source: 'đã gọi, đúng người' },
    });
  });

  it.each<[string, Partial<TypedPhoneResolution>, string, string]>([
    ['without a number', { phone: ' ' }, 'phone', 'required'],
    ['with letters', { phone: 'máy lẻ 112' }, 'phone', 'notAPhone'],
    ['with a digit too few', { phone: '0000 000 11' }, 'phone', 'notAPhone'],
    ['with the number that was reported', { phone: '0000.000.111' }, 'phone', 'samePhone'],
    ['without a source', { source: ' ' }, 'source', 'required'],
    ['with a source too long', { source: 'a'.repeat(PHONE_WORDS_LENGTH + 1) }, 'source', 'tooLong'],
    ['confirmed without words', { outcome: 'confirmed', phone: null, source: '' }, 'source', 'required'],
  ])('is refused at the field %s', (_, over, field, problem) => {
    expect(readPhoneResolution(typed(over), WRONG)).toEqual({ ok: false, fields: [{ field, problem }] });
  });

  it('says everything that is wrong at once, in the order of the form', () => {
    expect(readPhoneResolution(typed({ phone: null, source: '' }), WRONG)).toEqual({
      ok: false,
      fields: [
        { field: 'phone', problem: 'required' },
        { field: 'source', problem: 'required' },
      ],
    });
  });

  it('is the coordinator’s', () => {
    const held = (kind: PostKind): HeldPost[] => [{ postId: 'p', kind, organisationId: 'o' }];
    expect(resolvesPhoneReports(held('coordinator'))).toBe(true);
    for (const kind of ['recordsClerk', 'committeeMember', 'administrator', 'observer', 'unitContact', 'localityContact'] as const) {
      expect({ kind, may: resolvesPhoneReports(held(kind)) }).toEqual({ kind, may: false });
    }
  });
});

describe('how far a number can be trusted', () => {
  const owner = (id: string, phone: string | null, health: PhoneOwner['health']): PhoneOwner => ({ id, phone, health });

  it('a corrected one is confirmed; whoever shared the old one has it alone now, and that confirms nothing (D1)', () => {
    const after = healthAfterResolution([owner('tam', RIGHT, 'shared'), owner('viDu', WRONG, 'shared')], 'tam');
    expect(Object.fromEntries(after)).toEqual({ tam: 'verified', viDu: 'unverified' });
  });

  it('two who still share the old one stay doubtful', () => {
    const after = healthAfterResolution([owner('a', RIGHT, 'shared'), owner('b', WRONG, 'shared'), owner('c', WRONG, 'shared')], 'a');
    expect(Object.fromEntries(after)).toEqual({ a: 'verified', b: 'shared', c: 'shared' });
  });

  it('one that somebody else has already is doubtful for both', () => {
    const after = healthAfterResolution([owner('a', RIGHT, 'unverified'), owner('b', RIGHT, 'verified')], 'a');
    expect(Object.fromEntries(after)).toEqual({ a: 'shared', b: 'shared' });
  });

  it('a confirmed one is confirmed, unless it is printed for several or has a prefix that nobody has', () => {
    expect(healthAfterResolution([owner('a', WRONG, 'unverified')], 'a').get('a')).toBe('verified');
    expect(healthAfterResolution([owner('a', WRONG, 'shared'), owner('b', WRONG, 'shared')], 'a').get('a')).toBe('shared');
    expect(healthAfterResolution([owner('a', '+84112345678', 'unverified')], 'a').get('a')).toBe('unverified');
  });

  it('others are left as they are', () => {
    const after = healthAfterResolution([owner('a', RIGHT, 'verified'), owner('b', WRONG, 'verified'), owner('c', null, 'missing')], 'a');
    expect(Object.fromEntries(after)).toEqual({ a: 'verified', b: 'verified', c: 'missing' });
  });
});

describe('a plan that is published again', () => {
  const person = (id: string, phone: string | null, health: PhoneHealth): PublishedPerson => ({
    id,
    fullName: id,
    givenName: id,
    email: null,
    phone,
    contactHealth: { email: 'missing', phone: health },
  });
  const known = (phone: string | null, foundWrong: readonly string[] = []): KnownPhone => ({ phone, health: 'verified', foundWrong });
  const after = (people: readonly PublishedPerson[], before: Readonly<Record<string, KnownPhone>>) =>
    peopleAfterPublishing(people, new Map(Object.entries(before))).map(({ id, phone, contactHealth }) => [id, phone, contactHealth.phone]);

  it('does not bring back what was found wrong, and whoever it was shared with has it alone', () => {
    const twice = [person('tam', WRONG, 'shared'), person('viDu', WRONG, 'shared')];
    expect(after(twice, { tam: known(RIGHT, [WRONG]), viDu: known(WRONG) })).toEqual([
      ['tam', RIGHT, 'verified'],
      ['viDu', WRONG, 'unverified'],
    ]);
    expect(after([person('tam', null, 'missing')], { tam: known(RIGHT, [WRONG]) })).toEqual([['tam', RIGHT, 'verified']]);
  });

  it('is the newer word when it prints another number', () => {
    const newer = [person('tam', '+84000000113', 'unverified')];
    expect(after(newer, { tam: known(RIGHT, [WRONG]) })).toEqual([['tam', '+84000000113', 'unverified']]);
  });

  it('is the only word where nothing was corrected', () => {
    expect(after([person('a', WRONG, 'unverified')], { a: known(RIGHT) })).toEqual([['a', WRONG, 'unverified']]);
    expect(after([person('a', null, 'missing')], { a: known(RIGHT) })).toEqual([['a', null, 'missing']]);
    expect(after([person('a', WRONG, 'unverified')], {})).toEqual([['a', WRONG, 'unverified']]);
    expect(after([person('a', WRONG, 'unverified')], { a: known(null, [WRONG]) })).toEqual([['a', WRONG, 'unverified']]);
  });

  it('keeps what is right again after all', () => {
    expect(after([person('a', RIGHT, 'unverified')], { a: known(WRONG, [WRONG, RIGHT]) })).toEqual([['a', WRONG, 'verified']]);
  });

  it('makes a corrected number doubtful that it prints for somebody else', () => {
    const people = [person('tam', WRONG, 'unverified'), person('viDu', RIGHT, 'verified')];
    expect(after(people, { tam: known(RIGHT, [WRONG]) })).toEqual([
      ['tam', RIGHT, 'shared'],
      ['viDu', RIGHT, 'shared'],
    ]);
  });

  it('leaves those alone whom it prints with one number', () => {
    const people = [person('a', WRONG, 'shared'), person('b', WRONG, 'shared')];
    expect(after(people, { a: known(WRONG) })).toEqual([
      ['a', WRONG, 'shared'],
      ['b', WRONG, 'shared'],
    ]);
  });
});
