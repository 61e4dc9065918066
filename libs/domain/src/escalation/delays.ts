import { localDateOf, type Instant } from '../calendar/local-date';
import { workingDaysBetween, type WorkingCalendar } from '../calendar/working-calendar';
import type { DomainEvent, EscalationTrigger } from '../support-request/events';

/** The delays of one escalation, each with those who answer for it: telling is the unit's, deciding the committee's (R19). */
export interface Delays {
  readonly n: number;
  readonly trigger: EscalationTrigger;
  readonly shortNotice: boolean;
  readonly openedAt: Instant;
  /** When it was decided or over; null while the committee has it. */
  readonly endedAt: Instant | null;
  /** Between knowing and telling; null where nobody told anything, which is silence. */
  readonly telling: { readonly knewAt: Instant; readonly toldAt: Instant; readonly workingDays: number } | null;
  /** Until it was decided, or until `asOf`. */
  readonly deciding: { readonly workingDays: number };
  readonly recused: readonly string[];
}

/** Both delays of every escalation of a case, in order, in working days of everybody's calendar, the first day not counted. */
export function delaysOf(events: readonly DomainEvent[], calendar: WorkingCalendar, asOf: Instant): Delays[] {
  const days = (from: Instant, to: Instant): number => workingDaysBetween(calendar, localDateOf(from), localDateOf(to));
  const found: Delays[] = [];
  events.forEach((event, index) => {
    if (event.kind === 'escalated') {
      const before = events[index - 1];
      const { n, trigger, shortNotice, recused } = event.body;
      const ended = events.slice(index + 1).find((later) => endsIt(later, n));
      const deciding = { workingDays: days(event.at, ended?.at ?? asOf) };
      found.push({
        n,
        trigger,
        shortNotice,
        openedAt: event.at,
        endedAt: ended?.at ?? null,
        telling: tellingOf(before, days),
        deciding,
        recused,
      });
    }
  });
  return found;
}

/** Decided, done after all, closed, or another escalation in its place: trouble that is declared while silence is before the committee. */
const endsIt = (event: DomainEvent, n: number): boolean =>
  ((event.kind === 'adjusted' || event.kind === 'escalationEnded') && event.body.n === n) ||
  event.kind === 'closed' ||
  event.kind === 'escalated';

/** A decline and a declared trouble stand right before the escalation that they open. */
function tellingOf(before: DomainEvent | undefined, days: (from: Instant, to: Instant) => number): Delays['telling'] {
  if (before?.kind !== 'declined' && before?.kind !== 'coUnitDeclined' && before?.kind !== 'troubleDeclared') return null;
  const knewAt = before.body.knewAt ?? before.at;
  return { knewAt, toldAt: before.at, workingDays: days(knewAt, before.at) };
}
