import { PROBLEMS } from '@chung-suc/api-contract';
import { foreseeKind } from '../cases/foresight';
import { Notice } from '../pages/sheet';
import { COMMANDS_OF } from './afterwards';
import { AnswerForm } from './forms/answer.form';
import { ChooseForm, HoldForm } from './forms/adjustment.forms';
import { DecideForm } from './forms/decide.form';
import type { FormContext } from './forms/form-parts';
import { CommendForm, ConfirmForm, ReportForm, ReviewForm } from './forms/other.forms';
import type { LinkSituation } from './link-situation.service';

/** The form of the duty, or why it is closed to this person now. */
export function DutyForm({ situation, form }: { readonly situation: LinkSituation; readonly form: FormContext }) {
  const { duty, reading, facts } = situation;
  const closed = COMMANDS_OF[duty.kind].map((kind) => {
    const foreseen = foreseeKind(kind, reading, facts);
    return foreseen.open ? null : PROBLEMS[foreseen.refusal.code];
  });
  const [first] = closed;
  if (first && closed.every((reason) => reason !== null)) {
    // What the committee has to decide stands at the top of the page.
    if (first === PROBLEMS.alreadyEscalated) return null;
    return (
      <Notice kind="info" title={first.title.vi}>
        <p>{first.detail.vi}</p>
      </Notice>
    );
  }
  switch (duty.kind) {
    case 'answer':
      return <AnswerForm form={form} agreeClosed={first?.detail.vi ?? null} troubleClosed={closed[2]?.detail.vi ?? null} />;
    case 'choose':
      return <ChooseForm form={form} situation={situation} />;
    case 'hold':
      return <HoldForm form={form} notHeldClosed={closed[1]?.detail.vi ?? null} />;
    case 'decide':
      return <DecideForm form={form} situation={situation} />;
    case 'report':
      return <ReportForm form={form} audience={reading.state.terms.audience} troubleClosed={closed[2]?.detail.vi ?? null} />;
    case 'confirm':
      return <ConfirmForm form={form} />;
    case 'review':
      return <ReviewForm form={form} />;
    case 'commend':
      return <CommendForm form={form} />;
  }
}
