import type { LinkSituation } from '../link-situation.service';
import { Version } from './consent.forms';
import { After, Choice, Form, Part, TextField, type ClosedCommands, type FormContext } from './form-parts';
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
  const unless = (why: string | null | undefined) => (why ? { closed: why } : {});
  return (
    <Form form={form} send="Gửi">
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
          { value: 'propose', label: 'Đề xuất dời ngày hoặc thay đổi nội dung', ...unless(closed.propose) },
          ...(proposal === null
            ? []
            : [
                {
                  value: 'withdraw',
                  label: proposal.by === 'unit' ? 'Rút lại đề xuất thay đổi' : 'Giữ nguyên như đã thống nhất, không thay đổi',
                },
              ]),
          { value: 'unable', label: 'Không thực hiện được như đã thống nhất', ...unless(closed.declareTrouble) },
          { value: 'help', label: 'Vẫn thực hiện được, nhưng cần hỗ trợ', ...unless(closed.declareTrouble) },
          { value: 'cancel', label: 'Hủy hoạt động', ...unless(closed.cancel) },
          { value: 'notHeld', label: 'Hoạt động đã không diễn ra', ...unless(closed.reportNotHeld) },
        ]}
      />
      {closed.propose ? null : (
        <Part choice="propose" legend="Nếu đề xuất thay đổi">
          <TermsFields form={form} situation={situation} by="unit" />
        </Part>
      )}
      <Part choice="why" legend="Vì sao">
        <TextField form={form} name="reason" label="Lý do" hint="Địa phương và Ban Thường vụ đọc phần này." long />
      </Part>
      <Part choice="trouble" legend="Thời điểm biết">
        <KnewAt form={form} />
        <After form={form} command="declareTrouble" />
      </Part>
      <Part choice="turn-down" legend="Nếu giữ nguyên">
        <After form={form} command="turnDown" />
      </Part>
      <Part choice="cancel" legend="Nếu hủy">
        <After form={form} command="cancel" />
      </Part>
      <Part choice="not-held" legend="Nếu không diễn ra">
        <After form={form} command="reportNotHeld" />
      </Part>
    </Form>
  );
}
