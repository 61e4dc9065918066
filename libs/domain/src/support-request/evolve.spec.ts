import { CASE_IN, OFFERED, aRequest } from '../testing/a-request';
import { agreementDetails, reportFigures, terms } from '../testing/commands';
import { POST, UNIT_A, UNIT_B, VI_DU } from '../testing/people';
import { STORY } from '../testing/story';
import type { TermsVersion } from './state';
import type { DomainEvent } from './events';
import { evolve } from './evolve';
import { STAGES } from './stages';
import type { OpenEscalation } from './state';

const SAID = { [UNIT_A]: { reason: 'Báo cáo viên ốm', alternative: null, knewAt: STORY.agreed } };
const escalation = (n: number, over: Partial<OpenEscalation> = {}): OpenEscalation => ({
  n,
  trigger: 'declined',
  dutyId: 'answer-1',
  openedAt: STORY.agreed,
  shortNotice: false,
  deciders: [POST.secondMember],
  recused: [POST.firstMember],
  ...over,
});

/** The request as it is put to the unit. */
const firstVersion: TermsVersion = {
  n: 1,
  by: 'locality',
  proposed: false,
  at: STORY.requested,
  terms: terms(),
  otherDates: [],
  details: null,
  parts: [],
  note: null,
  consents: ['locality'],
  settledAt: null,
};
const entered = { start: STORY.start, end: STORY.end, mode: 'onsite', place: terms().place, sequence: 0, withdrawn: false } as const;

