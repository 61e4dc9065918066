import { proposeRemedies } from '../escalation/proposals';
import { CALENDAR_2026, rosterWorks, withDays } from '../testing/calendars';
import { agreementDetails, terms, to, toRequestWith } from '../testing/commands';
import { at, day } from '../testing/dates';
import { offering } from '../testing/facts';
import * as people from '../testing/people';
import { Walk } from '../testing/walk';
import { caseSentence } from './sentence';

const { POST, UNIT_A, UNIT_B } = people;
const WHOLE_YEAR = { period: { from: day('01/01/2026'), to: day('30/11/2026') } };
const PLAN = { period: { from: day('01/03/2026'), to: day('30/11/2026') } };
const hours = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe('scenario 4, the plain good case', () => {
  const walk = new Walk(PLAN, CALENDAR_2026)
    .by(people.contactOfViDu, at('10/06/2026 09:00'), toRequestWith(hours('18/06/2026 14:00', '18/06/2026 16:00')))
    .by(people.contactOfUnitA, at('10/06/2026 21:10'), to('agree', agreementDetails()));

  it('is agreed by mail at 21:10, and nobody is reminded of what was answered', () => {
    expect(walk.owed).toEqual([`hold-1 ${POST.unitA} 18/06 16h00`]);
    expect(walk.mails).toEqual([
      `10/06 09h00 requestToUnit → ${POST.unitA}`,
      `10/06 09h00 requestSent → ${POST.viDu}`,
      `10/06 21h10 agreedToUnit → ${POST.unitA}`,
      `10/06 21h10 agreedToLocality → ${POST.viDu}`,
    ]);
  });

  it('is held by the clock, reported by both sides on 19/06, reviewed, commended and closed; the committee never had to decide', () => {
    walk
      .by(people.contactOfUnitA, at('19/06/2026 10:00'), to('report'))
      .by(people.contactOfViDu, at('19/06/2026 11:30'), to('confirmExecution'))
      .by(people.member, at('22/06/2026 09:15'), to('review'))
      .by(people.contactOfUnitA, at('24/06/2026 15:00'), to('commend'));
    expect(walk.file.state).toMatchObject({ stage: 'closed', outcome: 'completed', heldAt: at('18/06/2026 16:00'), escalations: 0 });
    expect(walk.file.state?.report?.attendance).toEqual([{ group: 'peopleInHardship', count: 118 }]);
    expect(walk.kinds).toEqual(['requested', 'agreed', 'held', 'reported', 'confirmed', 'reviewed', 'commended', 'closed']);
    expect(walk.mails.slice(4)).toEqual([
      `18/06 16h00 reportAsked → ${POST.unitA}`,
      `19/06 10h00 reviewAsked → ${POST.secondMember}`,
      `19/06 10h00 confirmAsked → ${POST.viDu}`,
      `22/06 09h15 commendAsked → ${POST.unitA}`,
      `24/06 15h00 closedTold → ${POST.viDu}`,
      `24/06 15h00 closedTold → ${POST.unitA}`,
    ]);
    expect(walk.file.wakeAt).toBeNull();
  });
});

