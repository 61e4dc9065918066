/** Encoders of the two common encodings from before Unicode, to make files that the import must refuse. */

const TCVN3: readonly (readonly [string, string])[] = [
  ['àáảãạ', '\u00b5\u00b8\u00b6\u00b7\u00b9'],
  ['ăằắẳẵặ', '\u00a8\u00bb\u00be\u00bc\u00bd\u00c6'],
  ['âầấẩẫậ', '\u00a9\u00c7\u00ca\u00c8\u00c9\u00cb'],
  ['đ', '\u00ae'],
  ['èéẻẽẹ', '\u00cc\u00d0\u00ce\u00cf\u00d1'],
  ['êềếểễệ', '\u00aa\u00d2\u00d5\u00d3\u00d4\u00d6'],
  ['ìíỉĩị', '\u00d7\u00dd\u00d8\u00dc\u00de'],
  ['òóỏõọ', '\u00df\u00e3\u00e1\u00e2\u00e4'],
  ['ôồốổỗộ', '\u00ab\u00e5\u00e8\u00e6\u00e7\u00e9'],
  ['ơờớởỡợ', '\u00ac\u00ea\u00ed\u00eb\u00ec\u00ee'],
  ['ùúủũụ', '\u00ef\u00f3\u00f1\u00f2\u00f4'],
  ['ưừứửữự', '\u00ad\u00f5\u00f8\u00f6\u00f7\u00f9'],
  ['ỳýỷỹỵ', '\u00fa\u00fd\u00fb\u00fc\u00fe'],
  ['ĂÂĐÊÔƠƯ', '\u00a1\u00a2\u00a7\u00a3\u00a4\u00a5\u00a6'],
];

/** Text as TCVN3 letters on Latin-1 code points; capitals with a tone become small ones, as its capital fonts expect. */
export function toTcvn3(text: string): string {
  const map = new Map(TCVN3.flatMap(([from, to]) => [...from].map((letter, index) => [letter, to[index] ?? ''] as const)));
  return [...text.normalize('NFC')].map((letter) => map.get(letter) ?? map.get(letter.toLowerCase()) ?? latin(letter)).join('');
}

const VNI_BASES: Readonly<Record<string, string>> = {
  ă: 'aê',
  â: 'aâ',
  ê: 'eâ',
  ô: 'oâ',
  ơ: 'ô',
  ư: 'ö',
  đ: 'ñ',
  Đ: 'Ñ',
  Ư: 'Ö',
  Ơ: 'Ô',
  Ô: 'OÂ',
  Ê: 'EÂ',
  Â: 'AÂ',
  Ă: 'AÊ',
};
const VNI_TONES: Readonly<Record<string, string>> = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };

/** Text as VNI: the letter, then its tone as a second, accented letter. */
export const toVni = (text: string): string =>
  text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? '';
    const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
    return (VNI_BASES[base] ?? base) + (VNI_TONES[tone] ?? '');
  });

const latin = (letter: string): string => (letter.charCodeAt(0) < 256 ? letter : '-');

/** One byte a letter, as those encodings were stored. */
export const inOneByte = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => Math.min(letter.charCodeAt(0), 255)));
