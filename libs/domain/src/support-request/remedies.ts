import type { Instant, LocalDate } from '../calendar/local-date';
import type { Command } from './commands';
import type { SupportRequest } from './state';
import type { DeliveryMode } from './terms';

/**
 * What the committee can put in place of what was asked or agreed (R20): another unit, the bloc itself, another date, another mode. `part`: the
 * component that another answers for (R12); left out: the one that the committee has to decide about, or else the lead unit's.
 */
export type Remedy =
  | { readonly kind: 'reassign'; readonly unitId: string; readonly part?: string | undefined }
  | { readonly kind: 'blocRuns'; readonly part?: string | undefined }
  | { readonly kind: 'otherDate'; readonly start: Instant; readonly end: Instant }
  | { readonly kind: 'otherMode'; readonly mode: DeliveryMode; readonly place: string };

/**
 * How the committee adjusts a case. Another unit and the bloc itself can be decided; another date or mode is the locality's to accept, so
 * it is offered, alone or with others. `extend`: until 17:00 of that day. `keep`: as agreed, the trouble is over.
 */
export type Resolution =
  | Extract<Remedy, { kind: 'reassign' | 'blocRuns' }>
  | { readonly kind: 'offer'; readonly remedies: readonly Remedy[] }
  | { readonly kind: 'extend'; readonly dutyId: string; readonly until: LocalDate }
  | { readonly kind: 'keep' }
  | { readonly kind: 'close' };

export type ResolutionKind = Resolution['kind'];

/** The most that are offered to a locality at once. */
export const MOST_REMEDIES = 4;

/** Units that a resolution or an offer names. */
export const unitsNamedIn = (remedies: readonly (Remedy | Resolution)[]): string[] =>
  remedies.flatMap((remedy) => {
    if (remedy.kind === 'reassign') return [remedy.unitId];
    return remedy.kind === 'offer' ? unitsNamedIn(remedy.remedies) : [];
  });

/** Units that a command names, or the offer that it answers: what a decision has to know of them is loaded. */
export function unitsNamedBy(command: Command, state: SupportRequest | null): string[] {
  if (command.kind === 'recordFor') return unitsNamedBy(command.body.act, state);
  if (command.kind === 'adjust') return unitsNamedIn([command.body.resolution]);
  if (command.kind === 'match') return command.body.unitId === null ? [] : [command.body.unitId];
  return command.kind === 'choose' && state?.offer ? unitsNamedIn(state.offer.remedies) : [];
}
