import { MomentField, type FormContext } from './form-parts';

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
