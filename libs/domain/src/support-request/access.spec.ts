import { aRequest } from '../testing/a-request';
import { POST, UNIT_A, UNIT_B, minhHoaPost, post, secondMemberPost, unitAPost, unitBPost, viDuPost } from '../testing/people';
import { isToldOfComments, mayRead, partTakenBy, readsAccessLog, seesAllCases } from './access';
import type { PostKind } from './facts';

const request = aRequest();
const seeingAll: readonly PostKind[] = ['coordinator', 'committeeMember', 'recordsClerk', 'observer', 'administrator'];

describe('who may read a case', () => {
  it('its parties: the unit that is asked and the locality that asks', () => {
    expect(mayRead(request.state, [unitAPost])).toBe(true);
    expect(mayRead(request.state, [viDuPost])).toBe(true);
  });

  it('no other unit, no other locality, and nobody without a post', () => {
    expect(mayRead(request.state, [unitBPost])).toBe(false);
    expect(mayRead(request.state, [minhHoaPost])).toBe(false);
    expect(mayRead(request.state, [unitBPost, minhHoaPost])).toBe(false);
    expect(mayRead(request.state, [])).toBe(false);
  });

  it('the post of the case, and not another post of the same unit', () => {
    expect(mayRead(request.state, [post('unitContact', 'post-deputy-of-unit-a', UNIT_A)])).toBe(false);
  });

  it('the unit that answers now: the one that answered before a reassignment no more (R8)', () => {
    expect(mayRead(request.silent().reassigned().state, [unitBPost])).toBe(true);
    expect(mayRead(request.silent().reassigned().state, [unitAPost])).toBe(false);
  });

  it('the secretary of the unit that is asked, who is reminded of it too', () => {
    expect(mayRead(request.state, [post('unitSecretary', 'post-secretary', UNIT_A)])).toBe(true);
    expect(mayRead(request.state, [post('unitSecretary', 'post-secretary', UNIT_B)])).toBe(false);
  });

  it('the unit that the lead unit, a branch, belongs to (R13)', () => {
    const parent = post('unitContact', POST.parentOfUnitA, 'unit-y');
    expect(mayRead(aRequest({ parentPostId: POST.parentOfUnitA }).state, [parent])).toBe(true);
    expect(mayRead(request.state, [parent])).toBe(false);
  });

  it('whoever holds the post that reviews it, from the report on', () => {
    const reviewer = post('unitContact', POST.secondMember, UNIT_B); // by the post alone, not by its kind
    expect(mayRead(aRequest().agreed().held().state, [reviewer])).toBe(false);
    expect(mayRead(aRequest().agreed().held().reported().state, [reviewer])).toBe(true);
  });

  it.each(seeingAll)('a %s, on every case (R29, R56)', (kind) => {
    expect(mayRead(request.state, [post(kind, 'some-post', 'some-organisation')])).toBe(true);
    expect(seesAllCases([post(kind, 'some-post', 'some-organisation')])).toBe(true);
  });

  it('by any one of several posts', () => {
    expect(mayRead(request.state, [unitBPost, viDuPost])).toBe(true);
    expect(seesAllCases([unitBPost, secondMemberPost])).toBe(true);
  });

  it('contacts of units and localities do not see all cases', () => {
    expect(seesAllCases([unitAPost, viDuPost])).toBe(false);
    expect(seesAllCases([])).toBe(false);
  });
});

describe('who takes part in a case', () => {
  it('its parties, the committee and its office: they may be shown the numbers of the others (R57)', () => {
    const secretary = post('unitSecretary', 'post-secretary', UNIT_A);
    for (const one of [unitAPost, viDuPost, secretary]) expect(partTakenBy(request.state, [one])).toEqual(one);
    for (const kind of ['coordinator', 'committeeMember', 'recordsClerk'] as const) {
      expect(partTakenBy(request.state, [post(kind, 'post-of-the-bloc', 'bloc')])).toMatchObject({ kind });
    }
  });

  it('nobody who only looks on, and no stranger', () => {
    for (const kind of ['observer', 'administrator'] as const) {
      expect(partTakenBy(request.state, [post(kind, 'post-of-the-bloc', 'bloc')])).toBeNull();
    }
    expect(partTakenBy(request.state, [unitBPost, minhHoaPost])).toBeNull();
  });

  it('by the post that the case names, whatever else somebody holds', () => {
    expect(partTakenBy(request.state, [secondMemberPost, unitAPost])).toEqual(unitAPost);
  });

  it('whom the case names and the coordinator are told of comments; the committee is not bothered', () => {
    expect(isToldOfComments(request.state, [unitAPost])).toBe(true);
    const told = seeingAll.filter((kind) => isToldOfComments(request.state, [post(kind, 'post-of-the-bloc', 'bloc')]));
    expect(told).toEqual(['coordinator']);
  });

  it('the log of looks is read by whoever coordinates or administers (R57)', () => {
    const reads = seeingAll.filter((kind) => readsAccessLog([post(kind, 'p', 'bloc')]));
    expect(reads).toEqual(['coordinator', 'administrator']);
    expect(readsAccessLog([unitAPost])).toBe(false);
  });
});
