import type { Instant } from '../calendar/local-date';
import type { CasePosts, EscalationTrigger } from './events';
import type { Remedy } from './remedies';
import type { Outcome, Stage } from './stages';
import type { AgreementDetails, ReportFigures, Terms } from './terms';

/** What the committee has to decide. */
export interface OpenEscalation {
  readonly n: number;
  readonly trigger: EscalationTrigger;
  readonly dutyId: string | null;
  readonly openedAt: Instant;
  readonly shortNotice: boolean;
  readonly deciders: readonly string[];
  readonly recused: readonly string[];
}

/** What the committee has offered, until the locality has chosen. */
export interface PendingOffer {
  readonly n: number;
  readonly since: Instant;
  readonly remedies: readonly Remedy[];
}

/** What the clock has done about a duty. */
export interface DutyProgress {
  readonly reminded: number;
  readonly overdueTold: boolean;
}

/** A support request as its events have made it: what decisions and duties need, and no more. */
export interface SupportRequest {
  readonly number: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly offeringId: string;
  readonly localityId: string;
  /** The unit that answers now. */
  readonly leadUnitId: string;
  /** The unit that the plan assigns; a reassignment leaves it (R8). */
  readonly assignedUnitId: string;
  readonly posts: CasePosts;
  readonly parentPostId: string | null;
  readonly reviewPostId: string | null;
  readonly policyVersion: number;
  readonly terms: Terms;
  readonly agreement: AgreementDetails | null;
  readonly report: ReportFigures | null;
  readonly confirmed: boolean;
  readonly requestedAt: Instant;
  /** How often a unit has been asked to answer, and since when it is asked now. */
  readonly answerRound: number;
  readonly askedAt: Instant;
  /** The unit asked cannot support it: it owes no answer any more. */
  readonly declined: boolean;
  /** Somebody has declared that it cannot be held as it stands: the clock does not hold it. */
  readonly unable: boolean;
  readonly agreedAt: Instant | null;
  readonly escalation: OpenEscalation | null;
  readonly escalations: number;
  readonly offer: PendingOffer | null;
  readonly offers: number;
  /** Due times that the committee has extended, by duty. */
  readonly extended: Readonly<Record<string, { readonly dueAt: Instant; readonly grantedAt: Instant }>>;
  readonly progress: Readonly<Record<string, DutyProgress>>;
  readonly heldAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly commendedAt: Instant | null;
  readonly closedAt: Instant | null;
}
