// calendar
export {
  DAY_MS,
  HO_CHI_MINH_OFFSET_MS,
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
  isEntered,
  isWorkingDay,
  sameTimeAfter,
  workingDaysAfter,
  workingDaysBetween,
  type CalendarDay,
  type CalendarDayKind,
  type WorkingCalendar,
} from './calendar/working-calendar';
export { nextWorkingMoment } from './calendar/working-hours';
export { CALENDAR_KEEPERS, checkEnteredDay, type EnteredDay } from './calendar/keeping';
export { formatDate, formatMoment, formatShort, formatSpan, formatTime, formatWeekday, type Language } from './calendar/format';

// policy and duties
export { DEFAULT_POLICY, type Deadline, type Policy } from './policy/policy';
export { policyProblems, type NumberProblem, type PolicyProblem } from './policy/policy-problems';
export { DUTY_KINDS, asksToAct, postsOf, roundOf, type Duty, type DutyKind } from './duty/duty';
export {
  DEFAULT_CHAIN,
  chainProblems,
  stepsOf,
  type ChainMoment,
  type ChainProblem,
  type ChainStep,
  type ChainTarget,
  type EscalationChain,
} from './escalation/chain';
export { LINK_LIVES_AT_LEAST_DAYS, linkExpiry } from './duty/link-life';
export { describeLateness, dutySentence, lateness, type Lateness, type SentenceNames } from './duty/sentence';

// escalation
export { delaysOf, type Delays } from './escalation/delays';
export { describeGrounds, describeRemedy, describeResolution, type RemedyNames } from './escalation/remedy-words';
export { proposeRemedies, type CandidateUnit, type Grounds, type Proposal, type ProposalFacts } from './escalation/proposals';
export { ifNobodyActs, type ComingStep } from './support-request/if-nobody-acts';

export { isInDigest, latestDigest } from './escalation/digest';

// support request
export { actingPost } from './support-request/acting-post';
export {
  READS_ACCESS_LOG,
  SEES_ALL,
  TAKES_PART,
  isToldOfComments,
  mayRead,
  partTakenBy,
  readsAccessLog,
  seesAllCases,
} from './support-request/access';
export { CASE_RELATIONS, relationsTo, type CaseAccess, type CaseRelation } from './support-request/relations';
export type { Command, CommandBodies, CommandOf, PersonCommand } from './support-request/commands';
export { decide } from './support-request/decide/decide';
export { stageRefusal } from './support-request/stage-refusal';
export type { Decision } from './support-request/decide/decision';
export { coordinatorSeatOf } from './support-request/decide/recognition';
export { chooseReviewer } from './support-request/decide/execution';
export { isWorthTrying } from './support-request/worth-trying';
export { waySteps, type WayStep } from './support-request/straight-way';
export { clockSteps, wakeAt, type ClockStep } from './support-request/clock-steps';
export { extendable, whyClosed } from './support-request/decide/adjust';
export { checkReport } from './support-request/decide/execution';
export { checkDetails, checkWritten } from './support-request/decide/terms-errors';
export { openedBySplit } from './support-request/decide/split';
export {
  NO_CLAIMS,
  claimsOf,
  placeKey,
  placesLeft,
  waitsFor,
  type Booking,
  type Claims,
  type PlaceClaim,
  type PlacesTaken,
} from './support-request/claims';
export { differencesOf, type Difference } from './support-request/differences';
export { awaitsAnswer, duties, isPaused, isShortNotice, rosterOf } from './support-request/duties';
export {
  awaited,
  componentsOf,
  dateOf,
  hasConsented,
  isTorn,
  judgedUnits,
  partUnits,
  partiesOf,
  partyOf,
  postOf,
  speakerThrough,
} from './support-request/parties';
export { MOST_REMEDIES, unitsNamedBy, unitsNamedIn, type Remedy, type Resolution, type ResolutionKind } from './support-request/remedies';
export type {
  CasePosts,
  Channel,
  CoUnit,
  DeclineSaid,
  DomainEvent,
  DomainEventOf,
  EscalationTrigger,
  EventBodies,
  EventKind,
  PartApart,
  Party,
  PlaceLimit,
  Side,
  SkippedStep,
} from './support-request/events';
export { evolve } from './support-request/evolve';
export {
  FACTS_OF,
  TYING_POSTS,
  personActor,
  tiedUnitsOf,
  type Actor,
  type CoUnitFacts,
  type ComponentFacts,
  type Facts,
  type HeldPost,
  type LocalityFacts,
  type OfferingFacts,
  type PostKind,
  type ChainFacts,
  type FactsKind,
  type PostFacts,
  type RestoredFacts,
  type ReviewerFacts,
  type Taken,
  type UnitFacts,
} from './support-request/facts';
export { isToldAtOnce, outgoingMessages, sendAt, type MessageTemplate, type OutgoingMessage } from './support-request/messages';
export { isStillWanted, overtakenBy, owesIt } from './support-request/still-wanted';
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
export { inOrderOfPreference, isRural, likelyDuplicates, likelyHeldBefore, overlaps, type Likeness } from './support-request/rivals';
export {
  RECORDABLE,
  RECORDING_SOURCES,
  openRecordings,
  speakingPosts,
  type OpenRecording,
  type RecordableKind,
  type RecordedAct,
  type RecordingSource,
} from './support-request/recordings';
export { purposesOf, type Purpose } from './support-request/purposes';
export { caseSentence, namesFor } from './support-request/sentence';
export {
  COMMANDS_OPEN_IN,
  CREATING,
  STAGES,
  isOpenFor,
  type CommandKind,
  type Outcome,
  type PersonCommandKind,
  type Stage,
  type StageOrNew,
  type SystemCommandKind,
} from './support-request/stages';
export {
  isRegistered,
  keptAs,
  type CalendarEntry,
  type DutyProgress,
  type KeptAs,
  type OpenEscalation,
  type Part,
  type PendingOffer,
  type PlaceStanding,
  type SupportRequest,
  type Suspension,
  type TakingPart,
  type TermsVersion,
} from './support-request/state';
export {
  AUDIENCE_GROUPS,
  COST_ITEMS,
  DEFAULT_COST_SPLIT,
  MOST_OTHER_DATES,
  openCosts,
  totalOf,
  type Agreement,
  type AgreementDetails,
  type Audience,
  type AudienceGroup,
  type CommendedPerson,
  type CostBearer,
  type CostItem,
  type CostLine,
  type DeliveryMode,
  type PartDetails,
  type Presenter,
  type PresenterKind,
  type ReportFigures,
  type Span,
  type Terms,
} from './support-request/terms';

