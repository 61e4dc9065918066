import type { LocalDate, PhoneNumber, PlanFlow, PlanMonth, PrintedSource } from '@chung-suc/domain';
import type { Finding } from '../findings/finding';

/** A value with the line that it was read from. */
export interface Sourced<T> extends PrintedSource {
  readonly value: T;
}

/** What was understood of a plan's text. A proposal: nothing of it holds before it is published. */
export interface PlanDraft {
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string;
  readonly programme: DraftProgramme;
  readonly areas: readonly DraftArea[];
  /** Purposes, requirements, places, audiences, responsibilities and notes: text that binds people and has no structure of its own. */
  readonly provisions: readonly Provision[];
  readonly timeline: readonly TimelineEntry[];
  readonly recipients: readonly Recipient[];
  readonly findings: readonly Finding[];
  /** Every line of the source with what it was taken for. */
  readonly lines: readonly DraftLine[];
}

export interface DraftProgramme {
  readonly title: Sourced<string>;
  readonly modelName: Sourced<string> | null;
  readonly year: Sourced<number> | null;
  readonly issuer: Sourced<string> | null;
  /** The body behind the issuer: `Đoàn Khối` of `Ban Thường vụ Đoàn Khối`. */
  readonly bloc: string | null;
  readonly parentDocument: Sourced<{ readonly number: string; readonly issuedOn: LocalDate | null }> | null;
  readonly documentNumber: Sourced<string> | null;
  readonly issuedOn: Sourced<LocalDate> | null;
  /** The signature below the text, when it is there. */
  readonly signer: Sourced<string> | null;
  readonly period: Sourced<PrintedPeriod> | null;
}

export interface PrintedPeriod {
  readonly from: PlanMonth;
  readonly to: PlanMonth;
  /** Only when the plan prints days too. */
  readonly days: { readonly from: LocalDate; readonly to: LocalDate } | null;
}

export interface DraftArea extends PrintedSource {
  readonly code: string;
  readonly ordinal: number;
  readonly title: string;
  readonly flow: PlanFlow;
  /** Lines of the sub-headings “Nội dung” and “Phân công thực hiện”; null for a half that is missing. */
  readonly contentLine: number | null;
  readonly assignmentLine: number | null;
  readonly offerings: readonly DraftOffering[];
  readonly assignments: readonly DraftAssignment[];
  /** Who does what where no unit is assigned (III.6.2, III.7.2). */
  readonly duties: readonly AreaDuty[];
}

export interface DraftOffering extends PrintedSource {
  readonly areaCode: string;
  /** Position in the area, from 1. */
  readonly ordinal: number;
  /** As printed, without bullet, final parenthesis and final punctuation. */
  readonly name: string;
  readonly mode: 'online' | 'onsite' | null;
  /** True when the audience goes to see something (`tham quan`). */
  readonly visit: boolean;
  /** Where, as printed; for works the localities that they are for. */
  readonly venue: string | null;
  readonly capacity: { readonly count: number; readonly scope: 'programme' | 'locality' | null } | null;
  /** The localities that the offering is limited to or spread over: `5 huyện ngoại thành` (R39). */
  readonly localityGroup: Sourced<string> | null;
  readonly components: readonly DraftComponent[];
  readonly assignmentLines: readonly number[];
}

/** A part of an offering that a unit of its own answers for (R12). */
export interface DraftComponent {
  readonly name: string;
  readonly assignmentLine: number;
}

export interface DraftAssignment extends PrintedSource {
  readonly areaCode: string;
  readonly leadUnit: string;
  /** The unit that the lead unit belongs to, when a comma says so (R13). */
  readonly parentUnit: string | null;
  readonly coUnits: readonly string[];
  /** `phụ trách`, `tổ chức` …; null when the sentence goes from the unit straight to what is to be done. */
  readonly governingVerb: string | null;
  readonly scope: string;
  readonly contact: DraftContact | null;
}

export interface DraftContact {
  readonly name: string;
  readonly positions: readonly DraftPosition[];
  readonly phonePrinted: string | null;
  readonly phone: PhoneNumber | null;
  readonly email: string | null;
}

export type PositionCode = 'standingCommitteeMember' | 'executiveCommitteeMember' | 'secretary' | 'deputySecretary' | 'other';

export interface DraftPosition {
  readonly printed: string;
  /** Null when no known title stands at its beginning. */
  readonly code: PositionCode | null;
  /** What the title is of: it must carry its organisation (R15). */
  readonly organisation: string;
}

export interface AreaDuty extends PrintedSource {
  readonly actor: string | null;
  readonly text: string;
}

export type ProvisionKind = 'purpose' | 'requirement' | 'place' | 'audience' | 'responsibility' | 'note' | 'areaIntro' | 'other';

export interface Provision extends PrintedSource {
  readonly kind: ProvisionKind;
  /** Path of the heading that it stands under, `IV/1/1.2`. */
  readonly path: string;
  readonly heading: string;
  readonly text: string;
}

export interface TimelineEntry extends PrintedSource {
  readonly from: PlanMonth;
  readonly to: PlanMonth;
  readonly text: string;
}

export interface Recipient extends PrintedSource {
  readonly organisation: string;
  readonly parts: readonly string[];
}

/** What a line was taken for. A line that is not blank and has no role is unaccounted for. */
export type LineRole =
  | 'documentHead'
  | 'title'
  | 'rule'
  | 'preamble'
  | 'section'
  | 'heading'
  | 'provision'
  | 'period'
  | 'area'
  | 'offering'
  | 'offeringGroup'
  | 'assignment'
  | 'areaDuty'
  | 'timeline'
  | 'closing'
  | 'recipients'
  | 'recipient'
  | 'signature';

export interface DraftLine extends PrintedSource {
  readonly role: LineRole | null;
  readonly blank: boolean;
}
