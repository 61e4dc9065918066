import type { HeldPost, PostKind } from './facts';
import type { SupportRequest } from './state';

/** Posts that see every case: they coordinate, decide, keep the records or observe (Party Committees of assigned units look on, R24; R29, R56). */
const SEES_ALL: readonly PostKind[] = ['coordinator', 'committeeMember', 'recordsClerk', 'observer', 'administrator'];

/** Who may read a case: its parties, its co-units, the unit's secretary, who is reminded of it too, the parent of a branch (R13), and those who see all (R29). Access follows the posts held now. */
export const mayRead = (
  state: Pick<SupportRequest, 'posts' | 'leadUnitId' | 'parentPostId' | 'reviewPostId' | 'coUnits'>,
  held: readonly HeldPost[],
): boolean =>
  held.some(
    (post) =>
      SEES_ALL.includes(post.kind) ||
      (post.kind === 'unitSecretary' && post.organisationId === state.leadUnitId) ||
      [state.posts.unit, state.posts.locality, state.parentPostId, state.reviewPostId].includes(post.postId) ||
      state.coUnits.some(({ postId }) => postId === post.postId),
  );

/** True for posts that see every case. */
export const seesAllCases = (held: readonly HeldPost[]): boolean => held.some((post) => SEES_ALL.includes(post.kind));
