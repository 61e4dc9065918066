import { DUTY_COMMANDS } from '@chung-suc/api-contract';
import { extendable, formatMoment, localDateOf, type Duty, type Resolution, type SupportRequest } from '@chung-suc/domain';
import type { CaseReading } from '@chung-suc/persistence';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf } from '../cases/duty.mapper';
import { AN_AGREEMENT, foresee, foreseeKind, type Foresight } from '../cases/foresight';
import type { LinkSituation } from './link-situation.service';

/** What happens once it is sent, for each command that the page can send now, computed from the rules that will act. */
export function afterwards(situation: LinkSituation): ReadonlyMap<string, string> {
  const { duty, reading, facts, names } = situation;
  const told = new Map<string, string>();
  for (const kind of DUTY_COMMANDS[duty.kind]) {
    const foreseen = foreseeKind(kind, reading, facts);
    if (foreseen.open) told.set(kind, steps(foreseen, reading, names.unit).join(' '));
  }
  for (const [index] of (reading.state.proposal?.otherDates ?? []).entries()) {
    const agree = foresee({ kind: 'agree', body: { ...AN_AGREEMENT, date: index } }, reading, facts);
    const accept = foresee({ kind: 'accept', body: { version: reading.state.versions, date: index } }, reading, facts);
    if (duty.kind === 'answer' && agree.open) told.set(`agree.${index}`, steps(agree, reading, names.unit).join(' '));
    if (duty.kind === 'consent' && accept.open) told.set(`accept.${index}`, steps(accept, reading, names.unit).join(' '));
  }
  if (duty.kind === 'takePlace') {
    const foreseen = foresee({ kind: 'takePlace', body: { take: false, reason: null } }, reading, facts);
    if (foreseen.open) told.set('takePlace.no', steps(foreseen, reading, names.unit).join(' '));
  }
  if (duty.kind === 'choose') {
    reading.state.offer?.remedies.forEach((_, option) => {
      const foreseen = foresee({ kind: 'choose', body: { option, reason: null } }, reading, facts);
      if (foreseen.open) told.set(`choose.${option}`, steps(foreseen, reading, names.unit).join(' '));
    });
  }
  if (duty.kind === 'decide') {
    for (const resolution of examples(situation)) {
      const foreseen = foresee({ kind: 'adjust', body: { resolution, reason: '–' } }, reading, facts);
      // Which unit it will be is chosen on the page; who the bloc is, is known.
      const unitName = resolution.kind === 'reassign' ? () => 'Đơn vị mới' : names.unit;
      if (foreseen.open) told.set(`adjust.${resolution.kind}`, steps(foreseen, reading, unitName).join(' '));
    }
  }
  return told;
}

/** One decision of each kind that the page offers: what follows is the same whichever unit or date is taken. */
function examples({ reading, proposals, facts }: LinkSituation): Resolution[] {
  const unit = facts.units.find(({ unitId, postId }) => postId !== null && unitId !== reading.state.leadUnitId);
  const date = proposals.map(({ remedy }) => remedy).find((remedy) => remedy.kind === 'otherDate');
  const [duty] = extendable(reading.owed);
  const later = localDateOf(Math.max(duty?.dueAt ?? 0, facts.asOf) + 7 * 86_400_000);
  return [
    ...(unit ? [{ kind: 'reassign' as const, unitId: unit.unitId }] : []),
    { kind: 'blocRuns' },
    ...(date ? [{ kind: 'offer' as const, remedies: [date] }] : []),
    ...(duty ? [{ kind: 'extend' as const, dutyId: duty.id, until: later }] : []),
    { kind: 'keep' },
    { kind: 'close' },
  ];
}

/** Whoever is the case's unit then. */
type UnitName = (unitId: string) => string;
type Foreseen = Extract<Foresight, { open: true }>;

function steps(foreseen: Foreseen, now: CaseReading, unitName: UnitName): string[] {
  const { state, owed, later } = foreseen;
  const name = state.leadUnitId === now.state.leadUnitId ? now.unit.name : unitName(state.leadUnitId);
  const reading = { ...now, unit: { id: state.leadUnitId, name } };
  const readers = recipients(foreseen, now, name);
  const first = readers === '' ? [] : [`${readers} nhận được thư ngay.`];
  if (state.escalation && !reading.state.escalation) first.push('Ban Thường vụ được báo ngay để quyết định hướng xử lý.');
  if (state.stage === 'closed') return [...first, 'Hồ sơ được khép lại.'];
  const next = owes(owed, state, reading);
  // While consent is awaited, what comes by itself would only tell what silence leads to.
  const isAwaited = owed.some(({ kind }) => kind === 'consent' || kind === 'join');
  if (later === null || isAwaited) return [...first, ...next];
  if (later.state.stage === 'closed') return [...first, ...next, 'Chậm nhất lúc đó hồ sơ được khép lại.'];
  const held = `Đến ${formatMoment(state.terms.end)}, hoạt động được ghi nhận đã diễn ra, trừ khi có báo không diễn ra.`;
  return [...first, ...next, held, ...owes(later.owed, later.state, reading)];
}

/** Said as it will be said on the day: so many working days from when the duty begins. */
const owes = (duties: readonly Duty[], state: SupportRequest, reading: CaseReading): string[] =>
  duties.map((duty) => dutySentenceOf(duty, { ...partsOf(reading), state, owed: duties }, duty.since).vi);

/** `Phường Ví Dụ và Đoàn Sở Mẫu A`: who is written to at once. */
function recipients({ mails, state }: Foreseen, { unit, locality, coUnits, names, state: before }: CaseReading, unitName: string): string {
  const called = new Map<string | null, string>([
    [state.parentPostId, 'đơn vị cấp trên'],
    [state.reviewPostId, names.committee],
    ...before.coUnits.map(({ postId }, index): [string, string] => [postId, coUnits[index]?.name ?? '']),
    [state.posts.locality, locality.name],
    [before.posts.unit, unit.name],
    [state.posts.unit, unitName],
  ]);
  const who = [...new Set(mails.flatMap(({ postId }) => called.get(postId) ?? []))];
  return who.length > 1 ? `${who.slice(0, -1).join(', ')} và ${who.at(-1)}` : (who[0] ?? '');
}
