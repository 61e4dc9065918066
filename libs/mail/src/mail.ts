import type {
  AgreementDetails,
  CostItem,
  Duty,
  DutyKind,
  Instant,
  LocalDate,
  MessageTemplate,
  ReportFigures,
  ResolutionKind,
  Span,
} from '@chung-suc/domain';
import type {
  Addressee,
  Callable,
  CaseInMail,
  ComingAboutDuty,
  Contact,
  DeclinedPart,
  Letterhead,
  LocalityConfirmation,
  PartInMail,
  ProposalInMail,
  RecordingInMail,
  Settled,
  SpecificPart,
  WhyEscalated,
} from './case-in-mail';

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

/** Who is told: the side that the mail goes to. */
export type Side = 'unit' | 'locality' | 'coUnit' | 'formerUnit';

/** What the reader owes in the case now, by a link that an earlier mail has brought; null for nothing. */
interface Owing {
  readonly owes: Pick<Duty, 'kind' | 'dueAt'> | null;
}

/** What is agreed. `parts`: what each unit has made specific, for an offering that several units lead; empty otherwise. `coUnits`: who takes part besides. */
interface AgreedMail extends AnyMail {
  readonly agreement: AgreementDetails;
  readonly parts: readonly SpecificPart[];
  /** When the report will be due if the engagement ends as agreed. */
  readonly reportDueAt: Instant;
  /** What was agreed until now, when this is a change of it. */
  readonly before: Settled | null;
  readonly coUnits: readonly string[];
}

/** Whether the unit has answered meanwhile, and what the clock does about its answer. */
interface AwaitingAnswer {
  readonly answered: boolean;
  readonly coming: ComingAboutDuty;
}

