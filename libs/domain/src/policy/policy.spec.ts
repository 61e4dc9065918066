import { DEFAULT_POLICY } from './policy';

describe('the default policy, until the committee publishes its own', () => {
  it('lets the unit answer in 5 working days, report in 5 and commend in 10, the locality confirm in 3, the committee review in 5, by 17:00', () => {
    expect(DEFAULT_POLICY).toEqual({
      version: 1,
      dueHour: 17,
      unitAnswers: { workingDays: 5, remindersAfter: [2, 4] },
      unitReports: { workingDays: 5, remindersAfter: [2, 4] },
      localityConfirms: { workingDays: 3, remindersAfter: [2] },
      committeeReviews: { workingDays: 5, remindersAfter: [2, 4] },
      unitCommends: { workingDays: 10, remindersAfter: [4, 8] },
    });
  });

  it('reminds in order and before the due day', () => {
    for (const deadline of Object.values(DEFAULT_POLICY).filter((value) => typeof value === 'object')) {
      expect([...deadline.remindersAfter].sort((a, b) => a - b)).toEqual(deadline.remindersAfter);
      for (const days of deadline.remindersAfter) expect(days).toBeLessThan(deadline.workingDays);
    }
  });
});
