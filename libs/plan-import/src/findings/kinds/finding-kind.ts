import type { FindingSeverity } from '@chung-suc/domain';

/** A kind of finding. `source` names the rule or data oddity that asks for it; `{…}` in the sentences is filled from the finding. */
export interface FindingKind {
  readonly severity: FindingSeverity;
  readonly source: string;
  readonly vi: string;
  readonly en: string;
}
