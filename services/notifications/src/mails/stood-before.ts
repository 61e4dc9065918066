import { evolve, hasConsented, type DomainEvent, type EventKind, type Party, type SupportRequest } from '@chung-suc/domain';
import type { Settled } from '@chung-suc/mail';
import type { CaseReading } from '@chung-suc/persistence';
import { specificParts } from './parts-data';

type State = SupportRequest | null;

/** How the case stood after each event, beginning with none. */
export function statesOf(events: readonly DomainEvent[]): State[] {
  const states: State[] = [null];
  // A file of a case begins with its request.
  if (events[0]?.kind !== 'requested') return states;
  for (const event of events) states.push(evolve(states.at(-1) ?? null, event));
  return states;
}

/** How the case stood before the last event of a kind; null when it was opened by it, or there is none. */
export function stateBefore(events: readonly DomainEvent[], kind: EventKind): State {
  const last = events.findLastIndex((event) => event.kind === kind);
  return last < 0 ? null : (statesOf(events.slice(0, last)).at(-1) ?? null);
}

/** What was agreed when the last agreement was made; null when nothing was: another unit's agreement is none to this one. */
export const agreedBefore = (events: readonly DomainEvent[], reading: CaseReading): Settled | null =>
  standing(stateBefore(events, 'agreed'), reading);

/** What stands while a change of it is proposed; null before anything is agreed. */
export function standing(state: State, reading: CaseReading): Settled | null {
  if (state?.stage !== 'agreed') return null;
  const { terms, agreement } = state;
  return { terms, agreement, parts: specificParts(state, agreement, agreement?.parts ?? [], reading) };
}

/**
 * What a party stood by until the version on the table: what is agreed, or the last version that it has consented to. Whoever has consented to
 * none yet was asked for the version before.
 */
export function stoodBy(party: Party, reading: CaseReading, events: readonly DomainEvent[]): Settled {
  const { state } = reading;
  const agreed = standing(state, reading);
  if (agreed !== null) return agreed;
  const versions = statesOf(events).flatMap((one) => (one?.proposal ? [one.proposal] : []));
  const earlier = versions.filter(({ n }) => n < (state.proposal?.n ?? 0));
  const own = earlier.findLast((version) => hasConsented(version, party)) ?? earlier.at(-1);
  const details = own?.details ?? null;
  return { terms: own?.terms ?? state.terms, agreement: details, parts: specificParts(state, details, own?.parts ?? [], reading) };
}
