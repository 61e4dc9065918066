import type { ChainTarget } from '../escalation/chain';
import { DEFAULT_POLICY, type Policy } from './policy';
import { policyProblems } from './policy-problems';

const REACHED: ReadonlySet<ChainTarget> = new Set(['coordinator', 'standingCommittee']);
const problemsOf = (over: Partial<Policy>, reached = REACHED) => policyProblems({ ...DEFAULT_POLICY, ...over }, reached);

describe('what stands in the way of saving a policy', () => {
  it('is nothing for the default', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('is a deadline that is none', () => {
    for (const workingDays of [0, -1, 2.5, 61, Number.NaN]) {
      expect(problemsOf({ unitAnswers: { workingDays, remindersAfter: [] } })).toEqual([
        { problem: 'daysRange', field: 'unitAnswers.workingDays' },
      ]);
    }
  });

  it('is a reminder that comes after the due time, twice, or in no order', () => {
    const reminders = (...remindersAfter: number[]) => problemsOf({ unitReports: { workingDays: 5, remindersAfter } });
    expect(reminders(2, 6)).toEqual([{ problem: 'reminderAfterDue', field: 'unitReports.remindersAfter' }]);
    expect(reminders(4, 2)).toEqual([{ problem: 'remindersOutOfOrder', field: 'unitReports.remindersAfter' }]);
    expect(reminders(2, 2)).toEqual([{ problem: 'remindersOutOfOrder', field: 'unitReports.remindersAfter' }]);
    expect(reminders(0)).toEqual([{ problem: 'daysRange', field: 'unitReports.remindersAfter' }]);
    expect(reminders(5)).toEqual([]);
  });

  it('is an hour outside the working day, and short notice of months', () => {
    expect(problemsOf({ dueHour: 23, shortNoticeDays: 90 })).toEqual([
      { problem: 'hourRange', field: 'dueHour' },
      { problem: 'daysRange', field: 'shortNoticeDays' },
    ]);
  });

  it('is a chain that goes round, or ends where nobody is reached', () => {
    const [contact, ...rest] = DEFAULT_POLICY.chain.steps;
    if (!contact) throw new Error('The default chain is empty');
    const round = { ...DEFAULT_POLICY.chain, steps: [{ ...contact, next: 'contact' }, ...rest] };
    expect(problemsOf({ chain: round })).toEqual(expect.arrayContaining([{ problem: 'cycle', stepId: 'contact' }]));
    expect(problemsOf({}, new Set(['standingCommittee']))).toEqual([{ problem: 'undeliverable', stepId: 'coordinator' }]);
  });
});
