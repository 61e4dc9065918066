import { CALENDAR_2026 } from '../testing/calendars';
import { terms, to, toRequestWith } from '../testing/commands';
import { at, day } from '../testing/dates';
import { offering } from '../testing/facts';
import * as people from '../testing/people';
import { Walk } from '../testing/walk';
import { openedBySplit } from './decide/split';

const { POST } = people;
const PLAN = { period: { from: day('01/03/2026'), to: day('30/11/2026') } };
const hours = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe('scenario 3, in line for the one place', () => {
  const limited = { ...PLAN, offering: offering({ place: { count: 1, scope: 'programme' } }) };
  const inLine = () =>
    new Walk(limited, CALENDAR_2026).by(
      people.contactOfViDu,
      at('16/03/2026 08:00'),
      toRequestWith(hours('16/04/2026 08:00', '16/04/2026 10:00')),
      { taken: ['place'] },
    );
  const offered = () => inLine().by(people.theSystem, at('20/03/2026 09:30'), to('placeFreed'));

  it('is told at once, and once; the unit hears nothing', () => {
    const walk = inLine().until(at('20/03/2026 09:29'));
    expect(walk.owed).toEqual([`wait-1 ${POST.viDu} 16/04 08h00`]);
    expect(walk.mails).toEqual([`16/03 08h00 waitlistedTold → ${POST.viDu}`]);
  });

  it('is offered the freed place for two working days, and takes it: only now the unit is asked', () => {
    const walk = offered();
    expect(walk.owed).toEqual([`takePlace-1 ${POST.viDu} 24/03 17h00`]);
    walk.by(people.contactOfViDu, at('23/03/2026 15:00'), to('takePlace'));
    expect(walk.owed).toEqual([`answer-1 ${POST.unitA} 30/03 17h00`]);
    expect(walk.mails.slice(1)).toEqual([
      `20/03 09h30 placeOffered → ${POST.viDu}`,
      `23/03 08h00 dutyReminder → ${POST.viDu}`,
      `23/03 15h00 requestToUnit → ${POST.unitA}`,
    ]);
  });

  it('loses it in silence, and is told so', () => {
    const walk = offered().until(at('25/03/2026 00:00'));
    expect(walk.kinds).toEqual(['requested', 'waitlisted', 'placeOffered', 'reminded', 'placePassed', 'closed']);
    expect(walk.mails.slice(3)).toEqual([`25/03 08h00 placePassedTold → ${POST.viDu}`]);
    expect(walk.file.wakeAt).toBeNull();
  });
});

describe('scenario 9, the locality cancels', () => {
  it('two days before: both are told once, the timers end, no report is chased', () => {
    const walk = new Walk(PLAN, CALENDAR_2026)
      .by(people.contactOfViDu, at('24/08/2026 09:00'), toRequestWith(hours('10/09/2026 08:00', '10/09/2026 10:00')))
      .by(people.contactOfUnitA, at('25/08/2026 10:00'), to('agree'))
      .by(people.contactOfViDu, at('08/09/2026 10:15'), to('cancel', { reason: 'Mưa lũ' }))
      .until(at('30/11/2026 00:00'));
    expect(walk.file.state).toMatchObject({
      stage: 'closed',
      outcome: 'cancelledByLocality',
      calendarEntry: { sequence: 1, withdrawn: true },
    });
    expect(walk.kinds).toEqual(['requested', 'agreed', 'cancelled', 'closed']);
    // The locality hears it too: its calendar entry is withdrawn.
    expect(walk.mails.slice(4)).toEqual([`08/09 10h15 cancelledTold → ${POST.unitA}`, `08/09 10h15 cancelledTold → ${POST.viDu}`]);
    expect(walk.file.wakeAt).toBeNull();
    expect(walk.owed).toEqual([]);
  });
});

describe('scenario 11, two localities and one date', () => {
  it('the unit is engaged elsewhere by now: it offers the afternoon, and the locality takes it', () => {
    const morning = hours('17/10/2026 08:00', '17/10/2026 10:00');
    const walk = new Walk(PLAN, CALENDAR_2026).by(people.contactOfViDu, at('07/09/2026 09:00'), toRequestWith(morning));
    const agree = to('agree', { version: 1 });
    walk.by(people.contactOfUnitA, at('10/09/2026 09:00'), agree, { taken: ['unit'] });
    expect(walk.file.last?.decision).toMatchObject({ refused: true, code: 'unitTaken' });
    const afternoon = terms(hours('17/10/2026 14:00', '17/10/2026 16:00'));
    walk.by(people.contactOfUnitA, at('10/09/2026 09:05'), to('propose', { terms: afternoon, note: 'Buổi sáng đã nhận Xã Minh Họa' }));
    expect(walk.owed).toEqual([`consent-2 ${POST.viDu} 14/09 17h00`]);
    walk.by(people.contactOfViDu, at('11/09/2026 08:30'), to('accept'));
    expect(walk.file.state).toMatchObject({ stage: 'agreed', terms: afternoon });
    expect(walk.mails.slice(2)).toEqual([
      `09/09 08h00 dutyReminder → ${POST.unitA}`,
      `10/09 09h05 proposalAsked → ${POST.viDu}`,
      `11/09 08h00 dutyReminder → ${POST.viDu}`,
      `11/09 08h30 agreedToUnit → ${POST.unitA}`,
      `11/09 08h30 agreedToLocality → ${POST.viDu}`,
    ]);
  });
});

