import { DAY_MS, addDays, localDateOf, type Instant } from '../calendar/local-date';
import type { Duty } from '../duty/duty';
import type { CommandBodies } from '../support-request/commands';
import { extendable } from '../support-request/decide/adjust';
import { awaited, componentsOf, postOf } from '../support-request/parties';
import { RECORDABLE, RECORDING_SOURCES, speakingPosts, type RecordableKind, type RecordedAct } from '../support-request/recordings';
import type { Remedy, Resolution } from '../support-request/remedies';
import { isOpenFor, type CommandKind } from '../support-request/stages';
import type { SupportRequest } from '../support-request/state';
import type { Audience, Span } from '../support-request/terms';
import { agreementDetails, reportFigures, to } from './commands';
import type { Dice } from './dice';
import type { World } from './world';

/** What a body is made for: the case as it stands. */
export interface Around {
  readonly state: SupportRequest | null;
  readonly owed: readonly Duty[];
  readonly now: Instant;
  readonly world: World;
}

const ODD_TEXTS = [
  '',
  '   ',
  ' \n',
  'x'.repeat(201),
  'x'.repeat(501),
  'x'.repeat(4_001),
  '“Tết” 👩‍🌾\u0301',
  ' Trùng lịch \n',
  '<b>&amp;</b>',
];
const NO_SUCH_CASE = '00000000-0000-4000-8000-000000000000';
const ODD_NUMBERS = [0, 1, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001, 1e15];

const text = (dice: Dice): string => dice.mostly(' Nội dung \n', () => dice.of(ODD_TEXTS));
const maybeText = (dice: Dice): string | null => (dice.oneIn(2) ? null : text(dice));
const count = (dice: Dice): number => dice.mostly(40, () => dice.of(ODD_NUMBERS));
const audience = (dice: Dice): Audience[] =>
  Array.from({ length: dice.roll(3) }, () => ({ group: dice.of(['youthAndChildren', 'youngOfficials'] as const), count: count(dice) }));
const knewAt = (dice: Dice, { now }: Around): number | null =>
  dice.oneIn(2) ? null : dice.mostly(now - dice.roll(3) * 3_600_000, () => dice.of([now + 1, now - 400 * DAY_MS, Number.NaN]));

/** Hours of an engagement: mostly some days ahead and within the programme. */
function span(dice: Dice, { now, world }: Around): { start: Instant; end: Instant } {
  const start = now - (now % 3_600_000) + (1 + dice.roll(30)) * DAY_MS;
  return dice.mostly({ start, end: start + 7_200_000 }, () =>
    dice.of([
      { start: now - DAY_MS, end: now },
      { start, end: start },
      { start, end: start + 32 * DAY_MS },
      { start: start + 365 * DAY_MS, end: start + 365 * DAY_MS + 1 },
      { start: world.terms.start, end: world.terms.end },
      { start: Number.NaN, end: Number.NaN },
    ]),
  );
}

function unitId(dice: Dice, { state, world }: Around): string {
  const others = world.units.filter((unit) => unit.unitId !== state?.leadUnitId && unit.postId !== null);
  return dice.mostly(dice.of(others).unitId, () => dice.of(['no-such-unit', ...world.units.map((unit) => unit.unitId)]));
}

function remedy(dice: Dice, around: Around): Remedy {
  const mode = dice.mostly(around.state?.terms.mode === 'onsite' ? 'online' : 'onsite', () => 'onsite' as const);
  return dice.weighed<() => Remedy>([
    [() => ({ kind: 'otherDate', ...span(dice, around) }), 3],
    [() => ({ kind: 'otherMode', mode, place: text(dice) }), 1],
    [() => ({ kind: 'reassign', unitId: unitId(dice, around) }), 1],
    [() => ({ kind: 'blocRuns' }), 1],
  ])();
}

function extension(dice: Dice, { owed, now }: Around): Resolution {
  const duty = extendable(owed)[0];
  const later = addDays(localDateOf(Math.max(now, duty?.dueAt ?? now)), 1 + dice.roll(10));
  return {
    kind: 'extend',
    dutyId: dice.mostly(duty?.id ?? 'answer-1', () => dice.of(['answer-9', 'hold-1', 'decide-1', ''])),
    until: dice.mostly(later, () => dice.of(['2026-02-30', '', localDateOf(now), addDays(localDateOf(now), 121), '2025-01-01'])),
  };
}

/** Other dates beside the own: none, some, or too many. */
const dates = (dice: Dice, around: Around): Span[] => Array.from({ length: dice.mostly(dice.roll(3), () => 4) }, () => span(dice, around));

