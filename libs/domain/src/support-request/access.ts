import type { HeldPost, PostKind } from './facts';
import { relationsTo, type CaseAccess } from './relations';

/** Posts that see every case: they coordinate, decide, keep the records or observe (Party Committees of assigned units look on, R24; R29, R56). */
export const SEES_ALL = ['coordinator', 'committeeMember', 'recordsClerk', 'observer', 'administrator'] as const satisfies PostKind[];

/** Who may read a case: its parties, its co-units, the unit's secretary, who is reminded of it too, the parent of a branch (R13), and those who see all (R29). Access follows the posts held now. */
export const mayRead = (state: CaseAccess, held: readonly HeldPost[]): boolean => seesAllCases(held) || relationsTo(state, held).length > 0;

/** True for posts that see every case. */
export const seesAllCases = (held: readonly HeldPost[]): boolean =>
  held.some(({ kind }) => (SEES_ALL as readonly PostKind[]).includes(kind));
