import type { Instant, LocalDate } from '../calendar/local-date';
import type { ChainTarget } from '../escalation/chain';
import type { RecordableKind, RecordingSource } from './recordings';
import type { Remedy, Resolution } from './remedies';
import type { Outcome } from './stages';
import type { Agreement, AgreementDetails, CommendedPerson, DeliveryMode, ReportFigures, Span, Terms } from './terms';

/** The two sides of an agreement. */
export type Side = 'locality' | 'unit';

/** Who must consent to the same version: the sides, and each co-unit by its id (R11). */
export type Party = Side | `co:${string}`;

/** How often an offering can be had, all in all or in each locality (R10). */
export interface PlaceLimit {
  readonly count: number;
  readonly scope: 'programme' | 'locality';
}

/** How a locality and a unit find each other (R49): the locality asks the unit itself, or the committee matches the two. */
export type Channel = 'direct' | 'committee';

/** A unit that takes part (R11). The plan names no contact for it: without one the coordinator answers in its place. */
export interface CoUnit {
  readonly unitId: string;
  readonly postId: string;
  /** The component that it leads, when the offering is split over several lead units (R12); null for a unit that only takes part. */
  readonly part?: string | null;
}

/** What a unit says that cannot support what is asked (R18). */
export interface DeclineSaid {
  readonly reason: string;
  readonly alternative: string | null;
  readonly knewAt?: Instant;
}

/** A component that is taken out of a case, with what its unit has said. */
export interface PartApart {
  readonly part: string;
  readonly unitId: string;
  readonly postId: string;
  readonly said: DeclineSaid;
}

/** Posts of a case; who holds them is looked up when a page is opened, a link used or a mail rendered. */
export interface CasePosts {
  readonly locality: string;
  readonly unit: string;
}

/**
 * Why an escalation was opened: the unit cannot support the request, somebody declared trouble, a duty was not done in time, the locality
 * took none of what the committee had offered, or a side objects to what the office has recorded for it.
 */
export type EscalationTrigger = 'declined' | 'trouble' | 'silence' | 'choiceRefused' | 'disputed';

/** A step of the chain that reached nobody, and why: it was skipped at once. */
export interface SkippedStep {
  readonly to: ChainTarget;
  readonly because: 'nobodyHoldsIt' | 'notReachable' | 'tiedToTheUnit';
}

