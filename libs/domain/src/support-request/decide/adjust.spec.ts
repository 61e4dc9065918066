import { CASE_IN, OFFERED, aRequest, type RequestBuilder } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import {
  COMMITTEE,
  POST,
  UNIT_A,
  UNIT_B,
  contactOfUnitA,
  contactOfViDu,
  coordinator,
  firstMemberPost,
  member,
  memberOfUnitA,
  observer,
  person,
  personWithoutPost,
  post,
  secondMemberPost,
  theSystem,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { Facts } from '../facts';
import type { Remedy, Resolution } from '../remedies';
import { extendable, whyClosed } from './adjust';

const byMember = facts({ by: member, when: STORY.adjusted });
const adjustWith = (
  resolution: Resolution,
  request: RequestBuilder = aRequest().silent(),
  known: Facts = byMember,
  reason = 'Đơn vị quá tải',
) => decideOn(request, to('adjust', { resolution, reason }), known);
const reassign: Resolution = { kind: 'reassign', unitId: UNIT_B };
const extend = (until: string, dutyId = 'answer-1'): Resolution => ({ kind: 'extend', dutyId, until });
const offer = (...remedies: readonly Remedy[]): Resolution => ({ kind: 'offer', remedies });
const otherDate = { kind: 'otherDate', start: STORY.otherStart, end: STORY.otherEnd } as const;
const event = (kind: string, body: object, when: number = STORY.adjusted) => ({ kind, at: when, body });
const adjusted = (resolution: Resolution, n: number | null = 1) => event('adjusted', { n, resolution, reason: 'Đơn vị quá tải' });

describe('the committee decides an escalation (R20, R28)', () => {
  it('decides only the escalation that the member has read', () => {
    const decides = (n: number, request = aRequest().silent()) =>
      decideOn(request, to('adjust', { resolution: { kind: 'close' }, reason: 'Đơn vị quá tải', decides: n }), byMember);
    expect(decides(1).refused).toBe(false);
    expect(decides(2)).toEqual(refusedWith('decidedMeanwhile'));
    expect(decides(1, aRequest())).toEqual(refusedWith('decidedMeanwhile'));
  });

  it('another unit: it is asked instead, and the event tells both (R8)', () => {
    expect(eventsOf(adjustWith(reassign))).toEqual([
      adjusted(reassign),
      event('reassigned', { fromUnitId: UNIT_A, fromPostId: POST.unitA, toUnitId: UNIT_B, toPostId: POST.unitB, parentPostId: null }),
    ]);
  });

  it('another unit that is a branch: its parent is told from now on (R13)', () => {
    const units = [{ unitId: UNIT_B, postId: POST.unitB, parentPostId: POST.parentOfUnitA }];
    expect(eventsOf(adjustWith(reassign, undefined, { ...byMember, units }))[1]).toMatchObject({
      body: { parentPostId: POST.parentOfUnitA },
    });
  });

  it('the bloc itself: its coordinator answers', () => {
    expect(eventsOf(adjustWith({ kind: 'blocRuns' }))).toEqual([
      adjusted({ kind: 'blocRuns' }),
      event('reassigned', {
        fromUnitId: UNIT_A,
        fromPostId: POST.unitA,
        toUnitId: COMMITTEE,
        toPostId: POST.coordinator,
        parentPostId: null,
      }),
    ]);
  });

  it('an offer to the locality, whose texts are kept without the spaces around them', () => {
    const online = (place: string) => ({ kind: 'otherMode', mode: 'online', place }) as const;
    expect(eventsOf(adjustWith(offer(otherDate, online('  Trực tuyến \n'), reassign, { kind: 'blocRuns' })))).toEqual([
      adjusted(offer(otherDate, online('Trực tuyến'), reassign, { kind: 'blocRuns' })),
      event('offered', { n: 1, remedies: [otherDate, online('Trực tuyến'), reassign, { kind: 'blocRuns' }] }),
    ]);
    expect(eventsOf(adjustWith(offer(otherDate), aRequest().silent().offered(), byMember))[1]).toMatchObject({ body: { n: 2 } });
  });

  it('more time: until 17:00 of that day, and what it was stays in the event', () => {
    const held = CASE_IN.held.escalated('silence', { dutyId: 'report-1' }, at('26/06/2026 08:00'));
    const asOf = at('26/06/2026 10:00');
    const granted = extend('2026-07-10', 'report-1');
    expect(eventsOf(adjustWith(granted, held, { ...byMember, asOf }))).toEqual([
      event('adjusted', { n: 1, resolution: granted, reason: 'Đơn vị quá tải' }, asOf),
      event('extended', { dutyId: 'report-1', dueAt: at('10/07/2026 17:00'), previousDueAt: at('25/06/2026 17:00') }, asOf),
    ]);
  });

  it('as agreed, the trouble is over', () => {
    const troubled = CASE_IN.agreed.troubled();
    expect(eventsOf(adjustWith({ kind: 'keep' }, troubled))).toEqual([adjusted({ kind: 'keep' })]);
    const done = CASE_IN.commended.troubled().confirmed();
    expect(eventsOf(adjustWith({ kind: 'keep' }, done))).toEqual([adjusted({ kind: 'keep' }), event('closed', { outcome: 'completed' })]);
    expect(eventsOf(adjustWith({ kind: 'keep' }, CASE_IN.commended.troubled()))).toEqual([adjusted({ kind: 'keep' })]);
  });

  it('the end, with a reason: as declined when the unit had declined, as closed by the committee otherwise', () => {
    const closing = (outcome: string) => [adjusted({ kind: 'close' }), event('closed', { outcome })];
    expect(eventsOf(adjustWith({ kind: 'close' }))).toEqual(closing('closedByCommittee'));
    expect(eventsOf(adjustWith({ kind: 'close' }, aRequest().declined()))).toEqual(closing('declined'));
    expect(eventsOf(adjustWith({ kind: 'close' }, CASE_IN.commended.troubled()))).toEqual(closing('closedByCommittee'));
  });

  it('also of its own accord, when nothing has been brought to it', () => {
    expect(eventsOf(adjustWith(reassign, aRequest()))[0]).toEqual(adjusted(reassign, null));
    expect(eventsOf(adjustWith(offer(otherDate), CASE_IN.agreed))[0]).toEqual(adjusted(offer(otherDate), null));
    expect(eventsOf(adjustWith({ kind: 'close' }, CASE_IN.held))[0]).toEqual(adjusted({ kind: 'close' }, null));
  });
});

describe('who decides', () => {
  it.each([
    ['the unit', contactOfUnitA],
    ['the locality', contactOfViDu],
    ['the coordinator', coordinator],
    ['an observer', observer],
    ['a person without a post', personWithoutPost],
    ['the system', theSystem],
    ['a member of another committee', person([post('committeeMember', 'post-member-elsewhere', 'city-union-office')])],
  ])('not %s, whatever is decided', (_, actor) => {
    expect(adjustWith(reassign, undefined, { ...byMember, actor }, '')).toEqual(refusedWith('notYours'));
  });

  it('no member who belongs to the unit, nor to the unit that would take over, alone or within an offer (R15)', () => {
    expect(adjustWith({ kind: 'close' }, undefined, { ...byMember, actor: memberOfUnitA })).toEqual(refusedWith('recused'));
    const memberOfUnitB = { ...byMember, actor: person([secondMemberPost], [UNIT_B]) };
    expect(adjustWith(reassign, undefined, memberOfUnitB)).toEqual(refusedWith('recused'));
    expect(adjustWith(offer(otherDate, reassign), undefined, memberOfUnitB)).toEqual(refusedWith('recused'));
    expect(adjustWith(offer(otherDate), undefined, memberOfUnitB)).toMatchObject({ refused: false });
  });

  it('after a reassignment the ties to the new unit count', () => {
    const reassigned = aRequest().silent().reassigned();
    const soon = { ...byMember, asOf: STORY.adjusted + 1 };
    expect(adjustWith({ kind: 'close' }, reassigned, { ...soon, actor: person([firstMemberPost], [UNIT_A]) })).toMatchObject({
      refused: false,
    });
    expect(adjustWith({ kind: 'close' }, reassigned, { ...soon, actor: person([secondMemberPost], [UNIT_B]) })).toEqual(
      refusedWith('recused'),
    );
  });

  it('the coordinator, where no member free of the unit was found, for that escalation alone', () => {
    const left = aRequest().escalated('trouble', { deciders: [POST.coordinator] });
    const byCoordinator = { ...byMember, actor: coordinator };
    expect(adjustWith(reassign, left, byCoordinator)).toMatchObject({ refused: false });
    expect(adjustWith(reassign, aRequest(), byCoordinator)).toEqual(refusedWith('notYours'));
  });
});

describe('what the case leaves to decide', () => {
  const codes = (request: RequestBuilder, asOf: number = STORY.adjusted) =>
    Object.fromEntries(
      (['reassign', 'blocRuns', 'offer', 'extend', 'keep', 'close'] as const).map((kind) => [
        kind,
        whyClosed({ kind }, request.state, request.owed(), { asOf }),
      ]),
    );
  const notOpen = 'resolutionNotOpen';

  it('everything but “the trouble is over”, when the unit is silent before the engagement', () => {
    expect(codes(aRequest().silent())).toEqual({ reassign: null, blocRuns: null, offer: null, extend: null, keep: notOpen, close: null });
  });

  it('no more time and no “the trouble is over” for a unit that has declined', () => {
    expect(codes(aRequest().declined())).toMatchObject({ extend: notOpen, keep: notOpen });
    expect(codes(aRequest().troubled())).toMatchObject({ extend: notOpen, keep: notOpen });
  });

  it('“the trouble is over”, when somebody had declared it', () => {
    expect(codes(CASE_IN.agreed.troubled())).toMatchObject({ keep: null, extend: notOpen });
    expect(codes(CASE_IN.held.troubled())).toMatchObject({ keep: null, extend: null });
  });

  it('no other unit once it should have begun, and nothing of the kind once it was held', () => {
    expect(codes(CASE_IN.agreed, STORY.start)).toMatchObject({ reassign: 'startPassed', blocRuns: 'startPassed', offer: null });
    for (const stage of ['held', 'reported', 'reviewed', 'commended'] as const) {
      expect(codes(CASE_IN[stage])).toMatchObject({ reassign: notOpen, blocRuns: notOpen, offer: notOpen, close: null });
    }
  });

  it('is what the command is refused for, before its fields are looked at', () => {
    expect(adjustWith({ kind: 'keep' }, undefined, byMember, '')).toEqual(refusedWith(notOpen));
    expect(adjustWith(reassign, CASE_IN.agreed, { ...byMember, asOf: STORY.start }, '')).toEqual(refusedWith('startPassed'));
    expect(adjustWith(offer(), CASE_IN.held)).toEqual(refusedWith(notOpen));
  });

  it('more time is for what people owe, not for the engagement itself, the confirmation that never blocks, or the committee’s own decision', () => {
    expect(extendable(CASE_IN.agreed.troubled({ unable: false }).owed())).toEqual([]);
    expect(extendable(CASE_IN.commended.owed())).toEqual([]);
    expect(extendable(CASE_IN.reported.owed()).map((duty) => duty.id)).toEqual(['review-1']);
    expect(extendable(aRequest().silent().offered().owed()).map((duty) => duty.id)).toEqual(['choose-1']);
  });
});

describe('what cannot be decided', () => {
  it('a decision without a reason, or with an endless one', () => {
    for (const reason of ['', ' \n']) expect(adjustWith(reassign, undefined, byMember, reason)).toEqual(wrong(['reason', 'required']));
    expect(adjustWith(reassign, undefined, byMember, 'x'.repeat(4_001))).toEqual(wrong(['reason', 'tooLong']));
  });

  it('a unit that nobody knows, the same unit, one without a contact', () => {
    const units = [...byMember.units, { unitId: 'unit-without-contact', postId: null, parentPostId: null }];
    const to = (unitId: string) => adjustWith({ kind: 'reassign', unitId }, undefined, { ...byMember, units });
    expect(to('no-such-unit')).toEqual(wrong(['resolution.unitId', 'unknownUnit']));
    expect(to(UNIT_A)).toEqual(wrong(['resolution.unitId', 'sameUnit']));
    expect(to('unit-without-contact')).toEqual(wrong(['resolution.unitId', 'unitWithoutContact']));
  });

  it('the bloc without a coordinator, or when it runs it already', () => {
    const without = { ...byMember, chain: { unitSecretary: null, coordinator: null } };
    expect(adjustWith({ kind: 'blocRuns' }, undefined, without)).toEqual(wrong(['resolution.kind', 'unitWithoutContact']));
    const runs = aRequest({ leadUnitId: COMMITTEE, posts: { locality: POST.viDu, unit: POST.coordinator } });
    expect(adjustWith({ kind: 'blocRuns' }, runs)).toEqual(wrong(['resolution.kind', 'sameUnit']));
  });

  it('an offer of nothing, or of too much', () => {
    const four = Array.from({ length: 4 }, (_, days) => ({ ...otherDate, end: STORY.otherEnd + days }));
    expect(adjustWith(offer())).toEqual(wrong(['resolution.remedies', 'remedyCount']));
    expect(adjustWith(offer(...four))).toMatchObject({ refused: false });
    expect(adjustWith(offer(...four, otherDate))).toEqual(wrong(['resolution.remedies', 'remedyCount']));
  });

  it('another date in the past, outside the plan’s days, without an end, without end, or the same', () => {
    const date = (start: number, end: number) => adjustWith(offer(otherDate, { kind: 'otherDate', start, end }));
    const field = (name: 'start' | 'end') => `resolution.remedies.1.${name}`;
    expect(date(STORY.adjusted, STORY.adjusted + 1)).toEqual(wrong([field('start'), 'startInPast']));
    expect(date(STORY.otherStart, STORY.otherStart)).toEqual(wrong([field('end'), 'endNotAfterStart']));
    expect(date(STORY.otherStart, STORY.otherStart + 31 * 86_400_000 + 1)).toEqual(wrong([field('end'), 'engagementTooLong']));
    expect(date(at('01/12/2026 08:00'), at('01/12/2026 10:00'))).toEqual(wrong([field('start'), 'outsidePeriod']));
    expect(date(at('30/11/2026 22:00'), at('01/12/2026 01:00'))).toEqual(wrong([field('end'), 'outsidePeriod']));
    expect(date(STORY.start, STORY.end)).toEqual(wrong([field('start'), 'sameDate']));
    expect(date(Number.NaN, Number.NaN)).toEqual(wrong([field('start'), 'outsidePeriod']));
    expect(date(STORY.otherStart, Number.POSITIVE_INFINITY)).toEqual(
      wrong([field('end'), 'engagementTooLong'], [field('end'), 'outsidePeriod']),
    );
  });

  it('the same mode, or a mode without a place', () => {
    const mode = (over: object) => adjustWith(offer({ kind: 'otherMode', mode: 'online', place: 'Trực tuyến', ...over } as Remedy));
    expect(mode({ mode: 'onsite' })).toEqual(wrong(['resolution.remedies.0.mode', 'sameMode']));
    expect(mode({ place: ' ' })).toEqual(wrong(['resolution.remedies.0.place', 'required']));
    expect(mode({ place: 'x'.repeat(501) })).toEqual(wrong(['resolution.remedies.0.place', 'tooLong']));
  });

  it('anything but another date, once it should have begun', () => {
    const late = { ...byMember, asOf: STORY.start };
    const [date, online] = OFFERED as [Remedy, Remedy];
    expect(adjustWith(offer(date), undefined, late)).toMatchObject({ refused: false });
    expect(adjustWith(offer(date, online, reassign, { kind: 'blocRuns' }), undefined, late)).toEqual(
      wrong(
        ['resolution.remedies.1.kind', 'startInPast'],
        ['resolution.remedies.2.kind', 'startInPast'],
        ['resolution.remedies.3.kind', 'startInPast'],
      ),
    );
  });

  it('more time for a duty that nobody owes, or until a day that is none, not later, or absurdly far', () => {
    const held = CASE_IN.held;
    const asOf = at('24/06/2026 10:00'); // the report is due on 25/06 at 17:00
    const until = (day: string, dutyId = 'report-1') => adjustWith(extend(day, dutyId), held, { ...byMember, asOf });
    expect(until('2026-06-26')).toMatchObject({ refused: false });
    expect(until('2026-06-26', 'report-2')).toEqual(wrong(['resolution.dutyId', 'unknownDuty']));
    for (const day of ['2026-02-30', '26/06/2026', '', '2026-06-26T17:00'])
      expect(until(day)).toEqual(wrong(['resolution.until', 'notADay']));
    expect(until('2026-06-25')).toEqual(wrong(['resolution.until', 'notLater']));
    expect(until('2025-06-26')).toEqual(wrong(['resolution.until', 'notLater']));
    expect(until('2026-10-22')).toEqual(wrong(['resolution.until', 'tooFar']));
    expect(until('9999-12-31')).toEqual(wrong(['resolution.until', 'tooFar']));
    expect(until('2026-10-21')).toMatchObject({ refused: false });
    expect(until('nonsense', 'report-2')).toEqual(wrong(['resolution.dutyId', 'unknownDuty'], ['resolution.until', 'notADay']));
  });

  it('more time to answer than there is before the engagement: an answer after it would be none', () => {
    const asked = aRequest({}, at('02/06/2026 09:00')); // due on 09/06
    const asOf = at('05/06/2026 10:00');
    expect(adjustWith(extend('2026-06-17'), asked, { ...byMember, asOf })).toMatchObject({ refused: false });
    expect(adjustWith(extend('2026-06-18'), asked, { ...byMember, asOf })).toEqual(wrong(['resolution.until', 'tooFar']));
  });
});
