import { DAY_MS, type Instant } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Command } from '../support-request/commands';
import { duties } from '../support-request/duties';
import { awaited, hasConsented, isTorn, postOf } from '../support-request/parties';
import { FACTS_OF, type Actor, type Facts } from '../support-request/facts';
import { unitsNamedBy } from '../support-request/remedies';
import type { CommandKind, StageOrNew } from '../support-request/stages';
import type { SupportRequest } from '../support-request/state';
import { emptyFile, take, type CaseFile } from './case-file';
import { Dice } from './dice';
import { theSystem } from './people';
import { randomBody, type Around } from './random-bodies';
import { chainOf, type World } from './world';

/** A command by somebody at an instant, with all that its decision needs. */
export interface Step {
  readonly command: Command;
  /** `asOf`, `actor`, `calendar` and, of the rest, what `FACTS_OF` names for the command: what `record` would load. */
  readonly known: Facts;
}

/** A case on its way: what is kept of it, the clock, and the calendar in force. */
export interface Run {
  readonly file: CaseFile;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly steps: readonly Step[];
}

export const beginRun = (world: World): Run => ({ file: emptyFile, now: world.begins, calendar: world.calendars[0], steps: [] });

/**
 * The next command of a random run and everything it needs, from a seed alone: whoever and whatever is likely in the stage, and now and then
 * anybody, anything, a repetition, or a clock that stands, leaps or lags behind. Independent of I/O: `play` takes it on the pure core,
 * `record` takes the same command at the same instant.
 */
export function nextStep(seed: number, run: Run, world: World): Step {
  const dice = new Dice(seed);
  const previous = run.steps.at(-1);
  const coming = kindOf(dice, run.file.state);
  const asOf = clockAfter(dice, run, coming);
  const calendar = coming === 'retime' ? dice.of(world.calendars) : run.calendar;
  const owed = run.file.state ? duties(run.file.state, world.policy, calendar) : [];
  const around: Around = { state: run.file.state, owed, now: asOf, world };
  const command: Command =
    previous && coming !== 'retime' && dice.oneIn(15)
      ? previous.command // a twin: a button pressed twice, a retry under another key
      : ({ kind: coming, body: randomBody(coming, dice, around) } as Command);
  const arrived = world.throughJson ? (JSON.parse(JSON.stringify(command)) as Command) : command;
  const actor = actorFor(dice, command.kind, run.file.state, world);
  return { command: arrived, known: factsFor(dice, arrived, actor, asOf, calendar, run, world) };
}

/** The step on the pure core. */
export const play = (run: Run, step: Step): Run => ({
  file: take(run.file, step.command, step.known, step.known.calendar, step.known.policy),
  now: step.known.asOf,
  calendar: step.known.calendar,
  steps: [...run.steps, step],
});

const ONWARD: Record<StageOrNew, readonly (readonly [CommandKind, number])[]> = {
  new: [
    ['request', 20],
    ['register', 2],
    ['openPart', 1],
  ],
  waiting: [
    ['placeFreed', 6],
    ['takePlace', 6],
    ['clockReached', 4],
    ['cancel', 1],
  ],
  matching: [
    ['match', 9],
    ['clockReached', 4],
    ['declareTrouble', 1],
    ['cancel', 1],
  ],
  suspended: [
    ['resumeCase', 8],
    ['suspend', 1],
    ['adjust', 3],
    ['clockReached', 4],
    ['cancel', 1],
  ],
  registered: [
    ['confirmExecution', 5],
    ['clockReached', 4],
    ['declareTrouble', 1],
  ],
  requested: [
    ['agree', 9],
    ['suspend', 1],
    ['propose', 5],
    ['accept', 5],
    ['cancel', 1],
    ['decline', 3],
    ['clockReached', 6],
    ['declareTrouble', 1],
  ],
  agreed: [
    ['suspend', 1],
    ['clockReached', 9],
    ['propose', 4],
    ['cancel', 1],
    ['declareTrouble', 3],
    ['reportNotHeld', 1],
  ],
  held: [
    ['report', 8],
    ['clockReached', 4],
    ['declareTrouble', 1],
    ['reportNotHeld', 1],
  ],
  reported: [
    ['review', 6],
    ['returnReport', 3],
    ['confirmExecution', 3],
    ['clockReached', 3],
    ['declareTrouble', 1],
  ],
  reviewed: [
    ['commend', 6],
    ['confirmExecution', 2],
    ['clockReached', 3],
  ],
  commended: [
    ['clockReached', 2],
    ['confirmExecution', 2],
    ['declareTrouble', 1],
  ],
  closed: [
    ['request', 1],
    ['clockReached', 1],
    ['noteDelivery', 1],
  ],
};
const ALL_KINDS = Object.keys(FACTS_OF) as CommandKind[];

function kindOf(dice: Dice, state: SupportRequest | null): CommandKind {
  if (dice.oneIn(9)) return dice.of(ALL_KINDS);
  return dice.weighed([
    ...ONWARD[state?.stage ?? 'new'],
    ...(state?.escalation ? ([['adjust', 12]] as const) : state && state.stage !== 'closed' ? ([['adjust', 1]] as const) : []),
    ...(state?.proposal && state.stage === 'agreed'
      ? ([
          ['accept', 8],
          ['turnDown', 5],
        ] as const)
      : []),
    ...(state?.proposal && hasConsented(state.proposal, 'unit')
      ? ([
          ['accept', 9],
          ['decline', 3],
        ] as const)
      : []),
    ...(state && state.stage !== 'closed' ? ([['recordFor', 3]] as const) : []),
    ...(state?.recordings.open.length ? ([['answerRecording', 4]] as const) : []),
    ...(state?.offer ? ([['choose', 12]] as const) : []),
    ...(state && isTorn(state) ? ([['split', 9]] as const) : []),
  ]);
}

