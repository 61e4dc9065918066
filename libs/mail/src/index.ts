export { calendarFile, methodOf, sequenceOf, type EngagementFile } from './calendar/calendar-file';
export { LINK_PLACEHOLDER, linkName, withLinks, type LinkAddress } from './link-placeholder';
export type {
  Addressee,
  Callable,
  CaseInMail,
  ComingAboutDuty,
  Contact,
  DigestItem,
  Letterhead,
  LocalityConfirmation,
  Mail,
  MailData,
  MailOf,
  MailTemplate,
  ProposalInMail,
  RemindedDuty,
  RenderedMail,
  Settled,
  Side,
  WhyEscalated,
} from './mail';
export { previews, type Preview } from './previews/previews';
export { renderMail } from './render-mail';
