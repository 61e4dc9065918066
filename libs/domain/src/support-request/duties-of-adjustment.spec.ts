import { CASE_IN, aRequest } from '../testing/a-request';
import { at } from '../testing/dates';
import { POST } from '../testing/people';
import { STORY } from '../testing/story';

const by = { alsoPostIds: [], provisional: false };

const answer = {
  ...by,
  id: 'answer-1',
  kind: 'answer',
  postId: POST.unitA,
  since: STORY.requested,
  dueAt: at('17/06/2026 17:00'),
  reminders: [at('12/06/2026 08:00'), at('16/06/2026 08:00')],
  // The day before the engagement is short notice: at once, not on the next morning.
  climbsAt: at('17/06/2026 17:00'),
};
const hold = {
  ...by,
  id: 'hold-1',
  kind: 'hold',
  postId: POST.unitA,
  since: STORY.agreed,
  dueAt: STORY.end,
  reminders: [],
  climbsAt: null,
};
const report = {
  ...by,
  id: 'report-1',
  kind: 'report',
  postId: POST.unitA,
  since: STORY.end,
  dueAt: at('25/06/2026 17:00'),
  reminders: [at('22/06/2026 08:00'), at('24/06/2026 08:00')],
  climbsAt: at('26/06/2026 08:00'),
};
describe('what silence, trouble and the committee let somebody owe', () => {
  const decide = {
    ...by,
    id: 'decide-1',
    kind: 'decide',
    postId: POST.secondMember,
    since: STORY.agreed,
    dueAt: at('12/06/2026 17:00'),
    reminders: [],
    climbsAt: null,
  };

  it('a decline: the committee decides within 2 working days, and the unit owes no answer (R20)', () => {
    expect(aRequest().declined().owed()).toEqual([decide]);
  });

  it('any member who may decide can do it: the first owes it, the others as well', () => {
    const two = aRequest().escalated('trouble', { deciders: [POST.secondMember, POST.thirdMember] }, STORY.agreed);
    expect(two.owed()).toEqual([{ ...decide, alsoPostIds: [POST.thirdMember] }, answer]);
  });

  it('an escalation of which no post could be found stays with the locality that asked: nothing is dropped', () => {
    expect(aRequest().escalated('trouble', { deciders: [] }, STORY.agreed).owed()[0]).toMatchObject({ id: 'decide-1', postId: POST.viDu });
  });

  it('silence: the committee decides, and the unit still owes its answer', () => {
    expect(aRequest().silent().owed()).toEqual([{ ...decide, since: STORY.silent, dueAt: STORY.start }, answer]);
  });

  it('trouble with an agreed engagement: nobody holds it while nobody knows whether it can be', () => {
    expect(CASE_IN.agreed.troubled().owed()).toMatchObject([{ id: 'decide-1', dueAt: at('15/06/2026 17:00') }]);
    expect(CASE_IN.agreed.troubled({ unable: false }).owed()).toMatchObject([{ id: 'decide-1' }, { id: 'hold-1', dueAt: STORY.end }]);
    expect(CASE_IN.agreed.troubled().adjusted({ kind: 'keep' }).owed()).toEqual([hold]);
  });

  it('an offer: the locality chooses within 2 working days, and nobody answers or holds meanwhile', () => {
    const choose = {
      ...by,
      id: 'choose-1',
      kind: 'choose',
      postId: POST.viDu,
      since: STORY.adjusted,
      dueAt: at('19/06/2026 17:00'),
      reminders: [at('18/06/2026 08:00')],
      climbsAt: at('22/06/2026 08:00'),
    };
    expect(aRequest().silent().offered().owed()).toEqual([choose]);
    expect(CASE_IN.agreed.troubled().offered().owed()).toEqual([choose]);
  });

  it('a reassignment: the new unit answers, with a fresh clock under a new id', () => {
    expect(aRequest().declined().reassigned(STORY.troubled).owed()).toEqual([
      {
        ...answer,
        id: 'answer-2',
        postId: POST.unitB,
        since: STORY.troubled,
        dueAt: at('17/06/2026 17:00'), // 5 working days would be 18/06, the day of the engagement
        reminders: [at('15/06/2026 08:00'), at('17/06/2026 08:00')],
      },
    ]);
  });

  it('an agreement after a reassignment: the engagement is the new unit’s', () => {
    expect(aRequest().declined().reassigned(STORY.troubled).agreed(STORY.troubled).owed()).toEqual([
      { ...hold, id: 'hold-1', postId: POST.unitB, since: STORY.troubled },
    ]);
  });

  it('an extension: due on that day, reminded of as from the day on which it was granted', () => {
    const granted = CASE_IN.held.extended('report-1', at('10/07/2026 17:00'), at('26/06/2026 10:00'));
    expect(granted.owed()).toEqual([
      {
        ...report,
        dueAt: at('10/07/2026 17:00'),
        reminders: [at('30/06/2026 08:00'), at('02/07/2026 08:00')],
        climbsAt: at('13/07/2026 08:00'),
      },
    ]);
  });
});
