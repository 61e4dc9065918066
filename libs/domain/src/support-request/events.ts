import type { Instant } from '../calendar/local-date';
import type { Outcome } from './stages';
import type { AgreementDetails, CommendedPerson, ReportFigures, Terms } from './terms';

/** Posts of a case; who holds them is looked up when a page is opened, a link used or a mail rendered. */
export interface CasePosts {
  readonly locality: string;
  readonly unit: string;
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
  };
  agreed: AgreementDetails;
  declined: { readonly reason: string; readonly alternative: string | null };
  /** `heldAt` is the agreed end, however late the clock was heard. */
  held: { readonly heldAt: Instant };
  notHeld: { readonly reason: string; readonly saidBy: 'unit' | 'locality' };
  /** `reviewPostId`: the committee post that reviews; never one whose holder is tied to the lead unit (R15). */
  reported: ReportFigures & { readonly reviewPostId: string };
  confirmed: { readonly tookPlace: boolean; readonly rating: number | null; readonly comment: string | null };
  reviewed: { readonly remark: string | null };
  commended: { readonly people: readonly CommendedPerson[] };
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
