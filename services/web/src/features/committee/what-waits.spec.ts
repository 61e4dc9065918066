import type { CaseSummary } from '@chung-suc/api-contract';
import { silent, toDecide } from './what-waits';

const summary = (id: string, escalated: boolean, at: string | null, kind = 'left'): CaseSummary =>
  ({ id, escalated, openedAt: '2026-01-01T08:00:00+07:00', due: at && { at, lateness: { kind } } }) as unknown as CaseSummary;

const ids = (cases: readonly CaseSummary[]) => cases.map(({ id }) => id);

describe('what waits for the committee', () => {
  const cases = [
    summary('later', true, '2026-03-09T17:00:00+07:00'),
    summary('soon', true, '2026-03-02T17:00:00+07:00', 'overdue'),
    summary('a little late', false, '2026-02-20T17:00:00+07:00', 'overdue'),
    summary('very late', false, '2026-02-02T17:00:00+07:00', 'overdue'),
    summary('in time', false, '2026-03-02T17:00:00+07:00'),
    summary('nothing owed', false, null),
  ];

  it('is what is to be decided, the earliest due first', () => expect(ids(toDecide(cases))).toEqual(['soon', 'later']));
  it('and apart from it what is overdue, the longest first', () => expect(ids(silent(cases))).toEqual(['very late', 'a little late']));
});
