import { DEFAULT_CHAIN } from '../escalation/chain';
import { CASE_IN, aRequest, type RequestBuilder } from '../testing/a-request';
import { CALENDAR_2026, ORDINARY_WEEKS, holiday, rosterWorks, withDays } from '../testing/calendars';
import { terms } from '../testing/commands';
import { at } from '../testing/dates';
import { POST, UNIT_A, UNIT_B } from '../testing/people';
import { STORY } from '../testing/story';
import { DEFAULT_POLICY } from '../policy/policy';
import { wakeAt } from './clock-steps';
import { isShortNotice, rosterOf } from './duties';
import { DEFAULT_COST_SPLIT } from './terms';

const by = { alsoPostIds: [], provisional: false };

const answer = {
  ...by,
  id: 'answer-1',
  kind: 'answer',
  postId: POST.unitA,
  since: STORY.requested,
  dueAt: at('17/06/2026 17:00'),
  reminders: [at('12/06/2026 08:00'), at('16/06/2026 08:00')],
  // The day before the engagement is short notice: at once, not on the next morning.
  climbsAt: at('17/06/2026 17:00'),
};
const hold = {
  ...by,
  id: 'hold-1',
  kind: 'hold',
  postId: POST.unitA,
  since: STORY.agreed,
  dueAt: STORY.end,
  reminders: [],
  climbsAt: null,
};
const report = {
  ...by,
  id: 'report-1',
  kind: 'report',
  postId: POST.unitA,
  since: STORY.end,
  dueAt: at('25/06/2026 17:00'),
  reminders: [at('22/06/2026 08:00'), at('24/06/2026 08:00')],
  climbsAt: at('26/06/2026 08:00'),
};
const confirm = {
  ...by,
  id: 'confirm-1',
  kind: 'confirm',
  postId: POST.viDu,
  since: STORY.reported,
  dueAt: at('24/06/2026 17:00'),
  reminders: [at('23/06/2026 08:00')],
  climbsAt: null,
};
const review = {
  ...by,
  id: 'review-1',
  kind: 'review',
  postId: POST.secondMember,
  since: STORY.reported,
  dueAt: at('26/06/2026 17:00'),
  reminders: [at('23/06/2026 08:00'), at('25/06/2026 08:00')],
  climbsAt: at('29/06/2026 08:00'),
};
const commend = {
  ...by,
  id: 'commend-1',
  kind: 'commend',
  postId: POST.unitA,
  since: STORY.reviewed,
  dueAt: at('06/07/2026 17:00'),
  reminders: [at('26/06/2026 08:00'), at('02/07/2026 08:00')],
  climbsAt: at('07/07/2026 08:00'),
};

describe('what is owed on a case', () => {
  it('the unit owes an answer, from the request on', () => {
    expect(CASE_IN.requested.owed()).toEqual([answer]);
  });

  it('the unit owes the agreed engagement, until its agreed end', () => {
    expect(CASE_IN.agreed.owed()).toEqual([hold]);
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
    const declined = aRequest().declined().adjusted({ kind: 'close' }).closed('declined');
    for (const closed of [CASE_IN.closed, declined, aRequest().agreed().notHeld(), CASE_IN.commended.closed()]) {
      expect(closed.owed()).toEqual([]);
    }
  });
});

