import type { CaseCommandKind } from '@chung-suc/api-contract';
import { formatMoment, type Duty, type DutyKind, type SupportRequest } from '@chung-suc/domain';
import type { CaseReading } from '@chung-suc/persistence';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf } from '../cases/duty.mapper';
import { foreseeKind, type Foresight } from '../cases/foresight';
import type { LinkSituation } from './link-situation.service';

/** What the page of each duty can send. */
export const COMMANDS_OF: Record<DutyKind, readonly CaseCommandKind[]> = {
  answer: ['agree', 'decline'],
  report: ['report', 'reportNotHeld'],
  confirm: ['confirmExecution'],
  review: ['review'],
  commend: ['commend'],
};

/** What happens once it is sent, for each command that the page can send now, computed from the rules that will act. */
export function afterwards({ duty, reading, facts }: LinkSituation): ReadonlyMap<CaseCommandKind, string> {
  const told = new Map<CaseCommandKind, string>();
  for (const kind of COMMANDS_OF[duty.kind]) {
    const foreseen = foreseeKind(kind, reading, facts);
    if (foreseen.open) told.set(kind, steps(foreseen, reading).join(' '));
  }
  return told;
}

type Foreseen = Extract<Foresight, { open: true }>;

function steps(foreseen: Foreseen, reading: CaseReading): string[] {
  const { state, owed, later } = foreseen;
  const readers = recipients(foreseen, reading);
  const first = readers === '' ? [] : [`${readers} nhận được thư ngay.`];
  if (state.stage === 'closed') return [...first, 'Hồ sơ được khép lại.'];
  const next = owes(owed, state, reading);
  if (later === null) return [...first, ...next];
  if (later.state.stage === 'closed') return [...first, ...next, 'Chậm nhất lúc đó hồ sơ được khép lại.'];
  const held = `Đến ${formatMoment(state.terms.end)}, hoạt động được ghi nhận đã diễn ra, trừ khi có báo không diễn ra.`;
  return [...first, ...next, held, ...owes(later.owed, later.state, reading)];
}

/** Said as it will be said on the day: so many working days from when the duty begins. */
const owes = (duties: readonly Duty[], state: SupportRequest, reading: CaseReading): string[] =>
  duties.map((duty) => dutySentenceOf(duty, { ...partsOf(reading), state, owed: duties }, duty.since).vi);

/** `Phường Ví Dụ và Đoàn Sở Mẫu A`: who is written to at once. */
function recipients({ mails, state }: Foreseen, { unit, locality, names }: CaseReading): string {
  const called = new Map<string | null, string>([
    [state.parentPostId, 'đơn vị cấp trên'],
    [state.reviewPostId, names.committee],
    [state.posts.locality, locality.name],
    [state.posts.unit, unit.name],
  ]);
  const who = [...new Set(mails.flatMap(({ postId }) => called.get(postId) ?? []))];
  return who.length > 1 ? `${who.slice(0, -1).join(', ')} và ${who.at(-1)}` : (who[0] ?? '');
}
