import { nameParts } from '../person/name';
import { fold, toNfc } from '../plan/text';

/** The alphabet as dictionaries have it: ă and â after a, đ after d, ê after e, ô and ơ after o, ư after u. */
const LETTERS = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const RANK = new Map(LETTERS.map((letter, index) => [letter, String.fromCharCode(0x4e00 + index)]));
/** Within a syllable the tones come last: ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Letters first, then tones, so that `Bình` stands by `Bính` and not after `Bỉnh`; numbers by their value. */
export function sortKey(text: string): string {
  let tones = '';
  let letters = '';
  for (const char of toNfc(text).toLowerCase()) {
    const parts = char.normalize('NFD');
    const tone = [...parts].find((mark) => TONES.includes(mark));
    const letter = tone ? parts.replace(tone, '').normalize('NFC') : char;
    letters += RANK.get(letter) ?? letter;
    if (tone || RANK.has(letter)) tones += tone ? TONES.indexOf(tone) + 1 : 0;
  }
  return `${letters.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}\u0000${tones}`;
}

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Vietnamese order of any text: `an ăn ca da dà dạ đa`. Not `Intl`: what a browser or a server has of it differs. */
export const compareTexts = (a: string, b: string): number => byKey(sortKey(a), sortKey(b));

/** People by their given name, which stands last; then by the whole name. */
export const compareNames = (a: string, b: string): number => compareTexts(givenName(a), givenName(b)) || compareTexts(a, b);

const givenName = (fullName: string): string => (/\p{L}/u.test(fullName) ? nameParts(fullName).givenName : fullName);

/** Whether a row has what was typed, with or without marks. */
export const isFound = (cells: readonly string[], typed: string): boolean => {
  const row = fold(cells.join(' '));
  return fold(typed)
    .split(' ')
    .every((word) => row.includes(word));
};
