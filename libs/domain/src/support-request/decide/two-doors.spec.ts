import { CASE_IN } from '../../testing/a-request';
import { agreementDetails, reportFigures, terms, to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts, offering } from '../../testing/facts';
import {
  COMMITTEE,
  POST,
  UNIT_A,
  UNIT_B,
  VI_DU,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  coordinator,
  member,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import { Walk } from '../../testing/walk';
import { CALENDAR_2026 } from '../../testing/calendars';
import { claimsOf } from '../claims';
import { decide } from './decide';

const asking = (over: Partial<ReturnType<typeof facts>> = {}) => facts({ by: contactOfViDu, when: STORY.requested, ...over });
const viaCommittee = to('request', { channel: 'committee' });

describe('through the committee (R49)', () => {
  it('the office is asked which unit; no unit hears of it yet', () => {
    expect(eventsOf(decide(null, viaCommittee, [], asking())).map(({ kind }) => kind)).toEqual(['requested', 'matchAsked']);
    expect(CASE_IN.matching.owed()).toMatchObject([{ id: 'match-1', postId: POST.coordinator, dueAt: at('12/06/2026 17:00') }]);
  });

  it('also for what nobody is assigned to; the bloc stands in until a unit is named', () => {
    const unassigned = asking({ offering: offering({ leadUnitId: null, unitPostId: null }) });
    const [requested] = eventsOf(decide(null, viaCommittee, [], unassigned));
    expect(requested?.body).toMatchObject({ leadUnitId: COMMITTEE, posts: { unit: POST.coordinator }, channel: 'committee' });
    expect(decide(null, to('request'), [], unassigned)).toEqual(refusedWith('offeringUnassigned'));
    const nobody = asking({ offering: offering({ coordinatorPostId: null }) });
    expect(decide(null, viaCommittee, [], nobody)).toEqual(refusedWith('nobodyToMatch'));
  });

  const matching = (unitId: string | null, actor = coordinator, when: number = STORY.troubled) =>
    decideOn(CASE_IN.matching, to('match', { unitId, note: ' Đơn vị gần nhất ' }), facts({ by: actor, when }));

  it('the unit of the plan is named, or another; its time begins then', () => {
    const own = CASE_IN.matching.with(eventsOf(matching(null)));
    expect(own.state).toMatchObject({ stage: 'requested', leadUnitId: UNIT_A, askedAt: STORY.troubled });
    expect(own.owed()).toMatchObject([{ id: 'answer-1', postId: POST.unitA, since: STORY.troubled }]);
    const other = CASE_IN.matching.with(eventsOf(matching(UNIT_B, member)));
    expect(other.state).toMatchObject({ leadUnitId: UNIT_B, assignedUnitId: UNIT_A, posts: { unit: POST.unitB } });
  });

  it('not by a side, not a unit that nobody knows or answers for, not after its date', () => {
    for (const actor of [contactOfViDu, contactOfUnitA]) expect(matching(null, actor)).toEqual(refusedWith('notYours'));
    expect(matching('unit-x')).toEqual(wrong(['unitId', 'unknownUnit']));
    const known = facts({ by: coordinator, when: STORY.troubled, units: [{ unitId: UNIT_B, postId: null, parentPostId: null }] });
    expect(decideOn(CASE_IN.matching, to('match', { unitId: UNIT_B }), known)).toEqual(wrong(['unitId', 'unitWithoutContact']));
    expect(matching(null, coordinator, STORY.start)).toEqual(refusedWith('startPassed'));
  });

  it('silence of the office climbs like any other, and the committee may name the unit itself', () => {
    const walk = new Walk({}, CALENDAR_2026).by(contactOfViDu, STORY.requested, viaCommittee).until(at('15/06/2026 08:00'));
    expect(walk.kinds).toEqual(['requested', 'matchAsked', 'fellOverdue', 'escalated']);
    walk.by(member, at('15/06/2026 09:00'), to('match', { unitId: null }));
    expect(walk.kinds.slice(4)).toEqual(['escalationEnded', 'matched']);
    expect(walk.mails.slice(-2)).toEqual([`15/06 09h00 requestToUnit → ${POST.unitA}`, `15/06 09h00 matchedTold → ${POST.viDu}`]);
  });

  it('in line for a place it is matched when a place is taken', () => {
    const limited = { offering: offering({ place: { count: 1, scope: 'programme' } }) };
    const walk = new Walk(limited, CALENDAR_2026)
      .by(contactOfViDu, STORY.requested, viaCommittee, { taken: ['place'] })
      .by({ kind: 'system' }, STORY.agreed, to('placeFreed'))
      .by(contactOfViDu, STORY.troubled, to('takePlace'));
    expect(walk.file.state?.stage).toBe('matching');
  });
});

describe('after the fact (R50)', () => {
  const known = (over: Partial<Parameters<typeof facts>[0]> = {}) => facts({ by: contactOfUnitA, when: STORY.requested, ...over });
  const registering = (over = {}, with_ = known()) => decide(null, to('register', over), [], with_);
  const { registered } = CASE_IN;

  it('is told by the unit with its report; the locality has still to confirm (R51), and its silence climbs', () => {
    const [requested, told] = eventsOf(registering());
    expect(requested?.body).toMatchObject({ leadUnitId: UNIT_A, localityId: VI_DU, posts: { locality: POST.viDu, unit: POST.unitA } });
    expect(told).toMatchObject({
      kind: 'registered',
      body: { ...reportFigures(), agreement: agreementDetails(), reviewPostId: POST.secondMember },
    });
    expect(registered.state).toMatchObject({ stage: 'registered', heldAt: STORY.pastEnd, confirmed: false, calendarEntry: null });
    expect(registered.owed()).toMatchObject([{ id: 'confirm-1', postId: POST.viDu, climbsAt: expect.any(Number) as number }]);
    expect(claimsOf(registered.state).bookings).toEqual([{ unitId: UNIT_A, start: STORY.past, end: STORY.pastEnd }]);
  });

  it('confirmed, it is the committee’s to review, from then on', () => {
    const confirmed = registered.with(
      eventsOf(decideOn(registered, to('confirmExecution'), facts({ by: contactOfViDu, when: STORY.troubled }))),
    );
    expect(confirmed.state).toMatchObject({ stage: 'reported', confirmed: true, reportedAt: STORY.troubled });
    expect(confirmed.owed()).toMatchObject([{ id: 'review-1', since: STORY.troubled }]);
  });

  it('contradicted, it goes to the committee with what the locality says', () => {
    const no = to('confirmExecution', { tookPlace: false, rating: null, comment: 'Chúng tôi không biết' });
    const events = eventsOf(decideOn(registered, no, facts({ by: contactOfViDu, when: STORY.troubled })));
    expect(events.map(({ kind }) => kind)).toEqual(['confirmed', 'troubleDeclared', 'escalated']);
    const contradicted = registered.with(events);
    expect(contradicted.owed().map(({ kind }) => kind)).toEqual(['decide']);
    expect(decideOn(contradicted, no, facts({ by: contactOfViDu, when: STORY.troubled }))).toEqual(refusedWith('stageRefuses'));
    const keep = to('adjust', { resolution: { kind: 'keep' } });
    const kept = contradicted.with(eventsOf(decideOn(contradicted, keep, facts({ by: member, when: STORY.adjusted }))));
    expect(kept.state).toMatchObject({ stage: 'reported', escalation: null });
  });

  it('not before it is over, not for a locality that nobody knows, not by another unit, and with its report', () => {
    const future = terms();
    expect(registering({ terms: future })).toEqual(wrong(['terms.end', 'notOverYet']));
    expect(registering({}, known({ locality: null }))).toEqual(wrong(['localityId', 'unknownLocality']));
    for (const by of [contactOfUnitB, contactOfViDu, coordinator]) expect(registering({}, known({ by }))).toEqual(refusedWith('notYours'));
    expect(registering({ report: reportFigures({ summary: ' ' }), details: agreementDetails({ presenters: [] }) })).toEqual(
      wrong(['details.presenters', 'required'], ['report.summary', 'required']),
    );
    expect(registering({}, known({ offering: offering({ flow: 'invitation' }) }))).toEqual(refusedWith('offeringNotRequestable'));
    expect(registering({}, known({ reviewers: [] }))).toEqual(refusedWith('nobodyToReview'));
  });

  it('not twice for the one place, nor while the unit was elsewhere (R10)', () => {
    const limited = { offering: offering({ place: { count: 1, scope: 'programme' as const } }) };
    expect(registering({}, known({ ...limited, taken: ['place'] }))).toEqual(refusedWith('noPlaceLeft'));
    expect(registering({}, known({ taken: ['unit'] }))).toEqual(refusedWith('unitTaken'));
  });

  it('the unit of a component registers its own part', () => {
    const components = [
      { part: 'part-a', unitId: UNIT_A, postId: POST.unitA },
      { part: 'part-b', unitId: UNIT_B, postId: POST.unitB },
    ];
    const [requested] = eventsOf(registering({}, known({ by: contactOfUnitB, offering: offering({ components }) })));
    expect(requested?.body).toMatchObject({ leadUnitId: UNIT_B, part: 'part-b' });
  });
});
