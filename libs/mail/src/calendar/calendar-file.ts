import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry, Instant } from '@chung-suc/domain';
import type { CaseInMail, Contact, PartInMail } from '../case-in-mail';
import { item, printedItem, unitsOf } from '../letters/phrases';
import { MODE, placeOf, together, unionOf } from '../letters/words';

/** The engagement of a case as it goes into somebody's calendar. */
export interface EngagementFile {
  readonly caseId: string;
  readonly entry: CalendarEntry;
  readonly about: CaseInMail;
  readonly reader: { readonly name: string; readonly address: string };
  /** Whom an answer of the calendar program reaches. Without an organizer it is no request and no withdrawal (RFC 5546). */
  readonly organizer: { readonly name: string; readonly address: string };
  readonly coUnits: readonly string[];
  /** Empty where one unit leads the whole. */
  readonly parts: readonly PartInMail[];
  readonly coordinator: Contact | null;
  readonly renderedAt: Instant;
}

/** Under this name no host answers (RFC 2606): the UID is a name, and the same for as long as the case lives. */
const UID_DOMAIN = 'chung-suc.invalid';

/**
 * The calendar file of an agreed engagement (RFC 5545, RFC 5546): a request with a growing SEQUENCE, or its withdrawal. It is made of the case as it
 * stands when the mail is rendered, so nothing that is sent later says something older.
 */
export function calendarFile({ caseId, entry, about, reader, organizer, coUnits, parts, coordinator, renderedAt }: EngagementFile): string {
  const units = unitsOf(about, parts);
  const calendar = ical({
    method: entry.withdrawn ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Chung Suc', product: 'Chung Suc', language: 'VI' },
  });
  const event = calendar.createEvent({
    id: `${caseId}@${UID_DOMAIN}`,
    sequence: entry.sequence,
    status: entry.withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: new Date(renderedAt),
    start: new Date(entry.start),
    end: new Date(entry.end),
    summary: `${entry.withdrawn ? 'Đã hủy: ' : ''}${units} – ${placeOf(about.locality)}: ${item(about)}`,
    location: entry.place,
    description: [
      printedItem(about),
      `${together([units, unionOf(about.locality)])}, ${MODE[entry.mode]}.`,
      ...parts.map(({ name, unit }) => `Phần “${name}”: ${unit}.`),
      ...(coUnits.length === 0 ? [] : [`Đơn vị phối hợp: ${coUnits.join(', ')}.`]),
      ...(coordinator === null
        ? []
        : [`Đầu mối: Đ/c ${[coordinator.name, coordinator.phone, coordinator.email].filter(Boolean).join(', ')}.`]),
      `Hồ sơ ${about.caseNumber}.`,
    ].join('\n'),
  });
  event.organizer({ name: organizer.name, email: organizer.address });
  event.createAttendee({
    name: reader.name,
    email: reader.address,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED, // it is agreed: nobody is asked to accept it once more
    rsvp: false,
  });
  return calendar.toString();
}

/** How many changes a file knows of. */
export const sequenceOf = (file: string): number => Number(/^SEQUENCE:(\d+)/m.exec(file)?.[1] ?? 0);

/** `REQUEST` or `CANCEL`: mail programs want it beside the file too. */
export const methodOf = (file: string): string => /^METHOD:(\S+)/m.exec(file)?.[1] ?? 'PUBLISH';
