import { PROBLEMS } from '@chung-suc/api-contract';
import type { RefusalCode } from '@chung-suc/domain';
import { Notice } from '../pages/sheet';
import { fieldLabel, writtenIn } from './forms/field-labels';
import type { FormContext } from './forms/form-parts';

/** Why what was sent did not go through; `late`: somebody was first. */
export type PageTrouble = 'fields' | 'away' | 'changed' | 'late' | { readonly refused: RefusalCode };

/** What went wrong, at the top of the page: in words, with the way to each field. */
export function Trouble({ trouble, form }: { readonly trouble: PageTrouble | null; readonly form: FormContext }) {
  if (trouble === null) return null;
  if (trouble === 'away') {
    return (
      <Notice kind="error" title="Chưa gửi được">
        <p>Hệ thống đang bận. Những gì đã nhập vẫn còn ở dưới: xin chờ một lát rồi bấm gửi lại. Gửi lại không làm thành hai lần.</p>
      </Notice>
    );
  }
  if (trouble === 'late') {
    return (
      <Notice kind="error" title="Chưa ghi nhận: việc này vừa có người làm">
        <p>Những gì vừa nhập được giữ lại bên dưới để đ/c xem.</p>
      </Notice>
    );
  }
  if (trouble === 'changed') {
    return (
      <Notice kind="error" title="Nội dung đã thay đổi so với lần gửi trước">
        <p>Xin đọc lại những gì đã nhập rồi bấm gửi một lần nữa.</p>
      </Notice>
    );
  }
  if (typeof trouble === 'object') {
    const { title, detail } = PROBLEMS[trouble.refused];
    return (
      <Notice kind="error" title={title.vi}>
        <p>{detail.vi}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={`Còn ${form.issues.length} chỗ cần sửa`}>
      <ul>
        {form.issues.map((issue) => (
          <li key={`${issue.field}-${issue.code}`}>
            <a href={`#f-${issue.field.replace(/\./g, '-')}`}>
              {fieldLabel(issue.field)}: {form.messageOf(issue)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Somebody was first: what was typed is not lost. */
export function Written({ form }: { readonly form: FormContext }) {
  const written = writtenIn(form.fields);
  if (written.length === 0) return null;
  return (
    <section>
      <h2>Những gì vừa nhập (không được gửi)</h2>
      <dl className="facts">
        {written.map(([label, text], index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
