import type { HeldPost } from './facts';
import type { SupportRequest } from './state';

/** What somebody may be to one case, by the posts held now; whoever held such a post before is nothing to it (R8). No name is one of a post too. */
export const CASE_RELATIONS = ['locality', 'unit', 'coUnit', 'parentUnit', 'secretaryOfUnit', 'reviewer'] as const;
export type CaseRelation = (typeof CASE_RELATIONS)[number];

/** What access to a case depends on. */
export type CaseAccess = Pick<SupportRequest, 'posts' | 'leadUnitId' | 'parentPostId' | 'reviewPostId' | 'coUnits'>;

const IS: Record<CaseRelation, (state: CaseAccess, post: HeldPost) => boolean> = {
  locality: ({ posts }, { postId }) => posts.locality === postId,
  unit: ({ posts }, { postId }) => posts.unit === postId,
  coUnit: ({ coUnits }, post) => coUnits.some(({ postId }) => postId === post.postId),
  parentUnit: ({ parentPostId }, { postId }) => parentPostId === postId,
  secretaryOfUnit: ({ leadUnitId }, { kind, organisationId }) => kind === 'unitSecretary' && organisationId === leadUnitId,
  reviewer: ({ reviewPostId }, { postId }) => reviewPostId === postId,
};

export const relationsTo = (state: CaseAccess, held: readonly HeldPost[]): CaseRelation[] =>
  CASE_RELATIONS.filter((relation) => held.some((post) => IS[relation](state, post)));
