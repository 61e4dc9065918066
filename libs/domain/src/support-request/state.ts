import type { Instant } from '../calendar/local-date';
import type { CasePosts } from './events';
import type { Outcome, Stage } from './stages';
import type { AgreementDetails, ReportFigures, Terms } from './terms';

/** A support request as its events have made it: what decisions and duties need, and no more. */
export interface SupportRequest {
  readonly number: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly offeringId: string;
  readonly localityId: string;
  readonly leadUnitId: string;
  readonly posts: CasePosts;
  readonly parentPostId: string | null;
  readonly reviewPostId: string | null;
  readonly policyVersion: number;
  readonly terms: Terms;
  readonly agreement: AgreementDetails | null;
  readonly report: ReportFigures | null;
  readonly confirmed: boolean;
  readonly requestedAt: Instant;
  readonly heldAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly commendedAt: Instant | null;
  readonly closedAt: Instant | null;
}
