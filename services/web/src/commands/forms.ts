import type { CommandForm } from './command-form';
import type { FormedKind } from './formed';
import { returnReportForm, reviewForm } from './execution-forms';
import { matchForm, resumeForm, suspendForm } from './office-forms';
import { answerRecordingForm, recordForm } from './recording-forms';
import { SIDE_FORMS } from './side-forms';

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
