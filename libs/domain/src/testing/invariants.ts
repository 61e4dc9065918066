import type { Language } from '../calendar/format';
import { mayRead } from '../support-request/access';
import { actingPost } from '../support-request/acting-post';
import type { Command } from '../support-request/commands';
import { decide } from '../support-request/decide/decide';
import type { DomainEvent } from '../support-request/events';
import { duties } from '../support-request/duties';
import { evolve } from '../support-request/evolve';
import type { Facts } from '../support-request/facts';
import { REFUSALS, type Refusal } from '../support-request/refusals';
import { judgedUnits } from '../support-request/parties';
import { unitsNamedIn } from '../support-request/remedies';
import { caseSentence } from '../support-request/sentence';
import type { Stage } from '../support-request/stages';
import type { SupportRequest } from '../support-request/state';
import type { CaseFile } from './case-file';
import { dutyTroubles, mailTroubles, restTroubles } from './invariants-of-duties';
import { MOVES } from './moves';
import { same, unless } from './words';

/** What an accepted command has broken, in words; nothing when all is well. */
export function brokenBy(before: CaseFile, after: CaseFile, command: Command, known: Facts): string[] {
  const { state } = after;
  if (state === null) return ['an accepted command has left no case'];
  const events = after.events.slice(before.events.length);
  const owedBefore = before.state ? duties(before.state, known.policy, known.calendar) : [];
  const again = decide(before.state, command, owedBefore, known);
  return [
    ...unless(same(again, after.last?.decision), 'the same command leads to something else'),
    ...moves(before.state, events, known),
    ...history(after, state),
    ...escalations(after, state, events, known),
    ...dutyTroubles(after, state, known),
    ...restTroubles(after, state, known),
    ...mailTroubles(before, after, state, known),
    ...people(before.state, events, state, command, known),
    ...sentences(after, state, known),
  ];
}

/** What a refused command has broken. It is never thrown, has a known code, and names fields exactly when what was entered is wrong. */
export function brokenByRefusal(before: CaseFile, after: CaseFile, refusal: Refusal): string[] {
  return [
    ...unless(same({ ...after, last: null }, { ...before, last: null }), 'a refused command changes the case'),
    ...unless(Object.keys(REFUSALS).includes(refusal.code), `nobody knows the refusal ${refusal.code}`),
    ...unless(refusal.fields.length > 0 === (refusal.code === 'invalidFields'), `${refusal.code} names ${refusal.fields.length} fields`),
  ];
}

function moves(start: SupportRequest | null, events: readonly DomainEvent[], known: Facts): string[] {
  let state = start;
  return events.flatMap((event) => {
    const was = state;
    const from = state?.stage ?? 'new';
    state = evolve(state, event);
    return [
      ...unless(
        state.stage === (movedOnTo(event, was) ?? MOVES[event.kind][from]),
        `${event.kind} moves the case from ${from} to ${state.stage}`,
      ),
      ...unless(event.at === known.asOf, `${event.kind} did not happen when it was decided`),
      ...unless(isClean(event.body), `${event.kind} keeps an empty or untrimmed text, or a number that is none`),
    ];
  });
}

/** What stood still goes back to where it stood; what was registered and adjusted to stand, or confirmed, is reported. */
function movedOnTo(event: DomainEvent, was: SupportRequest | null): Stage | undefined {
  if (event.kind === 'resumed' || (event.kind === 'offered' && was?.stage === 'suspended')) return was?.suspension?.from;
  if (was?.stage !== 'registered') return undefined;
  if (event.kind === 'confirmed') return event.body.tookPlace ? 'reported' : 'registered';
  return event.kind === 'adjusted' && event.body.resolution.kind === 'keep' ? 'reported' : undefined;
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && value === value.trim();
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isClean);
}

function history({ events }: CaseFile, state: SupportRequest): string[] {
  const stored = JSON.parse(JSON.stringify(events)) as readonly DomainEvent[];
  return unless(same(stored.reduce<SupportRequest | null>(evolve, null), state), 'the stored events tell of another state');
}

/** One escalation is open exactly while somebody owes its decision; they are counted; whoever is tied to the unit decides none. */
function escalations({ owed }: CaseFile, state: SupportRequest, events: readonly DomainEvent[], { reviewers, chain }: Facts): string[] {
  const deciding = owed.filter((duty) => duty.kind === 'decide').map((duty) => duty.id);
  const open = state.escalation === null || state.stage === 'suspended' ? [] : [`decide-${state.escalation.n}`];
  return [
    ...unless(same(deciding, open), `escalation ${open.join() || 'none'} is open, but ${deciding.join() || 'nothing'} is owed`),
    ...unless(state.escalation === null || state.escalation.n === state.escalations, 'an escalation is open that is not the last'),
    ...events.flatMap((event) => {
      if (event.kind !== 'escalated') return [];
      const { deciders, recused } = event.body;
      const judged = judgedUnits(state);
      const free = reviewers.filter((seat) => !seat.tiedUnitIds.some((unitId) => judged.includes(unitId))).map((seat) => seat.postId);
      const rest = reviewers.map((seat) => seat.postId).filter((postId) => !free.includes(postId));
      const instead = chain.coordinator ? [chain.coordinator.postId] : [];
      return [
        ...unless(same(deciders, free.length > 0 ? free : instead), `${deciders.join()} decide an escalation`),
        ...unless(same(recused, rest), `${recused.join()} are recused from an escalation`),
      ];
    }),
  ];
}

/** Nobody judges the own unit, everybody acts in a post of the case, and whoever acts may read it. */
function people(
  before: SupportRequest | null,
  events: readonly DomainEvent[],
  state: SupportRequest,
  command: Command,
  { actor, reviewers, blocId }: Facts,
): string[] {
  const judged = [...(before ? judgedUnits(before) : []), ...(command.kind === 'adjust' ? unitsNamedIn([command.body.resolution]) : [])];
  const judges = events.some((event) => event.kind === 'reviewed' || event.kind === 'reportReturned' || event.kind === 'adjusted');
  const reported = events.some((event) => event.kind === 'reported');
  const reviewer = reviewers.find((seat) => seat.postId === state.reviewPostId);
  const system = ['openPart', 'clockReached', 'placeFreed', 'noteDelivery', 'retime'].includes(command.kind);
  const tiedTo = actor.kind === 'person' ? actor.tiedUnitIds : judged;
  return [
    ...unless(!judges || !judged.some((unitId) => tiedTo.includes(unitId)), 'somebody judges the own unit'),
    ...unless(
      !reported || reviewer?.tiedUnitIds.some((unitId) => judgedUnits(state).includes(unitId)) === false,
      'somebody is asked to judge the own unit',
    ),
    ...unless(system || actingPost(command.kind, state, { actor, blocId }) !== null, 'somebody acts without a post of the case'),
    ...unless(system || (actor.kind === 'person' && mayRead(state, actor.posts)), 'somebody acts on a case and may not read it'),
    ...unless(
      state.assignedUnitId === (before?.assignedUnitId ?? state.leadUnitId) || events.some(({ kind }) => kind === 'split'),
      'the plan’s assignment has changed',
    ),
  ];
}

function sentences({ owed }: CaseFile, state: SupportRequest, { asOf, calendar }: Facts): string[] {
  const names = { unit: 'Đoàn Sở Mẫu A', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' };
  const whole = (language: Language): boolean => /^\S.*\.$/.test(caseSentence(state, owed, names, asOf, calendar, language));
  return unless(whole('vi') && whole('en'), 'a case has no sentence');
}
