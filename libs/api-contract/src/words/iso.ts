import { instantAt, type Instant } from '@chung-suc/domain';

const OFFSET_MS = -instantAt('1970-01-01', 0);

/** `2026-06-18T14:00:00+07:00`: an instant as it goes out, on the wall clock of Ho Chi Minh City. */
export const toIso = (at: Instant): string => new Date(at + OFFSET_MS).toISOString().replace(/(\.000)?Z$/, '+07:00');
export const toIsoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));