/** One duty among several that one mail reminds of. `link` names its page. */
export interface RemindedDuty {
  readonly about: CaseInMail;
  readonly duty: DutyKind;
  readonly dueAt: Instant;
  readonly sentence: string;
  readonly coming: ComingAboutDuty;
  readonly link: string;
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
export type MailTemplate = MessageTemplate | 'committeeDigest' | 'severalReminders' | 'passwordReset' | 'invitation' | 'passwordChanged';

/** What each template needs, and nothing else: a mail cannot be rendered with the data of another. */
export interface MailData {
  /**
   * `otherDates`: dates that would suit the locality as well. `coUnits`: who takes part besides, and is asked when the sides have agreed. `duty`:
   * whether the reader answers for the case or for its own component. `otherParts`: those that other units are asked for at the same time.
   */
  requestToUnit: AskingMail & {
    readonly duty: 'answer' | 'answerPart';
    readonly otherDates: readonly Span[];
    readonly coUnits: readonly string[];
    readonly otherParts: readonly PartInMail[];
  };
  /** `sentTo`: the unit itself, or the committee's office, which matches the two (R49). `parts`: who is asked for what, when it is several units. */
  requestSent: AnyMail & AwaitingAnswer & { readonly sentTo: 'unit' | 'committee'; readonly parts: readonly PartInMail[] };
  requestForParentUnit: AnyMail;
  /** `planUnit`: whom the plan assigns; null when it assigns nobody. */
  matchAsked: AskingMail & { readonly planUnit: string | null; readonly otherDates: readonly Span[] };
  /** `isPlanned`: it is the unit that the plan assigns. `note`: what the office says about it. */
  matchedTold: AnyMail &
    AwaitingAnswer & { readonly isPlanned: boolean; readonly note: string | null; readonly parts: readonly PartInMail[] };
  /** `coUnit`: the reader's own unit, when another one leads. `ownPart`: the component that it answers for. */
  agreedToUnit: AgreedMail & { readonly coUnit: string | null; readonly ownPart: string | null };
  /** `unitContacts`: who is responsible on the side of each unit. */
  agreedToLocality: AgreedMail & { readonly unitContacts: readonly Addressee[] };
  /** `declined`: components that cannot be had. `standing`: the others, which the locality may hold first. */
  splitAsked: AskingMail & { readonly declined: readonly DeclinedPart[]; readonly standing: readonly PartInMail[] };
  /** `isKept`: the reader's own component is held first; otherwise it goes on as a case of its own. */
  splitTold: AnyMail & Owing & { readonly kept: readonly string[]; readonly apart: readonly PartInMail[]; readonly isKept: boolean };
  /** `inCalendar`: the reader has it there. `again`: it stood still already, and the day has moved. */
  suspendedTold: AnyMail & {
    readonly reason: string;
    readonly until: LocalDate;
    readonly wasAgreed: boolean;
    readonly inCalendar: boolean;
    readonly again: boolean;
  };
  resumedTold: AnyMail & Owing & { readonly remark: string | null; readonly wasAgreed: boolean; readonly inCalendar: boolean };
  resumeAsked: AskingMail & { readonly reason: string; readonly wasAgreed: boolean };
  /** `open`: what nobody has taken so far. */
  costsOpen: AnyMail & { readonly open: readonly CostItem[]; readonly side: 'unit' | 'locality' };
  registeredTold: AskingMail & WithReport & { readonly agreement: AgreementDetails };
  declinedToLocality: AnyMail & { readonly reason: string; readonly alternative: string | null };
  /** `n`: how often it has been reminded of, this time included. */
  dutyReminder: AskingMail & { readonly duty: DutyKind; readonly n: number };
  /** The reader has asked for it: the link of an earlier mail has expired. */
  freshLink: AskingMail & { readonly duty: DutyKind };
  severalReminders: CollectingMail<RemindedDuty>;
  reminderToSecretary: AboutDutyMail & { readonly n: number };
  /** `isWithCommittee`: it has been brought to the committee already. */
  overdueToCoordinator: AboutDutyMail & { readonly isWithCommittee: boolean };
  /** `registered`: the locality contradicts what the unit has registered after the fact (R51). */
  troubleTold: AnyMail & {
    readonly reason: string;
    readonly unable: boolean;
    readonly saidBy: 'unit' | 'locality';
    readonly registered: boolean;
  };
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
  adjustedTold: AnyMail &
    Owing & {
      readonly side: Side;
      readonly resolution: ResolutionKind;
      /** The decision as a clause, `chuyển Đoàn Mẫu C thực hiện`. */
      readonly decision: string;
      /** It is about what was registered after the fact (R50): nobody had asked for it. */
      readonly registered: boolean;
      readonly reason: string;
    };
  /**
   * `about.terms` are those proposed; `before`: what the reader stood by until now. `agreement`: what the unit has made specific. `isChange`:
   * something is agreed, and stands meanwhile. `duty`: what the reader owes.
   */
  proposalAsked: AskingMail & {
    readonly duty: 'answer' | 'answerPart' | 'consent';
    readonly by: 'unit' | 'locality';
    readonly before: Settled;
    readonly otherDates: readonly Span[];
    readonly note: string | null;
    readonly agreement: AgreementDetails | null;
    readonly parts: readonly SpecificPart[];
    readonly isChange: boolean;
  };
  /** `before`: what is agreed and stands meanwhile, when the sides want to change it. */
  joinAsked: AskingMail & {
    readonly coUnit: string;
    readonly agreement: AgreementDetails | null;
    readonly parts: readonly SpecificPart[];
    readonly before: Settled | null;
  };
  /** What the office has recorded for the reader's side. `asks`: the reader may still object; null when it has ended the case. */
  recordedTold: AnyMail & { readonly recording: RecordingInMail; readonly asks: Pick<AskingMail, 'dueAt' | 'coming'> | null };
  /** `who`: the side that objects to what was recorded for it. */
  disputedTold: AnyMail & { readonly recording: RecordingInMail; readonly who: string; readonly reason: string };
  /** `who`: the name of whoever wants it to stay as it is. */
  turnedDownTold: AnyMail & { readonly who: string; readonly reason: string };
  /** `part`: the component that it should have answered for; null for a unit that only takes part. `maySplit`: the locality may hold the others first. */
  coUnitDeclinedTold: AnyMail & {
    readonly coUnit: string;
    readonly part: string | null;
    readonly maySplit: boolean;
    readonly reason: string;
    readonly alternative: string | null;
  };
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
  /** `changedAt`: when whoever was signed in changed it. */
  passwordChanged: Omit<AccountMail, 'expiresAt'> & { readonly changedAt: Instant };
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
