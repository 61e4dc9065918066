import { fold } from '@chung-suc/domain';
import type { DraftProgramme } from '../draft/draft';
import { sourced, type Ledger } from '../draft/ledger';
import type { PrintedLine } from '../lines/printed-line';
import { DASH, type TokenLine } from '../lines/token';
import { parseDay } from './months';

export type ProgrammeHead = Omit<DraftProgramme, 'period' | 'signer' | 'bloc'>;

/** Text between quotation marks: “…”, "…", «…». */
export const QUOTED = /[“”"«]([^“”"«»]+)[“”"»]/u;

const ISSUER = /(?:Ban Thường vụ|Ban Chấp hành|BTV|BCH)\s+[^,;:“”"]+?(?=\s+(?:triển khai|xây dựng|ban hành|đề ra)(?![\p{L}]))/gu;
/** `21-CTr/ĐTN`: number, type and body, with any dash and stray spaces. */
const SYMBOL = `\\d+\\s*(?:${DASH}\\s*)?\\p{L}+(?:${DASH}|/)[\\p{L}\\d/-]+`;
const PARENT = new RegExp(`(?:Chương trình|Kế hoạch|Nghị quyết|Hướng dẫn)\\s+số\\s+(${SYMBOL})`, 'u');
const NUMBER = new RegExp(`^Số\\s*:\\s*(${SYMBOL})`, 'u');

/** True for the line that says what the document is. */
export const isTitleLine = (line: PrintedLine): boolean => /^ke hoach\b/.test(fold(line.text));

/** Reads what stands before section I: number and date, title, what is carried out, who issues (R1). Null when no line says “KẾ HOẠCH”. */
export function parseHead(tokens: readonly TokenLine[], ledger: Ledger): ProgrammeHead | null {
  const titleAt = tokens.findIndex(({ line }) => isTitleLine(line));
  if (titleAt < 0) return null;
  const letterhead = tokens.slice(0, titleAt).filter(({ token }) => token.kind !== 'blank');
  for (const { line, token } of letterhead) {
    if (token.kind === 'rule') ledger.enter(line, 'rule');
    else if (isLetterhead(line)) ledger.enter(line, 'documentHead');
  }
  const { subject, preamble } = split(tokens.slice(titleAt), ledger);
  const subjectText = subject.map((line) => line.text).join(' ');
  const subjectLine = subject[0];
  if (!subjectLine) return null;
  const number = letterhead.find(({ line }) => NUMBER.test(line.text));
  const dated = letterhead.find(({ line }) => parseDay(line.text) !== null);
  const model = /mô hình\s*(.*)$/u.exec(subjectText)?.[1] ?? subjectText;
  const modelName = QUOTED.exec(model)?.[1] ?? QUOTED.exec(subjectText)?.[1];
  const year = /năm\s+(\d{4})/u.exec(subjectText)?.[1];
  return {
    title: sourced(subjectLine, subjectText),
    modelName: modelName === undefined ? null : sourced(subjectLine, modelName.trim()),
    year: year === undefined ? null : sourced(subjectLine, Number(year)),
    issuer: first(preamble, (text) => [...text.matchAll(ISSUER)].at(-1)?.[0] ?? null),
    parentDocument: first(preamble, (text) => {
      const found = PARENT.exec(text);
      return found ? { number: symbolOf(found[1]), issuedOn: parseDay(text.slice(found.index)) } : null;
    }),
    documentNumber: number ? sourced(number.line, symbolOf(NUMBER.exec(number.line.text)?.[1])) : null,
    issuedOn: dated ? sourced(dated.line, parseDay(dated.line.text) ?? '') : null,
  };
}

const symbolOf = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '').replace(new RegExp(DASH, 'gu'), '-');

/** The subject goes up to a rule or, without one, is the first line after “KẾ HOẠCH”; the preamble is the rest. */
function split(tokens: readonly TokenLine[], ledger: Ledger): { subject: PrintedLine[]; preamble: PrintedLine[] } {
  const [title, ...after] = tokens.filter(({ token }) => token.kind !== 'blank');
  const subject: PrintedLine[] = [];
  const preamble: PrintedLine[] = [];
  if (title) {
    ledger.enter(title.line, 'title');
    if (fold(title.line.text) !== 'ke hoach') subject.push(title.line);
  }
  const ruleAt = after.findIndex(({ token }) => token.kind === 'rule');
  for (const [index, { line, token }] of after.entries()) {
    if (token.kind === 'rule') ledger.enter(line, 'rule');
    else if (ruleAt >= 0 ? index < ruleAt : subject.length === 0) {
      ledger.enter(line, 'title');
      subject.push(line);
    } else if (isPreamble(line)) {
      ledger.enter(line, 'preamble');
      preamble.push(line);
    }
  }
  return { subject, preamble };
}

const isPreamble = ({ text }: PrintedLine): boolean =>
  /^(?:[-–+*•] ?)?(?:can cu|thuc hien|nham|de|theo|xet) /.test(fold(text)) || /ban (?:thuong vu|chap hanh)/.test(fold(text));

/** Lines of the letterhead: organisations in capitals, number, place and date. */
function isLetterhead({ text }: PrintedLine): boolean {
  const isCapital = text === text.toUpperCase() && /\p{L}/u.test(text);
  return isCapital || /^Số\s*:/u.test(text) || parseDay(text) !== null;
}

function first<T>(lines: readonly PrintedLine[], read: (text: string) => T | null) {
  for (const line of lines) {
    const value = read(line.text);
    if (value !== null) return sourced(line, value);
  }
  return null;
}