const version = (dice: Dice, { state }: Around): number =>
  dice.mostly(state?.versions ?? 1, () => dice.of([0, 1, -1, 1.5, 99, Number.NaN]));

const whichDate = (dice: Dice): number | null => (dice.oneIn(2) ? null : dice.mostly(0, () => dice.of([1, 3, -1, 0.5, Number.NaN])));

/** Another date, mostly; now and then what stands already, or odd in every field. */
function proposal(dice: Dice, around: Around): CommandBodies['propose'] {
  const { state, world } = around;
  const standing = state?.terms ?? world.terms;
  const right = { terms: { ...standing, ...span(dice, around) }, details: dice.oneIn(3) ? null : agreementDetails() };
  const said = dice.mostly(right, () =>
    dice.oneIn(3)
      ? { ...right, terms: state?.proposal?.terms ?? standing }
      : {
          terms: { ...standing, ...span(dice, around), place: text(dice), wishes: maybeText(dice), audience: audience(dice) },
          details: { ...agreementDetails(), contents: text(dice), note: maybeText(dice) },
        },
  );
  return { version: version(dice, around), ...said, otherDates: dates(dice, around), note: maybeText(dice) };
}

const resolution = (dice: Dice, around: Around): Resolution =>
  dice.weighed<() => Resolution>([
    [
      () => ({
        kind: 'reassign',
        unitId: unitId(dice, around),
        ...(dice.oneIn(6) ? { part: dice.of(['part-a', 'part-b', 'part-x']) } : {}),
      }),
      3,
    ],
    [() => ({ kind: 'blocRuns' }), 1],
    [
      () => ({
        kind: 'offer',
        remedies: Array.from({ length: dice.mostly(1 + dice.roll(2), () => dice.of([0, 5])) }, () => remedy(dice, around)),
      }),
      4,
    ],
    [() => extension(dice, around), 4],
    [() => ({ kind: 'keep' }), around.state?.coUnits.some(({ declined }) => declined) ? 12 : 3],
    [() => ({ kind: 'close' }), 1],
  ])();

/** Whoever would say it. */
function speakerOf(said: RecordableKind, dice: Dice, state: SupportRequest | null): string {
  const { unit = 'post-unit-a', locality = 'post-vi-du' } = state?.posts ?? {};
  if (said === 'agree' && state && dice.oneIn(4)) return state.coUnits[0]?.postId ?? unit;
  if (said === 'accept' && state) return postOf(awaited(state)[0] ?? 'locality', state) ?? locality;
  if (['takePlace', 'choose', 'split', 'confirmExecution'].includes(said)) return locality;
  return ['agree', 'decline', 'report', 'commend'].includes(said) || dice.oneIn(2) ? unit : locality;
}

