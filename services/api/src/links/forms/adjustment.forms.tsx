import { describeRemedy } from '@chung-suc/domain';
import type { LinkSituation } from '../link-situation.service';
import { After, Choice, Form, MomentField, Part, TextField, type FormContext } from './form-parts';

/** The locality chooses among what the committee offers, or says why none of it will do. */
export function ChooseForm({ form, situation }: { readonly form: FormContext; readonly situation: LinkSituation }) {
  const { reading, names } = situation;
  const options = (reading.state.offer?.remedies ?? []).map((remedy, index) => ({
    value: String(index),
    label: describeRemedy(remedy, names),
  }));
  return (
    <Form form={form} send="Gửi lựa chọn">
      <Choice
        form={form}
        name="option"
        legend={`${reading.locality.name} chọn`}
        options={[...options, { value: 'none', label: 'Không chọn phương án nào' }]}
      />
      <p className="hint">Chọn xong, đơn vị được hỏi lại để thống nhất; chưa có gì được ấn định.</p>
      <TextField form={form} name="reason" label="Ý kiến" hint="Bắt buộc khi không chọn phương án nào; Ban Thường vụ đọc phần này." long />
      {options.map(({ value, label }) => (
        <Part key={value} choice={`option-${value}`} legend={label}>
          <After form={form} command={`choose.${value}`} />
        </Part>
      ))}
      <Part choice="option-none" legend="Không chọn phương án nào">
        <After form={form} command="choose" />
      </Part>
    </Form>
  );
}

/** Until the agreed end: what to do when something comes in the way. */
export function HoldForm({ form, notHeldClosed }: { readonly form: FormContext; readonly notHeldClosed: string | null }) {
  return (
    <Form form={form} send="Báo Ban Thường vụ">
      <p>Nếu mọi việc vẫn như đã thống nhất thì không cần làm gì ở đây. Có trở ngại, xin báo ngay để Ban Thường vụ kịp điều chỉnh.</p>
      <Choice
        form={form}
        name="how"
        legend="Có trở ngại gì?"
        options={[
          { value: 'unable', label: 'Không thực hiện được như đã thống nhất' },
          { value: 'help', label: 'Vẫn thực hiện được, nhưng cần hỗ trợ' },
          { value: 'notHeld', label: 'Hoạt động đã không diễn ra', ...(notHeldClosed === null ? {} : { closed: notHeldClosed }) },
        ]}
      />
      <TextField form={form} name="reason" label="Lý do" hint="Địa phương và Ban Thường vụ đọc phần này." long />
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

/** R19 asks for both: when the unit knew and when it told. */
export function KnewAt({ form, name = 'knewAt' }: { readonly form: FormContext; readonly name?: 'knewAt' | 'troubleSince' }) {
  return (
    <MomentField
      form={form}
      name={name}
      label="Đơn vị biết từ khi nào (không bắt buộc)"
      hint="Bỏ trống nếu vừa mới biết. Thời điểm biết và thời điểm báo được ghi riêng."
    />
  );
}