describe('what events make of a case', () => {
  it('a request opens it, with its policy version and nothing decided', () => {
    expect(aRequest({ parentPostId: POST.parentOfUnitA, policyVersion: 3 }).state).toEqual({
      number: 'CS-2026-0143',
      stage: 'requested',
      outcome: null,
      part: null,
      partsAsked: 0,
      declines: {},
      splitFrom: null,
      channel: 'direct',
      matchPostId: null,
      matchAskedAt: null,
      suspensions: 0,
      suspension: null,
      offeringId: 'offering-iii-1-3',
      localityId: VI_DU,
      leadUnitId: UNIT_A,
      assignedUnitId: UNIT_A,
      posts: { locality: POST.viDu, unit: POST.unitA },
      parentPostId: POST.parentOfUnitA,
      reviewPostId: null,
      policyVersion: 3,
      terms: terms(),
      proposal: firstVersion,
      versions: 1,
      coUnits: [],
      plannedMode: null,
      place: null,
      restores: null,
      agreement: null,
      recordings: { count: 0, open: [] },
      report: null,
      confirmed: false,
      requestedAt: STORY.requested,
      answerRound: 1,
      askedAt: STORY.requested,
      declined: false,
      unable: false,
      agreedAt: null,
      agreements: 0,
      calendarEntry: null,
      escalation: null,
      escalations: 0,
      offer: null,
      offers: 0,
      extended: {},
      progress: {},
      heldAt: null,
      reportRound: 0,
      reportAskedAt: null,
      reportedAt: null,
      reviewedAt: null,
      commendedAt: null,
      closedAt: null,
    });
  });

  it('an agreement is kept', () => {
    expect(CASE_IN.agreed.state).toEqual({
      ...CASE_IN.requested.state,
      stage: 'agreed',
      agreement: agreementDetails(),
      agreedAt: STORY.agreed,
      agreements: 1,
      proposal: null,
      calendarEntry: entered,
    });
  });

  it('an engagement is held at its agreed end, however late that was heard', () => {
    const heardLate: DomainEvent = { kind: 'held', at: STORY.end + 7_200_000, body: { heldAt: STORY.end } };
    expect(evolve(CASE_IN.agreed.state, heardLate)).toEqual({
      ...CASE_IN.agreed.state,
      stage: 'held',
      heldAt: STORY.end,
      reportAskedAt: STORY.end,
      reportRound: 1,
    });
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

  it('a decline ends nothing: the unit owes no answer any more, and the committee has to decide (R18, R19)', () => {
    expect(aRequest().declined().state).toEqual({
      ...CASE_IN.requested.state,
      declined: true,
      declines: SAID,
      escalation: escalation(1),
      escalations: 1,
    });
  });

  it('closing ends the escalation and the offer that were open', () => {
    const open = aRequest().silent().offered().troubled({ saidBy: 'locality' });
    expect(open.state).toMatchObject({ escalation: { n: 2 }, offer: { n: 1 } });
    expect(open.closed('closedByCommittee').state).toMatchObject({
      stage: 'closed',
      escalation: null,
      offer: null,
      escalations: 2,
      offers: 1,
    });
  });

  it('“did not take place” closes the case with that outcome, and it was never held', () => {
    expect(aRequest().agreed().notHeld().state).toMatchObject({ stage: 'closed', outcome: 'notHeld', closedAt: STORY.end, heldAt: null });
  });

  it('reasons and deliveries are history and leave the case as it is', () => {
    const history: DomainEvent[] = [
      { kind: 'retimed', at: STORY.agreed, body: { moved: [{ dutyId: 'answer-1', from: STORY.agreed, to: STORY.end }] } },
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

describe('what silence, trouble and the committee make of a case', () => {
  const silent = aRequest().silent();

  it('what the clock has done about a duty is kept by duty', () => {
    const reminded = aRequest().and('reminded', STORY.troubled, { dutyId: 'answer-1', n: 2, told: [], skipped: [] });
    expect(reminded.state).toEqual({ ...CASE_IN.requested.state, progress: { 'answer-1': { reminded: 2, overdueTold: false } } });
    const overdue = reminded.and('fellOverdue', STORY.answerDue, { dutyId: 'answer-1', told: [], skipped: [] });
    expect(overdue.state.progress).toEqual({ 'answer-1': { reminded: 2, overdueTold: true } });
  });

  it('silence is brought to the committee, and ends when it was done late', () => {
    const opened = escalation(1, { trigger: 'silence', openedAt: STORY.silent, shortNotice: true });
    expect(silent.state).toMatchObject({ stage: 'requested', declined: false, escalation: opened, escalations: 1 });
    expect(silent.and('escalationEnded', STORY.adjusted, { n: 1, because: 'done' }).state).toEqual({ ...silent.state, escalation: null });
  });

  it('a unit that is unable before it has agreed has declined; the locality, or a unit that only tells, has not', () => {
    expect(aRequest().troubled().state).toMatchObject({ stage: 'requested', unable: true, declined: true });
    expect(aRequest().troubled({ unable: false }).state).toMatchObject({ unable: false, declined: false });
    expect(aRequest().troubled({ saidBy: 'locality' }).state).toMatchObject({ unable: true, declined: false });
    expect(CASE_IN.agreed.troubled().state).toMatchObject({ stage: 'agreed', unable: true, declined: false });
  });

  it('what the committee decides ends the escalation, and whatever it is the case is able again, unless the locality has still to choose', () => {
    const unable = aRequest().troubled({ saidBy: 'locality' });
    const extended = unable.extended('answer-1', STORY.answerDue);
    expect(extended.state).toMatchObject({ escalation: null, unable: false });
    expect(CASE_IN.agreed.troubled().adjusted({ kind: 'keep' }).state).toMatchObject({ stage: 'agreed', escalation: null, unable: false });
    const offered = CASE_IN.agreed.troubled().offered();
    expect(offered.state).toMatchObject({ escalation: null, unable: true, offer: { n: 1 } });
    expect(offered.extended('choose-1', STORY.start).state).toMatchObject({ unable: true, offer: { n: 1 } });
    expect(offered.adjusted({ kind: 'keep' }).state).toMatchObject({ unable: false, offer: null });
  });

  it('an extension gives a fresh due time and begins anew what the clock does', () => {
    const extended = silent.extended('answer-1', STORY.start);
    expect(extended.state).toMatchObject({
      escalation: null,
      extended: { 'answer-1': { dueAt: STORY.start, grantedAt: STORY.adjusted } },
      progress: { 'answer-1': { reminded: 0, overdueTold: false } },
    });
  });

  it('a reassignment asks another unit, with a fresh clock; the plan’s assignment stays (R8)', () => {
    const parent = aRequest({ parentPostId: POST.parentOfUnitA });
    for (const before of [parent.silent(), parent.declined(), parent.agreed().troubled()]) {
      expect(before.reassigned().state).toEqual({
        ...parent.state,
        declines: before.state.declines,
        leadUnitId: UNIT_B,
        assignedUnitId: UNIT_A,
        posts: { locality: POST.viDu, unit: POST.unitB },
        proposal: { ...firstVersion, n: 2, at: STORY.adjusted },
        versions: 2,
        agreements: before.state.agreements,
        calendarEntry: before.state.agreements === 0 ? null : { ...entered, sequence: 1, withdrawn: true },
        parentPostId: null,
        answerRound: 2,
        askedAt: STORY.adjusted,
        escalations: 1,
        progress: before.state.progress,
      });
    }
  });

  it('a reassignment takes the place of what was offered before', () => {
    expect(silent.offered().reassigned().state).toMatchObject({ leadUnitId: UNIT_B, offer: null, answerRound: 2 });
  });

  it('an offer waits for the locality, and is over with its choice', () => {
    const offered = silent.offered();
    expect(offered.state).toMatchObject({ escalation: null, offer: { n: 1, since: STORY.adjusted, remedies: OFFERED }, offers: 1 });
    const refused = offered.and('choiceRefused', STORY.adjusted, { n: 1, reason: 'Không hợp' });
    expect(refused.state).toEqual({ ...offered.state, offer: null });
    expect(refused.offered().state).toMatchObject({ offer: { n: 2 }, offers: 2 });
  });

  it('other terms are asked anew: what was agreed before is no agreement to them', () => {
    const { otherStart: start, otherEnd: end } = STORY;
    const changed = CASE_IN.agreed
      .troubled()
      .offered()
      .and('chosen', STORY.adjusted, { n: 1, option: 0 })
      .and('termsChanged', STORY.adjusted, { start, end, mode: 'onsite', place: terms().place, modeDeviation: null });
    expect(changed.state).toEqual({
      ...CASE_IN.requested.state,
      terms: terms({ start, end }),
      proposal: { ...firstVersion, n: 2, at: STORY.adjusted, terms: terms({ start, end }) },
      versions: 2,
      agreements: 1,
      calendarEntry: { ...entered, sequence: 1, withdrawn: true },
      answerRound: 2,
      askedAt: STORY.adjusted,
      escalations: 1,
      offers: 1,
    });
  });
});
