export { calendarFile, methodOf, sequenceOf, type EngagementFile } from './calendar/calendar-file';
export type {
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
export { LINK_PLACEHOLDER, linkName, withLinks, type LinkAddress } from './link-placeholder';
export type { DigestItem, Mail, MailData, MailOf, MailTemplate, RemindedDuty, RenderedMail, Side } from './mail';
export { previews, type Preview } from './previews/previews';
export { renderMail } from './render-mail';
