import { CASE_IN, RequestBuilder, aRequest } from '../testing/a-request';
import { to } from '../testing/commands';
import { decideOn, eventsOf } from '../testing/decisions';
import { facts } from '../testing/facts';
import { CALENDAR_2026 } from '../testing/calendars';
import { at } from '../testing/dates';
import { POST, UNIT_B, contactOfUnitA, contactOfViDu, member, theSystem } from '../testing/people';
import { STORY } from '../testing/story';
import type { Command } from './commands';
import type { Facts } from './facts';
import { isToldAtOnce, outgoingMessages, sendAt, type OutgoingMessage } from './messages';

/** The mails that a command causes on a case. */
function mailsOf(request: RequestBuilder, command: Command, known: Facts): OutgoingMessage[] {
  const after = new RequestBuilder([...request.events, ...eventsOf(decideOn(request, command, known))]);
  return outgoingMessages(after.events.slice(request.events.length), after.state, after.owed(), request.owed());
}

const mail = (template: string, postId: string, dutyId: string | null = null, again = '') => ({
  key: `${template}:${dutyId ?? '-'}:${postId}${again}`,
  template,
  postId,
  dutyId,
  causedBy: 'person',
});
const clockMail = (...which: Parameters<typeof mail>) => ({ ...mail(...which), causedBy: 'clock' });
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
      mail('agreedToUnit', POST.unitA, 'hold-1'),
      mail('agreedToLocality', POST.viDu, null, ':1'),
    ]);
  });

  it('the unit declines: the locality hears it once; the committee is told by the escalation, with proposals', () => {
    expect(mailsOf(CASE_IN.requested, to('decline'), byUnit)).toEqual([mail('declinedToLocality', POST.viDu, null, ':1')]);
  });

  it('the clock holds the engagement: the unit is asked for its report', () => {
    expect(mailsOf(CASE_IN.agreed, to('clockReached'), byClock)).toEqual([clockMail('reportAsked', POST.unitA, 'report-1')]);
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
    expect(mailsOf(CASE_IN.commended, to('clockReached'), { ...byClock, asOf: STORY.confirmationDue })).toEqual([
      clockMail('closedTold', POST.viDu),
      clockMail('closedTold', POST.unitA),
    ]);
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

describe('what is mailed of silence, trouble and the committee', () => {
  const clockAt = (when: number, over: Partial<Facts> = {}) => ({ ...facts({ by: theSystem, when }), ...over });
  const secretary = {
    unitSecretary: { postId: POST.secretaryOfUnitA, reachable: true },
    coordinator: { postId: POST.coordinator, reachable: true },
  };
  const byMember = facts({ by: member, when: STORY.adjusted });
  const silent = aRequest().silent();
  const again = (...parts: readonly (number | string)[]): string => `:${parts.join('.')}`;

  it('a reminder goes to who owes it, and from the second on to the unit’s secretary too', () => {
    const first = at('12/06/2026 08:00');
    const second = at('16/06/2026 08:00');
    const reminded = aRequest().and('reminded', first, { dutyId: 'answer-1', n: 1, told: [], skipped: [] });
    expect(mailsOf(aRequest(), to('clockReached'), clockAt(first, { chain: secretary }))).toEqual([
      clockMail('dutyReminder', POST.unitA, 'answer-1', `:1:${STORY.answerDue}`),
    ]);
    expect(mailsOf(reminded, to('clockReached'), clockAt(second, { chain: secretary }))).toEqual([
      clockMail('dutyReminder', POST.unitA, 'answer-1', `:2:${STORY.answerDue}`),
      clockMail('reminderToSecretary', POST.secretaryOfUnitA, 'answer-1', `:2:${STORY.answerDue}`),
    ]);
  });

  it('a reminder that is heard after the due time reminds nobody', () => {
    const late = CASE_IN.reviewed.and('fellOverdue', STORY.reviewed, { dutyId: 'commend-1', told: [], skipped: [] });
    const heard = at('25/06/2026 08:00'); // the confirmation was due on 24/06
    expect(eventsOf(decideOn(late, to('clockReached'), clockAt(heard)))).toMatchObject([
      { kind: 'reminded', body: { dutyId: 'confirm-1' } },
    ]);
    expect(mailsOf(late, to('clockReached'), clockAt(heard, { chain: secretary }))).toEqual([]);
  });

  it('an overdue duty is told to the coordinator, and its silence to the locality; both die with the answer', () => {
    expect(mailsOf(aRequest({}, at('08/06/2026 09:00')), to('clockReached'), clockAt(at('15/06/2026 17:00')))).toEqual([
      clockMail('overdueToCoordinator', POST.coordinator, 'answer-1', `:${at('15/06/2026 17:00')}`),
    ]);
    expect(mailsOf(aRequest({}, at('05/06/2026 09:00')), to('clockReached'), clockAt(at('15/06/2026 08:00')))).toEqual([
      clockMail('overdueToCoordinator', POST.coordinator, 'answer-1', `:${at('12/06/2026 17:00')}`),
      clockMail('silenceToLocality', POST.viDu, 'answer-1', ':1'),
    ]);
  });

  it('silence at short notice is told at once', () => {
    expect(mailsOf(aRequest(), to('clockReached'), clockAt(STORY.answerDue))).toEqual([
      mail('overdueToCoordinator', POST.coordinator, 'answer-1', `:${STORY.answerDue}`),
      mail('silenceToLocality', POST.viDu, 'answer-1', ':1'),
    ]);
  });

  it('trouble is told to the other side', () => {
    expect(mailsOf(CASE_IN.agreed, to('declareTrouble'), facts({ by: contactOfUnitA, when: STORY.troubled }))).toEqual([
      mail('troubleTold', POST.viDu, null, ':1'),
    ]);
    expect(mailsOf(CASE_IN.agreed, to('declareTrouble'), facts({ by: contactOfViDu, when: STORY.troubled }))).toEqual([
      mail('troubleTold', POST.unitA, null, ':1'),
    ]);
  });

  it('a reassignment: the new unit is asked, both sides and the former unit are told (R20)', () => {
    expect(mailsOf(aRequest().declined(), to('adjust'), { ...byMember, asOf: STORY.troubled })).toEqual([
      mail('requestToUnit', POST.unitB, 'answer-2'),
      mail('adjustedTold', POST.viDu, null, again(1, 'reassign', 2, 0)),
      mail('adjustedTold', POST.unitA, null, again(1, 'reassign', 2, 0)),
    ]);
  });

  it('a reassignment to a branch: its parent is told too, for information (R13)', () => {
    const units = [{ unitId: UNIT_B, postId: POST.unitB, parentPostId: POST.parentOfUnitA }];
    expect(mailsOf(aRequest().declined(), to('adjust'), { ...byMember, asOf: STORY.troubled, units })).toContainEqual(
      mail('requestForParentUnit', POST.parentOfUnitA, null, ':2'),
    );
  });

  it('an offer: the locality is asked to choose, the unit is told', () => {
    const remedies = [{ kind: 'otherDate', start: STORY.otherStart, end: STORY.otherEnd }] as const;
    expect(mailsOf(silent, to('adjust', { resolution: { kind: 'offer', remedies } }), byMember)).toEqual([
      mail('chooseAsked', POST.viDu, 'choose-1'),
      mail('adjustedTold', POST.unitA, null, again(1, 'offer', 1, 1)),
    ]);
  });

  it('an extension: both sides are told, also when it is the locality that gets more time', () => {
    const extend = (dutyId: string) => to('adjust', { resolution: { kind: 'extend', dutyId, until: '2026-06-24' } });
    const dueAt = at('24/06/2026 17:00');
    expect(mailsOf(silent.offered(), extend('choose-1'), byMember)).toEqual([
      mail('adjustedTold', POST.viDu, null, again(0, 'extend', 1, 1, 'choose-1', dueAt)),
      mail('adjustedTold', POST.unitA, null, again(0, 'extend', 1, 1, 'choose-1', dueAt)),
    ]);
  });

  it('the trouble is over: both are told; the mail of the agreement has the key that it had, and so does not go twice', () => {
    const keep = to('adjust', { resolution: { kind: 'keep' } });
    expect(mailsOf(CASE_IN.agreed.troubled(), keep, { ...byMember, asOf: STORY.troubled + 1 })).toEqual([
      mail('agreedToUnit', POST.unitA, 'hold-1'),
      mail('adjustedTold', POST.viDu, null, again(1, 'keep', 1, 0)),
      mail('adjustedTold', POST.unitA, null, again(1, 'keep', 1, 0)),
    ]);
  });

  it('the committee closes a case: both are told what it decided, and nobody that it was completed', () => {
    expect(mailsOf(silent, to('adjust', { resolution: { kind: 'close' } }), byMember)).toEqual([
      mail('adjustedTold', POST.viDu, null, again(1, 'close', 1, 0)),
      mail('adjustedTold', POST.unitA, null, again(1, 'close', 1, 0)),
    ]);
  });

  it('the locality chooses: the unit is asked anew, and a former one is told', () => {
    const offered = aRequest()
      .declined()
      .offered(
        [
          { kind: 'otherDate', start: STORY.otherStart, end: STORY.otherEnd },
          { kind: 'reassign', unitId: 'unit-b' },
        ],
        STORY.troubled,
      );
    const choosing = facts({ by: contactOfViDu, when: STORY.troubled + 1 });
    expect(mailsOf(offered, to('choose', { option: 0 }), choosing)).toEqual([mail('requestToUnit', POST.unitA, 'answer-2')]);
    expect(mailsOf(offered, to('choose', { option: 1 }), choosing)).toEqual([
      mail('requestToUnit', POST.unitB, 'answer-2'),
      mail('adjustedTold', POST.unitA, null, ':2'),
    ]);
  });

  it('the locality takes none: the committee hears it by the escalation; the unit answers as before, under the key of the first mail', () => {
    const none = to('choose', { option: null, reason: 'Không hợp' });
    expect(mailsOf(silent.offered(), none, facts({ by: contactOfViDu, when: STORY.adjusted + 1 }))).toEqual([
      mail('requestToUnit', POST.unitA, 'answer-1'),
    ]);
  });
});

describe('which escalation is told at once', () => {
  it('a decline, trouble and a refused choice; silence only at short notice', () => {
    for (const trigger of ['declined', 'trouble', 'choiceRefused'] as const)
      expect(isToldAtOnce({ trigger, shortNotice: false })).toBe(true);
    expect(isToldAtOnce({ trigger: 'silence', shortNotice: true })).toBe(true);
    expect(isToldAtOnce({ trigger: 'silence', shortNotice: false })).toBe(false);
  });
});

describe('when a mail may go', () => {
  const night = at('13/02/2026 21:10'); // the Friday before Tết
  const when = (template: OutgoingMessage['template'], causedBy: OutgoingMessage['causedBy'], now: number, hours: 'working' | 'always') =>
    sendAt({ template, causedBy }, now, CALENDAR_2026, hours);

  it('what a person’s act causes goes within the minute, by night and over Tết: a second thought in that minute is the one that is told', () => {
    expect(when('requestToUnit', 'person', night, 'working')).toBe(night + 59_000);
    expect(when('requestToUnit', 'person', night, 'always')).toBe(night + 590);
  });

  it('what the clock causes waits for working hours', () => {
    expect(when('reportAsked', 'clock', night, 'working')).toBe(at('23/02/2026 08:00'));
    expect(when('reportAsked', 'clock', at('13/02/2026 16:59'), 'working')).toBe(at('13/02/2026 16:59'));
  });

  it('a reminder waits some moments more, for others of the same person', () => {
    expect(when('dutyReminder', 'clock', at('12/02/2026 08:00'), 'working')).toBe(at('12/02/2026 08:00') + 15_000);
    expect(when('dutyReminder', 'clock', night, 'working')).toBe(at('23/02/2026 08:00') + 15_000);
  });

  it('waits for nothing where nobody is disturbed, save a moment for gathering', () => {
    expect(when('reportAsked', 'clock', night, 'always')).toBe(night);
    expect(when('dutyReminder', 'clock', night, 'always')).toBe(night + 1_500);
  });
});
