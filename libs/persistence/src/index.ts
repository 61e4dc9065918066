export { dataSourceOptions } from './data-source-options';
export { LIVE_CHANNELS, caseChangedSql } from './hints/live-channels';
export { AccessLogRow } from './rows/access-log.row';
export { AccountRow } from './rows/account.row';
export { AttemptRow } from './rows/attempt.row';
export { BookingRow } from './rows/booking.row';
export { CalendarDayRow } from './rows/calendar-day.row';
export { CaseCommentRow } from './rows/case-comment.row';
export { CaseEventRow } from './rows/case-event.row';
export { CaseFileRow } from './rows/case-file.row';
export { CaseRow } from './rows/case.row';
export { CommentSeenRow } from './rows/comment-seen.row';
export { DutyRow } from './rows/duty.row';
export { EscalationRow } from './rows/escalation.row';
export { HoldingRow } from './rows/holding.row';
export { InstallationRow } from './rows/installation.row';
export { IntakeRow } from './rows/intake.row';
export { LinkRow } from './rows/link.row';
export { MessageRow, type AccountTemplate, type MessageState, type PasswordTemplate, type StoredTemplate } from './rows/message.row';
export { OfferingRow } from './rows/offering.row';
export { OrganisationRow } from './rows/organisation.row';
export { PasswordLinkRow } from './rows/password-link.row';
export { PersonRow } from './rows/person.row';
export { PhoneReportRow } from './rows/phone-report.row';
export { PhoneResolutionRow } from './rows/phone-resolution.row';
export { PlaceRow, PlaceWaitRow } from './rows/place.row';
export { PlanVersionRow } from './rows/plan-version.row';
export { PolicyRow } from './rows/policy.row';
export { PostRow } from './rows/post.row';
export { ProgrammeRow } from './rows/programme.row';
export { SessionRow } from './rows/session.row';
export { UploadRow } from './rows/upload.row';
export type { StoredAnswer } from './rows/stored-answer';
export { readCase, toDuty, type CaseReading } from './reading/case-reading';
export {
  CALENDAR_SQL,
  chainOf,
  coordinatorFor,
  coordinatorPostOf,
  coordinatorPostSql,
  holdersOf,
  latestPolicy,
  loadCalendar,
  localitiesAnswered,
  postsHeldBy,
  postsHeldSql,
  reviewersOf,
  unitsNamed,
  type PostHolder,
} from './reading/standing-data';
export { run, type Database, type Statement } from './statements/prepared';
export {
  errataOf,
  lockPhones,
  phoneReportedAtSql,
  phoneStandings,
  publishedPhones,
  tellPhonesChanged,
  type Erratum,
  type PhoneStanding,
} from './reading/phones';
export { offeringIdOf, publishPlan, type Published } from './publishing/publish-plan';
export { savePolicy, type PolicyDraft, type SavedPolicy } from './publishing/save-policy';
export { keepDay } from './publishing/keep-day';
