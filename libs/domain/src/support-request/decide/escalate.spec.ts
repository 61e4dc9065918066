import { aRequest } from '../../testing/a-request';
import { facts } from '../../testing/facts';
import { POST, UNIT_A, UNIT_B, theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import type { ChainFacts, Facts, ReviewerFacts } from '../facts';
import { escalated, silenceEnds, toldBy } from './escalate';

const seat = (postId: string, tiedUnitIds: readonly string[] = [], reachable = true): ReviewerFacts => ({ postId, tiedUnitIds, reachable });
const found = (reviewers: readonly ReviewerFacts[], over: Partial<ChainFacts> = {}): Facts =>
  facts({
    by: theSystem,
    when: STORY.troubled,
    reviewers,
    chain: {
      unitSecretary: { postId: POST.secretaryOfUnitA, reachable: true },
      coordinator: { postId: POST.coordinator, reachable: true },
      ...over,
    },
  });
const body = (known: Facts, trigger: 'silence' | 'trouble' = 'trouble', request = aRequest()) =>
  escalated(request.state, trigger, trigger === 'silence' ? 'answer-1' : null, known).body;

describe('who decides an escalation', () => {
  it('is every member who is not tied to the unit, in order of protocol; who is, is recused and named (R15)', () => {
    const reviewers = [seat(POST.firstMember, [UNIT_A]), seat(POST.thirdMember), seat(POST.secondMember, [UNIT_B])];
    expect(body(found(reviewers))).toMatchObject({
      deciders: [POST.thirdMember, POST.secondMember],
      recused: [POST.firstMember],
      skipped: [],
    });
    expect(body(found(reviewers), 'trouble', aRequest().silent().reassigned())).toMatchObject({
      n: 2,
      deciders: [POST.firstMember, POST.thirdMember],
      recused: [POST.secondMember],
    });
  });

  it('is the coordinator, as long as there is no member free of the unit; and the event says so', () => {
    expect(body(found([seat(POST.firstMember, [UNIT_A])]))).toMatchObject({
      deciders: [POST.coordinator],
      recused: [POST.firstMember],
      skipped: [{ to: 'standingCommittee', because: 'tiedToTheUnit' }],
    });
    expect(body(found([]))).toMatchObject({
      deciders: [POST.coordinator],
      recused: [],
      skipped: [{ to: 'standingCommittee', because: 'nobodyHoldsIt' }],
    });
    expect(body(found([], { coordinator: null }))).toMatchObject({ deciders: [] });
  });

  it('is also a member whom no mail reaches: the page shows it, and the event says that mail does not', () => {
    expect(body(found([seat(POST.secondMember, [], false)]))).toMatchObject({
      deciders: [POST.secondMember],
      skipped: [{ to: 'standingCommittee', because: 'notReachable' }],
    });
    expect(body(found([seat(POST.secondMember, [], false), seat(POST.thirdMember)]))).toMatchObject({ skipped: [] });
  });
});

describe('steps of the chain that found nobody', () => {
  const reviewers = [seat(POST.secondMember)];

  it('are named when silence climbs', () => {
    expect(body(found(reviewers), 'silence')).toMatchObject({ skipped: [] });
    expect(
      body(found(reviewers, { unitSecretary: null, coordinator: { postId: POST.coordinator, reachable: false } }), 'silence'),
    ).toMatchObject({
      skipped: [
        { to: 'unitSecretary', because: 'nobodyHoldsIt' },
        { to: 'coordinator', because: 'notReachable' },
      ],
    });
  });

  it('are none when trouble is declared: that goes to the committee directly', () => {
    expect(body(found(reviewers, { unitSecretary: null, coordinator: null }))).toMatchObject({ skipped: [] });
  });

  it('tell whoever is there, or why nobody is', () => {
    expect(toldBy('coordinator', { postId: 'p', reachable: true })).toEqual({ told: ['p'], skipped: [] });
    expect(toldBy('coordinator', { postId: 'p', reachable: false })).toEqual({
      told: [],
      skipped: [{ to: 'coordinator', because: 'notReachable' }],
    });
    expect(toldBy('unitSecretary', null)).toEqual({ told: [], skipped: [{ to: 'unitSecretary', because: 'nobodyHoldsIt' }] });
  });
});

describe('a silence that is over', () => {
  const known = found([]);

  it('ends with what was owed, and with nothing else', () => {
    const silent = aRequest().silent();
    expect(silenceEnds(silent.state, 'answer', known)).toEqual([
      { kind: 'escalationEnded', at: STORY.troubled, body: { n: 1, because: 'done' } },
    ]);
    expect(silenceEnds(silent.state, 'report', known)).toEqual([]);
    expect(silenceEnds(aRequest().state, 'answer', known)).toEqual([]);
  });

  it('is none when trouble was declared or the unit had declined', () => {
    expect(silenceEnds(aRequest().declined().state, 'answer', known)).toEqual([]);
    expect(silenceEnds(aRequest().troubled({ unable: false }).state, 'answer', known)).toEqual([]);
  });
});
