import type { Actor, HeldPost, PostKind } from '../support-request/facts';

/** The lead unit of the offering in tests (Đoàn Sở Mẫu A), another unit, and the locality that asks (Phường Ví Dụ). */
export const UNIT_A = 'unit-a';
export const UNIT_B = 'unit-b';
export const VI_DU = 'locality-vi-du';
export const MINH_HOA = 'locality-minh-hoa';
export const COMMITTEE = 'committee';

export const POST = {
  unitA: 'post-unit-a',
  unitB: 'post-unit-b',
  parentOfUnitA: 'post-parent-of-unit-a',
  viDu: 'post-vi-du',
  minhHoa: 'post-minh-hoa',
  /** First in order of protocol, held by somebody of the lead unit: recused. */
  firstMember: 'post-member-1',
  secondMember: 'post-member-2',
  thirdMember: 'post-member-3',
  coordinator: 'post-coordinator',
  secretaryOfUnitA: 'post-secretary-unit-a',
} as const;

export const post = (kind: PostKind, postId: string, organisationId: string): HeldPost => ({ postId, kind, organisationId });

/** A person who acts through these posts; tied to the units whose contact it is, and to `tiedTo`. */
export function person(posts: readonly HeldPost[], tiedTo: readonly string[] = []): Actor {
  const own = posts.filter((held) => held.kind === 'unitContact').map((held) => held.organisationId);
  return { kind: 'person', personId: `person-of-${posts.map((held) => held.postId).join('+')}`, posts, tiedUnitIds: [...own, ...tiedTo] };
}

export const unitAPost = post('unitContact', POST.unitA, UNIT_A);
export const unitBPost = post('unitContact', POST.unitB, UNIT_B);
export const viDuPost = post('localityContact', POST.viDu, VI_DU);
export const minhHoaPost = post('localityContact', POST.minhHoa, MINH_HOA);
export const firstMemberPost = post('committeeMember', POST.firstMember, COMMITTEE);
export const secondMemberPost = post('committeeMember', POST.secondMember, COMMITTEE);

export const contactOfUnitA = person([unitAPost]);
export const contactOfUnitB = person([unitBPost]);
export const contactOfViDu = person([viDuPost]);
export const contactOfMinhHoa = person([minhHoaPost]);
export const memberOfUnitA = person([firstMemberPost], [UNIT_A]);
export const member = person([secondMemberPost]);
export const coordinator = person([post('coordinator', 'post-coordinator', COMMITTEE)]);
export const observer = person([post('observer', 'post-observer', 'party-committee')]);
export const personWithoutPost = person([]);
export const theSystem: Actor = { kind: 'system' };
