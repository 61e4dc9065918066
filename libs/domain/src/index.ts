// calendar
export {
  DAY_MS,
  addDays,
  fromEpochDay,
  instantAt,
  isLocalDate,
  isoWeekday,
  localDateOf,
  localTimeOf,
  toEpochDay,
  type Instant,
  type LocalDate,
} from './calendar/local-date';
export {
  addWorkingDays,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
  type CalendarDay,
  type CalendarDayKind,
  type WorkingCalendar,
} from './calendar/working-calendar';
export { formatDate, formatMoment, formatShort, formatSpan, formatTime, formatWeekday, type Language } from './calendar/format';

// policy and duties
export { DEFAULT_POLICY, type Deadline, type Policy } from './policy/policy';
export type { Duty, DutyKind } from './duty/duty';
export { describeLateness, dutySentence, lateness, type Lateness, type SentenceNames } from './duty/sentence';

// support request
export { actingPost } from './support-request/acting-post';
export { mayRead, seesAllCases } from './support-request/access';
export type { Command, CommandBodies, CommandOf, PersonCommand } from './support-request/commands';
export { decide, stageRefusal } from './support-request/decide/decide';
export type { Decision } from './support-request/decide/decision';
export { chooseReviewer } from './support-request/decide/execution';
export { duties, rosterOf, wakeAt } from './support-request/duties';
export type { CasePosts, DomainEvent, DomainEventOf, EventBodies, EventKind } from './support-request/events';
export { evolve } from './support-request/evolve';
export {
  personActor,
  tiedUnitsOf,
  type Actor,
  type Facts,
  type HeldPost,
  type OfferingFacts,
  type PostKind,
  type ReviewerFacts,
} from './support-request/facts';
export { outgoingMessages, type MessageTemplate, type OutgoingMessage } from './support-request/messages';
export {
  REFUSALS,
  categoryOf,
  refuse,
  type FieldError,
  type FieldProblem,
  type Refusal,
  type RefusalCategory,
  type RefusalCode,
} from './support-request/refusals';
export { purposesOf, type Purpose } from './support-request/purposes';
export { caseSentence } from './support-request/sentence';
export {
  COMMANDS_OPEN_IN,
  STAGES,
  isOpenFor,
  type CommandKind,
  type Outcome,
  type PersonCommandKind,
  type Stage,
  type StageOrNew,
  type SystemCommandKind,
} from './support-request/stages';
export type { SupportRequest } from './support-request/state';
export {
  AUDIENCE_GROUPS,
  COST_ITEMS,
  DEFAULT_COST_SPLIT,
  totalOf,
  type AgreementDetails,
  type Audience,
  type AudienceGroup,
  type CommendedPerson,
  type CostBearer,
  type CostItem,
  type CostLine,
  type DeliveryMode,
  type Presenter,
  type PresenterKind,
  type ReportFigures,
  type Terms,
} from './support-request/terms';

// plan and people
export { fold, foldedWords, slug, toNfc, toPlainText } from './plan/text';
export type {
  CapacityScope,
  LocalityKind,
  PlanFlow,
  PlanMonth,
  PrintedSource,
  PublishedArea,
  PublishedCalendarDay,
  PublishedComponent,
  PublishedLocality,
  PublishedOffering,
  PublishedPlan,
  PublishedProgramme,
  PublishedUnit,
  UnitKind,
} from './plan/published-plan';
export type { FindingSeverity, PublishedCorrection, PublishedFinding, Settlement, SettlementDecision } from './plan/published-finding';
export type { ContactHealth, EmailHealth, PhoneHealth, PublishedHolding, PublishedPerson, PublishedPost } from './plan/published-people';
export { nameParts, type NameParts } from './person/name';
export { VIETNAM_PHONES, type PhoneRules } from './person/phone-rules';
export { formatPhone, maskPhone, parsePhone, sharedPhones, type PhoneKind, type PhoneNumber } from './person/phone';
