import { CASE_IN, aRequest } from '../testing/a-request';
import { agreementDetails, reportFigures, terms } from '../testing/commands';
import { POST, UNIT_A, VI_DU } from '../testing/people';
import { STORY } from '../testing/story';
import type { DomainEvent } from './events';
import { evolve } from './evolve';
import { STAGES } from './stages';

describe('what events make of a case', () => {
  it('a request opens it, with its policy version and nothing decided', () => {
    expect(aRequest({ parentPostId: POST.parentOfUnitA, policyVersion: 3 }).state).toEqual({
      number: 'CS-2026-0143',
      stage: 'requested',
      outcome: null,
      offeringId: 'offering-iii-1-3',
      localityId: VI_DU,
      leadUnitId: UNIT_A,
      posts: { locality: POST.viDu, unit: POST.unitA },
      parentPostId: POST.parentOfUnitA,
      reviewPostId: null,
      policyVersion: 3,
      terms: terms(),
      agreement: null,
      report: null,
      confirmed: false,
      requestedAt: STORY.requested,
      heldAt: null,
      reportedAt: null,
      reviewedAt: null,
      commendedAt: null,
      closedAt: null,
    });
  });

  it('an agreement is kept', () => {
    expect(CASE_IN.agreed.state).toEqual({ ...CASE_IN.requested.state, stage: 'agreed', agreement: agreementDetails() });
  });

  it('an engagement is held at its agreed end, however late that was heard', () => {
    const heardLate: DomainEvent = { kind: 'held', at: STORY.end + 7_200_000, body: { heldAt: STORY.end } };
    expect(evolve(CASE_IN.agreed.state, heardLate)).toEqual({ ...CASE_IN.agreed.state, stage: 'held', heldAt: STORY.end });
  });

  it('a report is kept without its reviewer, who becomes a post of the case', () => {
    expect(CASE_IN.reported.state).toEqual({
      ...CASE_IN.held.state,
      stage: 'reported',
      report: reportFigures(),
      reviewPostId: POST.secondMember,
      reportedAt: STORY.reported,
    });
  });

  it('a confirmation moves no stage', () => {
    for (const stage of ['reported', 'reviewed', 'commended'] as const) {
      expect(CASE_IN[stage].confirmed().state).toEqual({ ...CASE_IN[stage].state, confirmed: true });
    }
  });

  it('a review, a commendation and the closing are dated', () => {
    expect(CASE_IN.reviewed.state).toEqual({ ...CASE_IN.reported.state, stage: 'reviewed', reviewedAt: STORY.reviewed });
    expect(CASE_IN.commended.state).toEqual({ ...CASE_IN.reviewed.state, stage: 'commended', commendedAt: STORY.commended });
    expect(CASE_IN.commended.closed('completed', STORY.confirmationDue).state).toEqual({
      ...CASE_IN.commended.state,
      stage: 'closed',
      outcome: 'completed',
      closedAt: STORY.confirmationDue,
    });
  });

  it('a decline closes the case with that outcome', () => {
    expect(aRequest().declined().state).toEqual({
      ...CASE_IN.requested.state,
      stage: 'closed',
      outcome: 'declined',
      closedAt: STORY.agreed,
    });
  });

  it('“did not take place” closes the case with that outcome, and it was never held', () => {
    expect(aRequest().agreed().notHeld().state).toMatchObject({ stage: 'closed', outcome: 'notHeld', closedAt: STORY.end, heldAt: null });
  });

  it('reasons and deliveries are history and leave the case as it is', () => {
    const history: DomainEvent[] = [
      { kind: 'declined', at: STORY.agreed, body: { reason: 'Báo cáo viên ốm', alternative: null } },
      { kind: 'notHeld', at: STORY.end, body: { reason: 'Mưa ngập', saidBy: 'unit' } },
      { kind: 'messageDelivered', at: STORY.agreed, body: { messageId: 'message-1' } },
      { kind: 'messageFailed', at: STORY.agreed, body: { messageId: 'message-1' } },
    ];
    for (const stage of STAGES) {
      const { state } = CASE_IN[stage];
      for (const event of history) expect(evolve(state, event)).toBe(state);
    }
  });

  it('a case that begins with anything but a request is no case', () => {
    const agreed: DomainEvent = { kind: 'agreed', at: STORY.agreed, body: agreementDetails() };
    expect(() => evolve(null, agreed)).toThrow('A support request cannot begin with agreed');
  });

  it('the state before stays as it was', () => {
    const before = aRequest();
    const copy = structuredClone(before.state);
    const state = before.state;
    for (const event of CASE_IN.closed.events.slice(1)) evolve(state, event);
    expect(state).toEqual(copy);
  });
});
