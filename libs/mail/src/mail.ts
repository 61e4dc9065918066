import type { AgreementDetails, Instant, MessageTemplate, ReportFigures, Terms } from '@chung-suc/domain';

/** Whom a mail is addressed to: `Kính gửi: Đ/c <name>, <title>`. */
export interface Addressee {
  readonly name: string;
  /** The title of the post with its organisation, `Bí thư Đoàn Sở Mẫu A`. */
  readonly title: string;
}

/** The coordinator: the one person whose phone and e-mail address stand in a mail. */
export interface Contact {
  readonly name: string;
  /** As people dial it, `0000 000 100`. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** What every mail of a case says. */
export interface CaseInMail {
  readonly caseNumber: string;
  readonly year: number;
  /** Who issues the plan, as printed. */
  readonly issuer: string;
  /** The offering as the plan prints it, without its bullet. */
  readonly offering: { readonly areaCode: string; readonly ordinal: number; readonly printed: string };
  readonly unit: string;
  readonly locality: string;
  readonly committee: string;
  readonly terms: Terms;
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
}

interface WithReport {
  readonly report: ReportFigures;
}

export interface LocalityConfirmation {
  readonly tookPlace: boolean;
  readonly rating: number | null;
  readonly comment: string | null;
}

/** What each template needs, and nothing else: a mail cannot be rendered with the data of another. */
export interface MailData {
  requestToUnit: AskingMail;
  /** `answered`: the unit has answered meanwhile. */
  requestSent: AnyMail & { readonly answered: boolean };
  requestForParentUnit: AnyMail;
  /** `reportDueAt`: when the report will be due if the engagement ends as agreed. */
  agreedToUnit: AnyMail & { readonly agreement: AgreementDetails; readonly reportDueAt: Instant };
  agreedToLocality: AnyMail & {
    readonly agreement: AgreementDetails;
    readonly reportDueAt: Instant;
    readonly unitContact: Addressee | null;
  };
  declinedToLocality: AnyMail & { readonly reason: string; readonly alternative: string | null };
  reportAsked: AskingMail;
  notHeldTold: AnyMail & { readonly reason: string; readonly saidBy: 'unit' | 'locality' };
  confirmAsked: AskingMail & WithReport;
  reviewAsked: AskingMail & WithReport & { readonly confirmation: LocalityConfirmation | null };
  commendAsked: AskingMail & { readonly remark: string | null };
  closedTold: AnyMail &
    WithReport & {
      readonly side: 'unit' | 'locality';
      readonly confirmation: LocalityConfirmation | null;
      readonly remark: string | null;
      readonly commended: number;
    };
}

export type MailOf<T extends MessageTemplate> = { readonly template: T } & MailData[T];

/** One typed mail per template of the domain. */
export type Mail = { [T in MessageTemplate]: MailOf<T> }[MessageTemplate];

/** What is stored and sent. Where a link belongs, a placeholder stands: stored text holds no credential. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
