import type {
  AgreementDetails,
  Delays,
  Duty,
  DutyKind,
  EscalationTrigger,
  Instant,
  MessageTemplate,
  ReportFigures,
  ResolutionKind,
  Span,
  Terms,
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
  readonly unit: string;
  readonly locality: string;
  readonly committee: string;
  readonly terms: Terms;
}

/** What the clock will still do about a duty: nothing else may be promised. */
export interface ComingAboutDuty {
  /** Reminders that are still to come. */
  readonly reminders: readonly Instant[];
  /** When it is brought to the Standing Committee; null for what never climbs, or has. */
  readonly committeeAt: Instant | null;
}

/** A person to call, with whom they belong to: `Đ/c …, Bí thư Đoàn Sở Mẫu A`. */
export interface Callable extends Addressee {
  readonly phone: string | null;
}

interface AnyMail {
  readonly to: Addressee;
  readonly about: CaseInMail;
  /** The one sentence of where things stand: of the mail's duty, or of the case. */
  readonly sentence: string;
  readonly coordinator: Contact | null;
}

/** A mail that asks for something until `dueAt`, and carries the link to its page. */
interface AskingMail extends AnyMail {
  readonly dueAt: Instant;
  readonly coming: ComingAboutDuty;
}

/** A mail about what another post owes. */
interface AboutDutyMail extends AskingMail {
  readonly duty: DutyKind;
  /** Who owes it, when somebody holds the post. */
  readonly owedBy: Callable | null;
}

interface WithReport {
  readonly report: ReportFigures;
}

export interface LocalityConfirmation {
  readonly tookPlace: boolean;
  readonly rating: number | null;
  readonly comment: string | null;
}

/** Who is told: the side that the mail goes to. */
export type Side = 'unit' | 'locality' | 'formerUnit';

/** One duty among several that one mail reminds of. `link` names its page. */
export interface RemindedDuty {
  readonly about: CaseInMail;
  readonly duty: DutyKind;
  readonly dueAt: Instant;
  readonly sentence: string;
  readonly coming: ComingAboutDuty;
  readonly link: string;
}

/** What stood before a change: terms, and what the unit had made specific; null before it had. */
export interface Settled {
  readonly terms: Terms;
  readonly agreement: AgreementDetails | null;
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
  /** When the unit (or the locality) knew, and when it told. */
  readonly telling: Delays['telling'];
}

/** Something that the committee could do, in words. */
export interface ProposalInMail {
  readonly remedy: string;
  readonly grounds: string;
}

/** An open escalation, as the committee's daily mail lists it. */
export interface DigestItem {
  readonly about: CaseInMail;
  readonly why: WhyEscalated;
  readonly dueAt: Instant;
  readonly sentence: string;
  readonly proposals: readonly ProposalInMail[];
  readonly link: string;
}

/** What the mails need that are sent to one person about several cases. */
interface CollectingMail<Item> {
  readonly to: Addressee;
  readonly about: Letterhead;
  readonly items: readonly Item[];
  readonly coordinator: Contact | null;
}

/** A mail by which somebody sets a password. `email`: what the account is signed in with. `expiresAt`: until when the link lives. */
interface AccountMail {
  readonly to: Addressee;
  readonly about: Letterhead;
  readonly email: string;
  readonly expiresAt: Instant;
  readonly coordinator: Contact | null;
}

/** The mails of cases, the committee's daily one, a reminder of several duties in one, and the mails of accounts. */
export type MailTemplate = MessageTemplate | 'committeeDigest' | 'severalReminders' | 'passwordReset' | 'invitation';

