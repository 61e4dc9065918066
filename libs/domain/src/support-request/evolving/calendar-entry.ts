import type { CalendarEntry, SupportRequest } from '../state';

/** Only a material change gets a new sequence: when, how or where. */
export function entered(entry: CalendarEntry | null, { start, end, mode, place }: SupportRequest['terms']): CalendarEntry {
  if (entry === null) return { start, end, mode, place, sequence: 0, withdrawn: false };
  const isSame = entry.start === start && entry.end === end && entry.mode === mode && entry.place === place;
  if (isSame && !entry.withdrawn) return entry;
  return { start, end, mode, place, sequence: entry.sequence + 1, withdrawn: false };
}

/** An engagement that will not take place leaves people's calendars; one that was held stays in them. */
export function withdrawn(state: SupportRequest): SupportRequest {
  const { calendarEntry: entry, heldAt } = state;
  if (entry === null || entry.withdrawn || heldAt !== null) return state;
  return { ...state, calendarEntry: { ...entry, sequence: entry.sequence + 1, withdrawn: true } };
}
