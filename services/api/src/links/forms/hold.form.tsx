import type { LinkSituation } from '../link-situation.service';
import { actLabel } from './act-label';
import { WhyParts } from './answer.parts';
import { Version } from './consent.forms';
import { After, Choice, Form, Part, closedBecause, type ClosedCommands, type FormContext } from './form-parts';
import { KnewAt } from './knew-at';
import { TermsFields } from './terms.fields';

interface HoldFormProps {
  readonly form: FormContext;
  readonly situation: LinkSituation;
  readonly closed: ClosedCommands;
}

/** Until the agreed end: what to do when something comes in the way. */
export function HoldForm({ form, situation, closed }: HoldFormProps) {
  const { proposal } = situation.reading.state;
  return (
    <Form form={form} send="Báo cho các bên">
      <p>
        Nếu mọi việc vẫn như đã thống nhất thì không cần làm gì ở đây. Có thay đổi hoặc trở ngại, xin báo ngay để các bên kịp điều chỉnh.
      </p>
      <Version situation={situation} />
      <Choice
        form={form}
        name="how"
        legend="Có gì thay đổi?"
        initially={form.choice === 'de-xuat' ? 'propose' : undefined}
        options={[
          { value: 'propose', label: actLabel('propose', 'dời ngày hoặc nội dung khác'), ...closedBecause(closed.propose) },
          ...(proposal === null
            ? []
            : [
                {
                  value: 'withdraw',
                  label: proposal.by === 'unit' ? actLabel('turnDown', 'rút lại đề xuất thay đổi') : actLabel('turnDown'),
                },
              ]),
          {
            value: 'unable',
            label: actLabel('declareTrouble', 'không thực hiện được như đã thống nhất'),
            ...closedBecause(closed.declareTrouble),
          },
          {
            value: 'help',
            label: actLabel('declareTrouble', 'vẫn thực hiện được, nhưng cần hỗ trợ'),
            ...closedBecause(closed.declareTrouble),
          },
          { value: 'cancel', label: actLabel('cancel'), ...closedBecause(closed.cancel) },
          { value: 'notHeld', label: actLabel('reportNotHeld'), ...closedBecause(closed.reportNotHeld) },
        ]}
      />
      {closed.propose ? null : (
        <Part choice="propose" legend="Nếu đề xuất thay đổi">
          <TermsFields form={form} situation={situation} by="unit" />
        </Part>
      )}
      <WhyParts form={form} readBy="Địa phương và Ban Thường vụ" />
      <Part choice="trouble" legend="Thời điểm biết">
        <KnewAt form={form} />
        <After form={form} command="declareTrouble" />
      </Part>
      <Part choice="not-held" legend="Nếu không diễn ra">
        <After form={form} command="reportNotHeld" />
      </Part>
    </Form>
  );
}
