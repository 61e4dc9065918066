import { fold } from '@chung-suc/domain';
import type { DraftOffering } from '../draft/draft';
import { trimEnd } from '../lines/token';

export type ParsedOffering = Pick<DraftOffering, 'name' | 'mode' | 'visit' | 'venue' | 'capacity'>;

const LAST_PARENTHESIS = /\s*\(([^()]*)\)\s*$/u;
const COUNTED = /^0*(\d{1,3})\s+(\p{L}.*)$/u;

/**
 * Reads an offering's line. Mode, venue and capacity come from the last parenthesis only, because “trực tuyến” can be part of the name
 * (R9); a last parenthesis that says no mode belongs to the name.
 */
export function parseOffering(text: string): ParsedOffering {
  const whole = trimEnd(text);
  const parenthesis = LAST_PARENTHESIS.exec(whole);
  const delivery = parenthesis ? parseDelivery(parenthesis[1] ?? '') : null;
  if (!parenthesis || !delivery) return { name: whole, mode: null, visit: false, venue: null, capacity: null };
  return { name: trimEnd(whole.slice(0, parenthesis.index)), ...delivery };
}

/** `trực tiếp tại 01 trường THPT`, `tham quan trực tiếp`, `trực tuyến`. Null when neither mode is named; both named is no mode. */
function parseDelivery(text: string): Omit<ParsedOffering, 'name'> | null {
  const folded = fold(text);
  const online = /truc tuyen|online/.test(folded);
  const onsite = /truc tiep/.test(folded);
  if (!online && !onsite) return null;
  const venue = /(?:^|\s)(?:tại|ở|qua)\s+(.+)$/u.exec(text)?.[1] ?? null;
  return {
    mode: online === onsite ? null : online ? 'online' : 'onsite',
    visit: folded.includes('tham quan'),
    venue: venue === null ? null : trimEnd(venue),
    capacity: venue === null ? null : capacityOf(venue),
  };
}

/** “01 trường THPT” is one engagement; per programme or per locality only when it says so (R10). */
function capacityOf(venue: string): DraftOffering['capacity'] {
  const counted = COUNTED.exec(venue);
  if (!counted) return null;
  const rest = fold(counted[2] ?? '');
  const perLocality = /\b(?:moi|tung|tai moi) (?:quan|huyen|dia phuong|phuong|xa|dia ban)/.test(rest);
  const perProgramme = /\b(?:toan|ca) (?:thanh pho|chuong trinh|mo hinh|dot)/.test(rest);
  return { count: Number(counted[1]), scope: perLocality ? 'locality' : perProgramme ? 'programme' : null };
}
