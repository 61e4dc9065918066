import type { Instant } from '../calendar/local-date';
import type { CasePosts, CoUnit, EscalationTrigger, Party, PlaceLimit, Side } from './events';
import type { Remedy } from './remedies';
import type { Outcome, Stage } from './stages';
import type { AgreementDetails, DeliveryMode, ReportFigures, Span, Terms } from './terms';

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

/** Terms on the table: agreed when the lead unit, every co-unit and the locality have consented to this very version. */
export interface TermsVersion {
  /** Counts the versions of the case from 1, the request itself. */
  readonly n: number;
  readonly by: Side;
  /** A side has proposed it; false for a request as it is put to a unit. */
  readonly proposed: boolean;
  readonly at: Instant;
  readonly terms: Terms;
  /** Dates that would do as well; consent may name one of them. */
  readonly otherDates: readonly Span[];
  readonly details: AgreementDetails | null;
  readonly note: string | null;
  readonly consents: readonly Party[];
  /** Since when both sides stand by it: from then on the co-units are asked. */
  readonly settledAt: Instant | null;
}

/** Where a case stands with a limited offering. `waiting`: in line. `offered`: a freed place is kept for it. */
export interface PlaceStanding extends PlaceLimit {
  readonly standing: 'waiting' | 'offered' | 'held';
  readonly since: Instant;
}

/** The entry in people's calendars (RFC 5545). `sequence` grows with each material change, and with the withdrawal. */
export interface CalendarEntry extends Span {
  readonly sequence: number;
  readonly mode: DeliveryMode;
  readonly place: string;
  readonly withdrawn: boolean;
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
  /** What is agreed; before that what the locality stands by. */
  readonly terms: Terms;
  /** The version to be consented to; after the agreement only while a change is proposed. */
  readonly proposal: TermsVersion | null;
  /** How many versions there have been. */
  readonly versions: number;
  /** Takes part besides the lead unit; one that has declined waits for the committee. */
  readonly coUnits: readonly (CoUnit & { readonly declined: boolean })[];
  readonly plannedMode: DeliveryMode | null;
  /** Null for an offering without a limit. */
  readonly place: PlaceStanding | null;
  /** The case that this one takes up again. */
  readonly restores: string | null;
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
  /** How often it has been agreed on: a change that is agreed is an agreement of its own. */
  readonly agreements: number;
  readonly calendarEntry: CalendarEntry | null;
  readonly escalation: OpenEscalation | null;
  readonly escalations: number;
  readonly offer: PendingOffer | null;
  readonly offers: number;
  /** Due times that the committee has extended, by duty. */
  readonly extended: Readonly<Record<string, { readonly dueAt: Instant; readonly grantedAt: Instant }>>;
  readonly progress: Readonly<Record<string, DutyProgress>>;
  readonly heldAt: Instant | null;
  /** How often the report has been asked for, and since when it is asked for now. */
  readonly reportRound: number;
  readonly reportAskedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly commendedAt: Instant | null;
  readonly closedAt: Instant | null;
}
