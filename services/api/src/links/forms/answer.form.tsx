import { ANSWER_CHOICES, MOST_PRESENTERS, PRESENTER_WORDS } from '@chung-suc/api-contract';
import { After, Choice, Form, Part, Select, TextField, Tick, rowCount, type FormContext } from './form-parts';

const KINDS = Object.entries(PRESENTER_WORDS).map(([value, words]) => ({ value, label: words.vi }));

/** The unit answers: agree with the details, or say why not. `agreeClosed` says why agreeing is closed. */
export function AnswerForm({ form, agreeClosed }: { readonly form: FormContext; readonly agreeClosed: string | null }) {
  const rows = rowCount(form.fields, 'presenters', MOST_PRESENTERS);
  const preselected = ANSWER_CHOICES[form.choice as keyof typeof ANSWER_CHOICES] as string | undefined;
  return (
    <Form form={form} send="Gửi trả lời">
      <Choice
        form={form}
        name="answer"
        legend="Đơn vị trả lời"
        initially={preselected}
        options={[
          { value: 'agree', label: 'Đồng ý phối hợp', ...(agreeClosed === null ? {} : { closed: agreeClosed }) },
          { value: 'decline', label: 'Chưa thể hỗ trợ' },
        ]}
      />
      {agreeClosed === null ? (
        <Part choice="agree" legend="Nếu đồng ý">
          {Array.from({ length: rows }, (_, row) => (
            <div key={row}>
              <TextField
                form={form}
                name={`presenters.${row}.name`}
                label={rows > 1 ? `Người trình bày thứ ${row + 1}` : 'Người trình bày'}
                hint="Họ và tên"
              />
              <Select form={form} name={`presenters.${row}.kind`} label="Vai trò" options={KINDS} />
            </div>
          ))}
          <input type="hidden" name="presenters.rows" value={rows} />
          {rows < MOST_PRESENTERS ? (
            <button type="submit" name="more" value="presenters" className="second">
              Thêm người trình bày
            </button>
          ) : null}
          <TextField form={form} name="contents" label="Nội dung cụ thể" hint="Sẽ trình bày những gì; địa phương đọc phần này." long />
          <TextField form={form} name="note" label="Ghi chú (không bắt buộc)" long />
          <Tick form={form} name="acceptsCostSplit" label="Đơn vị nhận phần việc và kinh phí như bảng “Ai lo gì” ở trên." />
          <After form={form} command="agree" />
        </Part>
      ) : null}
      <Part choice="decline" legend="Nếu chưa thể hỗ trợ">
        <TextField form={form} name="reason" label="Lý do" hint="Địa phương đọc phần này." long />
        <TextField form={form} name="alternative" label="Đề xuất khác (nếu có)" hint="Ngày khác, hình thức khác, đơn vị khác…" long />
        <After form={form} command="decline" />
      </Part>
    </Form>
  );
}
