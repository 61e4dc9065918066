import { CASE_IN, aRequest } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import { POST, contactOfUnitA, contactOfViDu, coordinator, member, theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import { claimsOf } from '../claims';
import { wakeAt } from '../clock-steps';
import { DEFAULT_CHAIN } from '../../escalation/chain';

const UNTIL = '2026-06-16';
const suspending = (request = aRequest(), over = {}, when: number = STORY.suspended, actor = member) =>
  decideOn(request, to('suspend', { until: UNTIL, ...over }), facts({ by: actor, when }));
const stopped = (request = aRequest()) => request.with(eventsOf(suspending(request)));
const resuming = (request = stopped(), when = at('15/06/2026 09:00'), actor = member) =>
  decideOn(request, to('resumeCase', { remark: ' Hết dịch ' }), facts({ by: actor, when }));
const resumed = (request = stopped(), when = at('15/06/2026 09:00')) => request.with(eventsOf(resuming(request, when)));

describe('what nobody can help stops a case (R4)', () => {
  it('nothing falls due but looking at it again, reminded of on that morning', () => {
    const request = stopped(aRequest().declined());
    expect(request.state).toMatchObject({ stage: 'suspended', suspension: { from: 'requested', until: UNTIL, postId: POST.secondMember } });
    expect(request.owed()).toMatchObject([
      { id: 'resume-1', postId: POST.secondMember, dueAt: at('16/06/2026 17:00'), reminders: [at('16/06/2026 08:00')], climbsAt: null },
    ]);
    expect(wakeAt(request.state, request.owed(), DEFAULT_CHAIN)).toBe(at('16/06/2026 08:00'));
  });

  it('what was agreed leaves the calendars, and keeps its hours', () => {
    const { state } = stopped(CASE_IN.agreed);
    expect(state.calendarEntry).toMatchObject({ sequence: 1, withdrawn: true });
    expect(claimsOf(state).bookings).toHaveLength(1);
  });

  it('the clock does not hold it, though its hours pass', () => {
    const request = stopped(CASE_IN.agreed);
    const heard = decideOn(request, to('clockReached'), facts({ by: theSystem, when: STORY.end }));
    expect(eventsOf(heard).map(({ kind }) => kind)).toEqual(['reminded']);
  });

  it('the coordinator may as well; a side may not, nor an unknown day, a past one, or one too far', () => {
    expect(suspending(aRequest(), {}, STORY.suspended, coordinator)).toMatchObject({ refused: false });
    for (const actor of [contactOfUnitA, contactOfViDu])
      expect(suspending(aRequest(), {}, STORY.suspended, actor)).toEqual(refusedWith('notYours'));
    expect(suspending(aRequest(), { until: '2026-06-31', reason: ' ' })).toEqual(wrong(['reason', 'required'], ['until', 'notADay']));
    expect(suspending(aRequest(), { until: '2026-06-10' })).toEqual(wrong(['until', 'notLater']));
    expect(suspending(aRequest(), { until: '2027-01-10' })).toEqual(wrong(['until', 'tooFar']));
    expect(suspending(CASE_IN.agreed, {}, STORY.start)).toEqual(refusedWith('startPassed'));
  });

  it('stopped again it stands until the later day', () => {
    const later = stopped().with(eventsOf(suspending(stopped(), { until: '2026-06-17' }, at('16/06/2026 09:00'))));
    expect(later.state.suspension).toMatchObject({ from: 'requested', since: STORY.suspended, until: '2026-06-17' });
    expect(later.owed()).toMatchObject([{ id: 'resume-2' }]);
  });
});

describe('it goes on', () => {
  it('as it stood, and everybody has the whole of their time again', () => {
    const request = resumed();
    expect(request.state).toMatchObject({ stage: 'requested', suspension: null, versions: 2 });
    expect(request.owed()).toMatchObject([{ id: 'answer-2', postId: POST.unitA, since: at('15/06/2026 09:00') }]);
    expect(request.events.at(-1)?.body).toEqual({ remark: 'Hết dịch' });
  });

  it('who has consented has consented, and what the committee has to decide it has still', () => {
    const proposed = stopped(aRequest().proposed('unit'));
    expect(resumed(proposed).owed()).toMatchObject([{ id: 'consent-3', postId: POST.viDu, since: at('15/06/2026 09:00') }]);
    expect(resumed(proposed).state.proposal?.consents).toEqual(['unit']);
    const declined = resumed(stopped(aRequest().declined()));
    expect(declined.owed()).toMatchObject([{ id: 'decide-1', since: at('15/06/2026 09:00') }]);
  });

  it('what was agreed stands, and is entered again', () => {
    const { state } = resumed(stopped(CASE_IN.agreed));
    expect(state).toMatchObject({ stage: 'agreed', agreements: 1, calendarEntry: { sequence: 2, withdrawn: false } });
  });

  it('not when its date has passed: then another is offered, or it is closed', () => {
    const request = stopped(CASE_IN.agreed);
    expect(resuming(request, at('19/06/2026 09:00'))).toEqual(refusedWith('startPassed'));
    const remedies = [{ kind: 'otherDate' as const, start: STORY.otherStart, end: STORY.otherEnd }];
    const known = facts({ by: member, when: at('19/06/2026 09:00') });
    const offered = request.with(eventsOf(decideOn(request, to('adjust', { resolution: { kind: 'offer', remedies } }), known)));
    expect(offered.state).toMatchObject({ stage: 'agreed', suspension: null, offer: { n: 1 } });
    expect(offered.owed()).toMatchObject([{ id: 'choose-1', postId: POST.viDu }]);
    expect(decideOn(request, to('adjust', { resolution: { kind: 'close' } }), known)).toMatchObject({ refused: false });
    expect(decideOn(request, to('adjust', { resolution: { kind: 'keep' } }), known)).toEqual(refusedWith('resolutionNotOpen'));
  });

  it('a side may call it off meanwhile: the locality always, the unit what it has agreed', () => {
    const known = (actor: typeof contactOfUnitA) => facts({ by: actor, when: at('19/06/2026 09:00') });
    expect(decideOn(stopped(), to('cancel'), known(contactOfViDu))).toMatchObject({ refused: false });
    expect(decideOn(stopped(), to('cancel'), known(contactOfUnitA))).toEqual(refusedWith('stageRefuses'));
    expect(decideOn(stopped(CASE_IN.agreed), to('cancel'), known(contactOfUnitA))).toMatchObject({ refused: false });
  });

  it('only by the committee or its office', () => {
    expect(resuming(stopped(), at('15/06/2026 09:00'), contactOfViDu)).toEqual(refusedWith('notYours'));
    expect(resuming(stopped(), at('15/06/2026 09:00'), coordinator)).toMatchObject({ refused: false });
  });
});
