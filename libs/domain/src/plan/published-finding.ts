/** `error` blocks publishing, `warning` wants a look, `info` is for the record. */
export type FindingSeverity = 'error' | 'warning' | 'info';

/**
 * How a finding was settled: taken as printed, corrected, filled in by the data file, or set aside. Always with a reason and who said so.
 */
export type SettlementDecision = 'accept' | 'correct' | 'supply' | 'dismiss';

export interface Settlement {
  readonly decision: SettlementDecision;
  readonly reason: string;
  readonly by: string;
}

/** A finding of the import, kept with the plan for good. The texts are those of the day of publishing. */
export interface PublishedFinding {
  readonly code: string;
  readonly severity: FindingSeverity;
  /** Line numbers of the source, from 1. Empty when nothing printed is at fault. */
  readonly lines: readonly number[];
  readonly message: { readonly vi: string; readonly en: string };
  /** Null for a warning or an info that nobody has looked at. */
  readonly settlement: Settlement | null;
}

/** A correction: data beside the source, never an edit of it. */
export interface PublishedCorrection {
  readonly line: number;
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
  readonly by: string;
}
