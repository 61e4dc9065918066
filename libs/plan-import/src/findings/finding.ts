import type { FindingSeverity } from '@chung-suc/domain';
import { FINDING_KINDS, type FindingCode } from './codes';
import type { FindingKind } from './kinds/finding-kind';

/** Something about the text that a person should know. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** Line numbers, ascending, each once. */
  readonly lines: readonly number[];
  readonly message: { readonly vi: string; readonly en: string };
}

export type FindingParams = Readonly<Record<string, string | number>>;

/** A finding of a kind. Throws when a sentence of the kind asks for something that `params` does not give: a mistake of ours. */
export function finding(code: FindingCode, lines: readonly number[], params: FindingParams = {}): Finding {
  const kind: FindingKind = FINDING_KINDS[code];
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const values: FindingParams = { lines: sorted.join(', '), ...params };
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Finding ${code} needs ${name}`);
      return String(value);
    });
  return { code, severity: kind.severity, lines: sorted, message: { vi: fill(kind.vi), en: fill(kind.en) } };
}

const ORDER: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/** Errors first, then by line. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
