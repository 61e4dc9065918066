import type { HeldPost, PostKind } from './facts';
import { relationsTo, type CaseAccess } from './relations';

/** Posts that see every case: they coordinate, decide, keep the records or observe (Party Committees of assigned units look on, R24; R29, R56). */
export const SEES_ALL = ['coordinator', 'committeeMember', 'recordsClerk', 'observer', 'administrator'] as const satisfies PostKind[];

/** Who may read a case: its parties, its co-units, the unit's secretary, who is reminded of it too, the parent of a branch (R13), and those who see all (R29). Access follows the posts held now. */
export const mayRead = (state: CaseAccess, held: readonly HeldPost[]): boolean => seesAllCases(held) || relationsTo(state, held).length > 0;

/** True for posts that see every case. */
export const seesAllCases = (held: readonly HeldPost[]): boolean =>
  held.some(({ kind }) => (SEES_ALL as readonly PostKind[]).includes(kind));

/**
 * Posts of the committee and its office that take part in every case; observers and administrators look on. Who takes part may be shown the
 * numbers of the others (R57) and write comments.
 */
export const TAKES_PART = ['coordinator', 'committeeMember', 'recordsClerk'] as const satisfies PostKind[];

const takesPartEverywhere = ({ kind }: HeldPost): boolean => (TAKES_PART as readonly PostKind[]).includes(kind);

/** The post by which somebody takes part in a case: one that it names comes before one of the committee or its office. Null for whoever does not. */
export const partTakenBy = (state: CaseAccess, held: readonly HeldPost[]): HeldPost | null =>
  held.find((post) => relationsTo(state, [post]).length > 0) ?? held.find(takesPartEverywhere) ?? null;

/** Who is told in the inbox that others have written: whom the case names, and the coordinator; the committee reads when it comes by. */
export const isToldOfComments = (state: CaseAccess, held: readonly HeldPost[]): boolean =>
  relationsTo(state, held).length > 0 || held.some(({ kind }) => kind === 'coordinator');

/** Posts that read who has been shown whose number. */
export const READS_ACCESS_LOG = ['coordinator', 'administrator'] as const satisfies PostKind[];
export const readsAccessLog = (held: readonly HeldPost[]): boolean =>
  held.some(({ kind }) => (READS_ACCESS_LOG as readonly PostKind[]).includes(kind));