describe('when it is owed', () => {
  const inMarch = terms({ start: at('12/03/2026 14:00'), end: at('12/03/2026 16:00') });

  it('follows the calendar: asked on 10/02/2026, reminded on 12/02 and 23/02, due on 24/02 after Tết', () => {
    expect(aRequest({ terms: inMarch }, at('10/02/2026 10:15')).owed()).toMatchObject([
      { dueAt: at('24/02/2026 17:00'), reminders: [at('12/02/2026 08:00'), at('23/02/2026 08:00')], climbsAt: at('25/02/2026 08:00') },
    ]);
  });

  it('moves when the clerk enters a duty roster for this unit, and not for another unit’s', () => {
    const asked = aRequest({ terms: inMarch }, at('10/02/2026 10:15'));
    expect(asked.owed(withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026')))).toMatchObject([
      { dueAt: at('23/02/2026 17:00'), reminders: [at('12/02/2026 08:00'), at('20/02/2026 08:00')], climbsAt: at('24/02/2026 08:00') },
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
    const entered = withDays(saturday, ...CALENDAR_2026.days);
    expect(CASE_IN.requested.owed(entered)).toMatchObject([{ kind: 'answer', dueAt: at('16/06/2026 17:00') }]);
    expect(CASE_IN.held.owed(entered)).toMatchObject([{ kind: 'report', dueAt: at('24/06/2026 17:00') }]);
    expect(CASE_IN.reported.owed(entered)).toEqual([review, confirm]);
    expect(CASE_IN.reviewed.owed(entered)).toMatchObject([{ kind: 'commend', dueAt: at('03/07/2026 17:00') }, confirm]);
  });

  it('follows the policy: its days, its reminders and its hour', () => {
    const policy = { ...DEFAULT_POLICY, dueHour: 16, unitAnswers: { workingDays: 3, remindersAfter: [1] } };
    expect(CASE_IN.requested.owed(CALENDAR_2026, policy)).toEqual([
      { ...answer, dueAt: at('15/06/2026 16:00'), reminders: [at('11/06/2026 08:00')], climbsAt: at('16/06/2026 08:00') },
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
  const wakes = (request: RequestBuilder): number | null => wakeAt(request.state, request.owed(), DEFAULT_CHAIN);

  it('at the agreed end, so that the clock holds the engagement', () => {
    expect(wakes(CASE_IN.agreed)).toBe(STORY.end);
  });

  it('when the confirmation falls due on a commended case, so that it never blocks', () => {
    const reminded = CASE_IN.commended.and('reminded', at('23/06/2026 08:00'), { dutyId: 'confirm-1', n: 1, told: [], skipped: [] });
    expect(wakes(reminded)).toBe(STORY.confirmationDue);
    expect(wakeAt(CASE_IN.commended.confirmed().state, [], DEFAULT_CHAIN)).toBe(STORY.commended);
  });

  it('at the first reminder of what is owed', () => {
    expect(wakes(CASE_IN.requested)).toBe(at('12/06/2026 08:00'));
    expect(wakes(CASE_IN.held)).toBe(at('22/06/2026 08:00'));
    expect(wakes(CASE_IN.reported)).toBe(at('23/06/2026 08:00'));
    expect(wakes(CASE_IN.reviewed)).toBe(at('23/06/2026 08:00'));
  });

  it('never, when it is closed or waits for the committee alone', () => {
    expect(wakes(CASE_IN.closed)).toBeNull();
    expect(wakes(aRequest().declined())).toBeNull();
    expect(wakes(CASE_IN.agreed.troubled())).toBeNull();
  });
});

describe('an answer after the engagement would be none', () => {
  const askedFor = (start: string, when: string) =>
    aRequest({ terms: terms({ start: at(start), end: at(start) + 7_200_000 }) }, at(when)).owed()[0];

  it('is due on the last working day before it, when that comes first', () => {
    expect(askedFor('12/06/2026 14:00', '10/06/2026 09:00')).toMatchObject({
      dueAt: at('11/06/2026 17:00'),
      climbsAt: at('11/06/2026 17:00'),
    });
    expect(askedFor('15/06/2026 14:00', '10/06/2026 09:00')).toMatchObject({
      dueAt: at('12/06/2026 17:00'),
      reminders: [at('12/06/2026 08:00')],
    });
  });

  it('is due at its start, when no working day lies between', () => {
    expect(askedFor('11/06/2026 14:00', '10/06/2026 18:00')).toMatchObject({
      dueAt: at('11/06/2026 14:00'),
      reminders: [],
      climbsAt: at('11/06/2026 14:00'),
    });
  });
});

describe('short notice', () => {
  const isShort = (request: RequestBuilder, when: string): boolean => isShortNotice(request.state, at(when), DEFAULT_POLICY, CALENDAR_2026);

  it('is fewer than 3 working days before an engagement that is still to come', () => {
    expect(isShort(aRequest(), '15/06/2026 23:59')).toBe(false);
    expect(isShort(aRequest(), '16/06/2026 00:00')).toBe(true);
    expect(isShort(CASE_IN.agreed, '18/06/2026 15:59')).toBe(true);
    expect(isShort(CASE_IN.agreed, '18/06/2026 16:00')).toBe(false);
  });

  it('counts working days: over Tết it begins before it', () => {
    const afterTet = aRequest({ terms: terms({ start: at('24/02/2026 08:00'), end: at('24/02/2026 10:00') }) }, at('02/02/2026 09:00'));
    expect(isShort(afterTet, '12/02/2026 09:00')).toBe(false);
    expect(isShort(afterTet, '13/02/2026 09:00')).toBe(true);
  });

  it('is none for what comes after the engagement', () => {
    for (const stage of ['held', 'reported', 'reviewed', 'commended'] as const)
      expect(isShort(CASE_IN[stage], '17/06/2026 09:00')).toBe(false);
  });
});

describe('the roster by which a duty is counted', () => {
  const owing = (postId: string) => ({ id: 'report-1', kind: 'report' as const, postId });

  it('is that of the unit for what the unit owes, and nobody’s for the others', () => {
    const { state } = CASE_IN.reported;
    expect(rosterOf(owing(POST.unitA), state)).toBe(UNIT_A);
    for (const postId of [POST.viDu, POST.secondMember]) expect(rosterOf(owing(postId), state)).toBeUndefined();
    expect(rosterOf(owing(POST.unitB), aRequest().declined().reassigned().state)).toBe(UNIT_B);
  });
});

describe('a due time in a year whose calendar has not been entered', () => {
  it('is marked as provisional', () => {
    expect(CASE_IN.requested.owed(ORDINARY_WEEKS)).toMatchObject([{ provisional: true }]);
    const next = terms({ start: at('13/01/2027 14:00'), end: at('13/01/2027 16:00') });
    const asked = aRequest({ terms: next }, at('30/12/2026 09:00'));
    expect(asked.owed()).toMatchObject([{ dueAt: at('06/01/2027 17:00'), provisional: true }]);
    expect(asked.agreed(at('30/12/2026 10:00')).owed()).toMatchObject([{ kind: 'hold', provisional: true }]);
    expect(CASE_IN.agreed.owed()).toMatchObject([{ provisional: false }]);
  });
});

describe('a cost line that nobody has taken (R23)', () => {
  const costs = DEFAULT_COST_SPLIT.map((line) => (line.item === 'transport' ? { ...line, bearer: 'nobody' as const } : line));
  const eve = at('17/06/2026 08:00');

  it('is named to both sides on the working day before', () => {
    const agreed = aRequest({ terms: terms({ costs }) }).agreed();
    expect(agreed.owed()).toMatchObject([{ id: 'hold-1', reminders: [eve], climbsAt: null }]);
    expect(CASE_IN.agreed.owed()).toMatchObject([{ id: 'hold-1', reminders: [] }]);
  });

  it('and not when there is no such day left', () => {
    const late = aRequest({ terms: terms({ costs }) }).agreed(at('17/06/2026 09:00'));
    expect(late.owed()).toMatchObject([{ id: 'hold-1', reminders: [] }]);
  });
});
