export { readPlan, parsePlan, type PlanReading } from './parse-plan';
export { decodePlan, type Decoded, type DecodedText } from './read/decode';
export type { Reject, RejectReason } from './read/rejects';
export type {
  AreaDuty,
  DraftArea,
  DraftAssignment,
  DraftComponent,
  DraftContact,
  DraftLine,
  DraftOffering,
  DraftPosition,
  DraftProgramme,
  LineRole,
  PlanDraft,
  PositionCode,
  PrintedPeriod,
  Provision,
  ProvisionKind,
  Recipient,
  Sourced,
  TimelineEntry,
} from './draft/draft';
export { FINDING_KINDS, type FindingCode } from './findings/codes';
export type { FindingKind } from './findings/kinds/finding-kind';
export type { Finding } from './findings/finding';
export { toCheckReport, type CheckArea, type CheckAssignment, type CheckOffering, type CheckReport } from './check/report';
export { renderCheck } from './check/render';
export { parsePublishData, type PublishDataReading } from './publish/publish-data';
export { toPublishedPlan, type PublishResult } from './publish/to-published-plan';
export { PUBLISH_PROBLEMS, type PublishProblem, type PublishProblemCode } from './publish/problem';
export type { PublishData } from './publish/schema';
