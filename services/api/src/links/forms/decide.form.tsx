import {
  describeGrounds,
  describeRemedy,
  extendable,
  formatMoment,
  judgedUnits,
  keptAs,
  whyClosed,
  type Resolution,
} from '@chung-suc/domain';
import { DUTY_WORDS, RESOLUTION_WORDS, resolutionWords, whyResolutionClosed } from '@chung-suc/api-contract';
import { componentsNow, partToDecide } from '../../cases/components.mapper';
import type { LinkSituation } from '../link-situation.service';
import {
  After,
  Choice,
  DayField,
  Form,
  MomentField,
  Part,
  Select,
  TextField,
  Tick,
  closedBecause,
  filledIn,
  type FormContext,
} from './form-parts';

type How = Resolution['kind'];
const HOWS = Object.keys(RESOLUTION_WORDS) as readonly How[];

/** The committee decides on one page: what could be done, with the grounds, and a reason that both sides read. */
export function DecideForm({ form, situation }: { readonly form: FormContext; readonly situation: LinkSituation }) {
  const { reading, facts, proposals, units, names } = situation;
  const { state, owed } = reading;
  const options = HOWS.map((kind) => {
    const closed = whyClosed({ kind }, state, owed, facts);
    return {
      value: kind,
      label: resolutionWords(kind, keptAs(state)).vi,
      ...closedBecause(closed && whyResolutionClosed(kind, closed).vi),
    };
  });
  const proposed = proposals.flatMap(({ remedy, grounds }) => (remedy.kind === 'reassign' ? [{ id: remedy.unitId, grounds }] : []));
  const free = units.filter(({ id }) => !judgedUnits(state).includes(id));
  const components = componentsNow(reading);
  const others = free.filter(({ id }) => !proposed.some((unit) => unit.id === id));
  return (
    <Form form={form} send="Quyết định">
      <Choice form={form} name="how" legend="Ban Thường vụ quyết định" options={options} />
      {components.length > 1 ? (
        <Part choice="component" legend="Cho phần nào?">
          <Select
            form={filledIn(form, { part: partToDecide(state) ?? '' })}
            name="part"
            label="Phần của nội dung"
            options={components.map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit.name})` }))}
          />
        </Part>
      ) : null}
      <Part choice="reassign" legend="Chuyển đơn vị khác">
        {proposed.length === 0 ? (
          <input type="hidden" name="unitId" value="other" />
        ) : (
          <Choice
            form={form}
            name="unitId"
            legend="Gợi ý"
            options={[
              ...proposed.map(({ id, grounds }) => ({ value: id, label: `${names.unit(id)} – ${describeGrounds(grounds)}` })),
              { value: 'other', label: 'Đơn vị khác, chọn ở dưới' },
            ]}
          />
        )}
        <Select
          form={form}
          name="otherUnitId"
          label={proposed.length === 0 ? 'Đơn vị' : 'Đơn vị khác'}
          options={[{ value: '', label: 'Chọn đơn vị…' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <p className="hint">
          Đơn vị mới có thời hạn trả lời mới; liên kết của đơn vị cũ hết hiệu lực. Phân công trong Kế hoạch giữ nguyên.
        </p>
        <After form={form} command="adjust.reassign" />
      </Part>
      <Part choice="bloc" legend="Khối trực tiếp thực hiện">
        <p>{names.bloc} trả lời và thực hiện qua cán bộ điều phối.</p>
        <After form={form} command="adjust.blocRuns" />
      </Part>
      <Part choice="offer" legend="Các phương án để địa phương chọn">
        <fieldset id="f-offer">
          <legend>Gợi ý</legend>
          {proposals.length === 0 ? <p className="hint">Chưa có gợi ý; có thể tự nhập ngày khác ở dưới.</p> : null}
          {proposals.map(({ remedy, grounds }, index) => (
            <Tick
              key={index}
              form={form}
              name={`offer.${index}`}
              label={`${describeRemedy(remedy, names)} – ${describeGrounds(grounds)}`}
            />
          ))}
        </fieldset>
        <MomentField form={form} name="own.start" label="Ngày khác: bắt đầu" hint="Bỏ trống nếu chỉ dùng gợi ý ở trên." />
        <MomentField form={form} name="own.end" label="Ngày khác: kết thúc" />
        <After form={form} command="adjust.offer" />
      </Part>
      <Part choice="extend" legend="Gia hạn">
        <Select
          form={form}
          name="dutyId"
          label="Việc được gia hạn"
          options={extendable(owed).map((duty) => ({
            value: duty.id,
            label: `${DUTY_WORDS[duty.kind].vi} (hạn hiện nay ${formatMoment(duty.dueAt)})`,
          }))}
        />
        <DayField form={form} name="until" label="Đến hết giờ làm việc ngày" />
        <After form={form} command="adjust.extend" />
      </Part>
      <Part choice="keep" legend="Giữ nguyên">
        <After form={form} command="adjust.keep" />
      </Part>
      <Part choice="close" legend="Khép lại hồ sơ">
        <After form={form} command="adjust.close" />
      </Part>
      <TextField form={form} name="reason" label="Lý do" hint="Đơn vị và địa phương đọc phần này." long />
    </Form>
  );
}
