import { aRequest } from '../../testing/a-request';
import { agreementDetails, terms, to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import { POST, UNIT_B, contactOfUnitA, contactOfUnitB, contactOfViDu, member, observer, theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import type { CommandBodies } from '../commands';

const otherDates = [
  { start: STORY.otherStart, end: STORY.otherEnd },
  { start: at('25/06/2026 08:00'), end: at('25/06/2026 10:00') },
];
const withCoUnit = aRequest({ coUnits: [{ unitId: UNIT_B, postId: POST.unitB }] });
const by = (actor: Parameters<typeof facts>[0]['by'], over: Partial<ReturnType<typeof facts>> = {}) =>
  facts({ by: actor, when: STORY.agreed, ...over });
const proposing = (over: Partial<CommandBodies['propose']> = {}, known = by(contactOfUnitA), request = aRequest()) =>
  decideOn(request, to('propose', over), known);

describe('a side proposes other terms', () => {
  it('the unit, with what it makes specific: the locality is asked, and the unit has answered', () => {
    const decision = proposing({ otherDates: [otherDates[1] as (typeof otherDates)[1]] });
    expect(eventsOf(decision)).toEqual([
      {
        kind: 'proposed',
        at: STORY.agreed,
        body: {
          n: 2,
          by: 'unit',
          terms: terms({ start: STORY.otherStart, end: STORY.otherEnd }),
          otherDates: [otherDates[1]],
          details: agreementDetails(),
          note: 'Báo cáo viên bận ngày đó',
          consents: ['unit'],
        },
      },
    ]);
    expect(aRequest().with(eventsOf(decision)).owed()).toMatchObject([
      { id: 'consent-2', postId: POST.viDu, climbsAt: expect.any(Number) as number },
    ]);
  });

  it('the locality in its turn, and the unit is asked anew with a fresh clock; any number of rounds', () => {
    let request = aRequest();
    for (let round = 0; round < 6; round += 1) {
      const side = round % 2 === 0 ? contactOfUnitA : contactOfViDu;
      const start = STORY.otherStart + round * 86_400_000;
      const body = { version: round + 1, terms: terms({ start, end: start + 7_200_000 }) };
      request = request.with(eventsOf(proposing(body, by(side), request)));
    }
    expect(request.state).toMatchObject({ versions: 7, answerRound: 4, terms: request.state.proposal?.terms });
    expect(request.owed()).toMatchObject([{ id: 'answer-4', postId: POST.unitA, since: STORY.agreed }]);
  });

  it('not what stands on the table already, whatever the order of its lists', () => {
    const again = { version: 2, terms: terms({ start: STORY.otherStart, end: STORY.otherEnd, costs: [...terms().costs].reverse() }) };
    const request = aRequest().proposed('unit');
    expect(proposing({ ...again }, by(contactOfViDu), request)).toEqual(wrong(['terms', 'sameAsBefore']));
    expect(proposing({ ...again, otherDates: [otherDates[1] as (typeof otherDates)[1]] }, by(contactOfViDu), request)).toMatchObject({
      refused: false,
    });
    expect(proposing({ terms: terms() })).toEqual(wrong(['terms', 'sameAsBefore']));
  });

  it('on the version that was read, and nobody but the two sides', () => {
    for (const version of [0, 2, -1, Number.NaN]) expect(proposing({ version })).toEqual(refusedWith('versionSuperseded'));
    for (const actor of [contactOfUnitB, member, observer]) expect(proposing({}, by(actor))).toEqual(refusedWith('notYours'));
  });

  it('neither of the past nor outside the programme, neither twice nor too many', () => {
    const past = { start: STORY.requested - 1, end: STORY.requested };
    expect(proposing({ terms: terms(past) })).toMatchObject({ code: 'invalidFields' });
    const [first, second] = otherDates as [(typeof otherDates)[0], (typeof otherDates)[0]];
    expect(proposing({ otherDates: [past] })).toEqual(wrong(['otherDates.0.start', 'startInPast']));
    expect(proposing({ otherDates: [second, second, first] })).toEqual(
      wrong(['otherDates.1.start', 'sameDate'], ['otherDates.2.start', 'sameDate']),
    );
    const many = Array.from({ length: 4 }, (_, day) => ({ start: second.start + day * 86_400_000, end: second.end + day * 86_400_000 }));
    expect(proposing({ otherDates: many })).toEqual(wrong(['otherDates', 'tooManyDates']));
    expect(proposing({ details: null })).toEqual(wrong(['details.contents', 'required']));
    expect(proposing({ details: agreementDetails({ contents: ' ' }) })).toEqual(wrong(['details.contents', 'required']));
    expect(
      proposing({ terms: terms({ audience: [{ group: 'youngOfficials', count: -1 }], start: STORY.otherStart, end: STORY.otherEnd }) }),
    ).toEqual(wrong(['terms.audience.0.count', 'headCountRange']));
    const online = terms({ start: STORY.otherStart, end: STORY.otherEnd, mode: 'online' });
    expect(proposing({ terms: online }, by(contactOfUnitA), aRequest({ plannedMode: 'onsite' }))).toEqual(
      wrong(['terms.modeDeviation', 'modeDeviationNeedsReason']),
    );
  });

  it('not while the committee looks for another way', () => {
    for (const request of [aRequest().declined(), aRequest().troubled(), aRequest().silent().offered()])
      expect(proposing({}, by(contactOfViDu), request)).toEqual(refusedWith('underAdjustment'));
  });

  it('late as well: the silence that was brought to the committee is over', () => {
    const late = by(contactOfUnitA, { asOf: STORY.adjusted });
    expect(eventsOf(proposing({}, late, aRequest().silent()))).toMatchObject([{ kind: 'escalationEnded' }, { kind: 'proposed' }]);
  });
});

describe('everybody consents to the same version', () => {
  const proposed = aRequest().proposed('unit', { otherDates });

  it('the locality to what the unit proposes: that is agreed, with what the unit made specific', () => {
    const events = eventsOf(decideOn(proposed, to('accept'), by(contactOfViDu)));
    expect(events).toEqual([{ kind: 'agreed', at: STORY.agreed, body: agreementDetails() }]);
    expect(proposed.with(events).state).toMatchObject({
      stage: 'agreed',
      terms: { start: STORY.otherStart },
      proposal: null,
      agreements: 1,
    });
  });

  it('on one of its other dates: that is a version of its own, to which its author has consented by naming it', () => {
    const events = eventsOf(decideOn(proposed, to('accept', { date: 1 }), by(contactOfViDu)));
    expect(events).toMatchObject([
      { kind: 'proposed', body: { n: 3, by: 'locality', consents: ['unit', 'locality'] } },
      { kind: 'agreed' },
    ]);
    expect(proposed.with(events).state).toMatchObject({ stage: 'agreed', versions: 3, terms: { start: at('25/06/2026 08:00') } });
  });

  it('the unit to a request on one of the dates that the locality named (scenario 11)', () => {
    const asked = aRequest({ otherDates });
    const events = eventsOf(decideOn(asked, to('agree', { version: 1, date: 0 }), by(contactOfUnitA)));
    expect(asked.with(events).state).toMatchObject({ stage: 'agreed', terms: { start: STORY.otherStart }, agreement: agreementDetails() });
  });

  it('not to an old version, not twice, not to a date that nobody named, and no stranger', () => {
    const accept = (over: Partial<CommandBodies['accept']>, known = by(contactOfViDu)) => decideOn(proposed, to('accept', over), known);
    expect(accept({ version: 1 })).toEqual(refusedWith('versionSuperseded'));
    expect(accept({}, by(contactOfUnitA))).toEqual(refusedWith('alreadyAnswered'));
    for (const date of [2, -1, 0.5, Number.NaN]) expect(accept({ date })).toEqual(wrong(['date', 'unknownOption']));
    for (const actor of [contactOfUnitB, member, observer]) expect(accept({}, by(actor))).toEqual(refusedWith('notYours'));
    expect(accept({}, by(contactOfViDu, { asOf: STORY.otherStart }))).toEqual(refusedWith('startPassed'));
    expect(decideOn(aRequest(), to('accept', { version: 1 }), by(contactOfUnitA))).toEqual(refusedWith('stageRefuses'));
    expect(decideOn(proposed, to('agree'), by(contactOfUnitA))).toEqual(refusedWith('alreadyAnswered'));
    expect(decideOn(aRequest({ otherDates }), to('agree', { version: 2 }), by(contactOfUnitA))).toEqual(refusedWith('versionSuperseded'));
  });

  it('only when every unit is free then (R10)', () => {
    const taken = { taken: ['unit'] } as const;
    expect(decideOn(aRequest(), to('agree'), by(contactOfUnitA, taken))).toEqual(refusedWith('unitTaken'));
    expect(decideOn(proposed, to('accept'), by(contactOfViDu, taken))).toEqual(refusedWith('unitTaken'));
    expect(eventsOf(proposing({}, by(contactOfUnitA, taken)))).toMatchObject([{ kind: 'proposed' }]);
  });
});

describe('a co-unit (R11)', () => {
  const settled = withCoUnit.consented('unit');

  it('is asked when the sides are agreed: until then nothing is', () => {
    const events = eventsOf(decideOn(withCoUnit, to('agree'), by(contactOfUnitA)));
    expect(events).toEqual([{ kind: 'consented', at: STORY.agreed, body: { n: 1, party: 'unit', details: agreementDetails() } }]);
    expect(withCoUnit.with(events).owed()).toMatchObject([{ id: 'join-1', kind: 'join', postId: POST.unitB, since: STORY.agreed }]);
    expect(decideOn(withCoUnit, to('accept', { version: 1 }), by(contactOfUnitB))).toEqual(refusedWith('alreadyAnswered'));
  });

  it('consents, and it is agreed', () => {
    expect(eventsOf(decideOn(settled, to('accept', { version: 1 }), by(contactOfUnitB)))).toEqual([
      { kind: 'agreed', at: STORY.agreed, body: agreementDetails() },
    ]);
    expect(decideOn(settled, to('accept', { version: 1, date: 0 }), by(contactOfUnitB))).toEqual(wrong(['date', 'unknownOption']));
  });

  it('declines, and the committee hears it at once; it may go on without it, which makes it agreed', () => {
    const declined = settled.with(eventsOf(decideOn(settled, to('decline'), by(contactOfUnitB))));
    expect(declined.events.slice(-2)).toMatchObject([{ kind: 'coUnitDeclined', body: { unitId: UNIT_B } }, { kind: 'escalated' }]);
    expect(declined.owed()).toMatchObject([{ kind: 'decide' }]);
    const keep = to('adjust', { resolution: { kind: 'keep' }, reason: 'Đơn vị đủ sức' });
    expect(eventsOf(decideOn(declined, keep, by(member)))).toMatchObject([
      { kind: 'adjusted' },
      { kind: 'coUnitReleased' },
      { kind: 'agreed' },
    ]);
    expect(decideOn(declined, keep, by(member, { asOf: STORY.start }))).toEqual(refusedWith('startPassed'));
    expect(declined.reassigned().state.coUnits).toEqual([]); // it leads now
  });

  it('is booked beside the lead unit, and consents to a change as well', () => {
    const agreed = settled.agreed().proposed('locality', { details: agreementDetails() });
    const unit = agreed.with(eventsOf(decideOn(agreed, to('accept', { version: 2 }), by(contactOfUnitA))));
    expect(unit.state).toMatchObject({ stage: 'agreed', terms: { start: STORY.start }, agreements: 1 });
    expect(unit.owed()).toMatchObject([{ id: 'join-2', postId: POST.unitB }, { id: 'hold-1' }]);
    const all = unit.with(eventsOf(decideOn(unit, to('accept', { version: 2 }), by(contactOfUnitB))));
    expect(all.state).toMatchObject({ terms: { start: STORY.otherStart }, agreements: 2, calendarEntry: { sequence: 1 } });
  });
});

describe('what is agreed is to be changed', () => {
  const changing = aRequest().agreed().proposed('locality', { details: agreementDetails() });

  it('stands until everybody has consented, and is held as it is when nobody answers', () => {
    expect(changing.state).toMatchObject({ stage: 'agreed', terms: { start: STORY.start } });
    expect(changing.owed()).toMatchObject([{ id: 'consent-2', postId: POST.unitA, dueAt: at('12/06/2026 17:00') }, { id: 'hold-1' }]);
    expect(changing.held().state).toMatchObject({ stage: 'held', proposal: null, heldAt: STORY.end });
  });

  it('is turned down with a reason, or withdrawn by its own side', () => {
    for (const actor of [contactOfUnitA, contactOfViDu]) {
      const events = eventsOf(decideOn(changing, to('turnDown'), by(actor)));
      expect(events).toMatchObject([{ kind: 'turnedDown', body: { n: 2 } }]);
      expect(changing.with(events).state).toEqual({ ...aRequest().agreed().state, versions: 2 });
    }
    expect(decideOn(changing, to('turnDown', { reason: ' ' }), by(contactOfUnitA))).toEqual(wrong(['reason', 'required']));
    expect(decideOn(changing, to('turnDown', { version: 1 }), by(contactOfUnitA))).toEqual(refusedWith('versionSuperseded'));
    expect(decideOn(changing, to('turnDown'), by(contactOfUnitB))).toEqual(refusedWith('notYours'));
    expect(decideOn(aRequest().agreed(), to('turnDown'), by(contactOfUnitA))).toEqual(refusedWith('nothingProposed'));
  });

  it('is agreed anew: the calendar entry gets a new sequence when the change is material, and only then', () => {
    const moved = changing.with(eventsOf(decideOn(changing, to('accept'), by(contactOfUnitA))));
    expect(moved.state).toMatchObject({
      terms: { start: STORY.otherStart },
      agreements: 2,
      calendarEntry: { sequence: 1, start: STORY.otherStart },
    });
    expect(moved.owed()).toMatchObject([{ id: 'hold-2', dueAt: STORY.otherEnd }]);
    const more = aRequest()
      .agreed()
      .proposed('locality', { terms: terms({ audience: [{ group: 'youngOfficials', count: 5 }] }) });
    const same = more.with(eventsOf(decideOn(more, to('accept'), by(contactOfUnitA))));
    expect(same.state).toMatchObject({ agreements: 2, calendarEntry: { sequence: 0 } });
  });

  it('not once it has begun', () => {
    expect(decideOn(changing, to('accept'), by(contactOfUnitA, { asOf: STORY.start }))).toEqual(refusedWith('startPassed'));
    expect(proposing({}, by(contactOfViDu, { asOf: STORY.start }), aRequest().agreed())).toEqual(refusedWith('startPassed'));
  });
});

describe('a change that nobody has answered', () => {
  const changing = aRequest().agreed().proposed('locality', { details: agreementDetails() });
  const clock = (when: number, request = changing) => eventsOf(decideOn(request, to('clockReached'), facts({ by: theSystem, when })));

  it('is over when the engagement is held as it had been agreed, and so is the silence that was brought to the committee', () => {
    // Heard late: what the engagement has overtaken is not told any more.
    expect(clock(STORY.end)).toEqual([{ kind: 'held', at: STORY.end, body: { heldAt: STORY.end } }]);
    const silent = changing.escalated('silence', { dutyId: 'consent-2' }, STORY.silent);
    expect(clock(STORY.end, silent)).toMatchObject([{ kind: 'escalationEnded' }, { kind: 'held' }]);
  });
});
