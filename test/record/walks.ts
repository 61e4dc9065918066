import * as fc from 'fast-check';
import {
  RECORDABLE,
  RECORDING_SOURCES,
  awaited,
  componentsOf,
  isTorn,
  localDateOf,
  speakingPosts,
  type Command,
  type CommandBodies,
  type CommandKind,
  type Instant,
  type RecordedAct,
  type Resolution,
  type StageOrNew,
} from '@chung-suc/domain';
import { aCommendation, aConfirmation, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import type { CoreTwin } from './core-twin';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const UNIT_CONTACTS: Readonly<Record<string, string>> = {
  'unit-mau-a': PEOPLE.unitContact,
  'unit-mau-c': PEOPLE.tiedReviewer,
  'unit-co-quan-y': PEOPLE.parentContact,
  'branch-mau': PEOPLE.branchContact,
  bloc: PEOPLE.coordinator,
};
const CONTACT_OF: Readonly<Record<string, string>> = {
  [POSTS.locality]: PEOPLE.localityContact,
  [POSTS.unit]: PEOPLE.unitContact,
  [POSTS.unitC]: PEOPLE.tiedReviewer,
  [POSTS.parent]: PEOPLE.parentContact,
  [POSTS.branch]: PEOPLE.branchContact,
  [POSTS.coordinator]: PEOPLE.coordinator,
};

/** What leads on from a stage, the likeliest most often. */
const ONWARD: Record<StageOrNew, readonly CommandKind[]> = {
  new: ['request', 'request', 'request', 'request', 'request', 'request', 'request', 'register'],
  waiting: ['clockReached'],
  matching: ['match', 'match', 'clockReached', 'adjust', 'cancel'],
  suspended: ['resumeCase', 'resumeCase', 'suspend', 'clockReached', 'adjust', 'cancel'],
  registered: ['confirmExecution', 'confirmExecution', 'clockReached', 'adjust'],
  requested: ['suspend', 'agree', 'agree', 'agree', 'propose', 'propose', 'decline', 'clockReached', 'clockReached', 'adjust', 'cancel'],
  agreed: [
    'suspend',
    'propose',
    'propose',
    'cancel',
    'clockReached',
    'clockReached',
    'clockReached',
    'clockReached',
    'clockReached',
    'declareTrouble',
    'adjust',
    'reportNotHeld',
  ],
  held: ['report', 'report', 'report', 'clockReached', 'clockReached', 'adjust', 'declareTrouble'],
  reported: ['review', 'review', 'returnReport', 'confirmExecution', 'clockReached', 'clockReached'],
  reviewed: ['commend', 'commend', 'confirmExecution', 'clockReached'],
  commended: ['clockReached', 'confirmExecution', 'adjust', 'declareTrouble'],
  closed: ['request', 'clockReached', 'adjust'],
};
const KINDS: readonly CommandKind[] = [
  ...['request', 'agree', 'decline', 'declareTrouble', 'adjust', 'choose', 'reportNotHeld', 'report', 'confirmExecution'],
  ...['review', 'commend', 'clockReached', 'noteDelivery', 'retime'],
  ...['propose', 'accept', 'turnDown', 'cancel', 'takePlace', 'returnReport', 'placeFreed'],
  ...['register', 'match', 'split', 'suspend', 'resumeCase'],
] as CommandKind[];

/** A step of a walk before the case is known: numbers that choose among what there is then. */
export interface Step {
  readonly what: number;
  readonly anyKind: boolean;
  readonly anybody: number | null;
  readonly body: number;
  readonly leap: 'stand' | 'minutes' | 'days' | 'wake' | 'start';
  readonly by: number;
  readonly also: 'nothing' | 'sameAgain' | 'mailsGo' | 'rosterDay';
}

const seldom = <T, U>(odd: fc.Arbitrary<T>, usual: U): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

export const aStep: fc.Arbitrary<Step> = fc.record({
  what: fc.noBias(fc.nat(63)),
  anyKind: seldom(fc.constant(true), false),
  anybody: seldom(fc.nat(9), null),
  body: fc.noBias(fc.nat(63)),
  leap: fc.constantFrom('stand', 'minutes', 'minutes', 'days', 'wake', 'wake', 'wake', 'start'),
  by: fc.nat(90),
  also: fc.constantFrom('nothing', 'nothing', 'nothing', 'sameAgain', 'mailsGo', 'mailsGo', 'rosterDay'),
});

/** Where the clock goes before a step; never back. */
export function timeAfter(now: Instant, { leap, by }: Step, twin: CoreTwin): Instant {
  if (leap === 'minutes') return now + by * 60_000;
  if (leap === 'days') return now + (by % 4) * DAY + HOUR;
  if (leap === 'wake' && twin.wakeAt !== null) return Math.max(now, twin.wakeAt);
  if (leap === 'start' && twin.state && by > 60) return Math.max(now, twin.state.terms.start);
  return now;
}

export function commandOf(step: Step, twin: CoreTwin, now: Instant): { command: Command; personId: string | null } {
  const stage = twin.state?.stage ?? 'new';
  const kinds = step.anyKind ? KINDS : ONWARD[stage];
  const owesChoice = twin.owed.some(({ kind }) => kind === 'choose');
  const owesDecision = twin.owed.some(({ kind }) => kind === 'decide');
  let kind = kinds[step.what % kinds.length] ?? 'clockReached';
  if (!step.anyKind && kind === 'agree' && owesChoice) kind = 'choose';
  if (!step.anyKind && step.what > 40 && owesDecision) kind = 'adjust';
  const isAsked = twin.owed.some((duty) => duty.kind === 'consent' || duty.kind === 'join');
  if (!step.anyKind && isAsked && step.what % 2 === 0)
    kind = pick(['accept', 'accept', stage === 'agreed' ? 'turnDown' : 'decline'], step.body);
  const isAskedInParts = twin.owed.some((duty) => duty.kind === 'answerPart');
  if (!step.anyKind && isAskedInParts && step.what < 16) kind = pick(['agree', 'decline'], step.what);
  if (!step.anyKind && step.what > 25 && twin.state && isTorn(twin.state)) kind = 'split';
  if (step.also === 'rosterDay' && twin.state) kind = 'retime';
  const people = Object.values(PEOPLE);
  const system = kind === 'clockReached' || kind === 'placeFreed' || kind === 'noteDelivery' || kind === 'retime';
  const recorded = step.anyKind ? null : recordedFor(kind, step, twin, now);
  if (recorded) return recorded;
  const personId = system ? null : ((step.anybody === null ? undefined : people[step.anybody % people.length]) ?? whoMay(kind, twin, step));
  return { command: { kind, body: bodyOf(kind, step, twin, now) } as Command, personId };
}

/** Now and then a side says it elsewhere, and the office records it; then the side has something to say about that. */
function recordedFor(kind: CommandKind, step: Step, twin: CoreTwin, now: Instant): { command: Command; personId: string } | null {
  const { state } = twin;
  const { body: by } = step;
  if (state === null) return null;
  const [open] = state.recordings.open;
  if (open && step.what % 5 === 0) {
    const n = by % 9 === 0 ? open.n + 1 : open.n;
    const body = { n, stands: by % 2 === 0, reason: by % 7 === 0 ? ' ' : 'Chưa đồng ý' };
    return { command: { kind: 'answerRecording', body }, personId: CONTACT_OF[open.postId] ?? PEOPLE.unitContact };
  }
  if (by % 6 !== 5 || !(RECORDABLE as readonly CommandKind[]).includes(kind)) return null;
  const who = whoMay(kind, twin, step);
  const postId = speakingPosts(state).find((post) => CONTACT_OF[post] === who) ?? state.posts.unit;
  const act = { kind, body: bodyOf(kind, step, twin, now) } as RecordedAct;
  const saidAt = Math.max(state.requestedAt, now - HOUR) + (by % 11 === 0 ? 2 * HOUR : 0);
  const body = { postId, source: pick(RECORDING_SOURCES, by), saidAt, quote: by % 4 === 0 ? null : ' OK em \n', act };
  return { command: { kind: 'recordFor', body }, personId: by % 13 === 0 ? PEOPLE.reviewer : PEOPLE.coordinator };
}

function whoMay(kind: CommandKind, twin: CoreTwin, { body }: Step): string {
  const unit = UNIT_CONTACTS[twin.state?.leadUnitId ?? ''] ?? PEOPLE.unitContact;
  if (kind === 'request' || kind === 'choose' || kind === 'split' || kind === 'confirmExecution') return PEOPLE.localityContact;
  if (kind === 'match' || kind === 'suspend' || kind === 'resumeCase') return body % 2 === 0 ? PEOPLE.coordinator : PEOPLE.reviewer;
  const [asked] = twin.state ? awaited(twin.state) : [];
  if (asked === 'locality' && (kind === 'accept' || kind === 'turnDown')) return PEOPLE.localityContact;
  const part = twin.state?.coUnits.find((one) => one.part !== null);
  if (part && (kind === 'agree' || kind === 'decline') && body % 2 === 0) return UNIT_CONTACTS[part.unitId] ?? unit;
  if (asked === 'co:branch-mau' && kind !== 'propose' && kind !== 'agree') return PEOPLE.branchContact;
  if (kind === 'cancel' || (kind === 'propose' && body % 3 === 0)) return PEOPLE.localityContact;
  if (kind === 'adjust' || kind === 'returnReport' || kind === 'review') return body % 4 === 0 ? PEOPLE.tiedReviewer : PEOPLE.reviewer;
  return kind === 'declareTrouble' && body % 3 === 0 ? PEOPLE.localityContact : unit;
}

const pick = <T>(among: readonly [T, ...T[]], by: number): T => among[by % among.length] ?? among[0];

const version = (by: number, twin: CoreTwin): number => (by % 10 === 0 ? by % 3 : (twin.state?.versions ?? 1));

function bodyOf<K extends CommandKind>(kind: K, step: Step, twin: CoreTwin, now: Instant): CommandBodies[CommandKind] {
  const by = step.body;
  const reason = pick(['Báo cáo viên ốm', 'Trùng lịch', ' ', 'x'.repeat(4_001), ' Mưa ngập \n'], by % 7 === 0 ? by : by % 2);
  const knewAt = by % 5 === 0 ? pick([now + DAY, now - 90 * DAY], by) : pick([null, now - DAY], step.what);
  const start = now + pick([2, 8, 20, 40, 12], by) * DAY;
  switch (kind) {
    case 'request':
      return {
        ...aRequest(
          { start, end: start + (by % 13 === 0 ? -1 : 2) * HOUR, place: by % 11 === 0 ? ' ' : 'Hội trường' },
          pick(
            [
              OFFERINGS.onsite,
              OFFERINGS.withParts,
              OFFERINGS.branch,
              OFFERINGS.withParts,
              OFFERINGS.withCoUnit,
              OFFERINGS.tied,
              OFFERINGS.limited,
              OFFERINGS.withCoUnit,
              OFFERINGS.onsite,
              OFFERINGS.unassigned,
              OFFERINGS.invitation,
              'none',
            ],
            by,
          ),
        ),
        channel: by % 8 === 0 ? ('committee' as const) : undefined,
      };
    case 'register': {
      const { terms } = aRequest({ start: now - 3 * DAY, end: now - 3 * DAY + (by % 13 === 0 ? 90 * HOUR : 2 * HOUR) });
      const { contents, presenters, note } = anAgreement();
      const localityId = by % 11 === 0 ? 'xa-khong-co' : 'phuong-vi-du';
      const offeringId = pick([OFFERINGS.onsite, OFFERINGS.withParts, OFFERINGS.limited], by);
      return { offeringId, localityId, terms, details: { contents, presenters, note }, report: aReport() };
    }
    case 'match':
      return { unitId: pick([null, 'unit-mau-c', 'branch-mau', 'unit-nowhere'], by), note: reason };
    case 'split': {
      const stands = twin.state ? componentsOf(twin.state).filter(({ declined }) => !declined) : [];
      return { keep: by % 9 === 0 ? ['III.9-9-z'] : stands.map(({ part }) => part) };
    }
    case 'suspend':
      return { reason, until: localDateOf(now + pick([3, 9, 1, -2, 200], by % 7 === 0 ? by : by % 3) * DAY) };
    case 'resumeCase':
      return { remark: reason };
    case 'agree':
      return by % 9 === 0 ? { ...anAgreement(), presenters: [], acceptsCostSplit: false } : anAgreement();
    case 'propose': {
      const { contents, presenters, note } = anAgreement();
      const terms = aRequest({ start, end: start + HOUR, place: by % 11 === 0 ? ' ' : 'Hội trường' }).terms;
      const otherDates = by % 4 === 0 ? [{ start: start + DAY, end: start + DAY + HOUR }] : [];
      return { version: version(by, twin), terms, otherDates, details: by % 5 === 0 ? null : { contents, presenters, note }, note: reason };
    }
    case 'accept':
      return { version: version(by, twin), date: by % 4 === 0 ? 0 : null };
    case 'turnDown':
      return { version: version(by, twin), reason };
    case 'cancel':
      return { reason };
    case 'takePlace':
      return { take: by % 2 === 0, reason };
    case 'returnReport':
      return { missing: reason };
    case 'decline':
      return { reason, alternative: by % 3 === 0 ? 'Tháng sau' : null, knewAt };
    case 'declareTrouble':
      return { reason, unable: by % 2 === 0, knewAt };
    case 'adjust':
      return { resolution: resolution(step, twin, now), reason };
    case 'choose':
      return pick(
        [
          { option: 0, reason: null },
          { option: 1, reason: null },
          { option: null, reason },
          { option: 9, reason: null },
        ],
        by,
      );
    case 'reportNotHeld':
      return { reason };
    case 'report':
      return by % 9 === 0 ? { ...aReport(), attendance: [{ group: 'peopleInHardship', count: -1 }] } : aReport();
    case 'confirmExecution':
      return by % 5 === 0 ? { tookPlace: false, rating: 9, comment: null } : { ...aConfirmation(), tookPlace: by % 3 !== 0 };
    case 'review':
      return aReview();
    case 'commend':
      return pick([aCommendation(), { people: [], nobodyThisTime: true }, { people: [], nobodyThisTime: false }], by);
    case 'noteDelivery':
      return { messageId: `00000000-0000-4000-8000-0000000000${10 + by}`, delivered: by % 2 === 0 };
    default:
      return {};
  }
}

function resolution({ body: by, by: more }: Step, twin: CoreTwin, now: Instant): Resolution {
  const date = (days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
  const start = now + (3 + (more % 30)) * DAY;
  const otherDate = { kind: 'otherDate' as const, start, end: start + 2 * HOUR };
  const unitId = pick(['unit-mau-a', 'unit-mau-c', 'branch-mau', 'unit-co-quan-y', 'unit-nowhere'], more);
  return pick<Resolution>(
    [
      { kind: 'reassign', unitId },
      { kind: 'offer', remedies: [otherDate] },
      { kind: 'offer', remedies: [{ kind: 'reassign', unitId }, { kind: 'otherMode', mode: 'online', place: ' Trực tuyến ' }, otherDate] },
      { kind: 'keep' },
      {
        kind: 'extend',
        dutyId: twin.owed[more % Math.max(1, twin.owed.length)]?.id ?? 'answer-1',
        until: date(pick([3, 9, -2, 200], more)),
      },
      { kind: 'blocRuns' },
      { kind: 'close' },
      { kind: 'offer', remedies: [] },
    ],
    by,
  );
}
