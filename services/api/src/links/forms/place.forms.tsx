import { actLabel } from './act-label';
import { After, Choice, Form, Part, TextField, closedBecause, type FormContext } from './form-parts';

/** In line for a place: nothing has to be done, but the request can be called off. */
export function WaitForm({ form }: { readonly form: FormContext }) {
  return (
    <Form form={form} send={actLabel('cancel')}>
      <p>Nếu không còn cần nữa, xin hủy đề nghị để nhường địa phương phía sau.</p>
      <TextField form={form} name="reason" label="Lý do hủy" long />
      <After form={form} command="cancel" />
    </Form>
  );
}

/** A place has been freed and is kept for this locality: it takes it, or lets it go to the next (R10). */
export function TakePlaceForm({ form, takeClosed }: { readonly form: FormContext; readonly takeClosed: string | null }) {
  return (
    <Form form={form} send="Gửi trả lời">
      <Choice
        form={form}
        name="take"
        legend="Địa phương có nhận suất này không?"
        initially={form.choice === 'dong-y' ? 'yes' : undefined}
        options={[
          { value: 'yes', label: actLabel('takePlace', 'gửi đề nghị đến đơn vị'), ...closedBecause(takeClosed) },
          { value: 'no', label: 'Không nhận, nhường địa phương tiếp theo' },
        ]}
      />
      {takeClosed === null ? (
        <Part choice="take" legend="Nếu nhận">
          <After form={form} command="takePlace" />
        </Part>
      ) : null}
      <Part choice="let-go" legend="Nếu không nhận">
        <TextField form={form} name="reason" label="Lý do (không bắt buộc)" long />
        <After form={form} command="takePlace.no" />
      </Part>
    </Form>
  );
}
