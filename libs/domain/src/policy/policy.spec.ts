import { DEFAULT_CHAIN } from '../escalation/chain';
import { DEFAULT_POLICY, type Deadline } from './policy';

const DEADLINES: readonly Deadline[] = [
  DEFAULT_POLICY.unitAnswers,
  DEFAULT_POLICY.unitReports,
  DEFAULT_POLICY.localityConfirms,
  DEFAULT_POLICY.committeeReviews,
  DEFAULT_POLICY.unitCommends,
  DEFAULT_POLICY.committeeDecides,
  DEFAULT_POLICY.localityChooses,
];

describe('the default policy, until the committee publishes its own', () => {
  it('lets the unit answer in 5 working days, report in 5 and commend in 10, the locality confirm in 3 and choose in 2, a side object in 2, the committee review in 5 and decide in 2, by 17:00', () => {
    expect(DEFAULT_POLICY).toEqual({
      version: 1,
      dueHour: 17,
      unitAnswers: { workingDays: 5, remindersAfter: [2, 4] },
      unitReports: { workingDays: 5, remindersAfter: [2, 4] },
      localityConfirms: { workingDays: 3, remindersAfter: [2] },
      committeeReviews: { workingDays: 5, remindersAfter: [2, 4] },
      unitCommends: { workingDays: 10, remindersAfter: [4, 8] },
      committeeDecides: { workingDays: 2, remindersAfter: [] },
      localityChooses: { workingDays: 2, remindersAfter: [1] },
      recordingStands: { workingDays: 2, remindersAfter: [] },
      shortNoticeDays: 3,
      chain: DEFAULT_CHAIN,
    });
  });

  it('reminds in order and before the due day', () => {
    for (const deadline of DEADLINES) {
      expect([...deadline.remindersAfter].sort((a, b) => a - b)).toEqual(deadline.remindersAfter);
      for (const days of deadline.remindersAfter) expect(days).toBeLessThan(deadline.workingDays);
    }
  });
});
