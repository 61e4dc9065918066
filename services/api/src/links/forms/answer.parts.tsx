import { After, Part, TextField, type FormContext } from './form-parts';
import { KnewAt } from './knew-at';

/** Why, and what turning a change down or calling it off leads to: the same wherever either can be chosen. */
export function WhyParts({ form, readBy }: { readonly form: FormContext; readonly readBy: string }) {
  return (
    <>
      <Part choice="why" legend="Vì sao">
        <TextField form={form} name="reason" label="Lý do" hint={`${readBy} đọc phần này.`} long />
      </Part>
      <Part choice="turn-down" legend="Nếu giữ nguyên">
        <After form={form} command="turnDown" />
      </Part>
      <Part choice="cancel" legend="Nếu hủy">
        <After form={form} command="cancel" />
      </Part>
    </>
  );
}

interface DeclinePartProps {
  readonly form: FormContext;
  readonly legend: string;
  readonly readBy: string;
  readonly alternatives: string;
}

/** R18: why it cannot be supported, what else could be, and since when that was known. */
export function DeclinePart({ form, legend, readBy, alternatives }: DeclinePartProps) {
  return (
    <Part choice="decline" legend={legend}>
      <TextField form={form} name="reason" label="Lý do" hint={`${readBy} đọc phần này.`} long />
      <TextField form={form} name="alternative" label="Đề xuất khác (nếu có)" hint={alternatives} long />
      <KnewAt form={form} />
      <After form={form} command="decline" />
    </Part>
  );
}
