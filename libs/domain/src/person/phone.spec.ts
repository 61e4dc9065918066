import * as fc from 'fast-check';
import { VIETNAM_PHONES } from './phone-rules';
import { formatPhone, maskPhone, parsePhone, sharedPhones } from './phone';

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));

describe('phone numbers', () => {
  it('reads the ways in which people write one number', () => {
    for (const printed of [
      '0912.345.678',
      '0912 345 678',
      '(0912) 345-678',
      '+84 912 345 678',
      '+84 (0)912345678',
      '0084912345678',
      '84912345678',
      '0912\u00a0345\u2013678',
    ]) {
      expect(parsePhone(printed)).toEqual({ kind: 'mobile', e164: '+84912345678', converted: false });
    }
  });

  it('knows landlines by 02 and eleven digits', () => {
    expect(parsePhone('(028) 3822 5678')).toEqual({ kind: 'landline', e164: '+842838225678', converted: false });
    expect(parsePhone('0203.3825.678')).toMatchObject({ kind: 'landline' });
    expect(parsePhone('+84 28 3822 5678')).toMatchObject({ kind: 'landline', e164: '+842838225678' });
  });

  it('turns the eleven-digit mobiles from before 2018 into today’s', () => {
    expect(parsePhone('0168 234 5678')).toEqual({ kind: 'mobile', e164: '+84382345678', converted: true });
    expect(parsePhone('01231234567')).toEqual({ kind: 'mobile', e164: '+84831234567', converted: true });
    expect(parsePhone('+84 199 1234567')).toEqual({ kind: 'mobile', e164: '+84591234567', converted: true });
    for (const [old, modern] of Object.entries(VIETNAM_PHONES.convertedPrefixes)) {
      expect(parsePhone(`${old}1234567`)?.e164).toBe(`+84${modern.slice(1)}1234567`);
      expect(VIETNAM_PHONES.mobilePrefixes).toContain(modern);
    }
  });

  it('marks invented numbers, and only them, as tests', () => {
    expect(parsePhone('0000.000.101')).toEqual({ kind: 'test', e164: '+84000000101', converted: false });
    expect(parsePhone('0000.000.101', { ...VIETNAM_PHONES, testPrefixes: [] })).toMatchObject({ kind: 'unknown' });
    expect(parsePhone('0000.010.101')).toMatchObject({ kind: 'unknown' });
  });

  it('keeps a number with a prefix that nobody has, as doubtful', () => {
    expect(parsePhone('0951234567')).toMatchObject({ kind: 'unknown', e164: '+84951234567' });
    expect(parsePhone('0512345678')).toMatchObject({ kind: 'unknown' });
    expect(parsePhone('0212345678')).toMatchObject({ kind: 'unknown' });
  });

  it('refuses what cannot be a number', () => {
    for (const printed of [
      '',
      '…',
      '0912 345 67',
      '0912 345 6789',
      '+1 202 555 0100',
      '912345678',
      '0912 345 67x',
      'không có',
      '01101234567',
      '02838225',
    ]) {
      expect(parsePhone(printed)).toBeNull();
    }
  });

  it('reads any grouping of any mobile number alike', () => {
    const mobile = fc.tuple(fc.constantFrom(...VIETNAM_PHONES.mobilePrefixes), digits(7)).map(([prefix, rest]) => prefix + rest);
    const separator = fc.constantFrom('', ' ', '.', '-', '–', '\u00a0');
    fc.assert(
      fc.property(mobile, separator, separator, (number, first, second) => {
        const printed = number.slice(0, 4) + first + number.slice(4, 7) + second + number.slice(7);
        expect(parsePhone(printed)).toEqual({ kind: 'mobile', e164: `+84${number.slice(1)}`, converted: false });
        expect(parsePhone(formatPhone(`+84${number.slice(1)}`))?.e164).toBe(`+84${number.slice(1)}`);
      }),
    );
  });

  it('shows and masks', () => {
    expect(formatPhone('+84000000101')).toBe('0000 000 101');
    expect(formatPhone('+842838225678')).toBe('02838225678');
    expect(maskPhone('+84000000101')).toBe('0000 *** 101');
  });

  it('finds numbers of more than one person, and merges nobody', () => {
    const shared = sharedPhones([
      { owner: 'a', e164: '+84000000101' },
      { owner: 'b', e164: '+84000000102' },
      { owner: 'c', e164: '+84000000101' },
      { owner: 'b', e164: '+84000000102' },
      { owner: 'd', e164: null },
      { owner: 'e', e164: null },
    ]);
    expect([...shared]).toEqual([['+84000000101', ['a', 'c']]]);
  });
});