describe('scenario 5, silence over Tết', () => {
  const asked = () =>
    new Walk({ ...WHOLE_YEAR, offering: offering({ parentPostId: POST.parentOfUnitA }) }, CALENDAR_2026).by(
      people.contactOfViDu,
      at('10/02/2026 10:15'),
      toRequestWith(hours('12/03/2026 14:00', '12/03/2026 16:00')),
    );

  it('is reminded of on 12/02 and 23/02, with nothing from 14/02 to 22/02, and is the committee’s at 08:00 on 25/02', () => {
    const walk = asked().until(at('28/02/2026 00:00'));
    expect(walk.kinds).toEqual(['requested', 'reminded', 'reminded', 'fellOverdue', 'escalated']);
    expect(walk.file.events.map((event) => event.at)).toEqual(
      ['10/02/2026 10:15', '12/02/2026 08:00', '23/02/2026 08:00', '24/02/2026 17:00', '25/02/2026 08:00'].map(at),
    );
    expect(walk.mails.slice(3)).toEqual([
      `12/02 08h00 dutyReminder → ${POST.unitA}`,
      `23/02 08h00 dutyReminder → ${POST.unitA}`,
      `25/02 08h00 overdueToCoordinator → ${POST.coordinator}`, // overdue at 17:00, told when the office opens
      `25/02 08h00 silenceToLocality → ${POST.viDu}`,
    ]);
    expect(walk.file.state?.escalation).toMatchObject({ n: 1, trigger: 'silence', dutyId: 'answer-1', shortNotice: false });
    expect(walk.owed).toEqual([`decide-1 ${POST.secondMember} 27/02 17h00`, `answer-1 ${POST.unitA} 24/02 17h00`]);
  });

  it('brings the committee a proposed other unit', () => {
    const walk = asked().until(at('25/02/2026 08:00'));
    const fitting = { isCoUnit: false, offeringsInArea: 2, openCases: 1, completedCases: 0 };
    const known = {
      asOf: at('25/02/2026 08:00'),
      calendar: CALENDAR_2026,
      period: WHOLE_YEAR.period,
      candidates: [
        { unitId: UNIT_A, ...fitting },
        { unitId: UNIT_B, ...fitting },
      ],
      busy: [],
      bloc: null,
    };
    const state = walk.file.state;
    expect(state && proposeRemedies(state, known)[0]?.remedy).toEqual({ kind: 'reassign', unitId: UNIT_B });
  });

  it('is due on 23/02 when the clerk enters on 11/02 that this unit works on 20/02, and every sentence says so', () => {
    const roster = withDays(CALENDAR_2026, rosterWorks(UNIT_A, '20/02/2026'));
    const walk = asked().calendarIs(roster, at('11/02/2026 09:00'));
    expect(walk.owed).toEqual([`answer-1 ${POST.unitA} 23/02 17h00`]);
    expect(walk.file.events.at(-1)).toMatchObject({
      kind: 'retimed',
      body: { moved: [{ dutyId: 'answer-1', from: at('24/02/2026 17:00'), to: at('23/02/2026 17:00') }] },
    });
    const { state, owed } = walk.file;
    const names = { unit: 'Chi đoàn Trung tâm Mẫu', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' };
    expect(state && caseSentence(state, owed, names, at('12/02/2026 08:00'), roster)).toBe(
      'Chi đoàn Trung tâm Mẫu trả lời Phường Ví Dụ trước 17h00, thứ Hai 23/02/2026 (còn 3 ngày làm việc).',
    );
    walk.until(at('24/02/2026 08:00'));
    expect(walk.file.events.slice(2).map((event) => [event.kind, event.at])).toEqual([
      ['reminded', at('12/02/2026 08:00')],
      ['reminded', at('20/02/2026 08:00')],
      ['fellOverdue', at('23/02/2026 17:00')],
      ['escalated', at('24/02/2026 08:00')],
    ]);
    // Mail waits for the common working day, though the unit works on 20/02.
    expect(walk.mails.filter((mail) => mail.includes('dutyReminder'))).toEqual([
      `12/02 08h00 dutyReminder → ${POST.unitA}`,
      `23/02 08h00 dutyReminder → ${POST.unitA}`,
    ]);
  });
});

describe('scenario 8, a decline two days before', () => {
  const walk = new Walk(PLAN, CALENDAR_2026)
    .by(people.contactOfViDu, at('07/05/2026 09:00'), toRequestWith(hours('14/05/2026 08:00', '14/05/2026 10:00')))
    .by(people.contactOfUnitA, at('12/05/2026 16:40'), to('decline', { reason: 'Báo cáo viên ốm', knewAt: at('12/05/2026 09:00') }));

  it('is told at once, not at 08:00 on the next day, and ends nothing', () => {
    expect(walk.file.state).toMatchObject({ stage: 'requested', declined: true, outcome: null });
    expect(walk.file.state?.escalation).toMatchObject({ trigger: 'declined', shortNotice: true, openedAt: at('12/05/2026 16:40') });
    expect(walk.owed).toEqual([`decide-1 ${POST.secondMember} 13/05 17h00`]);
    expect(walk.mails.at(-1)).toBe(`12/05 16h40 declinedToLocality → ${POST.viDu}`);
  });

  it('keeps apart when the unit knew and when it told', () => {
    expect(walk.file.events.find((event) => event.kind === 'declined')).toMatchObject({
      at: at('12/05/2026 16:40'),
      body: { knewAt: at('12/05/2026 09:00') },
    });
  });

  it('the member offers another unit or a new date; the locality takes Tue 26/05 and the first unit keeps the lead', () => {
    const date = { kind: 'otherDate', ...hours('26/05/2026 08:00', '26/05/2026 10:00') } as const;
    const remedies = [{ kind: 'reassign', unitId: UNIT_B }, date] as const;
    walk.by(people.member, at('12/05/2026 17:20'), to('adjust', { resolution: { kind: 'offer', remedies }, reason: 'Báo cáo viên ốm' }));
    expect(walk.owed).toEqual([`choose-1 ${POST.viDu} 14/05 17h00`]);
    walk.by(people.contactOfViDu, at('13/05/2026 08:30'), to('choose', { option: 1, reason: 'Hội trường đã trả tiền' }));
    expect(walk.file.state).toMatchObject({
      stage: 'requested',
      declined: false,
      leadUnitId: UNIT_A,
      terms: terms({ ...hours('26/05/2026 08:00', '26/05/2026 10:00') }),
    });
    expect(walk.owed).toEqual([`answer-2 ${POST.unitA} 20/05 17h00`]);
    walk.by(people.contactOfUnitA, at('13/05/2026 10:00'), to('agree'));
    expect(walk.owed).toEqual([`hold-1 ${POST.unitA} 26/05 10h00`]);
    expect(walk.kinds).toEqual([
      'requested',
      'reminded',
      'declined',
      'escalated',
      'adjusted',
      'offered',
      'reminded', // the locality, at 08:00 on the next morning
      'chosen',
      'termsChanged',
      'agreed',
    ]);
    expect(walk.mails.slice(-6)).toEqual([
      `12/05 17h20 chooseAsked → ${POST.viDu}`,
      `12/05 17h20 adjustedTold → ${POST.unitA}`,
      `13/05 08h00 dutyReminder → ${POST.viDu}`,
      `13/05 08h30 requestToUnit → ${POST.unitA}`,
      `13/05 10h00 agreedToUnit → ${POST.unitA}`,
      `13/05 10h00 agreedToLocality → ${POST.viDu}`,
    ]);
  });
});

describe('scenario 10, the committee reassigns', () => {
  // Chi đoàn Hội Thử is the plan's unit of three requests; Đoàn Sở Mẫu A takes them over.
  const OVERLOADED = 'unit-overloaded';
  const oldPost = people.post('unitContact', 'post-overloaded', OVERLOADED);
  const oldContact = people.person([oldPost]);
  const reviewers = [
    { postId: POST.firstMember, tiedUnitIds: [UNIT_A], reachable: true },
    { postId: POST.secondMember, tiedUnitIds: [], reachable: true },
    { postId: POST.thirdMember, tiedUnitIds: [], reachable: true },
  ];
  const known = { ...PLAN, reviewers, offering: offering({ leadUnitId: OVERLOADED, unitPostId: oldPost.postId }) };
  const moving = to('adjust', { resolution: { kind: 'reassign', unitId: UNIT_A }, reason: 'Chi đoàn đang có 7 đề nghị' });
  const asked = (when: string) =>
    new Walk(known, CALENDAR_2026).by(people.contactOfViDu, at(when), toRequestWith(hours('25/09/2026 08:00', '25/09/2026 10:00')));
  const three = () => ['17/08/2026 09:00', '18/08/2026 14:00', '19/08/2026 10:00'].map(asked);
  const MOVED = at('20/08/2026 15:00');

  it('recuses the member who is the contact of the unit that would take over; any other member decides (R15)', () => {
    const [walk] = three();
    expect(walk?.refused(people.memberOfUnitA, MOVED, moving)).toBe('recused');
    expect(walk?.refused(oldContact, MOVED, moving)).toBe('notYours');
    expect(walk?.refused(people.member, MOVED, moving)).toBeNull();
    const third = people.person([people.post('committeeMember', POST.thirdMember, people.COMMITTEE)]);
    expect(walk?.refused(third, MOVED, moving)).toBeNull();
  });

  it('gives the new unit a fresh 5 days on each, over the Saturday that is worked, and the old duties are over', () => {
    for (const walk of three()) {
      walk.by(people.member, MOVED, moving);
      expect(walk.owed).toEqual([`answer-2 ${POST.unitA} 26/08 17h00`]); // 21/08, Sat 22/08, 24/08, 25/08, 26/08
      expect(walk.refused(oldContact, MOVED + 1, to('agree'))).toBe('notYours');
      expect(walk.mails.slice(-3)).toEqual([
        `20/08 15h00 requestToUnit → ${POST.unitA}`,
        `20/08 15h00 adjustedTold → ${POST.viDu}`,
        `20/08 15h00 adjustedTold → ${oldPost.postId}`,
      ]);
    }
  });

  it('names both units and the date of the change; the plan’s assignment is untouched (R8)', () => {
    const walk = asked('17/08/2026 09:00').by(people.member, MOVED, moving);
    expect(walk.file.events.at(-1)).toEqual({
      kind: 'reassigned',
      at: MOVED,
      body: { fromUnitId: OVERLOADED, fromPostId: oldPost.postId, toUnitId: UNIT_A, toPostId: POST.unitA, parentPostId: null },
    });
    expect(walk.file.state).toMatchObject({ leadUnitId: UNIT_A, assignedUnitId: OVERLOADED });
  });

  it('goes on to closed with the new unit, whose own member does not review it', () => {
    const walk = asked('17/08/2026 09:00')
      .by(people.member, MOVED, moving)
      .by(people.contactOfUnitA, at('21/08/2026 08:00'), to('agree'))
      .by(people.contactOfUnitA, at('28/09/2026 09:00'), to('report'));
    expect(walk.file.state).toMatchObject({ stage: 'reported', reviewPostId: POST.secondMember });
    expect(walk.refused(people.memberOfUnitA, at('28/09/2026 10:00'), to('review'))).toBe('recused');
    walk
      .by(people.contactOfViDu, at('28/09/2026 10:30'), to('confirmExecution'))
      .by(people.member, at('29/09/2026 09:00'), to('review'))
      .by(people.contactOfUnitA, at('30/09/2026 09:00'), to('commend', { people: [], nobodyThisTime: true }));
    expect(walk.file.state).toMatchObject({ stage: 'closed', outcome: 'completed', leadUnitId: UNIT_A, assignedUnitId: OVERLOADED });
  });
});
