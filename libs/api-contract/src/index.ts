// words
export type { Words } from './words/words';
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
  STAGE_WORDS,
  offeringLabel,
  type CaseCommandKind,
} from './words/vocabulary';

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
export { calendarDayBody, calendarShape, type CalendarView } from './shapes/calendar';
export { catalogueShape, type Catalogue, type CatalogueOffering } from './shapes/catalogue';
export { COMMAND_BODIES, requestBody, type RequestBody } from './shapes/command-bodies';
export { myDutiesShape, type DutyView, type HolderView, type MyDuties, type MyDutyView } from './shapes/duties';
export { KEY_HEADER, PERSON_HEADER, idempotencyKey } from './shapes/headers';
export { meShape, type Me } from './shapes/me';
export { readAs, type Read } from './shapes/reading';
export { toIso, toIsoOrNull } from './shapes/texts';

// forms behind mail links
export { ANSWER_CHOICES, MOST_PRESENTERS, readAnswerForm } from './link-forms/answer-form';
export type { FormFields, FormReading } from './link-forms/form-fields';
export { readChooseForm, readDecideForm, readHoldForm } from './link-forms/committee-forms';
export { MOST_COMMENDED, readCommendForm, readConfirmForm, readReportForm, readReviewForm } from './link-forms/other-forms';

// the API as a whole
export { COMMON_PROBLEMS, type Endpoint } from './endpoints/endpoint';
export { ENDPOINTS } from './endpoints/endpoints';
export { openApiDocument, type OpenApiDocument } from './openapi/openapi-document';
