import type { UnitChoice } from '../../cases/acting-facts';
import type { LinkSituation } from '../link-situation.service';
import { actLabel } from './act-label';
import {
  After,
  Choice,
  DayField,
  Form,
  MomentField,
  Part,
  Select,
  TextField,
  closedBecause,
  type ClosedCommands,
  type FormContext,
} from './form-parts';

interface OfficeFormProps {
  readonly form: FormContext;
  readonly situation: LinkSituation;
}

const LONGEST_SPECIALITY = 60;

/** `Đoàn Mẫu C – Giới thiệu nhạc cụ, và 2 nội dung khác`: what the plan gives a unit to lead says what it is good at. */
function specialityOf({ name, leads }: UnitChoice): string {
  const [first] = leads;
  if (!first) return name;
  const what = first.name.length > LONGEST_SPECIALITY ? `${first.name.slice(0, LONGEST_SPECIALITY)}…` : first.name;
  return `${name} – ${what}${leads.length > 1 ? `, và ${leads.length - 1} nội dung khác` : ''}`;
}

/** The office says which unit is asked (R49): the plan's own is preselected; of the others those of the same area come first. */
export function MatchForm({ form, situation }: OfficeFormProps) {
  const { reading, units, facts } = situation;
  const { unit, offering, programme, holders } = reading;
  const isAssigned = unit.id !== programme.blocId;
  const answered = facts.units.filter(({ postId }) => postId !== null).map(({ unitId }) => unitId);
  const others = units.filter(({ id }) => id !== unit.id && answered.includes(id));
  const isNear = ({ leads }: UnitChoice): boolean => leads.some(({ areaCode }) => areaCode === offering.areaCode);
  const ordered = [...others.filter(isNear), ...others.filter((one) => !isNear(one))];
  return (
    <Form form={form} send={actLabel('match')}>
      {isAssigned ? null : <p>Kế hoạch chưa phân công đơn vị cho nội dung này.</p>}
      {isAssigned && holders.unit.organisationId !== unit.id ? (
        <p>
          {unit.name} chưa có đầu mối: nếu giữ đơn vị này, {holders.unit.title} trả lời thay cho đến khi có đầu mối.
        </p>
      ) : null}
      <Select
        form={form}
        name="unitId"
        label="Đơn vị được hỏi"
        options={[
          { value: '', label: isAssigned ? `${unit.name} – theo Kế hoạch` : 'Chọn đơn vị…' },
          ...ordered.map((one) => ({ value: one.id, label: specialityOf(one) })),
        ]}
      />
      <p className="hint">Đơn vị phụ trách nội dung cùng phần {offering.areaCode} được xếp trước. Phân công trong Kế hoạch giữ nguyên.</p>
      <TextField form={form} name="note" label="Lời nhắn (không bắt buộc)" hint="Đơn vị và địa phương đọc phần này." long />
      <After form={form} command="match" />
    </Form>
  );
}

/** What stands still goes on, or waits longer; or another date is offered; or it ends (R4). */
export function ResumeForm({ form, situation, closed }: OfficeFormProps & { readonly closed: ClosedCommands }) {
  const { locality } = situation.reading;
  return (
    <Form form={form} send="Gửi quyết định">
      <Choice
        form={form}
        name="how"
        legend="Hoạt động này thế nào?"
        options={[
          { value: 'resume', label: `${actLabel('resumeCase')} như cũ`, ...closedBecause(closed.resumeCase) },
          { value: 'suspend', label: `${actLabel('suspend')} thêm, đến một ngày khác`, ...closedBecause(closed.suspend) },
          { value: 'offer', label: `Đề nghị ${locality.name} chọn ngày khác`, ...closedBecause(closed.adjust) },
          { value: 'close', label: 'Khép lại hồ sơ', ...closedBecause(closed.adjust) },
        ]}
      />
      <Part choice="resume" legend="Nếu tiếp tục">
        <p className="hint">Mọi việc trở lại như trước khi tạm dừng; các bên có lại đủ thời hạn.</p>
        <TextField form={form} name="remark" label="Lời nhắn (không bắt buộc)" hint="Các bên đọc phần này." long />
        <After form={form} command="resumeCase" />
      </Part>
      <Part choice="suspend" legend="Nếu tạm dừng thêm">
        <DayField form={form} name="until" label="Tạm dừng đến ngày" hint="Nhiều nhất 6 tháng. Sáng ngày đó được nhắc xem xét lại." />
        <After form={form} command="suspend" />
      </Part>
      <Part choice="offer" legend="Nếu đề nghị ngày khác">
        <MomentField form={form} name="own.start" label="Ngày khác: bắt đầu" />
        <MomentField form={form} name="own.end" label="Ngày khác: kết thúc" />
        <After form={form} command="adjust.offer" />
      </Part>
      <Part choice="close" legend="Nếu khép lại">
        <After form={form} command="adjust.close" />
      </Part>
      <Part choice="why" legend="Vì sao">
        <TextField form={form} name="reason" label="Lý do" hint="Các bên đọc phần này." long />
      </Part>
    </Form>
  );
}
