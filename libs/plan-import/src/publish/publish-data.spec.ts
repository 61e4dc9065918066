import { draftOf, twinBytes } from '../testing/plan-files';
import { problemsOf, shown } from '../testing/publish';
import { parsePublishData } from './publish-data';

const formProblems = (yaml: unknown): string[] => {
  const reading = parsePublishData(yaml);
  return reading.ok ? [] : reading.problems.map(shown);
};

describe('the data file', () => {
  it('may be empty, and then lacks what publishing needs', () => {
    expect(formProblems(null)).toEqual([]);
    expect(problemsOf(draftOf(twinBytes()), {})).toEqual(
      expect.arrayContaining(['openError', 'noLocality localities', 'nobodyCoordinates coordinators']),
    );
  });

  it('lists every wrong field at once, in both languages', () => {
    const wrong = {
      versoin: 1,
      document: { issuedOn: '2026-02-30' },
      period: { around: 'tomorrow' },
      contacts: [{ line: 43, email: 'không phải thư', phone: '12' }, { email: 'a@example.vn' }, { line: '45' }],
      localities: [{ name: ' ', kind: 'HAMLET', contact: { name: 'X', from: '2026-02-02', to: '2026-02-01' } }],
      units: [
        { name: 'Đoàn Sở Mẫu A', secretary: { name: 'A', line: 60 } },
        { name: 'Đoàn Mẫu C', secretary: 'A' },
      ],
      committee: [{ name: 'A', line: 60 }, { title: 'B' }],
      capacities: [{ line: 40, scope: 'city' }],
      calendar: 'none',
      settle: [{ code: 'noSuchFinding', decision: 'accept', reason: '', by: 'x' }],
    };
    expect(formProblems(wrong).sort()).toEqual(
      [
        'unknownField versoin',
        'notADay document.issuedOn',
        'notAllowed period.around',
        'notAnEmail contacts[0].email',
        'notAPhone contacts[0].phone',
        'required contacts[1].line',
        'wrongType contacts[2].line',
        'blank localities[0].name',
        'notAllowed localities[0].kind',
        'endBeforeStart localities[0].contact',
        'onePersonKey units[0].secretary',
        'wrongType units[1].secretary',
        'onePersonKey committee[0]',
        'onePersonKey committee[1]',
        'notAllowed capacities[0].scope',
        'wrongType calendar',
        'notAllowed settle[0].code',
        'blank settle[0].reason',
      ].sort(),
    );
    const reading = parsePublishData(wrong);
    if (reading.ok) throw new Error('must be refused');
    for (const { vi, en, where } of reading.problems)
      for (const sentence of [vi, en]) expect(sentence).toMatch(new RegExp(`^${where.replace(/[[\]]/g, '\\$&')}: [^{}]+$`));
  });

  it.each([
    [{ from: '2026-01-01' }, ['periodForm period']],
    [{ around: 'today', from: '2026-01-01' }, ['periodForm period']],
    [{ from: '2026-01-01', to: '2026-02-01', before: 3 }, ['periodForm period']],
    [{ from: '2026-02-01', to: '2026-01-01' }, ['endBeforeStart period']],
    [{ around: 'today', before: 0 }, ['notPositive period.before']],
  ])('refuses the period %j', (period, expected) => {
    expect(formProblems({ period })).toEqual(expected);
  });

  it('is compared after composing and with plain spaces', () => {
    const reading = parsePublishData({ coordinators: [{ name: 'Bu\u0300i\u00a0Thị  Nháp', email: ' NHAP.BT@example.vn ' }] });
    expect(reading.ok && reading.data.coordinators[0]).toMatchObject({ name: 'Bùi Thị Nháp', email: 'nhap.bt@example.vn' });
  });
});
