import * as fc from 'fast-check';

/** One way in which the same text can come from another keyboard, editor or system. */
export type Retyping = (text: string) => string;

/** A different choice at every place where a pattern matches; the places are the property's randomness. */
const at = (text: string, pattern: RegExp, choices: readonly ((found: string) => string)[], seed: readonly number[]): string => {
  let place = 0;
  return text.replace(pattern, (found) => (choices[(seed[place++ % seed.length] ?? 0) % choices.length] ?? String)(found));
};

const same = (found: string): string => found;
const retyping =
  (pattern: RegExp, choices: readonly ((found: string) => string)[]) =>
  (seed: readonly number[]): Retyping =>
  (text) =>
    at(text, pattern, choices, seed);

/** By name, so that a failing property says which one it was. */
export const RETYPINGS: Readonly<Record<string, (seed: readonly number[]) => Retyping>> = {
  'composed and decomposed words': retyping(/\p{L}[\p{L}\p{M}]*/gu, [
    same,
    (word) => word.normalize('NFC'),
    (word) => word.normalize('NFD'),
  ]),
  'dashes for one another': retyping(/(?<=\s)[–-](?=[\s\p{L}])|(?<=\p{L})-(?=\p{Lu})|^-/gmu, [
    same,
    () => '-',
    () => '–',
    () => '—',
    () => '−',
  ]),
  'odd spaces': retyping(/(?<=\S) (?=\S)/gu, [same, () => '\u00a0', () => '  ', () => ' \u200b', () => '\u2009', () => '\t']),
  'spaces around lines': retyping(/\n/gu, [same, () => ' \n', () => '\n  ', () => '\u00a0\n\t', () => ' \u200b\n']),
  'blank lines': retyping(/\n/gu, [same, () => '\n\n', () => '\n \n\n']),
  'glued numbers': retyping(/^(\s*(?:[IVX]+|\d+(?:\.\d+)*)\.) (?=\p{Lu})/gmu, [same, (found) => found.trimEnd()]),
  'glued bullets': retyping(/^([-+]) (?=\p{Lu})/gmu, [same, (found) => found.trimEnd(), (found) => `${found} `]),
  'other bullets': retyping(/^- (?=\p{Lu})/gmu, [same, () => '– ', () => '• ', () => '* ']),
  'straight quotes': () => (text) => text.replace(/[“”]/gu, '"'),
  'brackets behind numbers': retyping(/^(\s*\d\.\d)\. (?=\p{Lu})/gmu, [same, (found) => found.replace('. ', ') ')]),
  'labels of the phone': retyping(/\(SĐT: /gu, [same, () => '(ĐT: ', () => '(SĐT ', () => '(Điện thoại:', () => '(Zalo: ']),
  honorifics: retyping(/đ[ồô]\u0300?ng ch[íi]\u0301? (?=\p{Lu}[\p{L}\p{M}]+ \p{Lu})/gu, [
    same,
    () => 'đ/c ',
    () => 'Đ/c ',
    () => 'Đồng chí ',
  ]),
  'digits of the phone': retyping(/\d{4}\.\d{3}\.(?=\d{3}\))/gu, [
    same,
    (found) => found.replaceAll('.', ' '),
    (found) => found.replaceAll('.', ''),
    (found) => found.replaceAll('.', '-'),
    (found) => `+84 ${found.slice(1).replaceAll('.', ' ')}`,
    (found) => `0084${found.slice(1).replaceAll('.', '')}`,
  ]),
};

/** Line ends and what stands before the first line; last, because the others look at line feeds. */
export const ENDINGS: Readonly<Record<string, Retyping>> = {
  LF: same,
  CRLF: (text) => text.replace(/\n/g, '\r\n'),
  CR: (text) => text.replace(/\n/g, '\r'),
  'byte order mark': (text) => `\ufeff${text}`,
  'byte order mark and CRLF': (text) => `\ufeff${text.replace(/\n/g, '\r\n')}`,
  'leading blank lines': (text) => `\n\n \n${text}`,
  'final line end': (text) => `${text.trimEnd()}\n`,
};

export const seeds = fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 });
