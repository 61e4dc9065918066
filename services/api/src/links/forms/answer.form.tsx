import { ANSWER_CHOICES } from '@chung-suc/api-contract';
import type { LinkSituation } from '../link-situation.service';
import { actLabel } from './act-label';
import { DeclinePart } from './answer.parts';
import { AfterDates, DateChoice, Version, noDateLeft } from './consent.forms';
import { After, Choice, Form, Part, TextField, Tick, closedBecause, type ClosedCommands, type FormContext } from './form-parts';
import { KnewAt } from './knew-at';
import { DetailsFields, TermsFields } from './terms.fields';

interface AnswerFormProps {
  readonly form: FormContext;
  readonly situation: LinkSituation;
  readonly closed: ClosedCommands;
}

/** The unit answers: agree with the details, propose other terms, or say why not, or what stands in the way of answering. */
export function AnswerForm({ form, situation, closed }: AnswerFormProps) {
  const agreeClosed = noDateLeft(situation) ?? closed.agree ?? null;
  const preselected = ANSWER_CHOICES[form.choice as keyof typeof ANSWER_CHOICES] as string | undefined;
  return (
    <Form form={form} send="Gửi trả lời">
      <Version situation={situation} />
      <Choice
        form={form}
        name="answer"
        legend="Đơn vị trả lời"
        initially={preselected}
        options={[
          { value: 'agree', label: actLabel('agree'), ...closedBecause(agreeClosed) },
          { value: 'propose', label: actLabel('propose', 'ngày khác hoặc nội dung khác'), ...closedBecause(closed.propose) },
          { value: 'decline', label: actLabel('decline'), ...closedBecause(closed.decline) },
          {
            value: 'trouble',
            label: actLabel('declareTrouble', 'chưa trả lời được, cần Ban Thường vụ hỗ trợ'),
            ...closedBecause(closed.declareTrouble),
          },
        ]}
      />
      {agreeClosed === null ? (
        <Part choice="agree" legend="Nếu đồng ý">
          <DateChoice form={form} situation={situation} />
          <DetailsFields form={form} />
          <Tick form={form} name="acceptsCostSplit" label="Đơn vị nhận phần việc và kinh phí như bảng “Ai lo gì” ở trên." />
          <AfterDates form={form} situation={situation} command="agree" />
        </Part>
      ) : null}
      <Part choice="propose" legend="Nếu đề xuất thay đổi">
        <TermsFields form={form} situation={situation} by="unit" />
      </Part>
      <DeclinePart form={form} legend="Nếu chưa thể hỗ trợ" readBy="Địa phương" alternatives="Ngày khác, hình thức khác, đơn vị khác…" />
      <Part choice="in-trouble" legend="Nếu gặp khó khăn">
        <TextField form={form} name="trouble" label="Khó khăn gì" hint="Địa phương và Ban Thường vụ đọc phần này." long />
        <KnewAt form={form} name="troubleSince" />
        <After form={form} command="declareTrouble" />
      </Part>
    </Form>
  );
}