const LEAPS = ['stand', 'minutes', 'minutes', 'days', 'back', 'start', 'wake', 'wake', 'beforeWake', 'due'] as const;

/** Where the clock goes before a command: it stands, runs, leaps to the instants that matter, or is some minutes behind on another machine. */
function clockAfter(dice: Dice, { file, now }: Run, kind: CommandKind): Instant {
  const { state, owed, wakeAt } = file;
  const leap = kind === 'clockReached' && !dice.oneIn(3) ? 'wake' : dice.of(LEAPS);
  const by = dice.roll(90);
  if (leap === 'minutes') return now + by * 60_000;
  if (leap === 'days') return now + (by % 4) * DAY_MS;
  if (leap === 'back') return now - by * 10_000;
  if (leap === 'start' && state && (state.stage === 'agreed' || by > 60)) return Math.max(now, state.terms.start);
  if (leap === 'wake' && wakeAt !== null) return Math.max(now, wakeAt);
  if (leap === 'beforeWake' && wakeAt !== null) return Math.max(now, wakeAt - 1);
  if (leap === 'due') return Math.max(now, owed[0]?.dueAt ?? now);
  return now;
}

/** Mostly whoever may, now and then anybody. */
function actorFor(dice: Dice, kind: CommandKind, state: SupportRequest | null, world: World): Actor {
  const everybody = [...Object.values(world.holders), ...world.others];
  if (dice.oneIn(7)) return dice.of(everybody);
  const holder = (postId: string | undefined): Actor => world.holders[postId ?? ''] ?? dice.of(everybody);
  const seats = world.committees[0]?.filter((seat) => !seat.tiedUnitIds.includes(state?.leadUnitId ?? '')) ?? [];
  const { unit, locality } = state?.posts ?? { unit: undefined, locality: world.localityPostId };
  switch (kind) {
    case 'request':
    case 'choose':
    case 'split':
    case 'takePlace':
    case 'confirmExecution':
      return holder(locality);
    case 'accept':
    case 'turnDown':
    case 'decline':
      return holder(awaitedPost(state, kind) ?? unit);
    case 'agree':
      return holder(dice.oneIn(3) ? state?.coUnits[0]?.postId : unit);
    case 'register':
      return holder(world.units[0]?.postId ?? undefined);
    case 'report':
    case 'commend':
      return holder(unit);
    case 'recordFor':
      return holder(world.coordinators[0]?.postId);
    case 'answerRecording':
      return holder(state?.recordings.open[0]?.postId);
    case 'match':
    case 'suspend':
    case 'resumeCase':
      return holder(dice.oneIn(2) ? world.coordinators[0]?.postId : dice.of(seats).postId);
    case 'openPart':
      return theSystem;
    case 'propose':
    case 'cancel':
    case 'declareTrouble':
    case 'reportNotHeld':
      return holder(dice.oneIn(3) ? locality : unit);
    case 'returnReport':
    case 'review':
      return holder(dice.of(seats).postId);
    case 'adjust':
      return holder(
        state?.escalation ? dice.of([...state.escalation.deciders, ...seats.map((seat) => seat.postId)]) : dice.of(seats).postId,
      );
    case 'placeFreed':
    case 'clockReached':
    case 'noteDelivery':
    case 'retime':
      return theSystem;
  }
}

/** Whoever has still to consent; of those who decline, a co-unit alone is not the unit itself. */
function awaitedPost(state: SupportRequest | null, kind: CommandKind): string | undefined {
  const party = state ? awaited(state)[0] : undefined;
  if (!state || party === undefined || (kind === 'decline' && party === 'locality')) return undefined;
  return postOf(party, state) ?? undefined;
}

function factsFor(dice: Dice, command: Command, actor: Actor, asOf: Instant, calendar: WorkingCalendar, run: Run, world: World): Facts {
  const { file } = run;
  const needs = (kind: (typeof FACTS_OF)[CommandKind][number]): boolean => FACTS_OF[command.kind].includes(kind);
  const coordinator = dice.of(world.coordinators);
  const committee = dice.of(world.committees);
  const offering = dice.of(world.offerings);
  const named = unitsNamedBy(command, file.state);
  return {
    asOf,
    actor,
    policy: world.policy,
    calendar,
    blocId: world.blocId,
    period: world.period,
    offering: needs('offering') ? offering : null,
    caseNumber: world.caseNumber,
    reviewers: needs('committee') ? committee : [],
    chain: needs('chain') ? chainOf(world, file.state?.leadUnitId ?? '', coordinator) : { unitSecretary: null, coordinator: null },
    units: needs('units') ? world.units.filter((unit) => named.includes(unit.unitId)) : [],
    kept: needs('kept') ? file.owed : [],
    taken: dice.of(world.taken),
    restored: null,
    locality: needs('locality') ? dice.of(world.localities) : null,
  };
}
