// words
export type { Words } from './words/words';
export { GUIDE_STEPS } from './words/guide-steps';
export { postLine } from './words/post-line';
export { withoutBullet } from './words/printed';
export {
  CASE_COLUMNS,
  CASE_COLUMN_IDS,
  dueNow,
  isShown,
  sentenceNow,
  type CaseColumn,
  type CaseColumnId,
  type CaseFilter,
} from './words/case-columns';
export { RESOLUTION_WORDS, resolutionWords } from './words/resolution-words';
export { STEP_WORDS, mailWords } from './words/skip-words';
export { DUTY_COMMANDS } from './words/duty-commands';
export { TERM_WORDS, differencesInWords, type DifferenceInWords } from './words/difference-words';
export {
  CHANNEL_WORDS,
  CO_UNIT_WORDS,
  PART_WORDS,
  PLACE_WORDS,
  VERSION_WORDS,
  placeLimitWords,
  placesLeftWords,
  positionWords,
  type CoUnitStanding,
  type PartStanding,
  type VersionStanding,
} from './words/standing-words';
export {
  AUDIENCE_WORDS,
  CASE_COMMAND_KINDS,
  COMMAND_PATHS,
  COMMAND_WORDS,
  COMMITTEE_WORDS,
  COST_BEARER_WORDS,
  COST_ITEM_WORDS,
  DUTY_WORDS,
  MESSAGE_WORDS,
  MODE_WORDS,
  OUTCOME_WORDS,
  POST_WORDS,
  PRESENTER_WORDS,
  PURPOSE_WORDS,
  RECORDING_SOURCE_WORDS,
  STAGE_WORDS,
  standingWords,
  offeringLabel,
  type CaseCommandKind,
  type OpeningCommandKind,
} from './words/vocabulary';

export { PHONE_FAULT_WORDS, PHONE_OUTCOME_WORDS } from './words/phone-words';
export { FILE_PURPOSE_WORDS } from './words/file-words';

// problems
export { EDGE_PROBLEMS, SHAPE_PROBLEM_WORDS, type EdgeProblemCode, type ShapeProblem } from './problems/edge-words';
export {
  FIELD_CODES,
  FIELD_WORDS,
  PROBLEMS,
  PROBLEM_CODES,
  problemOf,
  problemShape,
  type FieldCode,
  type FieldIssue,
  type Problem,
  type ProblemCode,
  type ProblemParticulars,
} from './problems/problem';
export { whyResolutionClosed } from './problems/resolution-closed';
export { FILE_PROBLEMS, type FileProblemCode, type FileTrouble } from './problems/file-words';
export { FIELD_PROBLEM_WORDS, REFUSAL_WORDS, type ProblemWords } from './problems/refusal-words';

// shapes
export {
  caseListQuery,
  caseListShape,
  caseShape,
  type CaseList,
  type CaseListQuery,
  type CaseSummary,
  type CaseView,
  type OpenCommand,
  type TimelineEntry,
} from './shapes/cases';
export { accountShape, passwordChangeBody, type AccountView } from './shapes/account';
export { adjustmentShape, type AdjustmentView, type RemedyBody } from './shapes/adjustment';
export { workbookQuery, type WorkbookQuery } from './shapes/workbook';
export { calendarDayBody, calendarShape, type CalendarView } from './shapes/calendar';
export { catalogueShape, type Catalogue, type CatalogueOffering } from './shapes/catalogue';
export {
  COMMAND_BODIES,
  registrationBody,
  requestBody,
  type CommandBody,
  type RegistrationBody,
  type RequestBody,
} from './shapes/command-bodies';
export {
  commentBody,
  commentShape,
  commentsShape,
  type CommentBody,
  type CommentView,
  type CommentsView,
  type UnreadComments,
  type CommentsSeenBody,
  commentsSeenBody,
  unreadCommentsShape,
} from './shapes/comments';
export { myDutiesShape, type DutyView, type HolderView, type MyDuties, type MyDutyView } from './shapes/duties';
export { caseFilesShape, uploadShape, type CaseFileView, type CaseFiles, type UploadView } from './shapes/files';
export { CSRF_HEADER, KEY_HEADER } from './shapes/header-names';
export { idempotencyKey } from './shapes/headers';
export { type LiveEventName, type LiveEvents } from './shapes/live';
export { meShape, type Me } from './shapes/me';
export { outlookQuery, outlookShape, type RequestOutlook, type RequestOutlookQuery } from './shapes/outlook';
export {
  accessLogQuery,
  accessLogShape,
  revealedPhoneShape,
  type AccessLog,
  type AccessLogQuery,
  type RevealedPhone,
} from './shapes/phones';
export {
  phoneNewsShape,
  phoneReportBody,
  phoneReportsShape,
  phoneResolutionBody,
  phoneStandingShape,
  reportedPhoneShape,
  type ErratumView,
  type PhoneNews,
  type PhoneReportBody,
  type PhoneReports,
  type PhoneResolutionBody,
  type PhoneStandingView,
  type ReportedNumber,
  type ReportedPhone,
} from './shapes/phone-reports';
export { previewBody, previewShape, type CommandPreview } from './shapes/preview';
export { readAs, type Read } from './shapes/reading';
export {
  demoPeopleShape,
  demoSignInBody,
  invitationBody,
  passwordBody,
  passwordResetBody,
  passwordTokenShape,
  sessionShape,
  signInBody,
  type DemoPeople,
  type PasswordTokenView,
  type SessionView,
} from './shapes/session';
export {
  guideShape,
  skipBody,
  skippedShape,
  trialClockShape,
  type GuideView,
  type SkipBody,
  type SkippedView,
  type TrialClock,
} from './shapes/trial';
export { toIso, toIsoOrNull } from './words/iso';
export type { CoUnitView, ComponentView, LinkedCaseView, PartyView, PlaceView, ProposalView, VersionView } from './shapes/versions';

// forms behind mail links
export { ANSWER_CHOICES, readAnswerForm } from './link-forms/answer-form';
export { readCancelForm, readConsentForm, readJoinForm, readTakePlaceForm } from './link-forms/consent-forms';
export { MOST_PRESENTERS } from './link-forms/details-form';
export type { FormFields, FormReading } from './link-forms/form-fields';
export { readMatchForm, readResumeForm } from './link-forms/office-forms';
export { readRecordingForm } from './link-forms/recording-form';
export { readAnswerPartForm, readSplitForm } from './link-forms/part-forms';
export { readChooseForm, readDecideForm, readHoldForm } from './link-forms/committee-forms';
export { MOST_COMMENDED, readCommendForm, readConfirmForm, readReportForm, readReviewForm, reportFields } from './link-forms/other-forms';
export { proposalFields } from './link-forms/terms-form';

// the API as a whole
export { isUnsafe, problemsOf, type Endpoint } from './endpoints/endpoint';
export { ENDPOINTS } from './endpoints/endpoints';
export { openApiDocument, type OpenApiDocument } from './openapi/openapi-document';
