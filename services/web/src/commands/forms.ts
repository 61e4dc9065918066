import type { CaseCommandKind } from '@chung-suc/api-contract';
import type { CommandForm } from './command-form';
import { returnReportForm, reviewForm } from './execution-forms';
import { matchForm, resumeForm, suspendForm } from './office-forms';
import { answerRecordingForm, recordForm } from './recording-forms';
import { SIDE_FORMS } from './side-forms';

/** Commands that a form of the case page gives. The committee's decision has a page of its own. */
export type FormedKind = Exclude<CaseCommandKind, 'adjust'>;

/** A new command does not compile until it has a form. */
export const COMMAND_FORMS: { readonly [K in FormedKind]: CommandForm<K> } = {
  ...SIDE_FORMS,
  match: matchForm,
  suspend: suspendForm,
  resumeCase: resumeForm,
  returnReport: returnReportForm,
  review: reviewForm,
  recordFor: recordForm,
  answerRecording: answerRecordingForm,
};

export const isFormed = (kind: string | undefined): kind is FormedKind => kind !== undefined && Object.hasOwn(COMMAND_FORMS, kind);
