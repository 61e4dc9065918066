import { DUTY_COMMANDS } from '@chung-suc/api-contract';
import {
  DAY_MS,
  componentsOf,
  extendable,
  formatMoment,
  judgedUnits,
  localDateOf,
  roundOf,
  type Duty,
  type Instant,
  type PersonCommand,
  type Remedy,
  type Resolution,
  type SupportRequest,
} from '@chung-suc/domain';
import type { CaseReading } from '@chung-suc/persistence';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf } from '../cases/duty.mapper';
import { AN_AGREEMENT, foresee, foreseeKind, type Foresight } from '../cases/foresight';
import type { LinkSituation } from './link-situation.service';

/** What happens once it is sent, for each command that the page can send now, computed from the rules that will act. */
export function afterwards(situation: LinkSituation): ReadonlyMap<string, string> {
  const { duty, reading, facts, names } = situation;
  const told = new Map<string, string>();
  const tell = (key: string, foreseen: Foresight, unitName: UnitName = names.unit, now: CaseReading = reading): void => {
    if (foreseen.open) told.set(key, steps(foreseen, now, unitName).join(' '));
  };
  const tellOf = (key: string, command: PersonCommand, unitName?: UnitName): void => tell(key, foresee(command, reading, facts), unitName);
  for (const kind of DUTY_COMMANDS[duty.kind]) {
    const foreseen = foreseeKind(kind, reading, facts);
    if (kind === 'match') tell(kind, foreseen, () => WHICHEVER, whicheverIsAsked(reading));
    else tell(kind, foreseen);
  }
  for (const [date] of (reading.state.proposal?.otherDates ?? []).entries()) {
    if (duty.kind === 'answer') tellOf(`agree.${date}`, { kind: 'agree', body: { ...AN_AGREEMENT, date } });
    if (duty.kind === 'consent') tellOf(`accept.${date}`, { kind: 'accept', body: { version: reading.state.versions, date } });
  }
  if (duty.kind === 'acknowledge') {
    tellOf('answerRecording.no', { kind: 'answerRecording', body: { n: roundOf(duty), stands: false, reason: '–' } });
  }
  if (duty.kind === 'takePlace') tellOf('takePlace.no', { kind: 'takePlace', body: { take: false, reason: null } });
  if (duty.kind === 'confirm') {
    tellOf('confirmExecution.no', { kind: 'confirmExecution', body: { tookPlace: false, rating: null, comment: '–' } });
  }
  if (duty.kind === 'choose') {
    reading.state.offer?.remedies.forEach((_, option) => tellOf(`choose.${option}`, { kind: 'choose', body: { option, reason: null } }));
  }
  if (duty.kind === 'decide' || duty.kind === 'resume') {
    for (const resolution of examples(situation)) {
      // Which unit it will be is chosen on the page; who the bloc is, is known.
      const unitName = resolution.kind === 'reassign' ? () => 'Đơn vị mới' : names.unit;
      tellOf(`adjust.${resolution.kind}`, { kind: 'adjust', body: { resolution, reason: '–' } }, unitName);
    }
  }
  return told;
}

/** Which unit it will be is chosen on the page. */
const WHICHEVER = 'Đơn vị được chọn';
const whicheverIsAsked = (reading: CaseReading): CaseReading => ({ ...reading, unit: { ...reading.unit, name: WHICHEVER } });

/** One decision of each kind that the page offers: what follows is the same whichever unit or date is taken. */
function examples({ reading, proposals, facts }: LinkSituation): Resolution[] {
  const { state } = reading;
  const unit = facts.units.find(({ unitId, postId }) => postId !== null && !judgedUnits(state).includes(unitId));
  const proposed = proposals.map(({ remedy }) => remedy).find((remedy) => remedy.kind === 'otherDate');
  // What stands still has no proposals: any day ahead will do for an example.
  const date = proposed ?? (state.stage === 'suspended' ? nextWeek(state, facts.asOf) : undefined);
  const [duty] = extendable(reading.owed);
  const later = localDateOf(Math.max(duty?.dueAt ?? 0, facts.asOf) + 7 * DAY_MS);
  return [
    ...(unit ? [{ kind: 'reassign' as const, unitId: unit.unitId }] : []),
    { kind: 'blocRuns' },
    ...(date ? [{ kind: 'offer' as const, remedies: [date] }] : []),
    ...(duty ? [{ kind: 'extend' as const, dutyId: duty.id, until: later }] : []),
    { kind: 'keep' },
    { kind: 'close' },
  ];
}

