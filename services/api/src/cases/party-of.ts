import { awaited, postOf, type Duty, type Party, type SupportRequest } from '@chung-suc/domain';

/** Whose consent a duty asks for; undefined for duties of other kinds. */
export const partyOf = ({ kind, postId }: Pick<Duty, 'kind' | 'postId'>, state: SupportRequest): Party | undefined =>
  kind === 'consent' || kind === 'join' ? awaited(state).find((party) => postOf(party, state) === postId) : undefined;