/** What each template needs, and nothing else: a mail cannot be rendered with the data of another. */
export interface MailData {
  /** `otherDates`: dates that would suit the locality as well. `coUnits`: who takes part besides, and is asked when the sides have agreed. */
  requestToUnit: AskingMail & { readonly otherDates: readonly Span[]; readonly coUnits: readonly string[] };
  /** `answered`: the unit has answered meanwhile. `coming`: what the clock does about the unit's answer. */
  requestSent: AnyMail & { readonly answered: boolean; readonly coming: ComingAboutDuty };
  requestForParentUnit: AnyMail;
  /**
   * `reportDueAt`: when the report will be due if the engagement ends as agreed. `before`: what was agreed until now, when this is a change of
   * it. `coUnits`: who takes part besides. `coUnit`: the reader's own unit, when it only takes part.
   */
  agreedToUnit: AnyMail & {
    readonly agreement: AgreementDetails;
    readonly reportDueAt: Instant;
    readonly before: Settled | null;
    readonly coUnits: readonly string[];
    readonly coUnit: string | null;
  };
  agreedToLocality: AnyMail & {
    readonly agreement: AgreementDetails;
    readonly reportDueAt: Instant;
    readonly before: Settled | null;
    readonly coUnits: readonly string[];
    readonly unitContact: Addressee | null;
  };
  declinedToLocality: AnyMail & { readonly reason: string; readonly alternative: string | null };
  /** `n`: how often it has been reminded of, this time included. */
  dutyReminder: AskingMail & { readonly duty: DutyKind; readonly n: number };
  severalReminders: CollectingMail<RemindedDuty>;
  reminderToSecretary: AboutDutyMail & { readonly n: number };
  /** `isWithCommittee`: it has been brought to the committee already. */
  overdueToCoordinator: AboutDutyMail & { readonly isWithCommittee: boolean };
  troubleTold: AnyMail & { readonly reason: string; readonly unable: boolean; readonly saidBy: 'unit' | 'locality' };
  /** `answerDueAt`: when the unit should have answered. */
  silenceToLocality: AnyMail & { readonly answerDueAt: Instant };
  escalationToMember: AnyMail & {
    readonly dueAt: Instant;
    readonly why: WhyEscalated;
    readonly proposals: readonly ProposalInMail[];
    /** Members who may not decide: tied to the unit that answers now. */
    readonly recused: readonly Addressee[];
    /** Whom to call, when there is too little time for mails; empty otherwise. */
    readonly callList: readonly Callable[];
  };
  committeeDigest: CollectingMail<DigestItem> & { readonly day: Instant };
  chooseAsked: AskingMail & { readonly reason: string; readonly options: readonly string[] };
  adjustedTold: AnyMail & {
    readonly side: Side;
    readonly resolution: ResolutionKind;
    /** The decision as a clause, `chuyển Đoàn Mẫu C thực hiện`. */
    readonly decision: string;
    readonly reason: string;
    /** What the reader owes in the case now; null for nothing. */
    readonly owes: Pick<Duty, 'kind' | 'dueAt'> | null;
  };
  /**
   * `about.terms` are those proposed; `before`: what the reader stood by until now. `agreement`: what the unit has made specific. `isChange`:
   * something is agreed, and stands meanwhile. `duty`: what the reader owes.
   */
  proposalAsked: AskingMail & {
    readonly duty: 'answer' | 'consent';
    readonly by: 'unit' | 'locality';
    readonly before: Settled;
    readonly otherDates: readonly Span[];
    readonly note: string | null;
    readonly agreement: AgreementDetails | null;
    readonly isChange: boolean;
  };
  /** `before`: what is agreed and stands meanwhile, when the sides want to change it. */
  joinAsked: AskingMail & { readonly coUnit: string; readonly agreement: AgreementDetails | null; readonly before: Settled | null };
  /** `who`: the name of whoever wants it to stay as it is. */
  turnedDownTold: AnyMail & { readonly who: string; readonly reason: string };
  coUnitDeclinedTold: AnyMail & { readonly coUnit: string; readonly reason: string; readonly alternative: string | null };
  cancelledTold: AnyMail & {
    readonly by: 'unit' | 'locality';
    readonly reason: string;
    readonly wasAgreed: boolean;
    readonly reader: 'unit' | 'locality' | 'other';
  };
  /** `position`: counted from 1, in the order of arrival. */
  waitlistedTold: AnyMail & { readonly position: number };
  placeOffered: AskingMail;
  placePassedTold: AnyMail & { readonly because: 'refused' | 'notTaken' | 'tooLate' };
  reportAsked: AskingMail;
  reportReturned: AskingMail & { readonly missing: string };
  notHeldTold: AnyMail & { readonly reason: string; readonly saidBy: 'unit' | 'locality' };
  confirmAsked: AskingMail & WithReport;
  reviewAsked: AskingMail & WithReport & { readonly confirmation: LocalityConfirmation | null };
  commendAsked: AskingMail & { readonly remark: string | null };
  passwordReset: AccountMail;
  invitation: AccountMail;
  closedTold: AnyMail &
    WithReport & {
      readonly side: 'unit' | 'locality';
      readonly confirmation: LocalityConfirmation | null;
      readonly remark: string | null;
      readonly commended: number;
    };
}

export type MailOf<T extends MailTemplate> = { readonly template: T } & MailData[T];

/** One typed mail per template. */
export type Mail = { [T in MailTemplate]: MailOf<T> }[MailTemplate];

/** What is stored and sent. Where a link belongs, a placeholder stands: stored text holds no credential. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
