import type { Language } from '../calendar/format';
import { localDateOf, localTimeOf } from '../calendar/local-date';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import { mayRead } from '../support-request/access';
import { actingPost } from '../support-request/acting-post';
import type { Command } from '../support-request/commands';
import { decide } from '../support-request/decide/decide';
import type { DomainEvent, EventKind } from '../support-request/events';
import { evolve } from '../support-request/evolve';
import type { Facts } from '../support-request/facts';
import { REFUSALS, type Refusal } from '../support-request/refusals';
import { caseSentence } from '../support-request/sentence';
import type { Stage, StageOrNew } from '../support-request/stages';
import type { SupportRequest } from '../support-request/state';
import type { CaseFile } from './case-file';
import { to } from './commands';
import { facts } from './facts';
import { COMMITTEE, theSystem } from './people';

const OPEN_AS_BEFORE = {
  requested: 'requested',
  agreed: 'agreed',
  held: 'held',
  reported: 'reported',
  reviewed: 'reviewed',
  commended: 'commended',
} as const;

/** Every legal move, written apart from the code: what may happen to a case in which stage, and where it stands after. */
const MOVES: Record<EventKind, Partial<Record<StageOrNew, Stage>>> = {
  requested: { new: 'requested' },
  agreed: { requested: 'agreed' },
  declined: { requested: 'requested' },
  held: { agreed: 'held' },
  notHeld: { agreed: 'agreed', held: 'held' },
  reported: { held: 'reported' },
  confirmed: { reported: 'reported', reviewed: 'reviewed', commended: 'commended' },
  reviewed: { reported: 'reviewed' },
  commended: { reviewed: 'commended' },
  messageDelivered: OPEN_AS_BEFORE,
  messageFailed: OPEN_AS_BEFORE,
  closed: { requested: 'closed', agreed: 'closed', held: 'closed', commended: 'closed' },
};