function nextWeek({ terms: { start, end } }: SupportRequest, asOf: Instant): Remedy {
  const then = Math.max(start, asOf) + 7 * DAY_MS;
  return { kind: 'otherDate', start: then, end: then + (end - start) };
}

/** Whoever is the case's unit then. */
type UnitName = (unitId: string) => string;
type Foreseen = Extract<Foresight, { open: true }>;

function steps(foreseen: Foreseen, now: CaseReading, unitName: UnitName): string[] {
  const { state, owed, later } = foreseen;
  const name = state.leadUnitId === now.state.leadUnitId ? now.unit.name : unitName(state.leadUnitId);
  // Who answers for a component may be another from now on.
  const coUnits = state.coUnits.map(
    ({ unitId }) => now.coUnits.find(({ id }) => id === unitId) ?? { id: unitId, name: unitName(unitId), holder: null },
  );
  const reading = { ...now, coUnits, unit: { id: state.leadUnitId, name } };
  const readers = recipients(foreseen, now, reading);
  const first = readers === '' ? [] : [`${readers} nhận được thư ngay.`];
  if (state.escalation && !reading.state.escalation) first.push('Ban Thường vụ được báo ngay để quyết định hướng xử lý.');
  if (componentsOf(state).length < componentsOf(now.state).length) {
    first.push('Các phần chưa nhận lời thành một hồ sơ riêng, Ban Thường vụ tiếp tục quyết định ở đó.');
  }
  if (state.stage === 'closed') return [...first, 'Hồ sơ được khép lại.'];
  const next = owes(owed, state, reading);
  // While consent is awaited, what comes by itself would only tell what silence leads to.
  const isAwaited = owed.some(({ kind }) => kind === 'consent' || kind === 'join' || kind === 'answerPart');
  if (later === null || isAwaited) return [...first, ...next];
  if (later.state.stage === 'closed') return [...first, ...next, 'Chậm nhất lúc đó hồ sơ được khép lại.'];
  const held = `Đến ${formatMoment(state.terms.end)}, hoạt động được ghi nhận đã diễn ra, trừ khi có báo không diễn ra.`;
  return [...first, ...next, held, ...owes(later.owed, later.state, reading)];
}

/** Said as it will be said on the day: so many working days from when the duty begins. */
const owes = (duties: readonly Duty[], state: SupportRequest, reading: CaseReading): string[] =>
  duties.map((duty) => dutySentenceOf(duty, { ...partsOf(reading), state, owed: duties }, duty.since).vi);

/** `Phường Ví Dụ và Đoàn Sở Mẫu A`: who is written to at once. `after`: the units as they are then. */
function recipients(
  { mails, state }: Foreseen,
  { unit, locality, coUnits, names, state: before }: CaseReading,
  after: Pick<CaseReading, 'unit' | 'coUnits'>,
): string {
  const beside = (of: SupportRequest, named: CaseReading['coUnits']) =>
    of.coUnits.map(({ postId }, index): [string, string] => [postId, named[index]?.name ?? '']);
  const called = new Map<string | null, string>([
    [state.parentPostId, 'đơn vị cấp trên'],
    [state.reviewPostId, names.committee],
    ...beside(before, coUnits),
    ...beside(state, after.coUnits),
    [state.posts.locality, locality.name],
    [before.posts.unit, unit.name],
    [state.posts.unit, after.unit.name],
  ]);
  const who = [...new Set(mails.flatMap(({ postId }) => called.get(postId) ?? []))];
  return who.length > 1 ? `${who.slice(0, -1).join(', ')} và ${who.at(-1)}` : (who[0] ?? '');
}
