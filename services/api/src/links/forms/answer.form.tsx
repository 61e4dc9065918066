import { ANSWER_CHOICES, MOST_PRESENTERS, PRESENTER_WORDS } from '@chung-suc/api-contract';
import { KnewAt } from './adjustment.forms';
import { After, Choice, Form, Part, Select, TextField, Tick, rowCount, type FormContext } from './form-parts';

const KINDS = Object.entries(PRESENTER_WORDS).map(([value, words]) => ({ value, label: words.vi }));

interface AnswerFormProps {
  readonly form: FormContext;
  /** Why agreeing is closed; null while it is open. */
  readonly agreeClosed: string | null;
  readonly troubleClosed: string | null;
}

/** The unit answers: agree with the details, or say why not, or what stands in the way of answering. */
export function AnswerForm({ form, agreeClosed, troubleClosed }: AnswerFormProps) {
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
          {
            value: 'trouble',
            label: 'Chưa trả lời được, cần Ban Thường vụ hỗ trợ',
            ...(troubleClosed === null ? {} : { closed: troubleClosed }),
          },
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
        <KnewAt form={form} />
        <After form={form} command="decline" />
      </Part>
      <Part choice="in-trouble" legend="Nếu cần hỗ trợ">
        <TextField form={form} name="trouble" label="Khó khăn gì" hint="Địa phương và Ban Thường vụ đọc phần này." long />
        <KnewAt form={form} name="troubleSince" />
        <After form={form} command="declareTrouble" />
      </Part>
    </Form>
  );
}
