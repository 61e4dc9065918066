import { aRequest } from '../testing/a-request';
import { POST, UNIT_A, UNIT_B, minhHoaPost, post, unitAPost, unitBPost, viDuPost } from '../testing/people';
import { mayRead } from './access';
import { relationsTo } from './relations';

const request = aRequest();

describe('what somebody is to a case', () => {
  it('by each post: side, secretary of the unit, parent of a branch', () => {
    expect(relationsTo(request.state, [unitAPost])).toEqual(['unit']);
    expect(relationsTo(request.state, [viDuPost])).toEqual(['locality']);
    expect(relationsTo(request.state, [post('unitSecretary', 'post-secretary', UNIT_A)])).toEqual(['secretaryOfUnit']);
    expect(relationsTo(aRequest({ parentPostId: POST.parentOfUnitA }).state, [post('unitContact', POST.parentOfUnitA, 'unit-y')])).toEqual([
      'parentUnit',
    ]);
  });

  it('nothing, by the posts of others', () => {
    expect(relationsTo(request.state, [unitBPost, minhHoaPost, post('unitSecretary', 'post-secretary', UNIT_B)])).toEqual([]);
    expect(relationsTo(request.state, [])).toEqual([]);
  });

  it('everything at once, by several posts; each of them is enough to read it', () => {
    expect(relationsTo(request.state, [viDuPost, unitAPost])).toEqual(['locality', 'unit']);
    for (const held of [[viDuPost], [unitAPost]]) expect(mayRead(request.state, held)).toBe(true);
  });
});
