import { ANSWER_CHOICES, PART_WORDS } from '@chung-suc/api-contract';
import { componentsNow, type ComponentNow } from '../../cases/components.mapper';
import { answeringFor, partAnsweredFor } from '../asked-by';
import type { LinkSituation } from '../link-situation.service';
import { actLabel } from './act-label';
import { DeclinePart } from './answer.parts';
import { Version, noDateLeft } from './consent.forms';
import { After, Choice, Form, Part, Problem, Tick, closedBecause, type ClosedCommands, type FormContext } from './form-parts';
import { DetailsFields } from './terms.fields';

interface PartFormProps {
  readonly form: FormContext;
  readonly situation: LinkSituation;
}

/** The unit of a component answers for its part (R12). When, where and who pays is settled by the sides: it agrees to that as it stands. */
export function AnswerPartForm({ form, situation, closed }: PartFormProps & { readonly closed: ClosedCommands }) {
  const whyNot = noDateLeft(situation) ?? closed.agree ?? null;
  const chosen = ANSWER_CHOICES[form.choice as keyof typeof ANSWER_CHOICES] as string | undefined;
  return (
    <Form form={form} send="Gửi trả lời">
      <Version situation={situation} />
      <Choice
        form={form}
        name="answer"
        legend={`${answeringFor(situation)} trả lời về phần “${partAnsweredFor(situation) ?? ''}”`}
        initially={chosen === 'propose' ? undefined : chosen}
        options={[
          { value: 'agree', label: actLabel('agree', 'nhận lời về phần này'), ...closedBecause(whyNot) },
          { value: 'decline', label: actLabel('decline'), ...closedBecause(closed.decline) },
        ]}
      />
      {whyNot === null ? (
        <Part choice="agree" legend="Nếu đồng ý">
          <p className="hint">
            Chỉ ghi về phần của đơn vị. Cần ngày khác, xin chọn “{actLabel('decline')}” và ghi ngày ở ô “Đề xuất khác”.
          </p>
          <DetailsFields form={form} />
          <Tick form={form} name="acceptsCostSplit" label="Đơn vị nhận phần việc và kinh phí như bảng “Ai lo gì” ở trên." />
          <After form={form} command="agree" />
        </Part>
      ) : null}
      <DeclinePart
        form={form}
        legend="Nếu chưa thể hỗ trợ"
        readBy="Địa phương, đơn vị và Ban Thường vụ"
        alternatives="Ngày khác, người khác, đơn vị khác…"
      />
    </Form>
  );
}

const listed = (parts: readonly ComponentNow[]) => (
  <ul>
    {parts.map(({ id, name, unit, standing }) => (
      <li key={id}>
        <strong>{name}</strong> – {unit.name}, {PART_WORDS[standing].vi.toLowerCase()}
      </li>
    ))}
  </ul>
);

/** The locality holds what stands without what was declined; to wait for the committee it has nothing to send (R12). */
export function SplitForm({ form, situation }: PartFormProps) {
  const parts = componentsNow(situation.reading);
  const kept = parts.filter(({ standing }) => standing !== 'declined');
  const apart = parts.filter(({ standing }) => standing === 'declined');
  return (
    <>
      <Form form={form} send={actLabel('split')}>
        <fieldset id="f-keep" className={form.issues.some(({ field }) => field === 'keep') ? 'bad' : undefined}>
          <legend>Nếu tổ chức trước</legend>
          <p>Giữ lại trong hồ sơ này:</p>
          {listed(kept)}
          <p>Tách thành một hồ sơ riêng, Ban Thường vụ tiếp tục tìm cách thực hiện:</p>
          {listed(apart)}
          {kept.map(({ id }, index) => (
            <input key={id} type="hidden" name={`keep.${index}`} value={id} />
          ))}
          <Problem form={form} name="keep" />
          <After form={form} command="split" />
        </fieldset>
      </Form>
      <section>
        <h2>Nếu chờ để tổ chức cùng nhau</h2>
        <p>Không cần gửi gì. Ban Thường vụ tìm đơn vị hoặc ngày khác cho phần chưa nhận lời; có kết quả, địa phương nhận được thư.</p>
      </section>
    </>
  );
}
