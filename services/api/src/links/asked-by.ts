import { formatMoment, partUnits, partyOf, postsOf } from '@chung-suc/domain';
import { partName } from '../cases/components.mapper';
import type { LinkSituation } from './link-situation.service';

/** The component that is answered for through this link, as the plan prints it; null for an offering that is not split. */
export function partAnsweredFor({ duty, reading }: Pick<LinkSituation, 'duty' | 'reading'>): string | null {
  const { state } = reading;
  const party = partyOf(duty, state);
  const own = partUnits(state).find(({ unitId }) => party === `co:${unitId}`)?.part.id;
  const part = own ?? (duty.kind === 'answer' ? state.part : null);
  return part === null ? null : partName(reading, part);
}

/** Whoever consents through this link, by name. */
export function answeringFor({ duty, reading }: Pick<LinkSituation, 'duty' | 'reading'>): string {
  const { unit, locality, coUnits, state } = reading;
  const party = partyOf(duty, state);
  if (party === 'unit') return unit.name;
  if (party === 'locality') return locality.name;
  return coUnits.find(({ id }) => party === `co:${id}`)?.name ?? unit.name;
}

/** Who asks for what, and for whom the reader is asked to answer. */
export function askedBy(situation: LinkSituation): string {
  const { duty, reading, history, personName } = situation;
  const { unit, locality, state } = reading;
  const me = answeringFor(situation);
  const { fullName } = history.events.find(({ event }) => event.kind === 'requested') ?? {};
  const requester = fullName ? `Đ/c ${fullName}, ${locality.name},` : locality.name;
  const part = partAnsweredFor(situation);
  const forPart = part === null ? '' : `, về phần “${part}”`;
  const please = `Xin Đ/c ${personName}`;
  const requestedAt = formatMoment(state.requestedAt);
  const whoeverIsFirst = postsOf(duty).length > 1 ? '; ủy viên nào quyết định trước thì quyết định đó có hiệu lực' : '';
  const asked: Record<typeof duty.kind, string> = {
    wait: `${locality.name} đang chờ đến lượt; có suất trống là được hỏi theo thứ tự gửi đến. Khi đó, xin Đ/c ${personName} trả lời thay mặt ${locality.name}.`,
    takePlace: `Có suất vừa trống, đang giữ cho ${locality.name}. ${please} trả lời thay mặt ${locality.name}.`,
    answer: state.proposal?.proposed
      ? `${locality.name} đề xuất nội dung này lúc ${formatMoment(state.proposal.at)}. ${please} trả lời thay mặt ${unit.name}${forPart}.`
      : `${requester} gửi đề nghị này lúc ${requestedAt}. ${please} trả lời thay mặt ${unit.name}${forPart}.`,
    answerPart: `${requester} gửi đề nghị này lúc ${requestedAt}; mỗi phần do một đơn vị trả lời. ${please} trả lời thay mặt ${me}${forPart}.`,
    match: `${requester} gửi đề nghị này qua Ban Thường vụ lúc ${requestedAt}. ${please} chọn đơn vị để hỏi; từ lúc đó đơn vị có đủ thời hạn trả lời.`,
    consent: `${state.proposal?.by === 'unit' ? unit.name : locality.name} đề xuất nội dung này lúc ${formatMoment(state.proposal?.at ?? duty.since)}. ${please} trả lời thay mặt ${me}.`,
    join: `${unit.name} và ${locality.name} đã đồng ý với nhau, mời ${me} tham gia phối hợp. ${please} trả lời thay mặt ${me}.`,
    choose: `Ban Thường vụ đề nghị ${locality.name} chọn một phương án. ${please} chọn thay mặt ${locality.name}.`,
    split: `Có phần chưa thể hỗ trợ, còn phần khác thì được. ${please} chọn thay mặt ${locality.name}: tổ chức trước, hoặc chờ.`,
    resume: `Hoạt động đang tạm dừng. ${please} cho biết có tiếp tục được không.`,
    hold: `Nội dung đã thống nhất. Có thay đổi hoặc trở ngại, xin Đ/c ${personName} báo thay mặt ${unit.name}.`,
    decide: `Việc này được chuyển để Ban Thường vụ quyết định. ${please} quyết định thay mặt Ban Thường vụ${whoeverIsFirst}.`,
    report: `Hoạt động đã đến giờ kết thúc. ${please} báo cáo thay mặt ${unit.name}.`,
    confirm: `${unit.name} ${state.stage === 'registered' ? 'đã tự tổ chức và ghi nhận hoạt động này' : 'đã báo cáo kết quả'}. ${please} xác nhận thay mặt ${locality.name}.`,
    review: `${unit.name} đã báo cáo kết quả. ${please} xem xét thay mặt Ban Thường vụ.`,
    acknowledge: `Văn phòng đã ghi nhận thay ${me} lúc ${formatMoment(duty.since)}. ${please} cho biết nội dung đó có đúng không.`,
    commend: `Ban Thường vụ đã ghi nhận báo cáo. ${please} cho biết ${unit.name} biểu dương ai.`,
  };
  return asked[duty.kind];
}
