import { DEFAULT_COST_SPLIT, instantAt, type Terms } from '@chung-suc/domain';
import { readAnswerForm } from './answer-form';
import { readHoldForm } from './committee-forms';
import { readCancelForm, readConsentForm, readJoinForm, readTakePlaceForm } from './consent-forms';
import { readReportForm, readReviewForm, reportFields } from './other-forms';
import { proposalFields, readProposalForm } from './terms-form';

const TERMS: Terms = {
  start: instantAt('2026-06-18', 14),
  end: instantAt('2026-06-18', 16),
  mode: 'onsite',
  place: 'Hội trường UBND Phường Ví Dụ',
  audience: [{ group: 'peopleInHardship', count: 120 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: 'Cho hộ kinh doanh nhỏ',
  modeDeviation: null,
};
const OTHER = { start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) };
const DETAILS = {
  presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' as const }],
  contents: 'Luật An toàn thực phẩm',
  note: 'Xin máy chiếu',
};
const FILLED = { ...proposalFields(TERMS, [OTHER], DETAILS), version: '2' };

describe('the form of other terms', () => {
  it('sends back what it was filled in with, when nothing is changed', () => {
    const read = readProposalForm(FILLED, 'unit');
    expect(read.issues).toEqual([]);
    expect(read.command).toEqual({
      kind: 'propose',
      body: { version: 2, terms: { ...TERMS, costs: DEFAULT_COST_SPLIT }, otherDates: [OTHER], details: DETAILS, note: null },
    });
    expect(readProposalForm(FILLED, 'locality').command?.body.details).toBeNull();
  });

  it('leaves out groups and dates in which nothing is typed, and says where a problem of the body stands', () => {
    const read = readProposalForm(
      {
        ...FILLED,
        'audience.peopleInHardship': ' ',
        'audience.youngOfficials': '1.200',
        'otherDates.0.start': '',
        'otherDates.0.end': '',
        'otherDates.2.start': '26/6/2026 8:00',
        'otherDates.2.end': '26/6/2026 10:00',
        proposalNote: ' Trùng lịch ',
      },
      'locality',
    );
    expect(read.issues).toEqual([]);
    expect(read.command?.body).toMatchObject({
      terms: { audience: [{ group: 'youngOfficials', count: 1200 }] },
      otherDates: [{ start: instantAt('2026-06-26', 8), end: instantAt('2026-06-26', 10) }],
      note: 'Trùng lịch',
    });
    expect(
      ['note', 'terms', 'terms.end', 'terms.audience.0.count', 'terms.audience', 'terms.costs', 'otherDates.0.start', 'otherDates'].map(
        (path) => read.fieldOf(path),
      ),
    ).toEqual([
      'proposalNote',
      'terms',
      'terms.end',
      'audience.youngOfficials',
      'audience.youngOfficials',
      'costs.presenter',
      'otherDates.2.start',
      'otherDates.0.start',
    ]);
  });

  it('names every field that cannot be read, each once', () => {
    const read = readProposalForm(
      {
        ...FILLED,
        'terms.start': 'thứ Năm',
        'terms.end': '',
        'terms.mode': 'hybrid',
        'terms.place': 'a\u0001',
        'audience.peopleInHardship': 'âm 5',
        'costs.hall': 'somebody',
        'otherDates.1.start': '2026-06-26T08:00',
        'details.presenters.0.kind': 'king',
      },
      'unit',
    );
    expect(read.issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'terms.start notAMoment',
      'terms.end required',
      'terms.mode choiceMissing',
      'audience.peopleInHardship notANumber',
      'costs.hall choiceMissing',
      'otherDates.1.end required',
      'terms.place forbiddenCharacters',
      'details.presenters.0.kind notAChoice',
    ]);
    expect(readProposalForm(FILLED, 'unit').fieldOf('details.presenters')).toBe('details.presenters.0.name');
  });

  it('is reached from the answer, from the agreed engagement and from a consent', () => {
    expect(readAnswerForm({ ...FILLED, answer: 'propose' }).command?.kind).toBe('propose');
    expect(readHoldForm({ ...FILLED, how: 'propose' }).command?.kind).toBe('propose');
    expect(readConsentForm({ ...FILLED, verdict: 'propose' }, 'locality').command?.kind).toBe('propose');
  });
});

