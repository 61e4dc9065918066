import { CASE_IN, aRequest } from '../../testing/a-request';
import { agreementDetails, to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import {
  POST,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  coordinator,
  member,
  memberOfUnitA,
  personWithoutPost,
  theSystem,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';

const byUnit = facts({ by: contactOfUnitA, when: STORY.agreed });
const agreeWith = (over: Partial<CommandBodies['agree']>, known: Facts = byUnit) => decideOn(aRequest(), to('agree', over), known);
const declineWith = (over: Partial<CommandBodies['decline']>, known: Facts = byUnit) => decideOn(aRequest(), to('decline', over), known);
const strangers = [
  ['the contact of another unit', contactOfUnitB],
  ['the locality that asked', contactOfViDu],
  ['a member of the committee', member],
  ['a committee member of the unit, who is not its contact', memberOfUnitA],
  ['the coordinator', coordinator],
  ['a person without a post', personWithoutPost],
  ['the system', theSystem],
] as const;

describe('the unit agrees', () => {
  it('to the terms as proposed, with who speaks and what about', () => {
    expect(eventsOf(agreeWith({}))).toEqual([{ kind: 'agreed', at: STORY.agreed, body: agreementDetails() }]);
  });

  it('and its texts are kept without the spaces around them', () => {
    const presenters = [
      { name: ' Nguyễn Văn Thử ', kind: 'guide' },
      { name: 'Lê Giả Định', kind: 'guestSpeaker' },
    ] as const;
    expect(eventsOf(agreeWith({ presenters, contents: ' Luật \n', note: '  ' }))).toEqual([
      {
        kind: 'agreed',
        at: STORY.agreed,
        body: {
          presenters: [
            { name: 'Nguyễn Văn Thử', kind: 'guide' },
            { name: 'Lê Giả Định', kind: 'guestSpeaker' },
          ],
          contents: 'Luật',
          note: null,
        },
      },
    ]);
    expect(eventsOf(agreeWith({ note: ' Xin chỗ đậu xe ' }))).toMatchObject([{ body: { note: 'Xin chỗ đậu xe' } }]);
  });

  it.each(strangers)('and nobody else: not %s', (_, actor) => {
    expect(agreeWith({}, { ...byUnit, actor })).toEqual(refusedWith('notYours'));
  });

  it('by the post of the case: a link to it is enough, another post of the unit is not', () => {
    const through = (postId: string): Facts => ({
      ...byUnit,
      actor: { kind: 'person', personId: 'p', posts: [{ postId, kind: 'unitContact', organisationId: 'unit-a' }], tiedUnitIds: ['unit-a'] },
    });
    expect(agreeWith({}, through(POST.unitA))).toMatchObject({ refused: false });
    expect(agreeWith({}, through('post-deputy-of-unit-a'))).toEqual(refusedWith('notYours'));
  });

  it('until the engagement should begin, also after the answer was due', () => {
    expect(agreeWith({}, { ...byUnit, asOf: at('18/06/2026 09:00') })).toMatchObject({ refused: false });
    expect(agreeWith({}, { ...byUnit, asOf: STORY.start - 1 })).toMatchObject({ refused: false });
    expect(agreeWith({}, { ...byUnit, asOf: STORY.start })).toEqual(refusedWith('startPassed'));
    expect(agreeWith({}, { ...byUnit, asOf: STORY.end + 1 })).toEqual(refusedWith('startPassed'));
  });

  it('late as well: the silence that was brought to the committee is over', () => {
    const late = { ...byUnit, asOf: STORY.adjusted };
    expect(eventsOf(decideOn(aRequest().silent(), to('agree'), late))).toEqual([
      { kind: 'escalationEnded', at: STORY.adjusted, body: { n: 1, because: 'done' } },
      { kind: 'agreed', at: STORY.adjusted, body: agreementDetails() },
    ]);
    expect(eventsOf(decideOn(aRequest().troubled({ unable: false }), to('agree'), byUnit))).toMatchObject([{ kind: 'agreed' }]);
  });

  it('only with a presenter and specific contents', () => {
    expect(agreeWith({ presenters: [] })).toEqual(wrong(['presenters', 'required']));
    expect(agreeWith({ contents: '' })).toEqual(wrong(['contents', 'required']));
    expect(agreeWith({ contents: ' \n ' })).toEqual(wrong(['contents', 'required']));
    expect(
      agreeWith({
        presenters: [
          { name: 'Thử', kind: 'presenter' },
          { name: ' ', kind: 'guide' },
        ],
      }),
    ).toEqual(wrong(['presenters.1.name', 'required']));
  });

  it('only when it takes its part of the costs (R22)', () => {
    expect(agreeWith({ acceptsCostSplit: false })).toEqual(wrong(['acceptsCostSplit', 'costSplitNotAccepted']));
  });

  it('within the lengths of the fields', () => {
    const presenters = (count: number) => Array.from({ length: count }, () => ({ name: 'Thử', kind: 'presenter' as const }));
    const named = (length: number) => ({ presenters: [{ name: 'ễ'.repeat(length), kind: 'presenter' as const }] });
    const inside = [{ presenters: presenters(20) }, named(200), { contents: 'x'.repeat(4_000) }, { note: 'x'.repeat(4_000) }];
    for (const over of inside) expect(agreeWith(over)).toMatchObject({ refused: false });
    expect(agreeWith({ presenters: presenters(21) })).toEqual(wrong(['presenters', 'tooLong']));
    expect(agreeWith(named(201))).toEqual(wrong(['presenters.0.name', 'tooLong']));
    expect(agreeWith({ contents: 'x'.repeat(4_001) })).toEqual(wrong(['contents', 'tooLong']));
    expect(agreeWith({ note: 'x'.repeat(4_001) })).toEqual(wrong(['note', 'tooLong']));
  });

  it('and hears of every wrong field at once, but first of what no other text could change', () => {
    const nothingRight = { presenters: [], contents: '', note: 'x'.repeat(4_001), acceptsCostSplit: false };
    expect(agreeWith(nothingRight)).toEqual(
      wrong(['presenters', 'required'], ['contents', 'required'], ['note', 'tooLong'], ['acceptsCostSplit', 'costSplitNotAccepted']),
    );
    expect(agreeWith(nothingRight, { ...byUnit, asOf: STORY.start })).toEqual(refusedWith('startPassed'));
    expect(agreeWith(nothingRight, { ...byUnit, actor: contactOfUnitB, asOf: STORY.start })).toEqual(refusedWith('notYours'));
  });
});

describe('the unit declines', () => {
  it('with a reason, and the committee hears it at once: that ends nothing (R18, R19)', () => {
    expect(eventsOf(declineWith({}))).toEqual([
      { kind: 'declined', at: STORY.agreed, body: { reason: 'Báo cáo viên ốm', alternative: null, knewAt: STORY.agreed } },
      {
        kind: 'escalated',
        at: STORY.agreed,
        body: {
          n: 1,
          trigger: 'declined',
          dutyId: 'answer-1',
          shortNotice: false,
          chainVersion: 1,
          deciders: [POST.secondMember],
          recused: [POST.firstMember],
          skipped: [],
        },
      },
    ]);
  });

  it('and says since when it knew: what lies between is its delay in telling (R19)', () => {
    const knew = at('10/06/2026 09:00');
    expect(eventsOf(declineWith({ knewAt: knew }))).toMatchObject([{ body: { knewAt: knew } }, { kind: 'escalated' }]);
    expect(declineWith({ knewAt: STORY.agreed })).toMatchObject({ refused: false });
    for (const later of [STORY.agreed + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(declineWith({ knewAt: later })).toEqual(wrong(['knewAt', 'knewInFuture']));
    }
    expect(declineWith({ knewAt: STORY.requested - 1 })).toEqual(wrong(['knewAt', 'knewBeforeRequest']));
  });

  it('late as well: the silence that was brought to the committee is over, and the decline is there instead', () => {
    const late = { ...byUnit, asOf: STORY.adjusted };
    expect(eventsOf(decideOn(aRequest().silent(), to('decline'), late))).toMatchObject([
      { kind: 'escalationEnded', body: { n: 1, because: 'done' } },
      { kind: 'declined' },
      { kind: 'escalated', body: { n: 2, trigger: 'declined', shortNotice: true } },
    ]);
  });

  it('once, and not while the locality is asked to change the request', () => {
    for (const request of [aRequest().declined(), aRequest().silent().offered(), aRequest().troubled()]) {
      expect(decideOn(request, to('decline'), byUnit)).toEqual(refusedWith('underAdjustment'));
      expect(decideOn(request, to('agree'), byUnit)).toEqual(refusedWith('underAdjustment'));
    }
  });

  it('and offers an alternative, if it has one (R18)', () => {
    expect(eventsOf(declineWith({ reason: ' Trùng lịch ', alternative: ' Tuần sau ' }))).toMatchObject([
      { body: { reason: 'Trùng lịch', alternative: 'Tuần sau' } },
      { kind: 'escalated' },
    ]);
    expect(eventsOf(declineWith({ alternative: '   ' }))).toMatchObject([{ body: { alternative: null } }, { kind: 'escalated' }]);
  });

  it('never without a reason', () => {
    expect(declineWith({ reason: '' })).toEqual(wrong(['reason', 'required']));
    expect(declineWith({ reason: '  \n' })).toEqual(wrong(['reason', 'required']));
  });

  it('within the lengths of the fields', () => {
    expect(declineWith({ reason: 'x'.repeat(4_000), alternative: 'x'.repeat(4_000) })).toMatchObject({ refused: false });
    expect(declineWith({ reason: 'x'.repeat(4_001), alternative: 'x'.repeat(4_001) })).toEqual(
      wrong(['reason', 'tooLong'], ['alternative', 'tooLong']),
    );
  });

  it.each(strangers)('and nobody else: not %s', (_, actor) => {
    expect(declineWith({ reason: '' }, { ...byUnit, actor })).toEqual(refusedWith('notYours'));
  });

  it('also late: a late answer is better than none', () => {
    expect(declineWith({}, { ...byUnit, asOf: STORY.start - 1 })).toMatchObject({ refused: false });
    expect(declineWith({}, { ...byUnit, asOf: STORY.end })).toMatchObject({ refused: false });
  });

  it('not any more once it has agreed', () => {
    expect(decideOn(CASE_IN.agreed, to('decline'), byUnit)).toEqual(refusedWith('stageRefuses'));
  });
});
