/**
 * Misspellings by rule and by list. Data, not a dictionary: only what is certainly wrong or confused in plans of this kind, so that a
 * finding is worth a look.
 */

/** Phrases that are written for another, as printed in small letters. */
export const CONFUSED: readonly (readonly [printed: string, meant: string])[] = [
  ['thanh thiếu thi', 'thanh thiếu nhi'],
  ['thăm quan', 'tham quan'],
  ['xúc tích', 'súc tích'],
  ['chuẩn đoán', 'chẩn đoán'],
  ['bổ xung', 'bổ sung'],
  ['xử dụng', 'sử dụng'],
  ['chia sẽ', 'chia sẻ'],
  ['suất sắc', 'xuất sắc'],
];

const TONES = '\u0300\u0301\u0303\u0309\u0323';
/**
 * Rhymes that Vietnamese does not have, in decomposed form: “uơ” and “ưo” before a final consonant are always “ươ” with one horn
 * forgotten (thuơng → thương).
 */
const HORN_FORGOTTEN = new RegExp(`(u\u031b?)([${TONES}]?)(o\u031b?)([${TONES}]?)(?=ng|nh|[cmnptiu])`, 'giu');

/** The syllable with its forgotten horn, or null when it is in order. Takes and gives NFC. */
export function withHorn(syllable: string): string | null {
  const marked = syllable.normalize('NFD').replace(HORN_FORGOTTEN, (whole, u: string, toneU: string, o: string, toneO: string) => {
    const hornU = u.includes('\u031b');
    const hornO = o.includes('\u031b');
    if (hornU === hornO) return whole;
    return `${u[0]}\u031b${toneU}${o[0]}\u031b${toneO}`;
  });
  const corrected = marked.normalize('NFC');
  return corrected === syllable ? null : corrected;
}
