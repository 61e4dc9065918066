/**
 * Text of Vietnamese documents: one composed form for display, one folded form for comparison (plan data oddities D2, D3).
 * `normalize` is part of the language, not of `Intl`; nothing here depends on a locale.
 */

/** NFC: “ấ” typed as one, two or three code points becomes one text. Every stored and shown text goes through this first. */
export const toNfc = (text: string): string => text.normalize('NFC');

/** Spaces that look like one but compare as another: NBSP, the typographic spaces, tab, vertical tab, form feed, zero-width space. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\t\v\f]/gu;
/** Marks without width that only join or forbid a break: they part no words, so they go without a trace. */
const JOINERS = /[\u00ad\u200c\u200d\u2060\ufeff]/gu;

/** NFC, every kind of space as one plain space, no space at the ends. What a parser reads; what was printed is kept beside it. */
export const toPlainText = (text: string): string => toNfc(text).replace(JOINERS, '').replace(ODD_SPACES, ' ').replace(/\s+/g, ' ').trim();

/**
 * The form for comparison: no tone or vowel marks, đ as d, lower case, single spaces. `toà` and `tòa`, `tuý` and `túy`, NFC and NFD meet
 * here and nowhere else. đ needs its own step: Unicode does not decompose it.
 */
export const fold = (text: string): string =>
  toPlainText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/** Words of the folded text, punctuation left out: `Luật Phòng, chống ma tuý` gives `luat phong chong ma tuy`. */
export const foldedWords = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

/** A readable ASCII name for ids: `Đoàn Sở Mẫu A` gives `doan-so-mau-a`. Empty when the text has no letter or digit. */
export const slug = (text: string): string => foldedWords(text).join('-');
