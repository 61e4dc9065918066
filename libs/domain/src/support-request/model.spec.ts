import * as fc from 'fast-check';
import type { Instant } from '../calendar/local-date';
import { CALENDAR_2026, ORDINARY_WEEKS, holiday, rosterOff, rosterWorks, withDays } from '../testing/calendars';
import { emptyFile, take, type CaseFile } from '../testing/case-file';
import { agreementDetails, reportFigures, terms, to } from '../testing/commands';
import { deepFreeze } from '../testing/deep-freeze';
import { facts, offering } from '../testing/facts';
import { brokenBy, brokenByRefusal } from '../testing/invariants';
import * as people from '../testing/people';
import { STORY } from '../testing/story';
import type { Command, CommandBodies } from './commands';
import type { Actor, ReviewerFacts } from './facts';
import type { CommandKind, StageOrNew } from './stages';

/** Set RUNS for a longer walk: `RUNS=20000 npx jest model`. */
const RUNS = Number(process.env.RUNS ?? 300);

/** Who may send what, when everything else is right; and what leads on from a stage. */
const WHO: Record<CommandKind, Actor> = {
  request: people.contactOfViDu,
  agree: people.contactOfUnitA,
  decline: people.contactOfUnitA,
  reportNotHeld: people.contactOfUnitA,
  report: people.contactOfUnitA,
  confirmExecution: people.contactOfViDu,
  review: people.member,
  commend: people.contactOfUnitA,
  clockReached: people.theSystem,
  noteDelivery: people.theSystem,
};
const ONWARD: Record<StageOrNew, readonly CommandKind[]> = {
  new: ['request'],
  requested: ['agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'decline'],
  agreed: ['clockReached', 'clockReached', 'clockReached', 'clockReached', 'reportNotHeld'],
  held: ['report', 'report', 'report', 'report', 'reportNotHeld'],
  reported: ['review', 'confirmExecution'],
  reviewed: ['commend', 'confirmExecution'],
  commended: ['clockReached', 'confirmExecution'],
  closed: ['request', 'clockReached', 'noteDelivery'],
};
const ANYBODY: readonly Actor[] = [
  people.contactOfViDu,
  people.contactOfUnitA,
  people.member,
  people.theSystem,
  people.contactOfUnitB,
  people.contactOfMinhHoa,
  people.person([people.secondMemberPost, people.unitBPost]),
  people.person([people.post('committeeMember', 'post-member-elsewhere', 'city-union-office')]),
  people.coordinator,
  people.observer,
  people.personWithoutPost,
];
/** Committee members who belong to the lead unit, as such, or as its contact. */
const RECUSED: readonly Actor[] = [
  people.memberOfUnitA,
  people.person([people.secondMemberPost], [people.UNIT_B, people.UNIT_A]),
  people.person([people.firstMemberPost, people.unitAPost, people.viDuPost]),
];
const tied: ReviewerFacts = { postId: people.POST.firstMember, tiedUnitIds: [people.UNIT_B, people.UNIT_A] };
const free: ReviewerFacts = { postId: people.POST.secondMember, tiedUnitIds: [people.UNIT_B] };

const mostly = <T>(right: T, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: odd });
const text = mostly(
  ' Nội dung \n',
  fc.oneof(fc.constantFrom('', '   ', 'x'.repeat(201), 'x'.repeat(4_001)), fc.string({ unit: 'grapheme' })),
);
const maybeText = fc.option(text);
const number = mostly(40, fc.oneof(fc.constantFrom(0, 1, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001), fc.integer()));
const audience = fc.array(fc.record({ group: fc.constantFrom('youthAndChildren' as const, 'youngOfficials' as const), count: number }), {
  maxLength: 3,
});
const instant = fc.oneof(
  fc.integer({ min: -40, max: 220 }).map((days) => STORY.start + days * 86_400_000),
  number,
);
const bodies: fc.Arbitrary<CommandBodies> = fc.record({
  request: mostly(
    to('request').body,
    fc
      .record({ start: instant, end: instant, place: text, wishes: maybeText, modeDeviation: maybeText, audience })
      .map((odd) => ({ offeringId: 'o', terms: terms(odd) })),
  ),
  agree: mostly(
    to('agree').body,
    fc
      .record({
        contents: text,
        note: maybeText,
        acceptsCostSplit: fc.boolean(),
        presenters: fc.array(fc.record({ name: text, kind: fc.constant('guide' as const) })),
      })
      .map((odd) => ({ ...agreementDetails(), ...odd })),
  ),
  decline: mostly(to('decline').body, fc.record({ reason: text, alternative: maybeText })),
  reportNotHeld: mostly(to('reportNotHeld').body, fc.record({ reason: text })),
  report: mostly(reportFigures(), fc.record({ attendance: audience, summary: text, difficulties: maybeText })),
  confirmExecution: mostly(
    to('confirmExecution').body,
    fc.record({ tookPlace: fc.boolean(), rating: fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), number)), comment: maybeText }),
  ),
  review: mostly(to('review').body, fc.record({ remark: maybeText })),
  commend: mostly(
    to('commend').body,
    fc.record({ people: fc.array(fc.record({ name: text, merit: text })), nobodyThisTime: fc.boolean() }),
  ),
  clockReached: fc.constant({}),
  noteDelivery: fc.record({ messageId: fc.uuid(), delivered: fc.boolean() }),
});

