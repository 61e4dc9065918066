import { at } from '../testing/dates';
import { CALENDAR_KEEPERS, checkEnteredDay, type EnteredDay } from './keeping';

const NOW = at('11/02/2026 09:00');
const day = (over: Partial<EnteredDay> = {}): EnteredDay => ({
  date: '2026-02-20',
  kind: 'MAKE_UP',
  basis: 'Lịch trực',
  unitId: null,
  ...over,
});

describe('a day that is entered', () => {
  it('is kept by the records clerk or the coordinator, and nobody else', () => {
    expect([...CALENDAR_KEEPERS].sort()).toEqual(['coordinator', 'recordsClerk']);
  });

  it('may be past, today or ahead', () => {
    for (const date of ['2025-12-31', '2026-02-11', '2027-01-01']) expect(checkEnteredDay(day({ date }), NOW, false)).toEqual([]);
  });

  it('is refused for what it cannot be, everything at once', () => {
    expect(checkEnteredDay(day({ date: '2026-02-30', basis: ' ', unitId: 'nobody' }), NOW, false)).toEqual([
      { field: 'date', problem: 'notADay' },
      { field: 'basis', problem: 'required' },
      { field: 'unitId', problem: 'unknownUnit' },
    ]);
    expect(checkEnteredDay(day({ date: '2126-02-20', basis: 'x'.repeat(501) }), NOW, true)).toEqual([
      { field: 'date', problem: 'tooFar' },
      { field: 'basis', problem: 'tooLong' },
    ]);
  });
});
