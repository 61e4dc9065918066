import type { RecordableKind } from '@chung-suc/domain';
import { acceptForm, agreeForm, proposeForm } from './agreement-forms';
import { chooseForm, takePlaceForm, turnDownForm } from './choice-forms';
import type { CommandForm } from './command-form';
import { commendForm, confirmForm, reportForm } from './execution-forms';
import { splitForm } from './office-forms';
import { cancelForm, declineForm, notHeldForm, troubleForm } from './trouble-forms';

/** What a side can say, whether it says so here or the office records it. */
export const SIDE_FORMS: { readonly [K in RecordableKind]: CommandForm<K> } = {
  takePlace: takePlaceForm,
  split: splitForm,
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
  commend: commendForm,
};
