import { evolve, hasConsented, type DomainEvent, type Party, type SupportRequest } from '@chung-suc/domain';
import type { Settled } from '@chung-suc/mail';

type State = SupportRequest | null;

/** How the case stood after each event, beginning with none. */
function statesOf(events: readonly DomainEvent[]): State[] {
  const states: State[] = [null];
  // A file of a case begins with its request.
  if (events[0]?.kind !== 'requested') return states;
  for (const event of events) states.push(evolve(states.at(-1) ?? null, event));
  return states;
}

/** What was agreed when the last agreement was made; null when nothing was: another unit's agreement is none to this one. */
export function agreedBefore(events: readonly DomainEvent[]): Settled | null {
  const last = events.findLastIndex(({ kind }) => kind === 'agreed');
  return last < 0 ? null : standing(statesOf(events.slice(0, last)).at(-1) ?? null);
}

/** What stands while a change of it is proposed; null before anything is agreed. */
export const standing = (state: State): Settled | null =>
  state?.stage === 'agreed' ? { terms: state.terms, agreement: state.agreement } : null;

/**
 * What a party stood by until the version on the table: what is agreed, or the last version that it has consented to. Whoever has consented to
 * none yet was asked for the version before.
 */
export function stoodBy(party: Party, state: SupportRequest, events: readonly DomainEvent[]): Settled {
  const agreed = standing(state);
  if (agreed !== null) return agreed;
  const versions = statesOf(events).flatMap((one) => (one?.proposal ? [one.proposal] : []));
  const earlier = versions.filter(({ n }) => n < (state.proposal?.n ?? 0));
  const own = earlier.findLast((version) => hasConsented(version, party)) ?? earlier.at(-1);
  return { terms: own?.terms ?? state.terms, agreement: own?.details ?? null };
}
