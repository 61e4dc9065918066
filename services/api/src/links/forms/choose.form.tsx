import { describeRemedy } from '@chung-suc/domain';
import type { LinkSituation } from '../link-situation.service';
import { After, Choice, Form, Part, TextField, type FormContext } from './form-parts';

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
        legend={`${reading.locality.name} chọn phương án`}
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
