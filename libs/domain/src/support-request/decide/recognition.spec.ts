import { CASE_IN } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import {
  UNIT_A,
  UNIT_B,
  contactOfMinhHoa,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  coordinator,
  firstMemberPost,
  member,
  memberOfUnitA,
  observer,
  person,
  post,
  secondMemberPost,
  theSystem,
  unitAPost,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { CommandBodies } from '../commands';
import { personActor, type Facts } from '../facts';

describe('the locality confirms', () => {
  const byLocality = facts({ by: contactOfViDu, when: STORY.confirmed });
  const confirmWith = (over: Partial<CommandBodies['confirmExecution']>, known: Facts = byLocality, request = CASE_IN.reported) =>
    decideOn(request, to('confirmExecution', over), known);

  it('that it took place, and may rate it', () => {
    expect(eventsOf(confirmWith({ comment: ' Rất tốt ' }))).toEqual([
      { kind: 'confirmed', at: STORY.confirmed, body: { tookPlace: true, rating: 5, comment: 'Rất tốt' } },
    ]);
    expect(eventsOf(confirmWith({ rating: null, comment: '  ' }))).toMatchObject([{ body: { rating: null, comment: null } }]);
  });

  it('and ends nothing before the unit has commended', () => {
    expect(eventsOf(confirmWith({}, byLocality, CASE_IN.reviewed))).toMatchObject([{ kind: 'confirmed' }]);
  });

  it('and closes a commended case, which waited for nothing else', () => {
    expect(eventsOf(confirmWith({}, byLocality, CASE_IN.commended))).toEqual([
      { kind: 'confirmed', at: STORY.confirmed, body: { tookPlace: true, rating: 5, comment: null } },
      { kind: 'closed', at: STORY.confirmed, body: { outcome: 'completed' } },
    ]);
  });

  it('also late, as long as the case is open', () => {
    expect(confirmWith({}, { ...byLocality, asOf: STORY.confirmationDue + 1 })).toMatchObject({ refused: false });
  });

  it('once', () => {
    for (const stage of ['reported', 'reviewed', 'commended'] as const) {
      expect(confirmWith({}, byLocality, CASE_IN[stage].confirmed())).toEqual(refusedWith('stageRefuses'));
    }
  });

  it('and says why, when it contradicts the report', () => {
    expect(confirmWith({ tookPlace: false, comment: null })).toEqual(wrong(['comment', 'required']));
    expect(confirmWith({ tookPlace: false, comment: ' ' })).toEqual(wrong(['comment', 'required']));
    expect(eventsOf(confirmWith({ tookPlace: false, rating: null, comment: 'Không ai đến' }))).toMatchObject([
      { body: { tookPlace: false, comment: 'Không ai đến' } },
    ]);
  });

  it('with one to five stars', () => {
    for (const rating of [1, 2, 3, 4, 5]) expect(confirmWith({ rating })).toMatchObject({ refused: false });
    for (const rating of [0, 6, -1, 2.5, Number.NaN]) expect(confirmWith({ rating })).toEqual(wrong(['rating', 'ratingRange']));
  });

  it('within the length of the comment, and hears of every wrong field at once', () => {
    expect(confirmWith({ comment: 'x'.repeat(4_000) })).toMatchObject({ refused: false });
    expect(confirmWith({ rating: 6, comment: 'x'.repeat(4_001) })).toEqual(wrong(['rating', 'ratingRange'], ['comment', 'tooLong']));
  });

  it.each([
    ['the unit', contactOfUnitA],
    ['another locality', contactOfMinhHoa],
    ['the coordinator', coordinator],
    ['the system', theSystem],
  ])('and not %s', (_, actor) => {
    expect(confirmWith({ rating: 6 }, { ...byLocality, actor })).toEqual(refusedWith('notYours'));
    expect(confirmWith({}, { ...byLocality, actor }, CASE_IN.reported.confirmed())).toEqual(refusedWith('notYours'));
  });
});

describe('the committee reviews', () => {
  const byMember = facts({ by: member, when: STORY.reviewed });
  const reviewWith = (over: Partial<CommandBodies['review']>, known: Facts = byMember, request = CASE_IN.reported) =>
    decideOn(request, to('review', over), known);

  it('and accepts the report, with a remark if it has one', () => {
    expect(eventsOf(reviewWith({}))).toEqual([{ kind: 'reviewed', at: STORY.reviewed, body: { remark: null } }]);
    expect(eventsOf(reviewWith({ remark: ' Đạt ' }))).toMatchObject([{ body: { remark: 'Đạt' } }]);
    expect(eventsOf(reviewWith({ remark: ' \n' }))).toMatchObject([{ body: { remark: null } }]);
  });

  it('without waiting for the locality', () => {
    expect(reviewWith({})).toMatchObject({ refused: false });
    expect(reviewWith({}, byMember, CASE_IN.reported.confirmed())).toMatchObject({ refused: false });
  });

  it('by any member, but by none who belongs to the lead unit (R15)', () => {
    expect(reviewWith({}, { ...byMember, actor: person([firstMemberPost], [UNIT_B]) })).toMatchObject({ refused: false });
    expect(reviewWith({}, { ...byMember, actor: memberOfUnitA })).toEqual(refusedWith('recused'));
    expect(reviewWith({}, { ...byMember, actor: person([secondMemberPost], [UNIT_B, UNIT_A]) })).toEqual(refusedWith('recused'));
  });

  it('by members of the bloc’s own committee only: one of another committee may not', () => {
    const elsewhere = person([post('committeeMember', 'post-member-elsewhere', 'city-union-office')]);
    expect(reviewWith({}, { ...byMember, actor: elsewhere })).toEqual(refusedWith('notYours'));
    expect(reviewWith({}, { ...byMember, blocId: 'city-union-office', actor: elsewhere })).toMatchObject({ refused: false });
    expect(reviewWith({}, { ...byMember, blocId: 'city-union-office' })).toEqual(refusedWith('notYours'));
  });

  it('also through a link by none who belongs to the lead unit', () => {
    const throughLink = personActor('person-1', [secondMemberPost, unitAPost], secondMemberPost.postId);
    expect(reviewWith({}, { ...byMember, actor: throughLink })).toEqual(refusedWith('recused'));
  });

  it('also with other posts beside the committee’s', () => {
    expect(
      reviewWith({}, { ...byMember, actor: person([...(contactOfUnitB.kind === 'person' ? contactOfUnitB.posts : []), secondMemberPost]) }),
    ).toMatchObject({
      refused: false,
    });
  });

  it.each([
    ['the unit itself', contactOfUnitA],
    ['the locality', contactOfViDu],
    ['the coordinator', coordinator],
    ['an observer', observer],
    ['the system', theSystem],
  ])('and not %s', (_, actor) => {
    expect(reviewWith({ remark: 'x'.repeat(4_001) }, { ...byMember, actor })).toEqual(refusedWith('notYours'));
  });

  it('within the length of the remark', () => {
    expect(reviewWith({ remark: 'x'.repeat(4_000) })).toMatchObject({ refused: false });
    expect(reviewWith({ remark: 'x'.repeat(4_001) })).toEqual(wrong(['remark', 'tooLong']));
    expect(reviewWith({ remark: 'x'.repeat(4_001) }, { ...byMember, actor: memberOfUnitA })).toEqual(refusedWith('recused'));
  });
});

describe('the unit commends', () => {
  const byUnit = facts({ by: contactOfUnitA, when: STORY.commended });
  const commendWith = (over: Partial<CommandBodies['commend']>, known: Facts = byUnit, request = CASE_IN.reviewed) =>
    decideOn(request, to('commend', over), known);
  const people = (count: number) => Array.from({ length: count }, () => ({ name: 'Trần Thị Ví Dụ', merit: 'Dễ hiểu' }));

  it('who did the work, and the case waits for the confirmation of the locality', () => {
    expect(eventsOf(commendWith({ people: [{ name: ' Trần Thị Ví Dụ ', merit: ' Dễ hiểu ' }] }))).toEqual([
      { kind: 'commended', at: STORY.commended, body: { people: [{ name: 'Trần Thị Ví Dụ', merit: 'Dễ hiểu' }] } },
    ]);
  });

  it('and closes the case, when the locality has confirmed', () => {
    expect(eventsOf(commendWith({ people: people(2) }, byUnit, CASE_IN.reviewed.confirmed()))).toEqual([
      { kind: 'commended', at: STORY.commended, body: { people: people(2) } },
      { kind: 'closed', at: STORY.commended, body: { outcome: 'completed' } },
    ]);
  });

  it('nobody this time, which is an answer too', () => {
    expect(eventsOf(commendWith({ people: [], nobodyThisTime: true }))).toEqual([
      { kind: 'commended', at: STORY.commended, body: { people: [] } },
    ]);
  });

  it('either somebody or nobody', () => {
    expect(commendWith({ people: [], nobodyThisTime: false })).toEqual(wrong(['people', 'somebodyOrNobody']));
    expect(commendWith({ people: people(1), nobodyThisTime: true })).toEqual(wrong(['nobodyThisTime', 'nobodyAndSomebody']));
  });

  it('each with name and merit, within their lengths', () => {
    const long = { name: 'ễ'.repeat(200), merit: 'x'.repeat(4_000) };
    expect(commendWith({ people: [long] })).toMatchObject({ refused: false });
    expect(commendWith({ people: [long, { name: ' ', merit: '' }, { name: `${long.name}x`, merit: `${long.merit}x` }] })).toEqual(
      wrong(['people.1.name', 'required'], ['people.1.merit', 'required'], ['people.2.name', 'tooLong'], ['people.2.merit', 'tooLong']),
    );
  });

  it('a hundred people at most', () => {
    expect(commendWith({ people: people(100) })).toMatchObject({ refused: false });
    expect(commendWith({ people: people(101) })).toEqual(wrong(['people', 'tooLong']));
  });

  it.each([
    ['another unit', contactOfUnitB],
    ['the locality', contactOfViDu],
    ['a member of the committee', member],
    ['the system', theSystem],
  ])('and not %s', (_, actor) => {
    expect(commendWith({ people: [] }, { ...byUnit, actor })).toEqual(refusedWith('notYours'));
  });
});
