import { ONE_IN_ALL, aRequest } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts, offering } from '../../testing/facts';
import { POST, contactOfMinhHoa, contactOfUnitA, contactOfViDu, theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import { claimsOf, placesLeft, waitsFor } from '../claims';
import type { Facts } from '../facts';
import { decide } from './decide';

const limited = offering({ place: ONE_IN_ALL });
const asking = (over: Partial<Facts> = {}) => facts({ by: contactOfViDu, when: STORY.requested, offering: limited, ...over });
const waiting = aRequest({ place: ONE_IN_ALL }).waitlisted();
const offered = waiting.placeOffered();
const by = (actor: Facts['actor'], when = STORY.agreed) => facts({ by: actor, when });

describe('an offering that can be had once (R10)', () => {
  it('is claimed with the request, and free again when nothing comes of it', () => {
    const asked = aRequest({ place: ONE_IN_ALL });
    const claim = { key: 'offering-iii-1-3', count: 1 };
    expect(eventsOf(decide(null, to('request'), [], asking()))).toMatchObject([{ kind: 'requested', body: { place: ONE_IN_ALL } }]);
    expect(claimsOf(asked.state)).toEqual({ place: claim, bookings: [] });
    expect(claimsOf(asked.agreed().held().reported().state).place).toEqual(claim);
    expect(claimsOf(asked.closed('completed').state).place).toEqual(claim); // it has been had
    for (const outcome of ['declined', 'notHeld', 'closedByCommittee', 'cancelledByLocality', 'cancelledByUnit', 'noPlace'] as const)
      expect(claimsOf(asked.closed(outcome).state)).toEqual({ place: null, bookings: [] });
  });

  it('once in each locality, where the plan means that', () => {
    const state = aRequest({ place: { count: 2, scope: 'locality' } }).state;
    expect(claimsOf(state).place).toEqual({ key: 'offering-iii-1-3:locality-vi-du', count: 2 });
  });

  it.each([
    [1, 0, 0, 1],
    [1, 1, 0, 0],
    [3, 1, 0, 2],
    [3, 3, 2, 0],
    [3, 2, 1, 0], // freed a moment ago, and kept for the first in line
    [1, 2, 0, 0], // the plan allows fewer now than were taken before
  ])('of %d with %d taken and %d in line, %d can be had', (count, taken, inLine, left) => {
    expect(placesLeft({ count }, { taken, inLine })).toBe(left);
  });

  it('puts the case in line when every place is taken: nobody is asked, and the locality is told at once', () => {
    expect(eventsOf(decide(null, to('request'), [], asking({ taken: ['place'] })))).toMatchObject([
      { kind: 'requested' },
      { kind: 'waitlisted' },
    ]);
    expect(decide(null, to('request'), [], asking({ offering: offering(), taken: ['place'] }))).toMatchObject({
      events: [{ kind: 'requested' }],
    });
    expect(waiting.owed()).toMatchObject([{ id: 'wait-1', postId: POST.viDu, dueAt: STORY.start, reminders: [], climbsAt: null }]);
    expect(waitsFor(waiting.state)).toEqual({ key: 'offering-iii-1-3', count: 1 });
    expect(claimsOf(waiting.state).place).toBeNull();
  });
});

describe('a freed place', () => {
  it('is offered to the first in line for two working days, and kept for it meanwhile', () => {
    expect(eventsOf(decideOn(waiting, to('placeFreed'), by(theSystem)))).toEqual([{ kind: 'placeOffered', at: STORY.agreed, body: {} }]);
    expect(offered.owed()).toMatchObject([{ id: 'takePlace-1', postId: POST.viDu, dueAt: at('12/06/2026 17:00'), climbsAt: null }]);
    expect(claimsOf(offered.state).place).toEqual({ key: 'offering-iii-1-3', count: 1 });
    expect(eventsOf(decideOn(offered, to('placeFreed'), by(theSystem)))).toEqual([]);
  });

  it('is taken, and the unit has a fresh clock', () => {
    const taken = offered.with(eventsOf(decideOn(offered, to('takePlace'), by(contactOfViDu, STORY.troubled))));
    expect(taken.state).toMatchObject({ stage: 'requested', place: { standing: 'held' }, askedAt: STORY.troubled });
    expect(taken.owed()).toMatchObject([{ id: 'answer-1', postId: POST.unitA, since: STORY.troubled }]);
  });

  it('goes to the next when it is let go, not taken in time, or offered too late', () => {
    const passed = (because: string) => [
      { kind: 'placePassed', body: { because } },
      { kind: 'closed', body: { outcome: 'noPlace' } },
    ];
    const letGo = decideOn(offered, to('takePlace', { take: false, reason: ' Đã có nơi khác ' }), by(contactOfViDu));
    expect(eventsOf(letGo)).toMatchObject(passed('refused'));
    expect(eventsOf(letGo)).toMatchObject([{ body: { reason: 'Đã có nơi khác' } }, {}]);
    const clock = (request: typeof offered, when: number) => eventsOf(decideOn(request, to('clockReached'), by(theSystem, when)));
    expect(clock(offered, at('12/06/2026 17:00') - 1)).toMatchObject([{ kind: 'reminded' }]);
    expect(clock(offered, at('12/06/2026 17:00'))).toMatchObject(passed('notTaken'));
    expect(clock(waiting, STORY.start)).toMatchObject(passed('tooLate'));
    expect(eventsOf(decideOn(waiting, to('placeFreed'), by(theSystem, STORY.start)))).toMatchObject(passed('tooLate'));
  });

  it('is nobody else’s to take, not before it is offered, and not after the asked date', () => {
    for (const actor of [contactOfUnitA, contactOfMinhHoa, theSystem])
      expect(decideOn(offered, to('takePlace'), by(actor))).toEqual(refusedWith('notYours'));
    expect(decideOn(waiting, to('takePlace'), by(contactOfViDu))).toEqual(refusedWith('noPlaceOffered'));
    expect(decideOn(offered, to('takePlace'), by(contactOfViDu, STORY.start))).toEqual(refusedWith('startPassed'));
    expect(decideOn(offered, to('takePlace', { take: false, reason: 'x'.repeat(4_001) }), by(contactOfViDu))).toEqual(
      wrong(['reason', 'tooLong']),
    );
  });
});
