import { CASE_IN, aRequest, type RequestBuilder } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import {
  POST,
  contactOfMinhHoa,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  coordinator,
  member,
  person,
  theSystem,
  unitAPost,
  viDuPost,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';

const byUnit = facts({ by: contactOfUnitA, when: STORY.troubled });
const tellWith = (over: Partial<CommandBodies['declareTrouble']>, request: RequestBuilder = CASE_IN.agreed, known: Facts = byUnit) =>
  decideOn(request, to('declareTrouble', over), known);

describe('somebody tells of trouble', () => {
  it('and the committee hears it at once, with the time since when it was known (R19)', () => {
    const knewAt = at('11/06/2026 07:00');
    expect(eventsOf(tellWith({ reason: ' Báo cáo viên ốm ', knewAt }))).toEqual([
      { kind: 'troubleDeclared', at: STORY.troubled, body: { reason: 'Báo cáo viên ốm', unable: true, saidBy: 'unit', knewAt } },
      {
        kind: 'escalated',
        at: STORY.troubled,
        body: {
          n: 1,
          trigger: 'trouble',
          dutyId: null,
          shortNotice: false,
          chainVersion: 1,
          deciders: [POST.secondMember],
          recused: [POST.firstMember],
          skipped: [],
        },
      },
    ]);
  });

  it('“just now”, when it does not say since when', () => {
    expect(eventsOf(tellWith({ knewAt: null }))[0]).toMatchObject({ body: { knewAt: STORY.troubled } });
  });

  it('before, during and after (R21)', () => {
    for (const stage of ['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended'] as const) {
      expect(eventsOf(tellWith({}, CASE_IN[stage]))).toMatchObject([{ kind: 'troubleDeclared' }, { kind: 'escalated' }]);
    }
    expect(tellWith({}, CASE_IN.closed)).toEqual(refusedWith('caseClosed'));
  });

  it('the unit or the locality; the unit, when one person is the contact of both', () => {
    const saidBy = (actor: Facts['actor']) => eventsOf(tellWith({}, CASE_IN.agreed, { ...byUnit, actor }))[0]?.body;
    expect(saidBy(contactOfViDu)).toMatchObject({ saidBy: 'locality' });
    expect(saidBy(person([viDuPost, unitAPost]))).toMatchObject({ saidBy: 'unit' });
  });

  it.each([
    ['another unit', contactOfUnitB],
    ['another locality', contactOfMinhHoa],
    ['a member of the committee', member],
    ['the coordinator', coordinator],
    ['the system', theSystem],
  ])('and not %s', (_, actor) => {
    expect(tellWith({ reason: '' }, CASE_IN.agreed, { ...byUnit, actor })).toEqual(refusedWith('notYours'));
  });

  it('at short notice, fewer than 3 working days before', () => {
    const short = (when: string) => eventsOf(tellWith({}, CASE_IN.agreed, { ...byUnit, asOf: at(when) }))[1]?.body;
    expect(short('15/06/2026 17:00')).toMatchObject({ shortNotice: false });
    expect(short('16/06/2026 08:00')).toMatchObject({ shortNotice: true });
  });

  it('once: while the committee has it, there is nothing to add but a decision', () => {
    for (const request of [CASE_IN.agreed.troubled(), aRequest().declined()]) {
      expect(tellWith({}, request)).toEqual(refusedWith('alreadyEscalated'));
    }
  });

  it('also when silence was brought to the committee before: trouble takes its place', () => {
    expect(eventsOf(tellWith({}, aRequest().silent(), { ...byUnit, asOf: STORY.adjusted }))).toMatchObject([
      { kind: 'troubleDeclared' },
      { kind: 'escalated', body: { n: 2, trigger: 'trouble' } },
    ]);
  });

  it('with a reason, within its length', () => {
    for (const reason of ['', ' \n']) expect(tellWith({ reason })).toEqual(wrong(['reason', 'required']));
    expect(tellWith({ reason: 'x'.repeat(4_000) })).toMatchObject({ refused: false });
    expect(tellWith({ reason: 'x'.repeat(4_001) })).toEqual(wrong(['reason', 'tooLong']));
  });

  it('known neither in the future nor before the request', () => {
    for (const knewAt of [STORY.troubled + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(tellWith({ knewAt })).toEqual(wrong(['knewAt', 'knewInFuture']));
    }
    expect(tellWith({ knewAt: STORY.troubled })).toMatchObject({ refused: false });
    expect(tellWith({ knewAt: STORY.requested })).toMatchObject({ refused: false });
    expect(tellWith({ knewAt: STORY.requested - 1 })).toEqual(wrong(['knewAt', 'knewBeforeRequest']));
    expect(tellWith({ knewAt: Number.NEGATIVE_INFINITY })).toEqual(wrong(['knewAt', 'knewInFuture']));
  });
});
