import { CASE_IN, aRequest } from '../../testing/a-request';
import { reportFigures, to } from '../../testing/commands';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import {
  POST,
  UNIT_A,
  UNIT_B,
  contactOfMinhHoa,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  coordinator,
  member,
  memberOfUnitA,
  person,
  theSystem,
  unitAPost,
  viDuPost,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import { chooseReviewer } from './execution';

describe('an agreed engagement did not take place', () => {
  const byLocality = facts({ by: contactOfViDu, when: STORY.end });
  const notHeldWith = (over: Partial<CommandBodies['reportNotHeld']>, known: Facts = byLocality, request = CASE_IN.agreed) =>
    decideOn(request, to('reportNotHeld', over), known);

  it('says the locality, and the case is closed with that outcome', () => {
    expect(eventsOf(notHeldWith({ reason: ' Mưa ngập ' }))).toEqual([
      { kind: 'notHeld', at: STORY.end, body: { reason: 'Mưa ngập', saidBy: 'locality' } },
      { kind: 'closed', at: STORY.end, body: { outcome: 'notHeld' } },
    ]);
  });

  it('says the unit, also when one person is the contact of both', () => {
    for (const actor of [contactOfUnitA, person([viDuPost, unitAPost])]) {
      expect(eventsOf(notHeldWith({}, { ...byLocality, actor }))).toMatchObject([{ body: { saidBy: 'unit' } }, { kind: 'closed' }]);
    }
  });

  it.each([
    ['another unit', contactOfUnitB],
    ['another locality', contactOfMinhHoa],
    ['a member of the committee', member],
    ['the coordinator', coordinator],
    ['the system', theSystem],
  ])('does not say %s', (_, actor) => {
    expect(notHeldWith({}, { ...byLocality, actor })).toEqual(refusedWith('notYours'));
  });

  it('can be said from its agreed start on, and not before', () => {
    expect(notHeldWith({}, { ...byLocality, asOf: STORY.start - 1 })).toEqual(refusedWith('notStartedYet'));
    expect(notHeldWith({}, { ...byLocality, asOf: STORY.start })).toMatchObject({ refused: false });
  });

  it('can still be said after the clock has held it, until it is reported', () => {
    expect(notHeldWith({}, { ...byLocality, asOf: STORY.reported }, CASE_IN.held)).toMatchObject({ refused: false });
    expect(notHeldWith({}, { ...byLocality, asOf: STORY.reported }, CASE_IN.reported)).toEqual(refusedWith('stageRefuses'));
  });

  it('needs a reason', () => {
    expect(notHeldWith({ reason: ' ' })).toEqual(wrong(['reason', 'required']));
    expect(notHeldWith({ reason: 'x'.repeat(4_000) })).toMatchObject({ refused: false });
    expect(notHeldWith({ reason: 'x'.repeat(4_001) })).toEqual(wrong(['reason', 'tooLong']));
  });

  it('is refused first for who says it, then for when, then for what', () => {
    const early = { ...byLocality, asOf: STORY.start - 1 };
    expect(notHeldWith({ reason: '' }, { ...early, actor: contactOfUnitB })).toEqual(refusedWith('notYours'));
    expect(notHeldWith({ reason: '' }, early)).toEqual(refusedWith('notStartedYet'));
  });
});

describe('the unit reports', () => {
  const byUnit = facts({ by: contactOfUnitA, when: STORY.reported });
  const reportWith = (over: Partial<CommandBodies['report']>, known: Facts = byUnit) => decideOn(CASE_IN.held, to('report', over), known);

  it('counts and a summary, and the committee post that will review is chosen', () => {
    expect(eventsOf(reportWith({}))).toEqual([
      { kind: 'reported', at: STORY.reported, body: { ...reportFigures(), reviewPostId: POST.secondMember } },
    ]);
  });

  it('and its texts are kept without the spaces around them', () => {
    expect(eventsOf(reportWith({ summary: ' Tốt ', difficulties: ' ' }))).toMatchObject([{ body: { summary: 'Tốt', difficulties: null } }]);
    expect(eventsOf(reportWith({ difficulties: ' Loa hỏng ' }))).toMatchObject([{ body: { difficulties: 'Loa hỏng' } }]);
  });

  it.each([
    ['the locality', contactOfViDu],
    ['another unit', contactOfUnitB],
    ['a committee member of the unit, who is not its contact', memberOfUnitA],
    ['the system', theSystem],
  ])('and not %s', (_, actor) => {
    expect(reportWith({ summary: '' }, { ...byUnit, actor })).toEqual(refusedWith('notYours'));
  });

  it('how many came, nobody included, each group once', () => {
    const group = 'youngOfficials' as const;
    const came = (count: number): Partial<CommandBodies['report']> => ({ attendance: [{ group, count }] });
    for (const count of [0, 1, 100_000]) expect(reportWith(came(count))).toMatchObject({ refused: false });
    for (const count of [-1, 100_001, 0.5, Number.NaN])
      expect(reportWith(came(count))).toEqual(wrong(['attendance.0.count', 'headCountRange']));
    expect(reportWith({ attendance: [] })).toEqual(wrong(['attendance', 'required']));
    expect(
      reportWith({
        attendance: [
          { group, count: 1 },
          { group: 'youthAndChildren', count: -1 },
          { group, count: 1.5 },
        ],
      }),
    ).toEqual(
      wrong(['attendance.1.count', 'headCountRange'], ['attendance.2.count', 'headCountRange'], ['attendance.2.group', 'duplicateGroup']),
    );
  });

  it('only with a summary', () => {
    expect(reportWith({ summary: ' ' })).toEqual(wrong(['summary', 'required']));
  });

  it('within the lengths of the fields, and hears of every wrong one at once', () => {
    expect(reportWith({ summary: 'x'.repeat(4_000), difficulties: 'x'.repeat(4_000) })).toMatchObject({ refused: false });
    expect(reportWith({ attendance: [], summary: 'x'.repeat(4_001), difficulties: 'x'.repeat(4_001) })).toEqual(
      wrong(['attendance', 'required'], ['summary', 'tooLong'], ['difficulties', 'tooLong']),
    );
  });

  it('also late: the silence that was brought to the committee is over', () => {
    const late = { ...byUnit, asOf: STORY.end + 60 * 86_400_000 };
    expect(eventsOf(reportWith({}, late))).toMatchObject([{ kind: 'reported' }]);
    const silent = CASE_IN.held.escalated('silence', { dutyId: 'report-1' });
    expect(eventsOf(decideOn(silent, to('report'), late))).toMatchObject([
      { kind: 'escalationEnded', body: { n: 1, because: 'done' } },
      { kind: 'reported' },
    ]);
  });

  it('and ends no other escalation', () => {
    expect(eventsOf(decideOn(CASE_IN.held.troubled(), to('report'), byUnit))).toMatchObject([{ kind: 'reported' }]);
  });

  it('is refused while nobody could review it without judging the own unit', () => {
    const allTied = { ...byUnit, reviewers: [{ postId: POST.firstMember, tiedUnitIds: [UNIT_A], reachable: true }] };
    expect(reportWith({}, allTied)).toEqual(refusedWith('nobodyToReview'));
    expect(reportWith({}, { ...byUnit, reviewers: [] })).toEqual(refusedWith('nobodyToReview'));
    expect(reportWith({ summary: '' }, allTied)).toEqual(wrong(['summary', 'required']));
  });

  it('not before the engagement was held', () => {
    expect(decideOn(aRequest().agreed(), to('report'), byUnit)).toEqual(refusedWith('stageRefuses'));
  });
});

describe('who reviews', () => {
  const first = { postId: POST.firstMember, tiedUnitIds: [UNIT_A, 'unit-y'], reachable: true };
  const second = { postId: POST.secondMember, tiedUnitIds: [UNIT_B], reachable: true };
  const third = { postId: POST.thirdMember, tiedUnitIds: [], reachable: true };

  it('is the first in order of protocol who is not tied to the lead unit (R15)', () => {
    expect(chooseReviewer([first, second, third], [UNIT_A])).toBe(POST.secondMember);
    expect(chooseReviewer([first, third, second], [UNIT_A])).toBe(POST.thirdMember);
    expect(chooseReviewer([first, second, third], [UNIT_B])).toBe(POST.firstMember);
    expect(chooseReviewer([third, second, first], ['unit-y'])).toBe(POST.thirdMember);
    // Of an offering in parts nobody judges any of the units.
    expect(chooseReviewer([first, second, third], [UNIT_A, UNIT_B])).toBe(POST.thirdMember);
  });

  it('is nobody when all are tied or there is none', () => {
    expect(chooseReviewer([first], [UNIT_A])).toBeNull();
    expect(chooseReviewer([], [UNIT_A])).toBeNull();
  });
});
