import { DUTY_COMMANDS, PROBLEMS } from '@chung-suc/api-contract';
import { foreseeKind } from '../cases/foresight';
import { Notice } from '../pages/sheet';
import { AnswerForm } from './forms/answer.form';
import { ChooseForm } from './forms/choose.form';
import { ConsentForm, JoinForm } from './forms/consent.forms';
import { DecideForm } from './forms/decide.form';
import type { ClosedCommands, FormContext } from './forms/form-parts';
import { HoldForm } from './forms/hold.form';
import { MatchForm, ResumeForm } from './forms/office.forms';
import { CommendForm, ConfirmForm, ReportForm, ReviewForm } from './forms/other.forms';
import { AnswerPartForm, SplitForm } from './forms/part.forms';
import { RecordingForm } from './forms/recording.form';
import { TakePlaceForm, WaitForm } from './forms/place.forms';
import type { LinkSituation } from './link-situation.service';

/** The form of the duty, or why it is closed to this person now. */
export function DutyForm({ situation, form }: { readonly situation: LinkSituation; readonly form: FormContext }) {
  const { duty, reading, facts } = situation;
  const refused = DUTY_COMMANDS[duty.kind].map((kind) => {
    const foreseen = foreseeKind(kind, reading, facts);
    return { kind, problem: foreseen.open ? null : PROBLEMS[foreseen.refusal.code] };
  });
  const first = refused[0]?.problem;
  if (first && refused.every(({ problem }) => problem !== null)) {
    // What the committee has to decide stands at the top of the page.
    if (first === PROBLEMS.alreadyEscalated) return null;
    return (
      <Notice kind="info" title={first.title.vi}>
        <p>{first.detail.vi}</p>
      </Notice>
    );
  }
  const closed: ClosedCommands = Object.fromEntries(refused.map(({ kind, problem }) => [kind, problem?.detail.vi ?? null]));
  switch (duty.kind) {
    case 'wait':
      return <WaitForm form={form} />;
    case 'takePlace':
      return <TakePlaceForm form={form} takeClosed={closed.takePlace ?? null} />;
    case 'answer':
      return <AnswerForm form={form} situation={situation} closed={closed} />;
    case 'answerPart':
      return <AnswerPartForm form={form} situation={situation} closed={closed} />;
    case 'match':
      return <MatchForm form={form} situation={situation} />;
    case 'split':
      return <SplitForm form={form} situation={situation} />;
    case 'resume':
      return <ResumeForm form={form} situation={situation} closed={closed} />;
    case 'consent':
      return <ConsentForm form={form} situation={situation} closed={closed} />;
    case 'join':
      return <JoinForm form={form} situation={situation} closed={closed} />;
    case 'choose':
      return <ChooseForm form={form} situation={situation} />;
    case 'hold':
      return <HoldForm form={form} situation={situation} closed={closed} />;
    case 'decide':
      return <DecideForm form={form} situation={situation} />;
    case 'report':
      return <ReportForm form={form} audience={reading.state.terms.audience} report={reading.state.report} closed={closed} />;
    case 'confirm':
      return <ConfirmForm form={form} />;
    case 'review':
      return <ReviewForm form={form} />;
    case 'commend':
      return <CommendForm form={form} />;
    case 'acknowledge':
      return <RecordingForm form={form} situation={situation} />;
  }
}