describe('scenario 12, a late report', () => {
  const held = () =>
    new Walk(PLAN, CALENDAR_2026)
      .by(people.contactOfViDu, at('14/09/2026 09:00'), toRequestWith(hours('09/10/2026 14:00', '09/10/2026 16:00')))
      .by(people.contactOfUnitA, at('15/09/2026 09:00'), to('agree'));

  it('is reminded of on 13/10 and 15/10, and late from 16/10 17:00 on', () => {
    const walk = held().until(at('16/10/2026 23:00'));
    expect(walk.owed).toEqual([`report-1 ${POST.unitA} 16/10 17h00`]);
    expect(walk.mails.filter((mail) => mail.includes('dutyReminder'))).toEqual([
      `13/10 08h00 dutyReminder → ${POST.unitA}`,
      `15/10 08h00 dutyReminder → ${POST.unitA}`,
    ]);
    expect(walk.kinds.at(-1)).toBe('fellOverdue');
  });

  it('has until 23/10, is returned once and accepted on 26/10; that it was late stays readable', () => {
    const until = to('adjust', { resolution: { kind: 'extend', dutyId: 'report-1', until: day('23/10/2026') }, reason: 'Mất kết nối' });
    const walk = held()
      .by(people.member, at('19/10/2026 09:00'), until)
      .by(people.contactOfUnitA, at('22/10/2026 21:45'), to('report'))
      .by(people.member, at('23/10/2026 09:00'), to('returnReport', { missing: 'Thiếu số người dự' }));
    expect(walk.owed).toEqual([`report-2 ${POST.unitA} 30/10 17h00`]);
    expect(walk.mails.at(-1)).toBe(`23/10 09h00 reportReturned → ${POST.unitA}`);
    walk.by(people.contactOfUnitA, at('23/10/2026 16:00'), to('report')).by(people.member, at('26/10/2026 10:00'), to('review'));
    expect(walk.file.state).toMatchObject({ stage: 'reviewed', reportRound: 2 });
    const { events } = walk.file;
    expect(events.find(({ kind }) => kind === 'extended')?.body).toMatchObject({ previousDueAt: at('16/10/2026 17:00') });
    expect(events.some(({ kind, at: when }) => kind === 'fellOverdue' && when === at('16/10/2026 17:00'))).toBe(true);
    expect(walk.mails.filter((mail) => mail.includes('reviewAsked'))).toHaveLength(2);
  });
});

describe('scenario 7, half an agreement', () => {
  const components = [
    { part: 'part-a', unitId: people.UNIT_A, postId: POST.unitA },
    { part: 'part-b', unitId: people.UNIT_B, postId: POST.unitB },
  ];
  const inParts = { ...PLAN, offering: offering({ components }) };
  const torn = () =>
    new Walk(inParts, CALENDAR_2026)
      .by(people.contactOfViDu, at('04/05/2026 09:00'), toRequestWith(hours('22/05/2026 08:00', '22/05/2026 10:00')))
      .by(people.contactOfUnitA, at('05/05/2026 10:00'), to('agree'))
      .by(people.contactOfUnitB, at('06/05/2026 14:00'), to('decline', { reason: 'Trùng tập huấn' }));

  it('both are asked at once; one declines, and the locality hears in one mail that it may hold the rest', () => {
    const walk = torn();
    expect(walk.owed).toEqual([`decide-1 ${POST.secondMember} 08/05 17h00`, `split-1 ${POST.viDu} 08/05 17h00`]);
    expect(walk.mails).toEqual([
      `04/05 09h00 requestToUnit → ${POST.unitB}`,
      `04/05 09h00 requestToUnit → ${POST.unitA}`,
      `04/05 09h00 requestSent → ${POST.viDu}`,
      `06/05 08h00 dutyReminder → ${POST.unitB}`,
      `06/05 14h00 splitAsked → ${POST.viDu}`,
      `06/05 14h00 coUnitDeclinedTold → ${POST.unitA}`,
    ]);
  });

  it('it holds part a on 22/05; part b is a case of its own, escalated; one engagement now, one open', () => {
    const walk = torn().by(people.contactOfViDu, at('06/05/2026 15:30'), to('split', { keep: ['part-a'] }));
    expect(walk.file.state).toMatchObject({ stage: 'agreed', part: 'part-a', terms: { start: at('22/05/2026 08:00') }, coUnits: [] });
    expect(walk.owed).toEqual([`hold-1 ${POST.unitA} 22/05 10h00`]);
    expect(walk.mails.slice(6)).toEqual([
      `06/05 15h30 agreedToUnit → ${POST.unitA}`,
      `06/05 15h30 splitTold → ${POST.unitB}`,
      `06/05 15h30 agreedToLocality → ${POST.viDu}`,
    ]);
    const { state, events } = walk.file;
    const opens = state && openedBySplit('case-a', events, state);
    const other = new Walk(inParts, CALENDAR_2026).by(people.theSystem, at('06/05/2026 15:30'), to('openPart', opens ?? {}));
    expect(other.file.state).toMatchObject({ stage: 'requested', part: 'part-b', splitFrom: 'case-a', leadUnitId: people.UNIT_B });
    expect(other.owed).toEqual([`decide-1 ${POST.firstMember}+${POST.secondMember} 08/05 17h00`]);
    // Nobody hears anew what was said in the other case; the members are told by the escalation.
    expect(other.mails).toEqual([]);
  });
});
