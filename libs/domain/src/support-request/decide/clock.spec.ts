import { CASE_IN } from '../../testing/a-request';
import { CALENDAR_2026, holiday, withDays } from '../../testing/calendars';
import { to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import { theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import { decide } from './decide';

const clockAt = (when: number) => facts({ by: theSystem, when });
const held = (when: number) => ({ kind: 'held', at: when, body: { heldAt: STORY.end } });
const completed = (when: number) => ({ kind: 'closed', at: when, body: { outcome: 'completed' } });

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
    expect(wake(CASE_IN.commended, STORY.confirmationDue - 1)).toEqual([]);
    expect(wake(CASE_IN.commended, STORY.confirmationDue)).toEqual([completed(STORY.confirmationDue)]);
    expect(wake(CASE_IN.commended, STORY.confirmationDue + 1)).toEqual([completed(STORY.confirmationDue + 1)]);
  });

  it('closes it at once when the unit commends after the confirmation was due', () => {
    const commendedLate = CASE_IN.reviewed.commended(at('01/07/2026 09:00'));
    expect(wake(commendedLate, at('01/07/2026 09:00'))).toEqual([completed(at('01/07/2026 09:00'))]);
  });

  it('waits for the due time as the calendar has it now', () => {
    const moved = CASE_IN.commended.owed(withDays(CALENDAR_2026, holiday('23/06/2026')));
    const woken = (when: number) => eventsOf(decide(CASE_IN.commended.state, to('clockReached'), moved, clockAt(when)));
    expect(woken(STORY.confirmationDue)).toEqual([]);
    expect(woken(at('25/06/2026 17:00'))).toEqual([completed(at('25/06/2026 17:00'))]);
  });

  it('closes a commended case of which no confirmation is owed', () => {
    expect(eventsOf(decide(CASE_IN.commended.confirmed().state, to('clockReached'), [], clockAt(STORY.commended)))).toEqual([
      completed(STORY.commended),
    ]);
  });

  it('decides nothing for the people who must act, however late they are', () => {
    for (const stage of ['requested', 'held', 'reported', 'reviewed'] as const) {
      expect(wake(CASE_IN[stage], at('31/12/2026 17:00'))).toEqual([]);
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
