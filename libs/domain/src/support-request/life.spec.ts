import { CALENDAR_2026 } from '../testing/calendars';
import { emptyFile, take, type CaseFile } from '../testing/case-file';
import { to } from '../testing/commands';
import { at } from '../testing/dates';
import { facts } from '../testing/facts';
import { POST, contactOfUnitA, contactOfViDu, member, memberOfUnitA, theSystem } from '../testing/people';
import { STORY } from '../testing/story';
import type { Command } from './commands';
import { evolve } from './evolve';
import type { Actor } from './facts';
import type { SupportRequest } from './state';

type Step = readonly [command: Command, by: Actor, when: number];

/** The file of the case after each command. */
const live = (...steps: readonly Step[]): CaseFile[] =>
  steps.reduce<CaseFile[]>(
    (files, [command, by, when]) => [...files, take(files.at(-1) ?? emptyFile, command, facts({ by, when }), CALENDAR_2026)],
    [],
  );

const owedIn = (file: CaseFile | undefined) => file?.owed.map(({ kind, postId, dueAt, reminders }) => [kind, postId, dueAt, ...reminders]);
const sentBy = (file: CaseFile | undefined) => file?.last?.sent.map(({ template, postId }) => `${template} → ${postId}`);
const kindsOf = (file: CaseFile | undefined) => file?.events.map(({ kind }) => kind);

const STRAIGHT_LINE: readonly Step[] = [
  [to('request'), contactOfViDu, STORY.requested],
  [to('agree'), contactOfUnitA, STORY.agreed],
  [to('clockReached'), theSystem, STORY.end + 800], // the timer is a little late
  [to('report'), contactOfUnitA, STORY.reported],
  [to('confirmExecution'), contactOfViDu, STORY.confirmed],
  [to('review'), member, STORY.reviewed],
  [to('commend'), contactOfUnitA, STORY.commended],
];

describe('the plain good case: asked on Wed 10/06/2026, held on Thu 18/06/2026 from 14:00 to 16:00', () => {
  const files = live(...STRAIGHT_LINE);

  it('goes through every stage', () => {
    expect(files.map((file) => file.state?.stage)).toEqual(['requested', 'agreed', 'held', 'reported', 'reported', 'reviewed', 'closed']);
    expect(files.at(-1)?.state).toMatchObject({
      outcome: 'completed',
      requestedAt: STORY.requested,
      heldAt: STORY.end,
      reportedAt: STORY.reported,
      reviewedAt: STORY.reviewed,
      commendedAt: STORY.commended,
      closedAt: STORY.commended,
    });
  });

  it('owes to the day: who, until when, with which reminders', () => {
    expect(files.map(owedIn)).toEqual([
      [['answer', POST.unitA, at('17/06/2026 17:00'), at('12/06/2026 08:00'), at('16/06/2026 08:00')]],
      [['hold', POST.unitA, STORY.end]],
      [['report', POST.unitA, at('25/06/2026 17:00'), at('22/06/2026 08:00'), at('24/06/2026 08:00')]],
      [
        ['review', POST.secondMember, at('26/06/2026 17:00'), at('23/06/2026 08:00'), at('25/06/2026 08:00')],
        ['confirm', POST.viDu, at('24/06/2026 17:00'), at('23/06/2026 08:00')],
      ],
      [['review', POST.secondMember, at('26/06/2026 17:00'), at('23/06/2026 08:00'), at('25/06/2026 08:00')]],
      [['commend', POST.unitA, at('06/07/2026 17:00'), at('26/06/2026 08:00'), at('02/07/2026 08:00')]],
      [],
    ]);
  });

  it('wakes for the next reminder, and at the agreed end', () => {
    expect(files.map((file) => file.wakeAt)).toEqual([
      at('12/06/2026 08:00'),
      STORY.end,
      at('22/06/2026 08:00'),
      at('23/06/2026 08:00'),
      at('23/06/2026 08:00'),
      at('26/06/2026 08:00'),
      null,
    ]);
  });

  it('mails each side what it must know, and nobody twice', () => {
    expect(files.map(sentBy)).toEqual([
      [`requestToUnit → ${POST.unitA}`, `requestSent → ${POST.viDu}`],
      [`agreedToUnit → ${POST.unitA}`, `agreedToLocality → ${POST.viDu}`],
      [`reportAsked → ${POST.unitA}`],
      [`reviewAsked → ${POST.secondMember}`, `confirmAsked → ${POST.viDu}`],
      [],
      [`commendAsked → ${POST.unitA}`],
      [`closedTold → ${POST.viDu}`, `closedTold → ${POST.unitA}`],
    ]);
    const keys = files.at(-1)?.sent.map((message) => message.key) ?? [];
    expect(keys).toHaveLength(10);
    expect(new Set(keys).size).toBe(10);
  });

  it('is written down as it happened', () => {
    expect(files.at(-1)?.events.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['requested', STORY.requested],
      ['agreed', STORY.agreed],
      ['held', STORY.end + 800],
      ['reported', STORY.reported],
      ['confirmed', STORY.confirmed],
      ['reviewed', STORY.reviewed],
      ['commended', STORY.commended],
      ['closed', STORY.commended],
    ]);
  });

  it('can be told again from what is written down', () => {
    const stored = JSON.parse(JSON.stringify(files.at(-1)?.events)) as CaseFile['events'];
    expect(stored.reduce<SupportRequest | null>(evolve, null)).toEqual(files.at(-1)?.state);
  });
});

