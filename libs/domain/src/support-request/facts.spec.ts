import { POST, UNIT_A, UNIT_B, secondMemberPost, unitAPost, unitBPost, viDuPost } from '../testing/people';
import { personActor, tiedUnitsOf } from './facts';

describe('whom a person is tied to', () => {
  it('the units whose contact the person is, and no locality and no committee', () => {
    expect(tiedUnitsOf([unitAPost, viDuPost, secondMemberPost, unitBPost])).toEqual([UNIT_A, UNIT_B]);
    expect(tiedUnitsOf([viDuPost, secondMemberPost])).toEqual([]);
    expect(tiedUnitsOf([])).toEqual([]);
  });
});

describe('a person who acts', () => {
  it('does so in every post held', () => {
    expect(personActor('person-1', [secondMemberPost, unitAPost])).toEqual({
      kind: 'person',
      personId: 'person-1',
      posts: [secondMemberPost, unitAPost],
      tiedUnitIds: [UNIT_A],
    });
  });

  it('through a link does so in that one post, but stays tied by all (R15)', () => {
    expect(personActor('person-1', [secondMemberPost, unitAPost], POST.secondMember)).toEqual({
      kind: 'person',
      personId: 'person-1',
      posts: [secondMemberPost],
      tiedUnitIds: [UNIT_A],
    });
  });

  it('can do nothing through a link to a post that is no longer held', () => {
    expect(personActor('person-1', [unitAPost], POST.unitB)).toMatchObject({ posts: [], tiedUnitIds: [UNIT_A] });
  });
});
