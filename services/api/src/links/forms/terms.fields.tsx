import {
  AUDIENCE_WORDS,
  COST_BEARER_WORDS,
  COST_ITEM_WORDS,
  MODE_WORDS,
  MOST_PRESENTERS,
  PRESENTER_WORDS,
  proposalFields,
} from '@chung-suc/api-contract';
import { AUDIENCE_GROUPS, COST_ITEMS, MOST_OTHER_DATES, type Side } from '@chung-suc/domain';
import type { ReactNode } from 'react';
import { versionOnPage } from '../case-facts';
import type { LinkSituation } from '../link-situation.service';
import { After, MomentField, Problem, Select, TextField, filledIn, rowCount, type FormContext } from './form-parts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const optionsOf = (words: Readonly<Record<string, { readonly vi: string }>>) =>
  Object.entries(words).map(([value, { vi }]) => ({ value, label: capital(vi) }));
const MODES = optionsOf(MODE_WORDS);
const BEARERS = optionsOf(COST_BEARER_WORDS);
const PRESENTER_KINDS = optionsOf(PRESENTER_WORDS);

/** Other terms: filled in with what there is, so that only what differs is typed. What is seldom changed is folded away. */
export function TermsFields({ form, situation, by }: { readonly form: FormContext; readonly situation: LinkSituation; readonly by: Side }) {
  const { terms, otherDates, details } = versionOnPage(situation);
  // What the other side would take as well is not one's own proposal.
  const filled = filledIn(form, proposalFields(terms, situation.reading.state.proposal?.by === by ? otherDates : [], details));
  return (
    <>
      <fieldset id="f-terms">
        <legend>Thời gian, hình thức, địa điểm</legend>
        <p className="hint">Đã điền sẵn theo nội dung hiện có: chỉ cần sửa chỗ muốn đổi.</p>
        <Problem form={form} name="terms" />
        <MomentField form={filled} name="terms.start" label="Bắt đầu" />
        <MomentField form={filled} name="terms.end" label="Kết thúc" />
        <Select form={filled} name="terms.mode" label="Hình thức" options={MODES} />
        <TextField
          form={filled}
          name="terms.modeDeviation"
          label="Lý do khác Kế hoạch (nếu hình thức khác)"
          hint="Bắt buộc khi hình thức khác với Kế hoạch."
        />
        <TextField form={filled} name="terms.place" label="Địa điểm, hoặc cách tham gia trực tuyến" />
      </fieldset>
      <Folded form={form} title="Đối tượng, số người" fields={/^audience\./}>
        {AUDIENCE_GROUPS.map((group) => (
          <TextField
            key={group}
            form={filled}
            name={`audience.${group}`}
            label={AUDIENCE_WORDS[group].vi}
            hint="Số người; bỏ trống nếu không có."
            number
          />
        ))}
      </Folded>
      <Folded form={form} title="Ai lo gì" fields={/^costs\./}>
        {COST_ITEMS.map((item) => (
          <Select key={item} form={filled} name={`costs.${item}`} label={capital(COST_ITEM_WORDS[item].vi)} options={BEARERS} />
        ))}
      </Folded>
      <Folded form={form} title="Ngày khác cũng được" fields={/^otherDates\./}>
        <p className="hint">Không bắt buộc. Bên kia có thể chọn một trong các ngày này mà không phải đề xuất lại.</p>
        {Array.from({ length: MOST_OTHER_DATES }, (_, index) => (
          <div key={index}>
            <MomentField form={filled} name={`otherDates.${index}.start`} label={`Ngày khác thứ ${index + 1}: bắt đầu`} />
            <MomentField form={filled} name={`otherDates.${index}.end`} label={`Ngày khác thứ ${index + 1}: kết thúc`} />
          </div>
        ))}
      </Folded>
      {by === 'unit' ? <DetailsFields form={filled} prefix="details." /> : null}
      <TextField form={filled} name="terms.wishes" label="Mong muốn của địa phương (không bắt buộc)" long />
      <TextField form={filled} name="proposalNote" label="Lời nhắn (không bắt buộc)" hint="Vì sao đề xuất; bên kia đọc phần này." long />
      <After form={form} command="propose" />
    </>
  );
}

/** Folded away until it is wanted, or something in it must be mended. Works without script. */
function Folded({
  form,
  title,
  fields,
  children,
}: {
  readonly form: FormContext;
  readonly title: string;
  readonly fields: RegExp;
  readonly children: ReactNode;
}) {
  return (
    <details open={form.issues.some(({ field }) => fields.test(field)) || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What the unit makes specific (R17): who speaks, and what about. */
export function DetailsFields({ form, prefix = '' }: { readonly form: FormContext; readonly prefix?: '' | 'details.' }) {
  const name = `${prefix}presenters`;
  const rows = rowCount(form.fields, name, MOST_PRESENTERS);
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <TextField
            form={form}
            name={`${name}.${row}.name`}
            label={rows > 1 ? `Người trình bày thứ ${row + 1}` : 'Người trình bày'}
            hint="Họ và tên"
          />
          <Select form={form} name={`${name}.${row}.kind`} label="Vai trò" options={PRESENTER_KINDS} />
        </div>
      ))}
      <input type="hidden" name={`${name}.rows`} value={rows} />
      {rows < MOST_PRESENTERS ? (
        <button type="submit" name="more" value={name} className="second">
          Thêm người trình bày
        </button>
      ) : null}
      <TextField
        form={form}
        name={`${prefix}contents`}
        label="Nội dung cụ thể"
        hint="Sẽ trình bày những gì; địa phương đọc phần này."
        long
      />
      <TextField form={form} name={`${prefix}note`} label="Ghi chú (không bắt buộc)" long />
    </>
  );
}
