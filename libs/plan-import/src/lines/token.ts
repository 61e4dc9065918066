import type { PrintedLine } from './printed-line';

/** What the beginning of a line says that it is (plan section 3.1, line tokens). */
export type Token =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'section'; readonly roman: string; readonly title: string; readonly glued: boolean }
  | {
      readonly kind: 'heading';
      readonly numbers: readonly number[];
      readonly title: string;
      readonly body: string;
      readonly glued: boolean;
    }
  | { readonly kind: 'bullet'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

export interface TokenLine {
  readonly line: PrintedLine;
  readonly token: Token;
}

/** Dashes that people type for one another. */
export const DASH = '[-\u2010-\u2015\u2212]';

const RULE = /^[-_*=\u2010-\u2015\u2212]{3,}$/u;
const SECTION = /^(I{1,3}|IV|VI{0,3}|IX|XI{0,3})[.)](\s+(?=\S)|(?=\p{Lu}))(.+)$/u;
// The dot or bracket is required: “5 huyện …” and “01 trường …” at a line's start are no headings. The space is not: “1.Nội dung”.
const HEADING = /^(\d{1,2}(?:\.\d{1,2})*)[.)](\s*)([^\s\d].*)$/u;
const BULLET = new RegExp(`^(${DASH}|[+*•·▪])\\s*(\\S.*)$`, 'u');

/** The title of a heading without its final colon or full stop. */
export const trimTitle = (text: string): string => text.replace(/[\s:.;]+$/u, '');

/** Text without the punctuation that ends a list entry or a sentence. An ellipsis stays: it says that the list is open. */
export const trimEnd = (text: string): string => text.replace(/[\s.;,]+$/u, '');

export function tokenOf(line: PrintedLine): Token {
  const { text } = line;
  if (text === '') return { kind: 'blank' };
  if (RULE.test(text)) return { kind: 'rule' };
  const section = SECTION.exec(text);
  if (section) return { kind: 'section', roman: section[1] ?? '', title: trimTitle(section[3] ?? ''), glued: section[2] === '' };
  const heading = HEADING.exec(text);
  if (heading) {
    const numbers = (heading[1] ?? '').split('.').map(Number);
    return { kind: 'heading', numbers, ...splitAtColon(heading[3] ?? ''), glued: heading[2] === '' };
  }
  const bullet = BULLET.exec(text);
  if (bullet) return { kind: 'bullet', level: bullet[1] === '+' ? 2 : 1, text: bullet[2] ?? '' };
  return { kind: 'paragraph', text };
}

/** “Thời gian: Từ tháng …” is a title and a body; “Nội dung:” is a title alone. */
function splitAtColon(text: string): { title: string; body: string } {
  const colon = text.indexOf(':');
  if (colon < 0) return { title: trimTitle(text), body: '' };
  return { title: trimTitle(text.slice(0, colon)), body: text.slice(colon + 1).trim() };
}

export const tokenLines = (lines: readonly PrintedLine[]): TokenLine[] => lines.map((line) => ({ line, token: tokenOf(line) }));