/** What a command carries: as it should be, or odd, in this case at this moment. */
export function randomBody<K extends CommandKind>(kind: K, dice: Dice, around: Around): CommandBodies[K] {
  const make: { readonly [Kind in CommandKind]: () => CommandBodies[Kind] } = {
    request: () => {
      const asked = { offeringId: around.world.offerings[0].id, terms: around.world.terms };
      const channel = dice.oneIn(6) ? ('committee' as const) : undefined;
      return dice.mostly<CommandBodies['request']>({ ...asked, channel, otherDates: dates(dice, around) }, () => ({
        channel,
        ...asked,
        otherDates: dates(dice, around),
        parts: dice.of([undefined, [], ['part-a'], ['part-b'], ['part-of-another'], ['part-b', 'part-b']]),
        restores: dice.oneIn(3) ? NO_SUCH_CASE : null,
        terms: { ...asked.terms, ...span(dice, around), place: text(dice), wishes: maybeText(dice), audience: audience(dice) },
      }));
    },
    register: () => {
      const { terms, offerings } = around.world;
      const start = around.now - (1 + dice.roll(20)) * DAY_MS;
      const right = { offeringId: offerings[0].id, localityId: 'locality-vi-du', details: agreementDetails(), report: reportFigures() };
      return dice.mostly<CommandBodies['register']>({ ...right, terms: { ...terms, start, end: start + 7_200_000 } }, () => ({
        ...right,
        terms: { ...terms, ...span(dice, around), audience: audience(dice) },
        details: { ...agreementDetails(), contents: text(dice) },
        report: { attendance: audience(dice), summary: text(dice), difficulties: maybeText(dice) },
      }));
    },
    openPart: () => {
      // Terms of another case: they were checked there.
      const start = around.now + (1 + dice.roll(20)) * DAY_MS;
      return to('openPart', { terms: { ...around.world.terms, start, end: start + 7_200_000 } }).body;
    },
    match: () => ({ unitId: dice.oneIn(2) ? null : unitId(dice, around), note: maybeText(dice) }),
    split: () => {
      const stands = around.state ? componentsOf(around.state).filter(({ declined }) => !declined) : [];
      return dice.mostly<CommandBodies['split']>({ keep: stands.map(({ part }) => part) }, () => ({
        keep: dice.of([[], ['part-a'], ['part-b'], ['part-of-another'], ['part-a', 'part-a']]),
      }));
    },
    suspend: () => ({
      reason: text(dice),
      until: dice.mostly(addDays(localDateOf(around.now), 1 + dice.roll(20)), () =>
        dice.of(['2026-02-30', '', localDateOf(around.now), '2025-01-01', '2027-12-01']),
      ),
    }),
    resumeCase: () => ({ remark: maybeText(dice) }),
    takePlace: () => ({ take: !dice.oneIn(4), reason: maybeText(dice) }),
    propose: () => proposal(dice, around),
    accept: () => ({ version: version(dice, around), date: whichDate(dice) }),
    turnDown: () => ({ version: version(dice, around), reason: text(dice) }),
    cancel: () => ({ reason: text(dice) }),
    agree: () =>
      dice.mostly<CommandBodies['agree']>(
        { ...to('agree').body, ...(dice.oneIn(2) ? { version: version(dice, around), date: whichDate(dice) } : {}) },
        () => ({
          ...agreementDetails(),
          contents: text(dice),
          note: maybeText(dice),
          acceptsCostSplit: dice.oneIn(2),
          presenters: Array.from({ length: dice.roll(3) }, () => ({ name: text(dice), kind: 'guide' as const })),
        }),
      ),
    decline: () => ({ reason: text(dice), alternative: maybeText(dice), knewAt: knewAt(dice, around) }),
    declareTrouble: () => ({ reason: text(dice), unable: dice.oneIn(2), knewAt: knewAt(dice, around) }),
    adjust: () => ({ resolution: resolution(dice, around), reason: text(dice) }),
    choose: () => ({
      option: dice.oneIn(3) ? null : dice.mostly(0, () => dice.of([1, 4, -1, 0.5, Number.NaN])),
      reason: dice.oneIn(3) ? null : text(dice),
    }),
    reportNotHeld: () => ({ reason: text(dice) }),
    report: () => dice.mostly(reportFigures(), () => ({ attendance: audience(dice), summary: text(dice), difficulties: maybeText(dice) })),
    confirmExecution: () => ({
      tookPlace: !dice.oneIn(4),
      rating: dice.oneIn(3) ? null : dice.mostly(5, () => dice.of([0, 6, 2.5, Number.NaN])),
      comment: maybeText(dice),
    }),
    returnReport: () => ({ missing: text(dice) }),
    review: () => ({ remark: maybeText(dice) }),
    commend: () => ({
      people: Array.from({ length: dice.roll(2) }, () => ({ name: text(dice), merit: text(dice) })),
      nobodyThisTime: dice.oneIn(2),
    }),
    recordFor: () => {
      const { state, now } = around;
      const open = RECORDABLE.filter((one) => state !== null && isOpenFor(state.stage, one));
      const said = dice.mostly(dice.of(open.length > 0 ? open : RECORDABLE), () => dice.of(RECORDABLE));
      return {
        postId: dice.mostly(speakerOf(said, dice, state), () => dice.of(['no-such-post', ...(state ? speakingPosts(state) : [])])),
        source: dice.of(RECORDING_SOURCES),
        saidAt: dice.mostly(now - dice.roll(3) * 60_000, () => dice.of([now + 1, now - 400 * DAY_MS, Number.NaN])),
        quote: maybeText(dice),
        act: { kind: said, body: randomBody(said, dice, around) } as RecordedAct,
      };
    },
    answerRecording: () => {
      const stands = dice.oneIn(2);
      return {
        n: dice.mostly(around.state?.recordings.open[0]?.n ?? 1, () => dice.of([0, 2, 99, Number.NaN])),
        stands,
        reason: stands ? maybeText(dice) : text(dice),
      };
    },
    clockReached: () => ({}),
    placeFreed: () => ({}),
    noteDelivery: () => ({ messageId: `message-${dice.roll(9)}`, delivered: dice.oneIn(2) }),
    retime: () => ({}),
  };
  return make[kind]();
}
