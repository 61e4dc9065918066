import type { DataSourceOptions } from 'typeorm';
import { FirstSchema1764000000000 } from './migrations/1764000000000-first-schema';
import { Escalation1764100000000 } from './migrations/1764100000000-escalation';
import { Agreement1764200000000 } from './migrations/1764200000000-agreement';
import { Parts1764500000000 } from './migrations/1764500000000-parts';
import { Accounts1764600000000 } from './migrations/1764600000000-accounts';
import { Files1764700000000 } from './migrations/1764700000000-files';
import { Recordings1764720000000 } from './migrations/1764720000000-recordings';
import { PhoneReports1764730000000 } from './migrations/1764730000000-phone-reports';
import { SessionDevice1764740000000 } from './migrations/1764740000000-session-device';
import { Talk1764710000000 } from './migrations/1764710000000-talk';
import { AccessLogRow } from './rows/access-log.row';
import { AccountRow } from './rows/account.row';
import { AttemptRow } from './rows/attempt.row';
import { BookingRow } from './rows/booking.row';
import { CalendarDayRow } from './rows/calendar-day.row';
import { CaseCommentRow } from './rows/case-comment.row';
import { CaseEventRow } from './rows/case-event.row';
import { CaseFileRow } from './rows/case-file.row';
import { CaseRow } from './rows/case.row';
import { CommentSeenRow } from './rows/comment-seen.row';
import { DutyRow } from './rows/duty.row';
import { EscalationRow } from './rows/escalation.row';
import { HoldingRow } from './rows/holding.row';
import { InstallationRow } from './rows/installation.row';
import { IntakeRow } from './rows/intake.row';
import { LinkRow } from './rows/link.row';
import { MessageRow } from './rows/message.row';
import { OfferingRow } from './rows/offering.row';
import { OrganisationRow } from './rows/organisation.row';
import { PasswordLinkRow } from './rows/password-link.row';
import { PersonRow } from './rows/person.row';
import { PhoneReportRow } from './rows/phone-report.row';
import { PhoneResolutionRow } from './rows/phone-resolution.row';
import { PlaceRow, PlaceWaitRow } from './rows/place.row';
import { PlanVersionRow } from './rows/plan-version.row';
import { PolicyRow } from './rows/policy.row';
import { PostRow } from './rows/post.row';
import { ProgrammeRow } from './rows/programme.row';
import { SessionRow } from './rows/session.row';
import { UploadRow } from './rows/upload.row';

export const rows = [
  InstallationRow,
  OrganisationRow,
  PersonRow,
  PostRow,
  HoldingRow,
  ProgrammeRow,
  PlanVersionRow,
  OfferingRow,
  PolicyRow,
  CalendarDayRow,
  CaseRow,
  CaseEventRow,
  DutyRow,
  IntakeRow,
  MessageRow,
  LinkRow,
  EscalationRow,
  PlaceRow,
  PlaceWaitRow,
  BookingRow,
  AccountRow,
  SessionRow,
  AttemptRow,
  PasswordLinkRow,
  CaseFileRow,
  UploadRow,
  AccessLogRow,
  CaseCommentRow,
  CommentSeenRow,
  PhoneResolutionRow,
  PhoneReportRow,
];

/** Options for every service: one schema, changed by migrations only. `poolSize` is the number of connections. */
export const dataSourceOptions = (url: string, poolSize = 10): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: rows,
  migrations: [
    FirstSchema1764000000000,
    Escalation1764100000000,
    Agreement1764200000000,
    Parts1764500000000,
    Accounts1764600000000,
    Files1764700000000,
    Recordings1764720000000,
    Talk1764710000000,
    PhoneReports1764730000000,
    SessionDevice1764740000000,
  ],
  synchronize: false,
  poolSize,
  // A database that is away must be noticed in seconds, not minutes; a busy machine takes some.
  connectTimeoutMS: 5_000,
  extra: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 20_000 },
});
