import type { PrintedLine } from '../lines/printed-line';
import type { FindingContext } from './context';
import { finding, type Finding } from './finding';

/** How the text is typed. None of it changes what is understood. */
export function layoutFindings(context: FindingContext): Finding[] {
  const { lines, tokens } = context;
  const filled = lines.filter((line) => line.text !== '');
  const found: Finding[] = [];
  const add = (code: Parameters<typeof finding>[0], pattern: (line: PrintedLine) => boolean, among = filled): void => {
    const at = among.filter(pattern).map((line) => line.number);
    if (at.length > 0) found.push(finding(code, at));
  };
  add('leadingSpace', ({ raw }) => /^\s/u.test(raw.replace(/^\ufeff/, '')));
  add('trailingSpace', ({ raw }) => /\s$/u.test(raw));
  add('tabCharacter', ({ raw }) => raw.includes('\t'));
  add('oddSpaces', ({ raw }) => /[\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u.test(raw));
  add('openList', ({ text }) => /…|\.\.\./u.test(text));
  add('straightQuotes', ({ text }) => text.includes('"'));
  add('gluedDash', ({ text }) => /\s[–—-](?=\p{L})|(?<=\p{L})[–—-]\s/u.test(text));
  const glued = tokens.filter(({ token }) => (token.kind === 'heading' || token.kind === 'section') && token.glued);
  if (glued.length > 0)
    found.push(
      finding(
        'gluedNumber',
        glued.map(({ line }) => line.number),
      ),
    );
  return [...found, ...combiningMarks(lines), ...structureFindings(context), ...fileFindings(context)];
}

function combiningMarks(lines: readonly PrintedLine[]): Finding[] {
  const marked = lines.filter(({ raw }) => /\p{M}/u.test(raw));
  if (marked.length === 0) return [];
  const count = marked.reduce((sum, { raw }) => sum + (raw.match(/\p{M}/gu)?.length ?? 0), 0);
  return [
    finding(
      'combiningMarks',
      marked.map(({ number }) => number),
      { count, lineCount: marked.length },
    ),
  ];
}

function structureFindings({ draft, tokens }: FindingContext): Finding[] {
  const found: Finding[] = [];
  const rules = tokens.filter(({ token }) => token.kind === 'rule').map(({ line }) => line.number);
  if (rules.length > 0) found.push(finding('ruleLine', rules));
  const byNumber = new Map<string, number[]>();
  for (const { line, token } of tokens) {
    if (token.kind === 'heading') byNumber.set(token.numbers.join('.'), [...(byNumber.get(token.numbers.join('.')) ?? []), line.number]);
  }
  const repeated = [...byNumber.values()].filter((at) => at.length > 1).flat();
  if (repeated.length > 0) found.push(finding('restartingNumbers', repeated));
  const firstSection = draft.lines.find((line) => line.role === 'section')?.line ?? 0;
  const recipients = draft.lines.find((line) => line.role === 'recipients')?.line ?? Infinity;
  const paragraphs = tokens.filter(
    ({ line, token }) => token.kind === 'paragraph' && line.number > firstSection && line.number < recipients,
  );
  if (paragraphs.length > 0)
    found.push(
      finding(
        'paragraphWithoutBullet',
        paragraphs.map(({ line }) => line.number),
      ),
    );
  return found;
}

function fileFindings({ lines, hasByteOrderMark, hasCarriageReturns }: FindingContext): Finding[] {
  const found: Finding[] = [];
  // Blank lines at either end part nothing.
  const [first, last] = [lines.findIndex(({ text }) => text !== ''), lines.findLastIndex(({ text }) => text !== '')];
  const blank = lines.slice(first, last).filter(({ text }) => text === '');
  if (blank.length > 0)
    found.push(
      finding(
        'blankLines',
        blank.map(({ number }) => number),
        { count: blank.length },
      ),
    );
  if (hasByteOrderMark) found.push(finding('byteOrderMark', [1]));
  if (hasCarriageReturns) found.push(finding('carriageReturns', []));
  return found;
}
