import * as fc from 'fast-check';
import {
  DEFAULT_CHAIN,
  chainProblems,
  momentFor,
  stepsOf,
  type ChainMoment,
  type ChainStep,
  type ChainTarget,
  type EscalationChain,
} from './chain';

const EVERYBODY: ReadonlySet<ChainTarget> = new Set(['contact', 'unitSecretary', 'coordinator', 'standingCommittee']);
const reminder = (from: number): ChainMoment => ({ kind: 'reminder', from });
const afterDue = (workingDays: number, hour = 8): ChainMoment => ({ kind: 'afterDue', workingDays, hour });
const due: ChainMoment = { kind: 'due' };
const step = (id: string, to: ChainTarget, when: ChainMoment, next: string | null): ChainStep => ({ id, to, when, next });
const chain = (...steps: readonly ChainStep[]): EscalationChain => ({ version: 2, first: steps[0]?.id ?? 'none', steps });
const problemsOf = (broken: EscalationChain, deliverable = EVERYBODY) => chainProblems(broken, deliverable);
const committee = step('committee', 'standingCommittee', afterDue(1), null);

describe('the default chain', () => {
  it('goes from the contact over the secretary and the coordinator to the committee at 08:00 of the next working day (R19)', () => {
    expect(stepsOf(DEFAULT_CHAIN).map(({ to, when }) => [to, when])).toEqual([
      ['contact', reminder(1)],
      ['unitSecretary', reminder(2)],
      ['coordinator', due],
      ['standingCommittee', afterDue(1, 8)],
    ]);
    expect(problemsOf(DEFAULT_CHAIN)).toEqual([]);
  });

  it('may be saved where no unit has a secretary of its own, but not without a coordinator or a committee that mail reaches', () => {
    expect(problemsOf(DEFAULT_CHAIN, new Set(['coordinator', 'standingCommittee']))).toEqual([]);
    expect(problemsOf(DEFAULT_CHAIN, new Set(['standingCommittee']))).toEqual([{ problem: 'undeliverable', stepId: 'coordinator' }]);
    expect(problemsOf(DEFAULT_CHAIN, new Set())).toEqual([
      { problem: 'undeliverable', stepId: 'coordinator' },
      { problem: 'undeliverable', stepId: 'committee' },
    ]);
  });

  it('tells when it reaches whom', () => {
    expect(momentFor(DEFAULT_CHAIN, 'coordinator')).toEqual(due);
    expect(momentFor(DEFAULT_CHAIN, 'unitSecretary')).toEqual(reminder(2));
    expect(momentFor(chain(committee), 'coordinator')).toBeNull();
  });
});

describe('a chain is checked before it is saved', () => {
  it('and may be as short as the committee alone', () => {
    expect(problemsOf(chain(committee))).toEqual([]);
  });

  it.each<[string, EscalationChain, ReturnType<typeof chainProblems>]>([
    ['leads nowhere', chain(step('contact', 'contact', reminder(1), 'nobody')), [{ problem: 'unknownStep', stepId: 'nobody' }]],
    [
      'begins nowhere',
      { ...chain(committee), first: 'nobody' },
      [
        { problem: 'unknownStep', stepId: 'nobody' },
        { problem: 'unreachable', stepId: 'committee' },
      ],
    ],
    ['has no steps', { version: 2, first: 'contact', steps: [] }, [{ problem: 'unknownStep', stepId: 'contact' }]],
    [
      'goes round in a circle',
      chain(step('contact', 'contact', reminder(1), 'again'), step('again', 'coordinator', due, 'contact')),
      [{ problem: 'cycle', stepId: 'contact' }],
    ],
    ['leads back to itself', chain(step('contact', 'contact', reminder(1), 'contact')), [{ problem: 'cycle', stepId: 'contact' }]],
    [
      'has a step that is never reached',
      chain(step('contact', 'contact', reminder(1), 'committee'), step('aside', 'unitSecretary', reminder(2), 'committee'), committee),
      [{ problem: 'unreachable', stepId: 'aside' }],
    ],
    [
      'goes back in time',
      chain(step('coordinator', 'coordinator', due, 'contact'), step('contact', 'contact', reminder(1), 'committee'), committee),
      [{ problem: 'outOfOrder', stepId: 'contact' }],
    ],
    [
      'goes back from the second reminder to the first',
      chain(step('secretary', 'unitSecretary', reminder(2), 'contact'), step('contact', 'contact', reminder(1), 'committee'), committee),
      [{ problem: 'outOfOrder', stepId: 'contact' }],
    ],
    [
      'goes back among days after the due day',
      chain(step('coordinator', 'coordinator', afterDue(3), 'committee'), committee),
      [{ problem: 'outOfOrder', stepId: 'committee' }],
    ],
    [
      'ends before the committee',
      chain(step('contact', 'contact', reminder(1), null)),
      [{ problem: 'doesNotEndAtCommittee', stepId: 'contact' }],
    ],
    [
      'reaches the committee before the duty is overdue',
      chain(step('committee', 'standingCommittee', due, null)),
      [{ problem: 'doesNotEndAtCommittee', stepId: 'committee' }],
    ],
    [
      'names a step twice',
      chain(step('contact', 'contact', reminder(1), 'committee'), committee, step('contact', 'coordinator', due, null)),
      [{ problem: 'twice', stepId: 'contact' }],
    ],
  ])('and may not be saved when it %s', (_, broken, problems) => {
    expect(problemsOf(broken)).toEqual(problems);
  });

  it.each<[string, ChainMoment]>([
    ['a reminder before the first', reminder(0)],
    ['half a reminder', reminder(1.5)],
    ['no working day', afterDue(0)],
    ['half a working day', afterDue(0.5)],
    ['a month of working days', afterDue(21)],
    ['an hour at night', afterDue(1, 6)],
    ['an hour after work', afterDue(1, 18)],
    ['an hour that is none', afterDue(1, Number.NaN)],
  ])('and not with %s', (_, when) => {
    const broken = chain(
      step('first', when.kind === 'reminder' ? 'contact' : 'standingCommittee', when, when.kind === 'reminder' ? 'committee' : null),
      committee,
    );
    expect(problemsOf(broken)).toContainEqual({ problem: 'badMoment', stepId: 'first' });
  });

  it('and its check always ends, whatever was entered', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const moments = fc.oneof(
      fc.constant(due),
      fc.nat(3).map(reminder),
      fc.nat(3).map((days) => afterDue(days)),
    );
    const anyStep = fc.record({ id: ids, to: fc.constantFrom(...EVERYBODY), when: moments, next: fc.option(ids) });
    fc.assert(
      fc.property(ids, fc.array(anyStep, { maxLength: 6 }), (first, steps) => {
        const any = { version: 2, first, steps };
        const problems = chainProblems(any, EVERYBODY);
        expect(stepsOf(any).length).toBeLessThanOrEqual(steps.length);
        if (problems.length > 0) return;
        expect(stepsOf(any)).toHaveLength(steps.length);
        expect(stepsOf(any).at(-1)).toMatchObject({ to: 'standingCommittee', when: { kind: 'afterDue' } });
      }),
    );
  });
});
