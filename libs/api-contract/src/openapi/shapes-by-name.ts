import type { z } from 'zod';
import { problemShape } from '../problems/problem';
import { accountShape, passwordChangeBody } from '../shapes/account';
import { adjustmentShape } from '../shapes/adjustment';
import { calendarDayBody, calendarShape } from '../shapes/calendar';
import { caseListShape, caseShape, caseSummaryShape } from '../shapes/cases';
import { catalogueShape } from '../shapes/catalogue';
import { COMMAND_BODIES, registrationBody, requestBody } from '../shapes/command-bodies';
import { commentBody, commentsSeenBody, commentsShape, unreadCommentsShape } from '../shapes/comments';
import { dutyShape, myDutiesShape } from '../shapes/duties';
import { caseFilesShape, uploadShape } from '../shapes/files';
import { meShape } from '../shapes/me';
import { outlookShape } from '../shapes/outlook';
import {
  phoneNewsShape,
  phoneReportBody,
  phoneReportsShape,
  phoneResolutionBody,
  phoneStandingShape,
  reportedPhoneShape,
} from '../shapes/phone-reports';
import { accessLogShape, revealedPhoneShape } from '../shapes/phones';
import { previewBody, previewShape } from '../shapes/preview';
import {
  demoPeopleShape,
  demoSignInBody,
  invitationBody,
  passwordBody,
  passwordResetBody,
  passwordTokenShape,
  sessionShape,
  signInBody,
} from '../shapes/session';
import { words } from '../shapes/texts';
import { guideShape, skipBody, skippedShape, trialClockShape } from '../shapes/trial';

/** Shapes that come in. */
export const BODY_SHAPES: Readonly<Record<string, z.ZodType>> = {
  SupportRequest: requestBody,
  Registration: registrationBody,
  CalendarDay: calendarDayBody,
  Preview: previewBody,
  TakePlace: COMMAND_BODIES.takePlace,
  Match: COMMAND_BODIES.match,
  Propose: COMMAND_BODIES.propose,
  Accept: COMMAND_BODIES.accept,
  TurnDown: COMMAND_BODIES.turnDown,
  Agree: COMMAND_BODIES.agree,
  Decline: COMMAND_BODIES.decline,
  DeclareTrouble: COMMAND_BODIES.declareTrouble,
  Adjust: COMMAND_BODIES.adjust,
  Choose: COMMAND_BODIES.choose,
  Split: COMMAND_BODIES.split,
  Suspend: COMMAND_BODIES.suspend,
  ResumeCase: COMMAND_BODIES.resumeCase,
  Cancel: COMMAND_BODIES.cancel,
  ReportNotHeld: COMMAND_BODIES.reportNotHeld,
  Report: COMMAND_BODIES.report,
  ConfirmExecution: COMMAND_BODIES.confirmExecution,
  ReturnReport: COMMAND_BODIES.returnReport,
  Review: COMMAND_BODIES.review,
  Commend: COMMAND_BODIES.commend,
  RecordFor: COMMAND_BODIES.recordFor,
  AnswerRecording: COMMAND_BODIES.answerRecording,
  CommentText: commentBody,
  CommentsSeen: commentsSeenBody,
  PhoneReport: phoneReportBody,
  PhoneResolution: phoneResolutionBody,
  SignIn: signInBody,
  DemoSignIn: demoSignInBody,
  PasswordReset: passwordResetBody,
  Invitation: invitationBody,
  Password: passwordBody,
  PasswordChange: passwordChangeBody,
  Skip: skipBody,
};

/** Shapes that go out. */
export const ANSWER_SHAPES: Readonly<Record<string, z.ZodType>> = {
  Words: words,
  Problem: problemShape,
  Me: meShape,
  Session: sessionShape,
  DemoPeople: demoPeopleShape,
  PasswordToken: passwordTokenShape,
  Account: accountShape,
  Calendar: calendarShape,
  Catalogue: catalogueShape,
  Case: caseShape,
  Adjustment: adjustmentShape,
  CommandPreview: previewShape,
  CaseSummary: caseSummaryShape,
  CaseList: caseListShape,
  RequestOutlook: outlookShape,
  CaseFiles: caseFilesShape,
  Upload: uploadShape,
  Duty: dutyShape,
  MyDuties: myDutiesShape,
  Guide: guideShape,
  TrialClock: trialClockShape,
  Skipped: skippedShape,
  Comments: commentsShape,
  UnreadComments: unreadCommentsShape,
  RevealedPhone: revealedPhoneShape,
  AccessLog: accessLogShape,
  PhoneStanding: phoneStandingShape,
  PhoneReports: phoneReportsShape,
  ReportedPhone: reportedPhoneShape,
  PhoneNews: phoneNewsShape,
};
