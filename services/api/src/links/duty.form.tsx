import { PROBLEMS } from '@chung-suc/api-contract';
import { foreseeKind } from '../cases/foresight';
import { Notice } from '../pages/sheet';
import { COMMANDS_OF } from './afterwards';
import { AnswerForm } from './forms/answer.form';
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
    return (
      <Notice kind="info" title={first.title.vi}>
        <p>{first.detail.vi}</p>
      </Notice>
    );
  }
  switch (duty.kind) {
    case 'answer':
      return <AnswerForm form={form} agreeClosed={first?.detail.vi ?? null} />;
    case 'report':
      return <ReportForm form={form} audience={reading.state.terms.audience} />;
    case 'confirm':
      return <ConfirmForm form={form} />;
    case 'review':
      return <ReviewForm form={form} />;
    case 'commend':
      return <CommendForm form={form} />;
  }
}
