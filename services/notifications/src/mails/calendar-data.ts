import type { CalendarEntry } from '@chung-suc/domain';
import { calendarFile, methodOf, sequenceOf } from '@chung-suc/mail';
import type { StoredTemplate } from '@chung-suc/persistence';
import type { Sender } from '../settings';
import { calendarEntryFor } from './calendar-entry';
import { aboutOf, contact, coUnitNames, type MailSource } from './mail-source';
import { partsOf } from './parts-data';

/** Mails that put an agreed engagement into its reader's calendar, and those that may take it out again: whichever goes when its date is gone. */
const ENTERING: readonly StoredTemplate[] = ['agreedToUnit', 'agreedToLocality', 'resumedTold'];
const WITHDRAWING: readonly StoredTemplate[] = [
  'cancelledTold',
  'adjustedTold',
  'notHeldTold',
  'suspendedTold',
  'requestToUnit',
  'requestSent',
];

/** The calendar file that a mail carries; null when it has none to carry: before the agreement there is none. */
export function calendarOf(template: StoredTemplate, source: MailSource, sender: Sender): string | null {
  const { reading, holder, at } = source;
  const entry = calendarEntryFor(source);
  if (entry === null || holder.email === null) return null;
  if (!(entry.withdrawn ? WITHDRAWING : ENTERING).includes(template)) return null;
  const coordinator = contact(reading.holders.coordinator);
  return calendarFile({
    caseId: reading.caseId,
    entry,
    about: aboutOf(reading),
    reader: { name: holder.fullName, address: holder.email },
    organizer: coordinator?.email
      ? { name: coordinator.name, address: coordinator.email }
      : { ...sender, name: sender.name || sender.address },
    coUnits: coUnitNames(reading),
    parts: partsOf(reading),
    coordinator,
    renderedAt: at,
  });
}

/**
 * What a stored file that has not gone yet must not do: say something older than what has gone, or goes, to the same reader. An entry that has
 * changed since is told by another mail; a withdrawal is made anew, since the mail says more than that.
 */
export function staleness(file: string | null, entry: CalendarEntry | null): 'current' | 'overtaken' | 'outdated' {
  if (file === null || entry === null || sequenceOf(file) >= entry.sequence) return 'current';
  return methodOf(file) === 'CANCEL' ? 'outdated' : 'overtaken';
}