export interface EventBodies {
  requested: {
    readonly number: string;
    readonly offeringId: string;
    readonly localityId: string;
    readonly leadUnitId: string;
    readonly posts: CasePosts;
    /** Contact of the unit that the lead unit (a branch) belongs to; told for information (R13). */
    readonly parentPostId: string | null;
    readonly terms: Terms;
    readonly policyVersion: number;
    readonly otherDates?: readonly Span[];
    readonly coUnits?: readonly CoUnit[];
    /** The mode that the plan gives: another one is a deviation (R9). */
    readonly plannedMode?: DeliveryMode | null;
    readonly place?: PlaceLimit | null;
    /** The case that this one takes up again. */
    readonly restores?: string | null;
    /** The component that the lead unit answers for; those of others stand with the co-units (R12). */
    readonly part?: string | null;
    /** The case whose other components were held without these. */
    readonly splitFrom?: string | null;
    readonly channel?: Channel;
    /** Who matches the two, when the committee is asked. */
    readonly matchPostId?: string | null;
  };
  /** The locality has asked through the committee, which has still to say which unit is asked (R49). */
  matchAsked: Record<string, never>;
  matched: { readonly unitId: string; readonly postId: string; readonly parentPostId: string | null; readonly note: string | null };
  /** Told after the fact: it took place, and the unit has reported it; the locality has still to confirm (R50, R51). */
  registered: ReportFigures & { readonly agreement: AgreementDetails; readonly reviewPostId: string };
  /** The locality holds the components that stand; the others go on as a case of their own (R12). `lead`: who leads from now on, when the lead unit's is among the others. */
  split: { readonly kept: readonly string[]; readonly apart: readonly PartApart[]; readonly lead: CoUnit | null };
  /** Stopped by what nobody can help (R4): nothing falls due until it goes on. `postId` has to say so, at the latest on that day. */
  suspended: { readonly reason: string; readonly until: LocalDate; readonly postId: string };
  resumed: { readonly remark: string | null };
  /** Every place was taken: the case is in line (R10). */
  waitlisted: Record<string, never>;
  /** A place has been freed, and this case is the first in line. */
  placeOffered: Record<string, never>;
  placeTaken: Record<string, never>;
  /** The place goes to the next in line: refused by the locality, or not taken in time. */
  placePassed: { readonly because: 'refused' | 'notTaken' | 'tooLate'; readonly reason: string | null };
  /** A version of the terms. `consents`: who stands by it already; besides its author whoever had named its date. */
  proposed: {
    readonly n: number;
    readonly by: Side;
    readonly terms: Terms;
    readonly otherDates: readonly Span[];
    readonly details: AgreementDetails | null;
    readonly note: string | null;
    readonly consents: readonly Party[];
  };
  /** `details`: what the unit has made specific while others have still to consent. */
  consented: { readonly n: number; readonly party: Party; readonly details: AgreementDetails | null };
  turnedDown: { readonly n: number; readonly by: Party; readonly reason: string };
  /** Everybody has consented to the same version. */
  agreed: Agreement;
  /** A co-unit cannot take part; it goes to the committee. */
  coUnitDeclined: DeclineSaid & { readonly unitId: string; readonly knewAt: Instant };
  /** The committee goes on without a co-unit. */
  coUnitReleased: { readonly unitId: string };
  /** `told`: the coordinator, when a unit goes back on what it has agreed (R19). */
  cancelled: { readonly by: Side; readonly reason: string; readonly told: readonly string[] };
  declined: DeclineSaid;
  /** `n` counts from 1; `told` is the secretary, when the chain brings it there too. */
  reminded: { readonly dutyId: string; readonly n: number; readonly told: readonly string[]; readonly skipped: readonly SkippedStep[] };
  fellOverdue: { readonly dutyId: string; readonly told: readonly string[]; readonly skipped: readonly SkippedStep[] };
  troubleDeclared: {
    readonly reason: string;
    readonly unable: boolean;
    readonly saidBy: 'unit' | 'locality';
    /** Since when they knew; what lies between that and the event is the delay in telling (R19). */
    readonly knewAt: Instant;
  };
  escalated: {
    /** Counts the escalations of the case from 1: the committee's duty is `decide-n`. */
    readonly n: number;
    readonly trigger: EscalationTrigger;
    /** The duty that nobody did; null when trouble was declared. */
    readonly dutyId: string | null;
    /** Fewer working days before the engagement than the policy's short notice. */
    readonly shortNotice: boolean;
    readonly chainVersion: number;
    /** Committee posts that may decide, in order of protocol; the first owes it. */
    readonly deciders: readonly string[];
    /** Committee posts whose holders are tied to the unit (R15). */
    readonly recused: readonly string[];
    readonly skipped: readonly SkippedStep[];
  };
  /** Nothing is left for the committee to decide: `done`, late; or `split`, what could not be had is a case of its own. */
  escalationEnded: { readonly n: number; readonly because: 'done' | 'split' };
  /** `n`: the escalation that this decides; null when the committee adjusts of its own accord. */
  adjusted: { readonly n: number | null; readonly resolution: Resolution; readonly reason: string };
  extended: { readonly dutyId: string; readonly dueAt: Instant; readonly previousDueAt: Instant };
  /** The plan's assignment stays; only this case has another unit (R8). */
  reassigned: {
    readonly fromUnitId: string;
    readonly fromPostId: string;
    readonly toUnitId: string;
    readonly toPostId: string;
    readonly parentPostId: string | null;
  };
  offered: { readonly n: number; readonly remedies: readonly Remedy[] };
  chosen: { readonly n: number; readonly option: number };
  choiceRefused: { readonly n: number; readonly reason: string };
  termsChanged: {
    readonly start: Instant;
    readonly end: Instant;
    readonly mode: DeliveryMode;
    readonly place: string;
    readonly modeDeviation: string | null;
  };
  /** The calendar moved duties; what they were stays readable. */
  retimed: { readonly moved: readonly { readonly dutyId: string; readonly from: Instant; readonly to: Instant }[] };
  /** `heldAt` is the agreed end, however late the clock was heard. */
  held: { readonly heldAt: Instant };
  notHeld: { readonly reason: string; readonly saidBy: 'unit' | 'locality' };
  /** `reviewPostId`: the committee post that reviews; never one whose holder is tied to the lead unit (R15). */
  reported: ReportFigures & { readonly reviewPostId: string };
  confirmed: { readonly tookPlace: boolean; readonly rating: number | null; readonly comment: string | null };
  reportReturned: { readonly missing: string };
  reviewed: { readonly remark: string | null };
  commended: { readonly people: readonly CommendedPerson[] };
  /** The office has recorded what a side said elsewhere; what it led to are the events after this one. */
  recordedFor: {
    readonly n: number;
    readonly postId: string;
    readonly source: RecordingSource;
    readonly saidAt: Instant;
    readonly quote: string | null;
    readonly kind: RecordableKind;
  };
  /** The side stands by it: it has said so, or has let the time pass. */
  recordingStands: { readonly n: number; readonly because: 'said' | 'silence' };
  /** It objects. `told`: the coordinator, whose office has recorded it. */
  recordingDisputed: {
    readonly n: number;
    readonly postId: string;
    readonly kind: RecordableKind;
    readonly reason: string;
    readonly told: readonly string[];
  };
  messageDelivered: { readonly messageId: string };
  messageFailed: { readonly messageId: string };
  closed: { readonly outcome: Outcome };
}

export type EventKind = keyof EventBodies;
export type DomainEventOf<K extends EventKind> = K extends EventKind
  ? { readonly kind: K; readonly at: Instant; readonly body: EventBodies[K] }
  : never;

/** What happened to a case, at an instant, in order. */
export type DomainEvent = DomainEventOf<EventKind>;
