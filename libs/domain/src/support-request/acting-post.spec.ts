import { CASE_IN, aRequest } from '../testing/a-request';
import {
  POST,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  coordinator,
  member,
  person,
  post,
  secondMemberPost,
  theSystem,
  unitAPost,
  unitBPost,
  viDuPost,
  COMMITTEE,
} from '../testing/people';
import { actingPost } from './acting-post';
import type { CommandKind } from './stages';

const { state } = CASE_IN.reviewed;
const holderOfMany = person([unitBPost, secondMemberPost, viDuPost, unitAPost]);

describe('the post in which somebody acted', () => {
  it.each<[CommandKind, string]>([
    ['request', POST.viDu],
    ['agree', POST.unitA],
    ['decline', POST.unitA],
    ['report', POST.unitA],
    ['confirmExecution', POST.viDu],
    ['review', POST.secondMember],
    ['commend', POST.unitA],
    ['reportNotHeld', POST.unitA],
    ['declareTrouble', POST.unitA],
    ['choose', POST.viDu],
    ['adjust', POST.secondMember],
  ])('is for %s the post that the command belongs to, of all that a person holds', (kind, expected) => {
    expect(actingPost(kind, state, { actor: holderOfMany, blocId: COMMITTEE })).toBe(expected);
  });

  it('is for “did not take place” the side that says so', () => {
    expect(actingPost('reportNotHeld', state, { actor: contactOfUnitA, blocId: COMMITTEE })).toBe(POST.unitA);
    expect(actingPost('reportNotHeld', state, { actor: contactOfViDu, blocId: COMMITTEE })).toBe(POST.viDu);
    expect(actingPost('reportNotHeld', state, { actor: contactOfUnitB, blocId: COMMITTEE })).toBeNull();
  });

  it('is for trouble the side that tells of it', () => {
    expect(actingPost('declareTrouble', state, { actor: contactOfViDu, blocId: COMMITTEE })).toBe(POST.viDu);
    expect(actingPost('declareTrouble', state, { actor: contactOfUnitB, blocId: COMMITTEE })).toBeNull();
  });

  it('is for a decision of the committee the member’s seat; the coordinator’s post only where that decides in its place', () => {
    const both = person([post('coordinator', POST.coordinator, COMMITTEE), secondMemberPost]);
    expect(actingPost('adjust', state, { actor: both, blocId: COMMITTEE })).toBe(POST.secondMember);
    expect(actingPost('adjust', state, { actor: coordinator, blocId: COMMITTEE })).toBe(POST.coordinator);
    expect(actingPost('adjust', state, { actor: both, blocId: 'another-bloc' })).toBeNull();
    expect(actingPost('adjust', state, { actor: contactOfUnitA, blocId: COMMITTEE })).toBeNull();
  });

  it('is none for who holds no post of the case', () => {
    expect(actingPost('agree', aRequest().state, { actor: contactOfUnitB, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('request', aRequest().state, { actor: contactOfUnitA, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('review', state, { actor: coordinator, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('commend', state, { actor: member, blocId: COMMITTEE })).toBeNull();
  });

  it('is none for the system, and for what only the system tells', () => {
    expect(actingPost('agree', state, { actor: theSystem, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('clockReached', state, { actor: theSystem, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('clockReached', state, { actor: holderOfMany, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('retime', state, { actor: holderOfMany, blocId: COMMITTEE })).toBeNull();
    expect(actingPost('noteDelivery', state, { actor: holderOfMany, blocId: COMMITTEE })).toBeNull();
  });
});
