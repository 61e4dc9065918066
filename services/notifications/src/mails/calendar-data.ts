import { calendarFile } from '@chung-suc/mail';
import type { StoredTemplate } from '@chung-suc/persistence';
import { aboutOf, contact, type MailSource } from './mail-source';

/** Mails that put an agreed engagement into its reader's calendar, and those that may take it out again. */
const ENTERING: readonly StoredTemplate[] = ['agreedToUnit', 'agreedToLocality'];
const WITHDRAWING: readonly StoredTemplate[] = ['cancelledTold', 'adjustedTold', 'notHeldTold'];

/** The calendar file that a mail carries; null when it has none to carry: before the agreement there is none. */
export function calendarOf(template: StoredTemplate, { reading, holder, at }: MailSource): string | null {
  const entry = reading.state.calendarEntry;
  if (entry === null || holder.email === null) return null;
  const carries = ENTERING.includes(template) || (WITHDRAWING.includes(template) && entry.withdrawn);
  if (!carries) return null;
  return calendarFile({
    caseId: reading.caseId,
    entry,
    about: aboutOf(reading),
    reader: { name: holder.fullName, address: holder.email },
    coordinator: contact(reading.holders.coordinator),
    renderedAt: at,
  });
}
