import { CASE_IN, aRequest, type RequestBuilder } from '../../testing/a-request';
import { CALENDAR_2026, holiday, rosterWorks, withDays } from '../../testing/calendars';
import { terms, to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import { POST, UNIT_A, theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import { DEFAULT_CHAIN } from '../../escalation/chain';
import { DEFAULT_POLICY } from '../../policy/policy';
import type { Facts } from '../facts';
import { decide } from './decide';

const clockAt = (when: number) => facts({ by: theSystem, when });
const held = (when: number) => ({ kind: 'held', at: when, body: { heldAt: STORY.end } });
const completed = (when: number) => ({ kind: 'closed', at: when, body: { outcome: 'completed' } });

const reminded = (dutyId: string, n: number, when: number, told: readonly string[] = []) => ({
  kind: 'reminded',
  at: when,
  body: { dutyId, n, told, skipped: [] },
});
const silence = (dutyId: string, when: number, over: object = {}) => ({
  kind: 'escalated',
  at: when,
  body: {
    n: 1,
    trigger: 'silence',
    dutyId,
    shortNotice: false,
    chainVersion: 1,
    deciders: [POST.secondMember],
    recused: [POST.firstMember],
    skipped: [{ to: 'unitSecretary', because: 'nobodyHoldsIt' }],
    ...over,
  },
});
const overdue = (dutyId: string, when: number) => ({
  kind: 'fellOverdue',
  at: when,
  body: { dutyId, told: [POST.coordinator], skipped: [] },
});

describe('the clock', () => {
  const wake = (request: (typeof CASE_IN)['agreed'], when: number) => eventsOf(decideOn(request, to('clockReached'), clockAt(when)));

  it('holds an agreed engagement exactly at its agreed end', () => {
    expect(wake(CASE_IN.agreed, STORY.end)).toEqual([held(STORY.end)]);
  });

  it('does nothing when it wakes early', () => {
    expect(wake(CASE_IN.agreed, STORY.end - 1)).toEqual([]);
    expect(wake(CASE_IN.agreed, STORY.start)).toEqual([]);
  });

  it('holds it at its agreed end also when it is heard late', () => {
    const late = at('19/06/2026 07:30');
    expect(wake(CASE_IN.agreed, late)).toEqual([held(late)]);
  });

  it('does nothing when it wakes twice', () => {
    expect(wake(CASE_IN.held, STORY.end)).toEqual([]);
    expect(wake(CASE_IN.held, STORY.end + 86_400_000)).toEqual([]);
  });

  it('closes a commended case when the confirmation falls due, so that it never blocks (R55)', () => {
    const reminded = CASE_IN.commended.and('reminded', at('24/06/2026 15:00'), { dutyId: 'confirm-1', n: 1, told: [], skipped: [] });
    expect(wake(reminded, STORY.confirmationDue - 1)).toEqual([]);
    for (const request of [reminded, CASE_IN.commended]) {
      expect(wake(request, STORY.confirmationDue)).toEqual([completed(STORY.confirmationDue)]);
      expect(wake(request, STORY.confirmationDue + 1)).toEqual([completed(STORY.confirmationDue + 1)]);
    }
  });

  it('closes it at once when the unit commends after the confirmation was due', () => {
    const commendedLate = CASE_IN.reviewed.commended(at('01/07/2026 09:00'));
    expect(wake(commendedLate, at('01/07/2026 09:00'))).toEqual([completed(at('01/07/2026 09:00'))]);
  });

  it('waits for the due time as the calendar has it now', () => {
    const moved = CASE_IN.commended.owed(withDays(CALENDAR_2026, holiday('23/06/2026')));
    const woken = (when: number) => eventsOf(decide(CASE_IN.commended.state, to('clockReached'), moved, clockAt(when)));
    expect(woken(STORY.confirmationDue)).toEqual([reminded('confirm-1', 1, STORY.confirmationDue)]);
    expect(woken(at('25/06/2026 17:00') - 1)).toEqual([reminded('confirm-1', 1, at('25/06/2026 17:00') - 1)]);
    expect(woken(at('25/06/2026 17:00'))).toEqual([completed(at('25/06/2026 17:00'))]);
  });

  it('closes a commended case of which no confirmation is owed', () => {
    expect(eventsOf(decide(CASE_IN.commended.confirmed().state, to('clockReached'), [], clockAt(STORY.commended)))).toEqual([
      completed(STORY.commended),
    ]);
  });

  it('decides nothing for the people who must act, however late they are: it tells, and brings it to the committee', () => {
    const late = at('31/12/2026 17:00');
    for (const [stage, dutyId] of [
      ['requested', 'answer-1'],
      ['held', 'report-1'],
      ['reviewed', 'commend-1'],
    ] as const) {
      const events = wake(CASE_IN[stage].and('confirmed', STORY.confirmed, { tookPlace: true, rating: null, comment: null }), late);
      expect(events).toMatchObject([
        { kind: 'fellOverdue', at: late, body: { dutyId } },
        { kind: 'escalated', at: late, body: { trigger: 'silence', dutyId } },
      ]);
    }
  });

  it('does not reopen what is closed', () => {
    expect(decideOn(CASE_IN.closed, to('clockReached'), clockAt(STORY.confirmationDue))).toEqual(refusedWith('caseClosed'));
  });
});

describe('the fate of a mail', () => {
  it.each(['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended'] as const)('is noted on a case in %s', (stage) => {
    const note = (delivered: boolean) =>
      eventsOf(decideOn(CASE_IN[stage], to('noteDelivery', { messageId: 'message-7', delivered }), clockAt(STORY.agreed)));
    expect(note(true)).toEqual([{ kind: 'messageDelivered', at: STORY.agreed, body: { messageId: 'message-7' } }]);
    expect(note(false)).toEqual([{ kind: 'messageFailed', at: STORY.agreed, body: { messageId: 'message-7' } }]);
  });
});

describe('silence', () => {
  /** Asked on Wed 01/04/2026 for 12/06: due on Wed 08/04 17:00. */
  const asked = aRequest({ terms: terms({ start: at('12/06/2026 14:00'), end: at('12/06/2026 16:00') }) }, at('01/04/2026 09:00'));
  const first = at('03/04/2026 08:00');
  const second = at('07/04/2026 08:00');
  const due = at('08/04/2026 17:00');
  const climbs = at('09/04/2026 08:00');
  const both = {
    unitSecretary: { postId: POST.secretaryOfUnitA, reachable: true },
    coordinator: { postId: POST.coordinator, reachable: true },
  };
  const wake = (request: RequestBuilder, when: number, over: Partial<Facts> = {}) =>
    eventsOf(decideOn(request, to('clockReached'), { ...clockAt(when), ...over }));
  const after = (request: RequestBuilder, when: number): RequestBuilder => request.with(wake(request, when));

  it('is reminded of after 2 and 4 working days, once each, from the second on to the secretary too', () => {
    expect(wake(asked, first - 1)).toEqual([]);
    expect(wake(asked, first)).toEqual([reminded('answer-1', 1, first)]);
    const once = after(asked, first);
    expect(wake(once, first)).toEqual([]);
    expect(wake(once, second - 1)).toEqual([]);
    expect(wake(once, second, { chain: both })).toEqual([reminded('answer-1', 2, second, [POST.secretaryOfUnitA])]);
    expect(wake(after(once, second), due - 1)).toEqual([]);
  });

  it('is told to the coordinator when the answer is overdue, and to the committee at 08:00 of the next working day (R19)', () => {
    const unanswered = after(after(asked, first), second);
    expect(wake(unanswered, due)).toEqual([overdue('answer-1', due)]);
    const told = after(unanswered, due);
    expect(wake(told, climbs - 1)).toEqual([]);
    expect(wake(told, climbs)).toEqual([silence('answer-1', climbs)]);
    expect(wake(after(told, climbs), at('31/12/2026 17:00'))).toEqual([]);
  });

  it('is heard late by the latest reminder alone, and by none once it is overdue', () => {
    const late = at('08/04/2026 09:00');
    expect(wake(asked, late)).toMatchObject([{ kind: 'reminded', body: { n: 2 } }]);
    expect(wake(after(asked, late), late)).toEqual([]);
    expect(wake(asked, due)).toEqual([overdue('answer-1', due)]);
    expect(wake(asked, climbs + 5)).toEqual([overdue('answer-1', climbs + 5), silence('answer-1', climbs + 5)]);
    expect(wake(after(asked, climbs + 5), climbs + 5)).toEqual([]);
  });

  it('climbs at once, when the engagement is too near for the next morning', () => {
    expect(wake(aRequest(), STORY.answerDue)).toEqual([
      overdue('answer-1', STORY.answerDue),
      silence('answer-1', STORY.answerDue, { shortNotice: true }),
    ]);
  });

  it('waits with the committee’s next question until the open escalation is decided', () => {
    const troubled = asked.troubled({ unable: false }, first);
    expect(wake(troubled, climbs)).toEqual([overdue('answer-1', climbs)]);
    const kept = after(troubled, climbs).adjusted({ kind: 'keep' }, climbs + 1);
    expect(wake(kept, climbs + 1)).toEqual([silence('answer-1', climbs + 1, { n: 2 })]);
  });

  it('says of a step that finds nobody, or nobody with an address, that it was skipped, and why', () => {
    const unreachable = {
      unitSecretary: { postId: POST.secretaryOfUnitA, reachable: false },
      coordinator: { postId: POST.coordinator, reachable: false },
    };
    const nobody = { unitSecretary: null, coordinator: null };
    expect(wake(asked, second, { chain: unreachable })).toMatchObject([
      { body: { told: [], skipped: [{ to: 'unitSecretary', because: 'notReachable' }] } },
    ]);
    expect(wake(asked, second, { chain: nobody })).toMatchObject([
      { body: { told: [], skipped: [{ to: 'unitSecretary', because: 'nobodyHoldsIt' }] } },
    ]);
    expect(wake(asked, due, { chain: unreachable })).toMatchObject([
      { body: { told: [], skipped: [{ to: 'coordinator', because: 'notReachable' }] } },
    ]);
    expect(wake(asked, due, { chain: nobody })).toMatchObject([
      { body: { told: [], skipped: [{ to: 'coordinator', because: 'nobodyHoldsIt' }] } },
    ]);
  });

  it('of what the locality or the committee owes is none of the unit’s secretary’s', () => {
    const offered = asked.declined(first).offered(undefined, first);
    const choosing = at('06/04/2026 08:00');
    const policy = { ...DEFAULT_POLICY, chain: withSecretaryFromTheFirst };
    expect(wake(offered, choosing, { chain: both, policy })).toEqual([reminded('choose-1', 1, choosing)]);
    expect(wake(asked, first, { chain: both, policy })).toEqual([reminded('answer-1', 1, first, [POST.secretaryOfUnitA])]);
  });

  it('follows a chain without secretary and coordinator, and misses neither', () => {
    const policy = { ...DEFAULT_POLICY, chain: { ...DEFAULT_CHAIN, version: 2, steps: shortSteps } };
    expect(wake(asked, second, { policy, chain: both })).toEqual([reminded('answer-1', 2, second)]);
    expect(wake(asked, due, { policy })).toEqual([reminded('answer-1', 2, due)]);
    const climbed = asked.with(wake(asked, climbs, { policy }));
    expect(climbed.events.slice(1)).toEqual([silence('answer-1', climbs, { chainVersion: 2, skipped: [] })]);
    expect(wake(climbed, climbs, { policy })).toEqual([]);
  });

  it('ends with the answer: nobody is reminded of what was done', () => {
    expect(wake(asked.agreed(at('02/04/2026 09:00')), climbs)).toEqual([]);
    expect(wake(asked.declined(at('02/04/2026 09:00')), climbs)).toEqual([]);
  });

  it('of the committee itself climbs no further: the digest names it every day', () => {
    expect(wake(asked.declined(first), at('31/12/2026 17:00'))).toEqual([]);
  });
});

const withSecretaryFromTheFirst = {
  ...DEFAULT_CHAIN,
  steps: DEFAULT_CHAIN.steps.map((step) =>
    step.to === 'unitSecretary' ? { ...step, when: { kind: 'reminder' as const, from: 1 } } : step,
  ),
};
const shortSteps = DEFAULT_CHAIN.steps
  .filter((step) => step.to === 'contact' || step.to === 'standingCommittee')
  .map((step) => (step.to === 'contact' ? { ...step, next: 'committee' } : step));

describe('the calendar has changed', () => {
  const asked = aRequest({ terms: terms({ start: at('12/03/2026 14:00'), end: at('12/03/2026 16:00') }) }, at('10/02/2026 10:15'));
  const roster = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026'));
  const retimed = (kept: ReturnType<RequestBuilder['owed']>) =>
    eventsOf(decide(asked.state, to('retime'), asked.owed(roster), { ...clockAt(at('11/02/2026 09:00')), calendar: roster, kept }));

  it('what is owed moves, and what it was stays in the event', () => {
    expect(retimed(asked.owed())).toEqual([
      {
        kind: 'retimed',
        at: at('11/02/2026 09:00'),
        body: { moved: [{ dutyId: 'answer-1', from: at('24/02/2026 17:00'), to: at('23/02/2026 17:00') }] },
      },
    ]);
  });

  it('what does not move is not told, nor what was not kept', () => {
    expect(retimed(asked.owed(roster))).toEqual([]);
    expect(retimed([])).toEqual([]);
  });
});
