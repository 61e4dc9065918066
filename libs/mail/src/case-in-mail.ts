import type {
  AgreementDetails,
  Delays,
  DutyKind,
  EscalationTrigger,
  Instant,
  Terms,
  RecordableKind,
  RecordingSource,
} from '@chung-suc/domain';

/** Whom a mail is addressed to: `Kính gửi: Đ/c <name>, <title>`. */
export interface Addressee {
  readonly name: string;
  /** The title of the post with its organisation, `Bí thư Đoàn Sở Mẫu A`. */
  readonly title: string;
}

/** The coordinator: the one person whose phone and e-mail address stand in every mail. */
export interface Contact {
  readonly name: string;
  /** As people dial it, `0000 000 100`. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** What stands over a mail and below it. `caseNumber` is null for a mail about several cases. */
export interface Letterhead {
  readonly caseNumber: string | null;
  readonly year: number;
  /** Who issues the plan, as printed. */
  readonly issuer: string;
}

/** What every mail of a case says. */
export interface CaseInMail extends Letterhead {
  readonly caseNumber: string;
  /** The offering as the plan prints it, without its bullet. */
  readonly offering: { readonly areaCode: string; readonly ordinal: number; readonly printed: string };
  /** The components that it is about, by name, when it is not about the whole offering (R12). */
  readonly parts: readonly string[];
  readonly unit: string;
  readonly locality: string;
  readonly committee: string;
  readonly terms: Terms;
}

/** A component of an offering that several units lead, with the unit that answers for it (R12). */
export interface PartInMail {
  readonly name: string;
  readonly unit: string;
}

/** A component with what its unit has made specific. */
export interface SpecificPart extends PartInMail {
  readonly details: AgreementDetails;
}

/** A component that its unit cannot support, and what it says. */
export interface DeclinedPart extends PartInMail {
  readonly reason: string;
  readonly alternative: string | null;
}

/** What the clock will still do about a duty: nothing else may be promised. */
export interface ComingAboutDuty {
  /** Reminders that are still to come. */
  readonly reminders: readonly Instant[];
  /** When it is brought to the Standing Committee; null for what never climbs, or has. */
  readonly committeeAt: Instant | null;
  /** The case goes on without it when it has not come in time. */
  readonly goesOnAnyway?: true;
}

/** A person to call, with whom they belong to: `Đ/c …, Bí thư Đoàn Sở Mẫu A`. */
export interface Callable extends Addressee {
  readonly phone: string | null;
  /** Since when that number stands reported as wrong. */
  readonly phoneReportedAt?: Instant | null;
}

export interface LocalityConfirmation {
  readonly tookPlace: boolean;
  readonly rating: number | null;
  readonly comment: string | null;
}

/** What stood before a change: terms, and what the unit had made specific; null before it had. `parts`: as in an agreement. */
export interface Settled {
  readonly terms: Terms;
  readonly agreement: AgreementDetails | null;
  readonly parts: readonly SpecificPart[];
}

/** What made an escalation, as its mails tell it. */
export interface WhyEscalated {
  readonly trigger: EscalationTrigger;
  readonly openedAt: Instant;
  /** The duty that nobody did: only for silence. `reminded`: how often. */
  readonly undone: { readonly duty: DutyKind; readonly since: Instant; readonly dueAt: Instant; readonly reminded: number } | null;
  /** What was said by whoever could not, had trouble or took none of the offered. */
  readonly reason: string | null;
  readonly alternative: string | null;
  readonly saidBy: 'unit' | 'locality' | null;
  /** The name of the co-unit that cannot take part; null when it is somebody else's word. */
  readonly coUnit: string | null;
  /** Who objects to what the office has recorded for it; null for anything else. */
  readonly disputedBy: string | null;
  /** It was registered after the fact (R50): nobody had asked for it. */
  readonly registered: boolean;
  /** When the unit (or the locality) knew, and when it told. */
  readonly telling: Delays['telling'];
}

/** What the office has recorded for a side. */
export interface RecordingInMail {
  readonly kind: RecordableKind;
  readonly source: RecordingSource;
  readonly saidAt: Instant;
  readonly quote: string | null;
}

/** Something that the committee could do, in words. */
export interface ProposalInMail {
  readonly remedy: string;
  readonly grounds: string;
}