const mostlyOnward = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.noBias(fc.nat(59)).map((n) => (stage: StageOrNew) => ONWARD[stage][n % ONWARD[stage].length] ?? 'clockReached'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(WHO) as CommandKind[])).map((kind) => () => kind) },
);
const mostlyWhoMay = fc.oneof(
  { weight: 3, arbitrary: fc.constant((kind: CommandKind) => WHO[kind]) },
  { weight: 1, arbitrary: fc.constantFrom(...ANYBODY, ...RECUSED).map((actor) => () => actor) },
  { weight: 1, arbitrary: fc.constantFrom(...RECUSED).map((actor) => (kind: CommandKind) => (kind === 'review' ? actor : WHO[kind])) },
);
const leaps = ['stand', 'minutes', 'minutes', 'days', 'back', 'start', 'wake', 'wake', 'wake', 'beforeWake', 'due'] as const;
const steps = fc.array(
  fc.record({
    kind: mostlyOnward,
    who: mostlyWhoMay,
    time: fc.record({ leap: fc.constantFrom(...leaps), by: fc.nat(90) }),
    reviewers: fc.oneof({ weight: 2, arbitrary: fc.constant([tied, free]) }, fc.constantFrom([free], [tied, tied, free], [tied], [])),
    bodies,
  }),
  { minLength: 8, maxLength: 24, size: 'max' },
);
type Time = { readonly leap: (typeof leaps)[number]; readonly by: number };

/** Where the clock goes before a command: it stands, runs, leaps to the instants that matter, or is some minutes behind on another machine. */
function clockAfter(now: Instant, { leap, by }: Time, { state, owed, wakeAt }: CaseFile): Instant {
  if (leap === 'minutes') return now + by * 60_000;
  if (leap === 'days') return now + (by % 4) * 86_400_000;
  if (leap === 'back') return now - by * 10_000;
  if (leap === 'start' && state && (state.stage === 'agreed' || by > 45)) return Math.max(now, state.terms.start);
  if (leap === 'wake' && wakeAt !== null) return Math.max(now, wakeAt);
  if (leap === 'beforeWake' && wakeAt !== null) return wakeAt - 1;
  if (leap === 'due') return Math.max(now, owed[0]?.dueAt ?? now);
  return now;
}

describe('any case, whatever is tried on it by whomever and whenever', () => {
  const calendars = fc.constantFrom(
    ORDINARY_WEEKS,
    withDays(CALENDAR_2026, holiday('19/06/2026'), holiday('24/06/2026')),
    withDays(
      CALENDAR_2026,
      rosterWorks(people.UNIT_A, '20/06/2026'),
      rosterOff(people.UNIT_A, '25/06/2026'),
      rosterWorks(people.UNIT_B, '21/06/2026'),
    ),
  );
  const parents = fc.constantFrom(null, people.POST.parentOfUnitA, people.POST.unitB);
  const seen = new Set<string>();

  it('moves only along legal moves, drops nothing, mails nothing twice and lets nobody judge the own unit', () => {
    fc.assert(
      fc.property(calendars, parents, steps, (calendar, parentPostId, walk) => {
        let file = emptyFile;
        let now: Instant = STORY.requested;
        for (const step of walk) {
          const before = deepFreeze(file);
          const kind = step.kind(before.state?.stage ?? 'new');
          const command = deepFreeze({ kind, body: step.bodies[kind] } as Command);
          now = clockAfter(now, step.time, before);
          const known = deepFreeze(
            facts({ by: step.who(kind), when: now, reviewers: step.reviewers, offering: offering({ parentPostId }) }),
          );
          file = take(before, command, known, calendar);
          const decision = file.last?.decision;
          if (decision?.refused) {
            expect(brokenByRefusal(before, file, decision)).toEqual([]);
            seen.add(decision.code);
          } else if (file.state) {
            expect(brokenBy(before, file, command, known, calendar)).toEqual([]);
            seen.add(file.state.outcome ?? file.state.stage);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has been everywhere on that walk: every stage, every outcome, every refusal that a case can give', () => {
    const everywhere = ['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended', 'completed', 'declined', 'notHeld'];
    const refusals = [
      'stageRefuses',
      'caseClosed',
      'alreadyRequested',
      'startPassed',
      'notStartedYet',
      'nobodyToReview',
      'notYours',
      'notALocality',
      'recused',
      'invalidFields',
    ];
    if (RUNS >= 300) expect([...seen].sort()).toEqual([...everywhere, ...refusals].sort());
  });
});
