import { COMMAND_WORDS, RECORDING_SOURCE_WORDS } from '@chung-suc/api-contract';
import { formatMoment, roundOf } from '@chung-suc/domain';
import type { LinkSituation } from '../link-situation.service';
import { After, Choice, Form, Part, TextField, type FormContext } from './form-parts';

/** What the office has recorded for the reader's side: it is right, or it is not, and why. Nothing has to be done where it is right. */
export function RecordingForm({ form, situation }: { readonly form: FormContext; readonly situation: LinkSituation }) {
  const { history, duty } = situation;
  const entry = history.events.find(({ event }) => event.kind === 'recordedFor' && event.body.n === roundOf(duty));
  if (entry?.event.kind !== 'recordedFor') return null;
  const { kind, source, saidAt, quote } = entry.event.body;
  return (
    <Form form={form} send="Gửi trả lời">
      <p>
        Đ/c {entry.fullName} ghi nhận: {entry.onBehalf} trả lời {RECORDING_SOURCE_WORDS[source].vi} lúc {formatMoment(saidAt)}:{' '}
        <strong>{COMMAND_WORDS[kind].vi.toLowerCase()}</strong>
        {quote === null ? '.' : <>, nguyên văn “{quote}”.</>}
      </p>
      <p>Nếu đúng, đồng chí không cần làm gì thêm; xác nhận ngay thì Văn phòng yên tâm.</p>
      <Choice
        form={form}
        name="stands"
        legend="Nội dung này có đúng không?"
        initially={form.choice === 'dong-y' ? 'yes' : undefined}
        options={[
          { value: 'yes', label: 'Đúng như đã trả lời' },
          { value: 'no', label: 'Không đúng' },
        ]}
      />
      <Part choice="stands" legend="Nếu đúng">
        <After form={form} command="answerRecording" />
      </Part>
      <Part choice="disputed" legend="Nếu không đúng">
        <TextField form={form} name="reason" label="Không đúng ở điểm nào (Ban Thường vụ và Văn phòng sẽ đọc)" long />
        <After form={form} command="answerRecording.no" />
      </Part>
    </Form>
  );
}
