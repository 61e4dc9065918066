import { parsePhone } from '@chung-suc/domain';
import type { DraftContact, DraftPosition } from '../draft/draft';
import { DASH, trimEnd } from '../lines/token';
import { titleAt } from './vocabulary';

const PHONE_LABEL = '(?:SĐT|ĐTDĐ|DĐ|ĐT|Điện thoại|Số điện thoại|Di động|Tel|Zalo)';
const PHONE = new RegExp(`${PHONE_LABEL}\\s*[:.]?\\s*([+\\d][^,;()\\p{L}]*(?:\\(0\\)[^,;()\\p{L}]*)?)`, 'iu');
const BARE_PHONE = /\(\s*(\+?\d[\d .\-–]{7,})\s*\)/u;
/** An address as printed in running text. */
export const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const DASHES = new RegExp(`\\s*${DASH}\\s*`, 'gu');
const SEPARATOR = new RegExp(`\\s*(?:${DASH}|,)\\s*`, 'gu');
const PHONE_AT_END = new RegExp(`[,;]?\\s*${PHONE_LABEL}\\s*[:.]?\\s*[+\\d].*$`, 'iu');

/** Reads `<name> – <positions> (SĐT: <phone>) phụ trách`. A dash may be glued to what follows it (D4). */
export function parseContact(text: string): DraftContact {
  const open = text.indexOf('(');
  const before = trimEnd(open < 0 ? text.replace(PHONE_AT_END, '') : text.slice(0, open));
  const { name, positions } = splitName(before);
  const printed = PHONE.exec(text)?.[1]?.trim() ?? BARE_PHONE.exec(text)?.[1]?.trim() ?? null;
  return {
    name,
    positions: splitPositions(positions),
    phonePrinted: printed,
    phone: printed === null ? null : parsePhone(printed),
    email: text.match(EMAIL)?.[0] ?? null,
  };
}

/** The name ends at the first dash or comma with a title behind it; a name can hold a dash of its own. */
function splitName(text: string): { name: string; positions: string } {
  const separators = [...text.matchAll(SEPARATOR)];
  const end = separators.find((separator) => titleAt(text.slice(separator.index + separator[0].length)) !== null) ?? separators[0];
  if (!end) return { name: trimEnd(text), positions: '' };
  return { name: trimEnd(text.slice(0, end.index)), positions: text.slice(end.index + end[0].length) };
}

/** Commas and dashes part positions only where a title follows: “Bí thư Đoàn Sở Lao động, Thương binh và Xã hội” is one. */
export function splitPositions(text: string): DraftPosition[] {
  const positions: string[] = [];
  const parted = text.replace(DASHES, (dash, at: number) => (titleAt(text.slice(at + dash.length)) ? ', ' : dash));
  for (const part of parted.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    if (positions.length > 0 && titleAt(part) === null) positions.push(`${positions.pop()}, ${part}`);
    else positions.push(part);
  }
  return positions.map((printed) => {
    const title = titleAt(printed);
    if (!title) return { printed, code: null, organisation: '' };
    return { printed, code: title.code, organisation: printed.split(' ').slice(title.words).join(' ') };
  });
}