describe('other ways through', () => {
  const [ask, agree, clock, report, confirm, review, commend] = STRAIGHT_LINE as [Step, Step, Step, Step, Step, Step, Step];

  it('closes by the clock when the locality never confirms', () => {
    const reminder: Step = [to('clockReached'), theSystem, at('23/06/2026 08:00')];
    const files = live(ask, agree, clock, report, review, reminder, commend, [to('clockReached'), theSystem, STORY.confirmationDue]);
    expect(sentBy(files.at(-3))).toEqual([`dutyReminder → ${POST.viDu}`]);
    expect(files.at(-2)).toMatchObject({ state: { stage: 'commended' }, wakeAt: STORY.confirmationDue });
    expect(owedIn(files.at(-2))).toEqual([['confirm', POST.viDu, at('24/06/2026 17:00'), at('23/06/2026 08:00')]]);
    expect(files.at(-1)).toMatchObject({
      state: { stage: 'closed', outcome: 'completed', confirmed: false, closedAt: STORY.confirmationDue },
    });
    expect(sentBy(files.at(-1))).toEqual([`closedTold → ${POST.viDu}`, `closedTold → ${POST.unitA}`]);
  });

  it('closes with the confirmation when that comes last', () => {
    const files = live(ask, agree, clock, report, review, commend, [to('confirmExecution'), contactOfViDu, STORY.commended + 1]);
    expect(files.at(-1)).toMatchObject({ state: { stage: 'closed', confirmed: true, closedAt: STORY.commended + 1 }, wakeAt: null });
  });

  it('a decline, with its reason and what the unit offers instead, is the committee’s to decide: it ends when that finds no other way', () => {
    const files = live(
      ask,
      [to('decline', { alternative: 'Tuần sau' }), contactOfUnitA, STORY.agreed],
      [to('adjust', { resolution: { kind: 'close' }, reason: 'Không đơn vị nào khác phù hợp' }), member, STORY.troubled],
    );
    expect(files.at(-2)).toMatchObject({ state: { stage: 'requested', outcome: null, declined: true }, wakeAt: null });
    expect(owedIn(files.at(-2))).toEqual([['decide', POST.secondMember, at('12/06/2026 17:00')]]);
    expect(files.at(-2)?.events.at(-2)).toMatchObject({ kind: 'declined', body: { alternative: 'Tuần sau' } });
    expect(sentBy(files.at(-2))).toEqual([`declinedToLocality → ${POST.viDu}`]);
    expect(files.at(-1)).toMatchObject({
      state: { stage: 'closed', outcome: 'declined', closedAt: STORY.troubled },
      owed: [],
      wakeAt: null,
    });
    expect(sentBy(files.at(-1))).toEqual([`adjustedTold → ${POST.viDu}`, `adjustedTold → ${POST.unitA}`]);
  });

  it('ends when it did not take place, said before or after the clock has held it', () => {
    const before = live(ask, agree, [to('reportNotHeld'), contactOfViDu, STORY.start]).at(-1);
    const after = live(ask, agree, clock, [to('reportNotHeld'), contactOfViDu, STORY.reported]).at(-1);
    for (const file of [before, after])
      expect(file).toMatchObject({ state: { stage: 'closed', outcome: 'notHeld' }, owed: [], wakeAt: null });
    expect(kindsOf(before)).toEqual(['requested', 'agreed', 'notHeld', 'closed']);
    expect(kindsOf(after)).toEqual(['requested', 'agreed', 'held', 'notHeld', 'closed']);
  });

  it('a refused command changes nothing: the member of the unit may not review its report', () => {
    const files = live(ask, agree, clock, report, confirm, [to('review'), memberOfUnitA, STORY.reviewed]);
    expect({ ...files.at(-1), last: null }).toEqual({ ...files.at(-2), last: null });
    expect(files.at(-1)?.last?.decision).toMatchObject({ refused: true, code: 'recused' });
  });
});
