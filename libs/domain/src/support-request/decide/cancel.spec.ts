import { ONE_IN_ALL, aRequest } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts, offering } from '../../testing/facts';
import { POST, VI_DU, contactOfUnitA, contactOfUnitB, contactOfViDu, coordinator, member } from '../../testing/people';
import { STORY } from '../../testing/story';
import { claimsOf } from '../claims';
import type { Facts } from '../facts';
import { decide } from './decide';

const by = (actor: Facts['actor'], when = STORY.agreed) => facts({ by: actor, when });
const cancelling = (request: ReturnType<typeof aRequest>, known: Facts) => decideOn(request, to('cancel'), known);

describe('a side calls it off', () => {
  it('the locality at any time before it begins: every timer ends, and the calendar entry is withdrawn', () => {
    const waiting = aRequest({ place: ONE_IN_ALL }).waitlisted();
    for (const request of [waiting, aRequest(), aRequest().declined(), aRequest().agreed()]) {
      const after = request.with(eventsOf(cancelling(request, by(contactOfViDu))));
      expect(after.events.slice(-2)).toMatchObject([
        { kind: 'cancelled', body: { by: 'locality', reason: 'Mưa lũ', told: [] } },
        { kind: 'closed', body: { outcome: 'cancelledByLocality' } },
      ]);
      expect(after.owed()).toEqual([]);
      expect(claimsOf(after.state)).toEqual({ place: null, bookings: [] });
    }
    expect(aRequest().agreed().cancelled().state.calendarEntry).toMatchObject({ sequence: 1, withdrawn: true });
    expect(aRequest().cancelled().state.calendarEntry).toBeNull();
  });

  it('the unit once it has agreed, and the coordinator hears it; before that it declines', () => {
    expect(eventsOf(cancelling(aRequest().agreed(), by(contactOfUnitA)))).toMatchObject([
      { kind: 'cancelled', body: { by: 'unit', told: [POST.coordinator] } },
      { kind: 'closed', body: { outcome: 'cancelledByUnit' } },
    ]);
    expect(cancelling(aRequest(), by(contactOfUnitA))).toEqual(refusedWith('stageRefuses'));
  });

  it('with a reason, and nobody else; from the agreed start on it is “did not take place”', () => {
    const agreed = aRequest().agreed();
    for (const reason of ['', ' \n'])
      expect(decideOn(agreed, to('cancel', { reason }), by(contactOfViDu))).toEqual(wrong(['reason', 'required']));
    expect(decideOn(agreed, to('cancel', { reason: 'x'.repeat(4_001) }), by(contactOfViDu))).toEqual(wrong(['reason', 'tooLong']));
    for (const actor of [contactOfUnitB, member, coordinator]) expect(cancelling(agreed, by(actor))).toEqual(refusedWith('notYours'));
    expect(cancelling(agreed, by(contactOfViDu, STORY.start))).toEqual(refusedWith('startPassed'));
    expect(cancelling(agreed.held(), by(contactOfViDu, STORY.reported))).toEqual(refusedWith('stageRefuses'));
  });
});

describe('a cancelled case', () => {
  const cancelled = { caseId: 'case-1', offeringId: 'offering-iii-1-3', localityId: VI_DU, outcome: 'cancelledByLocality' } as const;
  const restoring = (restored: Facts['restored']) =>
    decide(
      null,
      to('request', { restores: 'case-1' }),
      [],
      facts({ by: contactOfViDu, when: STORY.agreed, offering: offering(), restored }),
    );

  it('is asked for anew by its locality: a case of its own, linked', () => {
    expect(eventsOf(restoring(cancelled))).toMatchObject([{ kind: 'requested', body: { restores: 'case-1' } }]);
    expect(restoring({ ...cancelled, outcome: 'cancelledByUnit' })).toMatchObject({ refused: false });
  });

  it('and no other: not an open one, nor one that ended otherwise, nor of another locality or offering', () => {
    for (const over of [{ outcome: null }, { outcome: 'completed' }, { localityId: 'other' }, { offeringId: 'other' }] as const)
      expect(restoring({ ...cancelled, ...over })).toEqual(refusedWith('notRestorable'));
    expect(restoring(null)).toEqual(refusedWith('notRestorable'));
  });
});
