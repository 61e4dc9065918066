import { CASE_IN, RequestBuilder, aRequest } from '../testing/a-request';
import { to } from '../testing/commands';
import { decideOn, eventsOf } from '../testing/decisions';
import { facts } from '../testing/facts';
import { POST, contactOfUnitA, contactOfViDu, member, theSystem } from '../testing/people';
import { STORY } from '../testing/story';
import type { Command } from './commands';
import type { Facts } from './facts';
import { outgoingMessages, type OutgoingMessage } from './messages';

/** The mails that a command causes on a case. */
function mailsOf(request: RequestBuilder, command: Command, known: Facts): OutgoingMessage[] {
  const after = new RequestBuilder([...request.events, ...eventsOf(decideOn(request, command, known))]);
  return outgoingMessages(after.events.slice(request.events.length), after.state, after.owed(), request.owed());
}

const mail = (template: string, postId: string, dutyId: string | null = null) => ({
  key: `${template}:${dutyId ?? '-'}:${postId}`,
  template,
  postId,
  dutyId,
});
const opened = (request: RequestBuilder): OutgoingMessage[] => outgoingMessages(request.events, request.state, request.owed(), []);

const byUnit = facts({ by: contactOfUnitA, when: STORY.agreed });
const byLocality = facts({ by: contactOfViDu, when: STORY.end });
const byClock = facts({ by: theSystem, when: STORY.end });
const closedTold = [mail('closedTold', POST.viDu), mail('closedTold', POST.unitA)];

describe('what is mailed when', () => {
  it('a locality asks: the unit is asked for its answer, the locality hears that it was sent', () => {
    expect(opened(aRequest())).toEqual([mail('requestToUnit', POST.unitA, 'answer-1'), mail('requestSent', POST.viDu)]);
  });

  it('the unit is a branch: its parent is told too, for information (R13)', () => {
    expect(opened(aRequest({ parentPostId: POST.parentOfUnitA }))).toEqual([
      mail('requestToUnit', POST.unitA, 'answer-1'),
      mail('requestSent', POST.viDu),
      mail('requestForParentUnit', POST.parentOfUnitA),
    ]);
  });

  it('the unit agrees: both sides get what was agreed', () => {
    expect(mailsOf(CASE_IN.requested, to('agree'), byUnit)).toEqual([
      mail('agreedToUnit', POST.unitA),
      mail('agreedToLocality', POST.viDu),
    ]);
  });

  it('the unit declines: the locality hears it once, and nobody hears that the case was completed', () => {
    expect(mailsOf(CASE_IN.requested, to('decline'), byUnit)).toEqual([mail('declinedToLocality', POST.viDu)]);
  });

  it('the clock holds the engagement: the unit is asked for its report', () => {
    expect(mailsOf(CASE_IN.agreed, to('clockReached'), byClock)).toEqual([mail('reportAsked', POST.unitA, 'report-1')]);
  });

  it('it did not take place: the other side is told, and nobody is asked for a report', () => {
    for (const request of [CASE_IN.agreed, CASE_IN.held]) {
      expect(mailsOf(request, to('reportNotHeld'), byLocality)).toEqual([mail('notHeldTold', POST.unitA)]);
      expect(mailsOf(request, to('reportNotHeld'), { ...byUnit, asOf: STORY.end })).toEqual([mail('notHeldTold', POST.viDu)]);
    }
  });

  it('the unit reports: the committee post is asked to review, the locality to confirm', () => {
    expect(mailsOf(CASE_IN.held, to('report'), { ...byUnit, asOf: STORY.reported })).toEqual([
      mail('reviewAsked', POST.secondMember, 'review-1'),
      mail('confirmAsked', POST.viDu, 'confirm-1'),
    ]);
  });

  it('the locality confirms: nobody is told, the page shows it', () => {
    const confirming = { ...byLocality, asOf: STORY.confirmed };
    expect(mailsOf(CASE_IN.reported, to('confirmExecution'), confirming)).toEqual([]);
    expect(mailsOf(CASE_IN.reviewed, to('confirmExecution'), confirming)).toEqual([]);
  });

  it('the committee has reviewed: the unit is asked to commend, the locality not asked again to confirm', () => {
    expect(mailsOf(CASE_IN.reported, to('review'), facts({ by: member, when: STORY.reviewed }))).toEqual([
      mail('commendAsked', POST.unitA, 'commend-1'),
    ]);
  });

  it('the unit commends: nobody is told while the confirmation is awaited', () => {
    expect(mailsOf(CASE_IN.reviewed, to('commend'), { ...byUnit, asOf: STORY.commended })).toEqual([]);
  });

  it('the case is completed: both sides are told, whoever was last', () => {
    expect(mailsOf(CASE_IN.reviewed.confirmed(), to('commend'), { ...byUnit, asOf: STORY.commended })).toEqual(closedTold);
    expect(mailsOf(CASE_IN.commended, to('confirmExecution'), { ...byLocality, asOf: STORY.commended })).toEqual(closedTold);
    expect(mailsOf(CASE_IN.commended, to('clockReached'), { ...byClock, asOf: STORY.confirmationDue })).toEqual(closedTold);
  });

  it('nothing happened: nothing', () => {
    expect(mailsOf(CASE_IN.agreed, to('clockReached'), { ...byClock, asOf: STORY.end - 1 })).toEqual([]);
    expect(mailsOf(CASE_IN.held, to('clockReached'), byClock)).toEqual([]);
    for (const delivered of [true, false]) {
      expect(mailsOf(CASE_IN.requested, to('noteDelivery', { delivered }), byClock)).toEqual([]);
    }
  });

  it('a due time moves: nothing, the duty is the same', () => {
    const { state } = CASE_IN.requested;
    const owed = CASE_IN.requested.owed();
    expect(
      outgoingMessages(
        [],
        state,
        owed,
        owed.map((duty) => ({ ...duty, dueAt: duty.dueAt - 1 })),
      ),
    ).toEqual([]);
  });
});
