import type { MyDutyView } from '@chung-suc/api-contract';
import { groupDuties } from './group-duties';

const owed = (id: string, dueAt: string, kind: 'left' | 'today' | 'overdue', workingDays: number): MyDutyView =>
  ({ id, dueAt, lateness: { kind, workingDays, text: { vi: '', en: '' } } }) as MyDutyView;

const named = (duties: readonly MyDutyView[]) => groupDuties(duties).map(({ group, duties }) => [group, duties.map(({ id }) => id)]);

describe('duties in the inbox', () => {
  it('come by how far off they are, the earliest due first', () => {
    expect(
      named([
        owed('next month', '2026-03-31T17:00:00+07:00', 'left', 6),
        owed('this week', '2026-02-26T17:00:00+07:00', 'left', 5),
        owed('today', '2026-02-20T17:00:00+07:00', 'today', 0),
        owed('long ago', '2026-02-02T17:00:00+07:00', 'overdue', 9),
        owed('tomorrow', '2026-02-23T17:00:00+07:00', 'left', 1),
        owed('an hour ago', '2026-02-20T08:00:00+07:00', 'overdue', 0),
      ]),
    ).toEqual([
      ['overdue', ['long ago', 'an hour ago']],
      ['today', ['today']],
      ['soon', ['tomorrow', 'this week']],
      ['later', ['next month']],
    ]);
  });

  it('leave out groups without anything', () => {
    expect(named([])).toEqual([]);
    expect(named([owed('one', '2026-02-23T17:00:00+07:00', 'left', 1)])).toEqual([['soon', ['one']]]);
  });
});
