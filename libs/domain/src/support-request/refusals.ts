/**
 * Why a command is refused. A refusal is data: it is stored with the command and the same key gets it again.
 * `notYours` → the actor may not; `state` → the case is not open for it; `invalid` → what was entered cannot be.
 */
export const REFUSALS = {
  stageRefuses: 'state',
  caseClosed: 'state',
  alreadyRequested: 'state',
  startPassed: 'state',
  notStartedYet: 'state',
  offeringNotRequestable: 'state',
  offeringUnassigned: 'state',
  nobodyToReview: 'state',
  underAdjustment: 'state',
  alreadyEscalated: 'state',
  decidedMeanwhile: 'state',
  nothingToChoose: 'state',
  alreadyAnswered: 'state',
  versionSuperseded: 'state',
  nothingProposed: 'state',
  unitTaken: 'state',
  noPlaceOffered: 'state',
  notRestorable: 'state',
  nothingToSplit: 'state',
  noPlaceLeft: 'state',
  nobodyToMatch: 'state',
  resolutionNotOpen: 'state',
  nothingRecorded: 'state',
  notYours: 'notYours',
  notALocality: 'notYours',
  recused: 'notYours',
  unknownOffering: 'invalid',
  invalidFields: 'invalid',
} as const satisfies Record<string, 'notYours' | 'state' | 'invalid'>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalCategory = (typeof REFUSALS)[RefusalCode];

/** What is wrong with one field; `field` is a path in the command's body, `terms.start`. */
export type FieldProblem =
  | 'required'
  | 'tooLong'
  | 'startInPast'
  | 'endNotAfterStart'
  | 'engagementTooLong'
  | 'outsidePeriod'
  | 'headCountRange'
  | 'duplicateGroup'
  | 'costLineMissing'
  | 'costLineTwice'
  | 'modeDeviationNeedsReason'
  | 'costSplitNotAccepted'
  | 'ratingRange'
  | 'nobodyAndSomebody'
  | 'somebodyOrNobody'
  | 'knewInFuture'
  | 'knewBeforeRequest'
  | 'unknownUnit'
  | 'sameUnit'
  | 'unitWithoutContact'
  | 'sameMode'
  | 'sameDate'
  | 'remedyCount'
  | 'unknownDuty'
  | 'notLater'
  | 'tooFar'
  | 'notADay'
  | 'unknownOption'
  | 'sameAsBefore'
  | 'tooManyDates'
  | 'unknownComponent'
  | 'componentTwice'
  | 'componentDeclined'
  | 'componentStands'
  | 'unknownLocality'
  | 'notOverYet'
  | 'saidInFuture'
  | 'saidBeforeRequest'
  | 'nobodysWord'
  | 'passwordTooShort'
  | 'passwordTooLong'
  | 'passwordCommon'
  | 'passwordIsEmail'
  | 'passwordWrong'
  | 'passwordAsBefore'
  | 'notAPhone'
  | 'samePhone';

export interface FieldError {
  readonly field: string;
  readonly problem: FieldProblem;
}

export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly fields: readonly FieldError[];
}

export const refuse = (code: RefusalCode, fields: readonly FieldError[] = []): Refusal => ({ refused: true, code, fields });
export const categoryOf = (code: RefusalCode): RefusalCategory => REFUSALS[code];
