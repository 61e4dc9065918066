import type { Instant, LocalDate } from '../calendar/local-date';
import type { CasePosts, Channel, DeclineSaid, EscalationTrigger, Party, PlaceLimit, Side } from './events';
import type { OpenRecording } from './recordings';
import type { Remedy } from './remedies';
import type { Outcome, Stage } from './stages';
import type { Agreement, AgreementDetails, DeliveryMode, PartDetails, ReportFigures, Span, Terms } from './terms';

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
  /** What the units of other components have made specific. */
  readonly parts: readonly PartDetails[];
  readonly note: string | null;
  readonly consents: readonly Party[];
  /** Since when both sides, and the unit of every component, stand by it: from then on the co-units are asked. */
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

/** A component that another unit than the lead unit answers for (R12). `round`: which of the case's questions about components it is asked now. */
export interface Part {
  readonly id: string;
  readonly round: number;
  readonly askedAt: Instant;
}

/** A unit besides the lead unit. One that has declined waits for the committee. */
export interface TakingPart {
  readonly unitId: string;
  readonly postId: string;
  /** Null for a co-unit: it leads no component. */
  readonly part: Part | null;
  readonly declined: boolean;
}

/** A case that stands still (R4). */
export interface Suspension {
  readonly from: 'requested' | 'agreed';
  readonly since: Instant;
  readonly until: LocalDate;
  readonly postId: string;
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
  readonly coUnits: readonly TakingPart[];
  /** The component that the lead unit answers for; null for an offering that is not split (R12). */
  readonly part: string | null;
  /** How often the unit of a component has been asked. */
  readonly partsAsked: number;
  /** What each unit that has declined has said, by unit. */
  readonly declines: Readonly<Record<string, DeclineSaid>>;
  /** The case whose other components were held without these. */
  readonly splitFrom: string | null;
  readonly channel: Channel;
  /** Who matches locality and unit, and since when that is asked; null where the unit itself was asked. */
  readonly matchPostId: string | null;
  readonly matchAskedAt: Instant | null;
  /** How often it has stood still, and whether it does now. */
  readonly suspensions: number;
  readonly suspension: Suspension | null;
  readonly plannedMode: DeliveryMode | null;
  /** Null for an offering without a limit. */
  readonly place: PlaceStanding | null;
  /** The case that this one takes up again. */
  readonly restores: string | null;
  readonly agreement: Agreement | null;
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
  /** What the office has recorded for the sides: how often, and what they have still to answer for. */
  readonly recordings: { readonly count: number; readonly open: readonly OpenRecording[] };
  readonly heldAt: Instant | null;
  /** How often the report has been asked for, and since when it is asked for now. */
  readonly reportRound: number;
  readonly reportAskedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly commendedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** Told of after the fact (R50): held before its case was opened, which nothing is that was asked for. */
export const isRegistered = ({ heldAt, requestedAt }: Pick<SupportRequest, 'heldAt' | 'requestedAt'>): boolean =>
  heldAt !== null && heldAt <= requestedAt;

/** What the committee keeps when it leaves a case as it stands: what was asked for, what was agreed, or what was registered. */
export type KeptAs = 'asked' | 'agreed' | 'registered';

export const keptAs = (state: Pick<SupportRequest, 'heldAt' | 'requestedAt' | 'agreement'>): KeptAs =>
  isRegistered(state) ? 'registered' : state.agreement === null ? 'asked' : 'agreed';
