/**
 * Text that decodes as UTF-8 but was never Unicode: TCVN3 (ABC) and VNI keep Vietnamese letters on Latin-1 code points and look right
 * only in fonts like .VnTime and VNI-Times; UTF-8 read once as Windows-1252 shows as `Káº¿ hoáº¡ch`.
 */

/** Letters that only Vietnamese Unicode text has, composed or with the combining tone marks. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{L}[\u0300\u0301\u0303\u0309\u0323]/gu;

/** TCVN3 letters that Unicode Vietnamese never uses, inside a word: µ ¶ ¸ ¹ for à ả á ạ, ® for đ, ¬ ­ for ơ ư and so on. */
const TCVN3 =
  /(?<=\p{L})[\u00a7\u00a8\u00aa-\u00af\u00b5-\u00b9\u00bb-\u00bf\u00d0-\u00d2\u00d5-\u00d8\u00dc\u00de\u00f0\u00f7\u00f8\u00fb\u00fc\u00fe]|[\u00a7\u00ae](?=\p{L})/gu;

/** VNI writes a letter and then its tone as a second, accented letter: `Keá hoaïch`, `Ñoaøn`. */
const VNI =
  /[aeiouyâêôăơưAEIOUY][\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e8-\u00eb\u00ef\u00f5\u00f8\u00f9-\u00fc\u00c0-\u00c5\u00c8-\u00cb\u00cf\u00d5\u00d8-\u00dc]|[\u00d1\u00f1\u00f4\u00f6](?=\p{L})/gu;

/** UTF-8 of Vietnamese letters read as Windows-1252 (or Latin-1, with C1 controls). */
const MOJIBAKE =
  /\u00e1[\u00ba\u00bb][\u0080-\u00ff\u0100-\u2122]|\u00c4[\u2018\u0091\u0090\u0192\u0083]|\u00c6[\u00a0\u00a1\u00af\u00b0]|\u00c3[\u00a0-\u00bf]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a decoded text looks like: Unicode, a legacy encoding, or garbled. A text with hardly any letter beyond ASCII is left to the parser. */
export function lookOfText(text: string): 'unicode' | 'legacyEncoding' | 'garbledEncoding' {
  const unicode = count(text, UNICODE_VIETNAMESE);
  const mojibake = count(text, MOJIBAKE);
  if (mojibake > 4 && mojibake > unicode) return 'garbledEncoding';
  const legacy = Math.max(count(text, TCVN3), count(text, VNI));
  return legacy > 4 && legacy > unicode ? 'legacyEncoding' : 'unicode';
}
