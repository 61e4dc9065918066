import { COMMAND_WORDS, COST_ITEM_WORDS, PART_WORDS } from '@chung-suc/api-contract';
import { formatDate, formatMoment, openCosts } from '@chung-suc/domain';
import { suspendedBecause } from '../cases/case.mapper';
import { componentsNow } from '../cases/components.mapper';
import { Facts, Notice } from '../pages/sheet';
import type { LinkSituation } from './link-situation.service';

interface Props {
  readonly situation: LinkSituation;
}

/** Which parts stand and which were declined, and why (R12). */
export function Torn({ situation: { reading } }: Props) {
  const { state } = reading;
  return (
    <section>
      <h2>Từng phần của nội dung</h2>
      <Facts
        facts={componentsNow(reading).map(({ name, unit, standing }) => {
          const said = standing === 'declined' ? state.declines[unit.id] : undefined;
          return [
            name,
            <>
              {unit.name}: <strong>{PART_WORDS[standing].vi.toLowerCase()}</strong>
              {said ? `\nLý do: ${said.reason}` : ''}
              {said?.alternative ? `\nĐề xuất khác: ${said.alternative}` : ''}
            </>,
          ];
        })}
      />
      <h2>Nội dung đề nghị</h2>
    </section>
  );
}

/** Since when, why and until when it stands still (R4). */
export function StandsStill({ situation: { reading, history } }: Props) {
  const { state } = reading;
  if (state.suspension === null) return null;
  const { since, until, from } = state.suspension;
  return (
    <Notice kind="info" title="Hoạt động đang tạm dừng">
      <p>
        Tạm dừng từ {formatMoment(since)} đến {formatDate(until)}
        {from === 'agreed' ? ', sau khi các bên đã thống nhất' : ', khi đang chờ trả lời'}. Trong thời gian này không việc nào đến hạn.
      </p>
      <p className="written">{suspendedBecause(history)}</p>
    </Notice>
  );
}

/** What a unit has arranged by itself counts only when somebody besides it has said so (R50, R51). */
export function Registered({ situation: { reading } }: Props) {
  const { state, unit, locality } = reading;
  if (state.stage !== 'registered') return null;
  return (
    <Notice kind="info" title="Hoạt động do đơn vị tự tổ chức">
      <p>
        {unit.name} ghi nhận hoạt động này sau khi đã tổ chức, không qua đề nghị của {locality.name}.
      </p>
      <p>
        Địa phương xác nhận thì Ban Thường vụ mới xem xét và ghi nhận cho đơn vị. Nếu hoạt động không diễn ra như báo cáo, xin nói rõ: Ban
        Thường vụ sẽ nghe cả hai bên.
      </p>
    </Notice>
  );
}

/** Agreed on it may be, but somebody has to take it before the day. */
export function OpenCosts({ situation: { reading } }: Props) {
  const open = openCosts(reading.state.terms);
  if (open.length === 0) return null;
  return (
    <Notice kind="urgent" title="Còn khoản chưa ai lo">
      <ul>
        {open.map((item) => (
          <li key={item}>{COST_ITEM_WORDS[item].vi}</li>
        ))}
      </ul>
      <p>
        Xin trao đổi với {reading.locality.name}, rồi ghi ai lo bằng cách chọn “{COMMAND_WORDS.propose.vi}”, mục “Ai lo gì”. Còn để trống
        thì sáng ngày làm việc trước hoạt động cả hai bên được nhắc.
      </p>
    </Notice>
  );
}