describe('the forms of consent', () => {
  it('reads consent to the version that was shown, on its own date or on another', () => {
    expect(readConsentForm({ verdict: 'accept', version: '3', date: '' }, 'locality').command?.body).toEqual({ version: 3, date: null });
    expect(readConsentForm({ verdict: 'accept', version: '3', date: '1' }, 'unit').command?.body).toEqual({ version: 3, date: 1 });
    expect(readConsentForm({ verdict: 'accept', version: '3', date: 'x' }, 'unit').command?.body).toEqual({ version: 3, date: -1 });
    expect(readConsentForm({ verdict: 'accept' }, 'unit').command?.body).toEqual({ version: Number.NaN, date: null });
    expect(readAnswerForm({ answer: 'agree', version: '1', date: '0' }).command?.body).toMatchObject({ version: 1, date: 0 });
  });

  it('reads that what is agreed stays, and that it is called off', () => {
    const turnDown = { kind: 'turnDown', body: { version: 2, reason: 'Bận' } };
    expect(readConsentForm({ verdict: 'turnDown', version: '2', reason: 'Bận' }, 'unit').command).toEqual(turnDown);
    expect(readHoldForm({ how: 'withdraw', version: '2', reason: 'Bận' }).command).toEqual(turnDown);
    const cancel = { kind: 'cancel', body: { reason: 'Ngập lụt' } };
    for (const read of [
      readConsentForm({ verdict: 'cancel', reason: 'Ngập lụt' }, 'locality'),
      readHoldForm({ how: 'cancel', reason: 'Ngập lụt' }),
      readCancelForm({ reason: 'Ngập lụt' }),
    ]) {
      expect(read.command).toEqual(cancel);
    }
    expect(readConsentForm({}, 'unit').issues).toEqual([{ field: 'verdict', code: 'choiceMissing' }]);
  });

  it('reads the answer of a co-unit', () => {
    expect(readJoinForm({ verdict: 'accept', version: '1' }).command).toEqual({ kind: 'accept', body: { version: 1, date: null } });
    expect(readJoinForm({ verdict: 'decline', reason: 'Bận', alternative: ' ' }).command).toEqual({
      kind: 'decline',
      body: { reason: 'Bận', alternative: null, knewAt: null },
    });
    expect(readJoinForm({ verdict: 'propose' }).issues).toEqual([{ field: 'verdict', code: 'choiceMissing' }]);
  });

  it('reads whether a freed place is taken', () => {
    expect(readTakePlaceForm({ take: 'yes', reason: '' }).command?.body).toEqual({ take: true, reason: null });
    expect(readTakePlaceForm({ take: 'no', reason: 'Đã hết dịp' }).command?.body).toEqual({ take: false, reason: 'Đã hết dịp' });
    expect(readTakePlaceForm({}).issues).toEqual([{ field: 'take', code: 'choiceMissing' }]);
  });
});

describe('the forms of a report that is returned', () => {
  it('reads what is missing', () => {
    expect(readReviewForm({ verdict: 'return', missing: 'Thiếu số người dự' }).command).toEqual({
      kind: 'returnReport',
      body: { missing: 'Thiếu số người dự' },
    });
    expect(readReviewForm({ verdict: 'accept', remark: 'Tốt' }).command).toEqual({ kind: 'review', body: { remark: 'Tốt' } });
  });

  it('is filled in with what was reported before', () => {
    const report = { attendance: [{ group: 'youngOfficials' as const, count: 30 }], summary: 'Tốt', difficulties: null };
    const fields = reportFields(report, ['youthAndChildren', 'youngOfficials']);
    expect(fields['attendance.0.count']).toBe('');
    expect(readReportForm(reportFields(report, ['youngOfficials']), ['youngOfficials'])).toMatchObject({
      issues: [],
      command: { kind: 'report', body: report },
    });
  });
});
