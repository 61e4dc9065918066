import { CASE_IN, aRequest } from '../testing/a-request';
import { CALENDAR_2026, ORDINARY_WEEKS, holiday, rosterWorks, withDays } from '../testing/calendars';
import { at } from '../testing/dates';
import { POST, UNIT_A, UNIT_B } from '../testing/people';
import { STORY } from '../testing/story';
import { DEFAULT_POLICY } from '../policy/policy';
import { wakeAt } from './duties';

const answer = {
  id: 'answer-1',
  kind: 'answer',
  postId: POST.unitA,
  since: STORY.requested,
  dueAt: at('17/06/2026 17:00'),
  reminders: [at('12/06/2026 08:00'), at('16/06/2026 08:00')],
};
const report = {
  id: 'report-1',
  kind: 'report',
  postId: POST.unitA,
  since: STORY.end,
  dueAt: at('25/06/2026 17:00'),
  reminders: [at('22/06/2026 08:00'), at('24/06/2026 08:00')],
};
const confirm = {
  id: 'confirm-1',
  kind: 'confirm',
  postId: POST.viDu,
  since: STORY.reported,
  dueAt: at('24/06/2026 17:00'),
  reminders: [at('23/06/2026 08:00')],
};
const review = {
  id: 'review-1',
  kind: 'review',
  postId: POST.secondMember,
  since: STORY.reported,
  dueAt: at('26/06/2026 17:00'),
  reminders: [at('23/06/2026 08:00'), at('25/06/2026 08:00')],
};
const commend = {
  id: 'commend-1',
  kind: 'commend',
  postId: POST.unitA,
  since: STORY.reviewed,
  dueAt: at('06/07/2026 17:00'),
  reminders: [at('26/06/2026 08:00'), at('02/07/2026 08:00')],
};

describe('what is owed on a case', () => {
  it('the unit owes an answer, from the request on', () => {
    expect(CASE_IN.requested.owed()).toEqual([answer]);
  });

  it('nobody owes anything between agreement and engagement', () => {
    expect(CASE_IN.agreed.owed()).toEqual([]);
  });

  it('the unit owes a report, from the agreed end on', () => {
    expect(CASE_IN.held.owed()).toEqual([report]);
  });

  it('the committee post owes a review and the locality a confirmation, from the report on', () => {
    expect(CASE_IN.reported.owed()).toEqual([review, confirm]);
    expect(CASE_IN.reported.confirmed().owed()).toEqual([review]);
  });

  it('the unit owes a commendation from the review on, and the locality still its confirmation, due as before', () => {
    expect(CASE_IN.reviewed.owed()).toEqual([commend, confirm]);
    expect(CASE_IN.reviewed.confirmed().owed()).toEqual([commend]);
  });

  it('a commended case waits for nothing but the confirmation', () => {
    expect(CASE_IN.commended.owed()).toEqual([confirm]);
    expect(CASE_IN.commended.confirmed().owed()).toEqual([]);
  });

  it('a closed case owes nothing, however it ended', () => {
    for (const closed of [CASE_IN.closed, aRequest().declined(), aRequest().agreed().notHeld(), CASE_IN.commended.closed()]) {
      expect(closed.owed()).toEqual([]);
    }
  });
});