/** What an accepted command has broken, in words; nothing when all is well. */
export function brokenBy(before: CaseFile, after: CaseFile, command: Command, known: Facts, calendar: WorkingCalendar): string[] {
  const { state } = after;
  if (state === null) return ['an accepted command has left no case'];
  const events = after.events.slice(before.events.length);
  return [
    ...unless(same(decide(before.state, command, before.owed, known), after.last?.decision), 'the same command leads to something else'),
    ...moves(before.state, events, known),
    ...history(after, state),
    ...duties(after, state, calendar),
    ...rest(after, state),
    ...mails(before, after, state),
    ...people(events, state, command, known),
    ...sentences(after, state, known, calendar),
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

const unless = (holds: boolean, otherwise: string): string[] => (holds ? [] : [otherwise]);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const allDifferent = (list: readonly string[]): boolean => new Set(list).size === list.length;

function moves(start: SupportRequest | null, events: readonly DomainEvent[], known: Facts): string[] {
  let state = start;
  return events.flatMap((event) => {
    const from = state?.stage ?? 'new';
    state = evolve(state, event);
    return [
      ...unless(state.stage === MOVES[event.kind][from], `${event.kind} moves the case from ${from} to ${state.stage}`),
      ...unless(event.at === known.asOf, `${event.kind} did not happen when it was decided`),
      ...unless(isClean(event.body), `${event.kind} keeps an empty or untrimmed text, or a number that is none`),
    ];
  });
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

function duties({ owed }: CaseFile, state: SupportRequest, calendar: WorkingCalendar): string[] {
  const { posts, reviewPostId, leadUnitId } = state;
  const owing = { answer: posts.unit, report: posts.unit, commend: posts.unit, confirm: posts.locality, review: reviewPostId };
  return [
    ...unless(allDifferent(owed.map((duty) => duty.id)), 'two duties have one id'),
    ...owed.flatMap((duty) => {
      const roster = duty.postId === posts.unit ? leadUnitId : undefined;
      const moments = [duty.since, ...duty.reminders, duty.dueAt];
      const { hour, minute } = localTimeOf(duty.dueAt);
      return [
        ...unless(duty.postId === owing[duty.kind], `${duty.kind} is owed by ${duty.postId}`),
        ...unless(hour === 17 && minute === 0, `${duty.kind} falls due at ${hour}:${minute}`),
        ...unless(
          moments.slice(1).every((moment) => isWorkingDay(calendar, localDateOf(moment), roster)),
          `${duty.kind} is not on working days`,
        ),
        ...unless(
          moments.every((moment, index) => index === 0 || moment > (moments[index - 1] ?? 0)),
          `${duty.kind} is out of order`,
        ),
      ];
    }),
  ];
}

/** Nothing is dropped: an open case has somebody who owes, or an instant at which it goes on by itself; a closed one has an outcome and rests. */
function rest({ owed, wakeAt }: CaseFile, state: SupportRequest): string[] {
  const ended = state.outcome !== null && state.closedAt !== null;
  if (state.stage === 'closed') {
    return [
      ...unless(ended, 'a closed case has no outcome'),
      ...unless(owed.length === 0, 'a closed case owes'),
      ...unless(wakeAt === null, 'a closed case wakes'),
    ];
  }
  const clockDoes = (when: number): number => {
    const decision = decide(state, to('clockReached'), owed, facts({ by: theSystem, when }));
    return decision.refused ? 0 : decision.events.length;
  };
  return [
    ...unless(state.outcome === null && state.closedAt === null, 'an open case has an outcome'),
    ...unless(owed.length > 0 || wakeAt !== null, 'an open case waits for nobody and nothing'),
    ...unless(wakeAt === null || clockDoes(wakeAt) > 0, 'a wake-up does nothing and would come again for ever'),
    ...unless(wakeAt === null || clockDoes(wakeAt - 1) === 0, 'a wake-up comes too late'),
  ];
}

function mails(before: CaseFile, after: CaseFile, state: SupportRequest): string[] {
  const sent = after.last?.sent ?? [];
  const parties = [state.posts.unit, state.posts.locality, state.reviewPostId, state.parentPostId];
  const newlyOwed = after.owed.filter((duty) => !before.owed.some((old) => old.id === duty.id));
  const asked = sent.filter((message) => message.dutyId !== null).map((message) => `${message.dutyId} ${message.postId}`);
  return [
    ...unless(allDifferent(after.sent.map((message) => message.key)), 'a mail goes twice'),
    ...unless(
      sent.every((message) => parties.includes(message.postId)),
      'a mail goes to a post that is not of the case',
    ),
    ...unless(
      same(
        asked,
        newlyOwed.map((duty) => `${duty.id} ${duty.postId}`),
      ),
      'a new duty is not told once to the post that owes it',
    ),
  ];
}

function people(events: readonly DomainEvent[], state: SupportRequest, command: Command, { actor, reviewers }: Facts): string[] {
  const reviewed = events.some((event) => event.kind === 'reviewed');
  const reported = events.some((event) => event.kind === 'reported');
  const chosen = reviewers.find((reviewer) => reviewer.postId === state.reviewPostId);
  const byPerson = actor.kind === 'person' && command.kind !== 'clockReached' && command.kind !== 'noteDelivery';
  return [
    ...unless(!reviewed || (actor.kind === 'person' && !actor.tiedUnitIds.includes(state.leadUnitId)), 'somebody judges the own unit'),
    ...unless(!reported || chosen?.tiedUnitIds.includes(state.leadUnitId) === false, 'somebody is asked to judge the own unit'),
    ...unless(
      !byPerson || actingPost(command.kind, state, { actor, blocId: COMMITTEE }) !== null,
      'somebody acts without a post of the case',
    ),
    ...unless(!byPerson || mayRead(state, actor.posts), 'somebody acts on a case and may not read it'),
  ];
}

function sentences({ owed }: CaseFile, state: SupportRequest, { asOf }: Facts, calendar: WorkingCalendar): string[] {
  const names = { unit: 'Đoàn Sở Mẫu A', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' };
  const whole = (language: Language): boolean => /^\S.*\.$/.test(caseSentence(state, owed, names, asOf, calendar, language));
  return unless(whole('vi') && whole('en'), 'a case has no sentence');
}
