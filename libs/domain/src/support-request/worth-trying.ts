import { isOpenFor, type PersonCommandKind } from './stages';
import type { SupportRequest } from './state';

/**
 * Whether a command is worth offering where a case is only named, as in an inbox: its stage is open for it, and what it speaks of is there.
 * Everything else is decided when it is given.
 */
export const isWorthTrying = (
  kind: PersonCommandKind,
  { stage, proposal, terms }: Pick<SupportRequest, 'stage' | 'proposal' | 'terms'>,
  now: number,
): boolean => isOpenFor(stage, kind) && (kind !== 'turnDown' || proposal !== null) && (kind !== 'reportNotHeld' || terms.start <= now);
