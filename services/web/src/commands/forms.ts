import type { CaseCommandKind } from '@chung-suc/api-contract';
import { acceptForm, agreeForm, proposeForm } from './agreement-forms';
import { chooseForm, takePlaceForm, turnDownForm } from './choice-forms';
import type { CommandForm } from './command-form';
import { commendForm, confirmForm, reportForm, returnReportForm, reviewForm } from './execution-forms';
import { matchForm, resumeForm, splitForm, suspendForm } from './office-forms';
import { cancelForm, declineForm, notHeldForm, troubleForm } from './trouble-forms';

/** Commands that a form of the case page gives. The committee's decision has a page of its own. */
export type FormedKind = Exclude<CaseCommandKind, 'adjust'>;

/** A new command does not compile until it has a form. */
export const COMMAND_FORMS: { readonly [K in FormedKind]: CommandForm<K> } = {
  takePlace: takePlaceForm,
  match: matchForm,
  split: splitForm,
  suspend: suspendForm,
  resumeCase: resumeForm,
  propose: proposeForm,
  accept: acceptForm,
  turnDown: turnDownForm,
  agree: agreeForm,
  decline: declineForm,
  declareTrouble: troubleForm,
  choose: chooseForm,
  cancel: cancelForm,
  reportNotHeld: notHeldForm,
  report: reportForm,
  confirmExecution: confirmForm,
  returnReport: returnReportForm,
  review: reviewForm,
  commend: commendForm,
};

export const isFormed = (kind: string | undefined): kind is FormedKind => kind !== undefined && Object.hasOwn(COMMAND_FORMS, kind);