describe('when it is owed', () => {
  it('follows the calendar: asked on 10/02/2026, reminded on 12/02 and 23/02, due on 24/02 after Tết', () => {
    expect(aRequest({}, at('10/02/2026 10:15')).owed()).toMatchObject([
      { dueAt: at('24/02/2026 17:00'), reminders: [at('12/02/2026 08:00'), at('23/02/2026 08:00')] },
    ]);
  });

  it('moves when the clerk enters a duty roster for this unit, and not for another unit’s', () => {
    const asked = aRequest({}, at('10/02/2026 10:15'));
    expect(asked.owed(withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026')))).toMatchObject([
      { dueAt: at('23/02/2026 17:00'), reminders: [at('12/02/2026 08:00'), at('20/02/2026 08:00')] },
    ]);
    expect(asked.owed(withDays(CALENDAR_2026, rosterWorks(UNIT_B, '20/02/2026')))).toEqual(asked.owed());
  });

  it('moves when a day is entered as a holiday: held on 20/11/2026, report due on 27/11, or 30/11 without 24/11', () => {
    const held = aRequest().agreed().held(at('20/11/2026 16:00'));
    expect(held.owed()).toMatchObject([{ dueAt: at('27/11/2026 17:00') }]);
    expect(held.owed(withDays(CALENDAR_2026, holiday('24/11/2026')))).toMatchObject([{ dueAt: at('30/11/2026 17:00') }]);
  });

  it('the roster of the unit moves all that the unit owes, and nothing of locality and committee', () => {
    const saturday = withDays(
      ORDINARY_WEEKS,
      rosterWorks(UNIT_A, '13/06/2026'),
      rosterWorks(UNIT_A, '20/06/2026'),
      rosterWorks(UNIT_A, '27/06/2026'),
    );
    expect(CASE_IN.requested.owed(saturday)).toMatchObject([{ kind: 'answer', dueAt: at('16/06/2026 17:00') }]);
    expect(CASE_IN.held.owed(saturday)).toMatchObject([{ kind: 'report', dueAt: at('24/06/2026 17:00') }]);
    expect(CASE_IN.reported.owed(saturday)).toEqual([review, confirm]);
    expect(CASE_IN.reviewed.owed(saturday)).toMatchObject([{ kind: 'commend', dueAt: at('03/07/2026 17:00') }, confirm]);
  });

  it('follows the policy: its days, its reminders and its hour', () => {
    const policy = { ...DEFAULT_POLICY, dueHour: 16, unitAnswers: { workingDays: 3, remindersAfter: [1] } };
    expect(CASE_IN.requested.owed(CALENDAR_2026, policy)).toEqual([
      { ...answer, dueAt: at('15/06/2026 16:00'), reminders: [at('11/06/2026 08:00')] },
    ]);
  });

  it.each([
    ['unitAnswers', 'requested', 'answer'],
    ['unitReports', 'held', 'report'],
    ['committeeReviews', 'reported', 'review'],
    ['localityConfirms', 'reported', 'confirm'],
    ['unitCommends', 'reviewed', 'commend'],
  ] as const)('takes %s from the policy in %s', (deadline, stage, kind) => {
    const policy = { ...DEFAULT_POLICY, [deadline]: { workingDays: 1, remindersAfter: [] } };
    const changed = CASE_IN[stage].owed(CALENDAR_2026, policy);
    const before = CASE_IN[stage].owed();
    for (const duty of changed) {
      if (duty.kind === kind) expect(duty.dueAt).toBeLessThan(before.find((one) => one.kind === kind)?.dueAt ?? 0);
      else expect(before).toContainEqual(duty);
    }
    expect(changed.find((duty) => duty.kind === kind)?.reminders).toEqual([]);
  });
});

describe('when the case must be woken', () => {
  it('at the agreed end, so that the clock holds the engagement', () => {
    expect(wakeAt(CASE_IN.agreed.state, CASE_IN.agreed.owed())).toBe(STORY.end);
  });

  it('when the confirmation falls due on a commended case, so that it never blocks', () => {
    expect(wakeAt(CASE_IN.commended.state, CASE_IN.commended.owed())).toBe(STORY.confirmationDue);
    expect(wakeAt(CASE_IN.commended.confirmed().state, [])).toBeNull();
  });

  it('at no other time', () => {
    for (const stage of ['requested', 'held', 'reported', 'reviewed', 'closed'] as const) {
      expect(wakeAt(CASE_IN[stage].state, CASE_IN[stage].owed())).toBeNull();
    }
  });
});
