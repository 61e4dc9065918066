import type { CalendarEntry } from '@chung-suc/domain';
import { calendarFile, methodOf, sequenceOf } from '@chung-suc/mail';
import type { StoredTemplate } from '@chung-suc/persistence';
import type { Sender } from '../settings';
import { aboutOf, contact, type MailSource } from './mail-source';

/** Mails that put an agreed engagement into its reader's calendar, and those that may take it out again. */
const ENTERING: readonly StoredTemplate[] = ['agreedToUnit', 'agreedToLocality'];
const WITHDRAWING: readonly StoredTemplate[] = ['cancelledTold', 'adjustedTold', 'notHeldTold'];

/** The calendar file that a mail carries; null when it has none to carry: before the agreement there is none. */
export function calendarOf(template: StoredTemplate, source: MailSource, sender: Sender): string | null {
  const { reading, holder, at } = source;
  const entry = entryFor(source);
  if (entry === null || holder.email === null) return null;
  const carries = ENTERING.includes(template) || (WITHDRAWING.includes(template) && entry.withdrawn);
  if (!carries) return null;
  const coordinator = contact(reading.holders.coordinator);
  return calendarFile({
    caseId: reading.caseId,
    entry,
    about: aboutOf(reading),
    reader: { name: holder.fullName, address: holder.email },
    organizer: coordinator?.email
      ? { name: coordinator.name, address: coordinator.email }
      : { ...sender, name: sender.name || sender.address },
    coUnits: reading.coUnits.map(({ name }) => name),
    coordinator,
    renderedAt: at,
  });
}

/**
 * The entry as it is to the reader; null for whoever never had it, such as a parent unit that is only told. A unit that was replaced after it
 * had agreed has it no more, whatever another has agreed on since.
 */
function entryFor({ reading, holder, facts }: MailSource): CalendarEntry | null {
  const { calendarEntry: entry, posts, coUnits } = reading.state;
  if (entry === null) return null;
  if ([posts.unit, posts.locality, ...coUnits.map(({ postId }) => postId)].includes(holder.postId)) return entry;
  const left = facts.events.findLastIndex((event) => event.kind === 'reassigned' && event.body.fromPostId === holder.postId);
  return facts.events.slice(0, Math.max(left, 0)).some(({ kind }) => kind === 'agreed') ? { ...entry, withdrawn: true } : null;
}

/**
 * What a stored file that has not gone yet must not do: say something older than what has gone, or goes, to the same reader. An entry that has
 * changed since is told by another mail; a withdrawal is made anew, since the mail says more than that.
 */
export function staleness(file: string | null, entry: CalendarEntry | null): 'current' | 'overtaken' | 'outdated' {
  if (file === null || entry === null || sequenceOf(file) >= entry.sequence) return 'current';
  return methodOf(file) === 'CANCEL' ? 'outdated' : 'overtaken';
}
