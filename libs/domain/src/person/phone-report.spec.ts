import { PHONE_WORDS_LENGTH, readPhoneReport, whyNotReportPhone, type TypedPhoneReport } from './phone-report';

const WRONG = '+84000000111';
const typed = (over: Partial<TypedPhoneReport> = {}): TypedPhoneReport => ({
  fault: 'wrongPerson',
  note: null,
  betterPhone: null,
  ...over,
});

describe('a wrong-number report', () => {
  it('needs no words when a stranger answered or nobody did, and keeps what is said in NFC', () => {
    expect(readPhoneReport(typed(), WRONG)).toEqual({ ok: true, value: { fault: 'wrongPerson', note: null, betterPhone: null } });
    expect(readPhoneReport(typed({ fault: 'unreachable', note: '  Máy bận\n'.normalize('NFD') }), WRONG)).toMatchObject({
      value: { note: 'Máy bận' },
    });
  });

  it('needs words for anything else, and not too many', () => {
    const fieldsOf = (over: Partial<TypedPhoneReport>) => readPhoneReport(typed(over), WRONG);
    expect(fieldsOf({ fault: 'other', note: ' ' })).toEqual({ ok: false, fields: [{ field: 'note', problem: 'required' }] });
    expect(fieldsOf({ note: 'ễ'.repeat(PHONE_WORDS_LENGTH) })).toMatchObject({ ok: true });
    expect(fieldsOf({ note: 'ễ'.repeat(PHONE_WORDS_LENGTH + 1) })).toEqual({ ok: false, fields: [{ field: 'note', problem: 'tooLong' }] });
  });

  it('takes a better number as people write them, and says when it is none or the same', () => {
    expect(readPhoneReport(typed({ betterPhone: '0000.000.112' }), WRONG)).toMatchObject({ value: { betterPhone: '+84000000112' } });
    expect(readPhoneReport(typed({ betterPhone: ' ' }), WRONG)).toMatchObject({ value: { betterPhone: null } });
    expect(readPhoneReport(typed({ betterPhone: '12' }), WRONG)).toEqual({
      ok: false,
      fields: [{ field: 'betterPhone', problem: 'notAPhone' }],
    });
    expect(readPhoneReport(typed({ betterPhone: '+84 000 000 111' }), WRONG)).toEqual({
      ok: false,
      fields: [{ field: 'betterPhone', problem: 'samePhone' }],
    });
  });

  it('says everything that is wrong at once', () => {
    expect(readPhoneReport(typed({ fault: 'other', betterPhone: 'hỏi thư ký' }), WRONG)).toEqual({
      ok: false,
      fields: [
        { field: 'note', problem: 'required' },
        { field: 'betterPhone', problem: 'notAPhone' },
      ],
    });
  });
});

describe('who may report a number', () => {
  it('has been shown it', () => {
    expect(whyNotReportPhone({ present: WRONG, shown: [WRONG], reported: false })).toBeNull();
    expect(whyNotReportPhone({ present: WRONG, shown: [], reported: false })).toBe('phoneNotShown');
  });

  it('has not been overtaken: what was corrected meanwhile is no news, and the new number was not called yet', () => {
    expect(whyNotReportPhone({ present: '+84000000112', shown: [WRONG], reported: false })).toBe('phoneChanged');
    expect(whyNotReportPhone({ present: '+84000000112', shown: [WRONG, '+84000000112'], reported: false })).toBeNull();
  });

  it('says it once until it is resolved', () => {
    expect(whyNotReportPhone({ present: WRONG, shown: [WRONG], reported: true })).toBe('phoneReported');
  });

  it('needs a number to report', () => {
    expect(whyNotReportPhone({ present: null, shown: [WRONG], reported: false })).toBe('noPhone');
  });
});