// plan and people
export { compareNames, compareTexts, isFound } from './text/vietnamese-order';
export { plainCell } from './text/plain-cell';
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
export {
  isDoubtfulPhone,
  type ContactHealth,
  type EmailHealth,
  type PhoneHealth,
  type PublishedHolding,
  type PublishedPerson,
  type PublishedPost,
} from './plan/published-people';
export { standingOn, type HeldFromTo } from './person/holding';
export { nameParts, type NameParts } from './person/name';
export { VIETNAM_PHONES, type PhoneRules } from './person/phone-rules';
export { formatPhone, maskPhone, parsePhone, sharedPhones, type PhoneKind, type PhoneNumber } from './person/phone';
export {
  PHONE_OUTCOMES,
  RESOLVES_PHONE_REPORTS,
  healthAfterResolution,
  peopleAfterPublishing,
  readPhoneResolution,
  resolvesPhoneReports,
  type KnownPhone,
  type PhoneOutcome,
  type PhoneOwner,
  type PhoneResolution,
  type TypedPhoneResolution,
} from './person/phone-correction';
export {
  PHONE_FAULTS,
  PHONE_WORDS_LENGTH,
  readPhoneReport,
  whyNotReportPhone,
  type PhoneFault,
  type PhoneReport,
  type PhoneReportFacts,
  type PhoneReportRefusal,
  type TypedPhoneReport,
} from './person/phone-report';

// comments
export {
  COMMENT_EDIT_MS,
  COMMENT_LENGTH,
  commentProblem,
  commentText,
  whyNotEdit,
  whyNotRemove,
  type Comment,
  type CommentRefusal,
} from './comment/comment';

// accounts
export {
  ATTEMPTS_FORGOTTEN_MS,
  ATTEMPT_LIMITS,
  oneMoreAttempt,
  withoutAttempt,
  type AttemptKind,
  type AttemptLimit,
  type Attempts,
} from './account/attempts';
export { PASSWORD_LENGTH, passwordProblem, type PasswordFacts } from './account/password';
export { PASSWORD_LINK_LIVES_MS, sessionEnd, unusedUntil, type PasswordPurpose, type SignedInBy } from './account/session-life';

// files
export {
  ACCEPTED_FILES,
  ACCEPTED_PHOTOS,
  DOCUMENT_KINDS,
  KEPT_KINDS,
  MEDIA_TYPES,
  MOST_FILE_BYTES,
  MOST_PARTS,
  MOST_PHOTO_PIXELS,
  MOST_UNPACKED_BYTES,
  PHOTO_KINDS,
  PHOTO_SIDE,
  THUMBNAIL_SIDE,
  isCalledPhoto,
  isPhotoKind,
  mostBytesOf,
  type DocumentKind,
  type FileKind,
  type KeptKind,
  type PhotoKind,
} from './file/file-kinds';
export { cleanFileName } from './file/file-name';
export {
  FILE_PURPOSES,
  MOST_CASE_FILES,
  MOST_REPORT_PHOTOS,
  MOST_UNFINISHED,
  addingPost,
  fileRefusal,
  isWithDraft,
  mayRemoveFile,
  photosLeft,
  purposesOpenTo,
  reportBeingWritten,
  seesFile,
  unfinishedUntil,
  type AttachedFile,
  type FileCase,
  type FilePurpose,
  type FileRefusal,
  type FileViewer,
} from './file/case-files';
