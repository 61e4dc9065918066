import type { PrintedSource } from '@chung-suc/domain';
import type { PrintedLine } from '../lines/printed-line';
import type { DraftLine, LineRole, Sourced } from './draft';

/** Book of what each line was taken for. A parser enters a line when it has understood it; what nobody enters is unaccounted for. */
export class Ledger {
  private readonly roles = new Map<number, LineRole>();

  constructor(private readonly lines: readonly PrintedLine[]) {}

  enter(line: PrintedLine, role: LineRole): PrintedSource {
    this.roles.set(line.number, role);
    return sourceOf(line);
  }

  entries(): DraftLine[] {
    return this.lines.map((line) => ({ ...sourceOf(line), role: this.roles.get(line.number) ?? null, blank: line.text === '' }));
  }
}

export const sourceOf = (line: PrintedLine): PrintedSource => ({ line: line.number, printed: line.printed });

export const sourced = <T>(line: PrintedLine, value: T): Sourced<T> => ({ ...sourceOf(line), value });

/** Lines that hold text and were taken for nothing. */
export const unaccounted = (lines: readonly DraftLine[]): number[] =>
  lines.filter((line) => !line.blank && line.role === null).map((line) => line.line);
