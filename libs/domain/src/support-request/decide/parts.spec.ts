import { aRequest, TWO_PARTS } from '../../testing/a-request';
import { agreementDetails, to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts, offering } from '../../testing/facts';
import {
  POST,
  UNIT_A,
  UNIT_B,
  contactOfMinhHoa,
  contactOfUnitA,
  contactOfUnitB,
  contactOfViDu,
  member,
  person,
  secondMemberPost,
  theSystem,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import { claimsOf } from '../claims';
import { isTorn, judgedUnits } from '../parties';
import { decide } from './decide';
import { openedBySplit } from './split';

const by = (actor: Parameters<typeof facts>[0]['by'], over: Partial<ReturnType<typeof facts>> = {}) =>
  facts({ by: actor, when: STORY.agreed, ...over });
const inParts = aRequest(TWO_PARTS);
const own = { contents: 'Luật Bảo hiểm xã hội' };
const answered = (request = inParts, actor = contactOfUnitB) => request.with(eventsOf(decideOn(request, to('agree', own), by(actor))));
const declined = (request = inParts, actor = contactOfUnitB) => request.with(eventsOf(decideOn(request, to('decline'), by(actor))));

const components = [
  { part: 'part-a', unitId: UNIT_A, postId: POST.unitA },
  { part: 'part-b', unitId: UNIT_B, postId: POST.unitB },
];
const asks = (over: Partial<Parameters<typeof to<'request'>>[1]> = {}, offered = offering({ components })) =>
  decide(null, to('request', over), [], facts({ by: contactOfViDu, when: STORY.requested, offering: offered }));

describe('an offering in parts is asked for (R12)', () => {
  it('of every unit at once, each for its own part; a unit that only takes part waits as before (R11)', () => {
    const [requested] = eventsOf(asks({}, offering({ components, coUnits: [{ unitId: 'unit-c', postId: 'post-c' }] })));
    expect(requested?.body).toMatchObject({
      leadUnitId: UNIT_A,
      part: 'part-a',
      coUnits: [
        { unitId: UNIT_B, postId: POST.unitB, part: 'part-b' },
        { unitId: 'unit-c', postId: 'post-c' },
      ],
    });
    const owed = aRequest(requested?.body as Parameters<typeof aRequest>[0]).owed();
    expect(owed.map(({ id, postId }) => [id, postId])).toEqual([
      ['answerPart-1', POST.unitB],
      ['answer-1', POST.unitA],
    ]);
    expect(owed[0]).toMatchObject({ dueAt: owed[1]?.dueAt, reminders: owed[1]?.reminders, climbsAt: owed[1]?.climbsAt });
  });

  it('or for one of them alone, whose unit leads then', () => {
    expect(eventsOf(asks({ parts: ['part-b'] }))[0]?.body).toMatchObject({
      leadUnitId: UNIT_B,
      posts: { unit: POST.unitB },
      part: 'part-b',
      coUnits: [],
    });
  });

  it('not for a part of another offering, none, or one twice', () => {
    expect(asks({ parts: ['part-x'] })).toEqual(wrong(['parts.0', 'unknownComponent']));
    expect(asks({ parts: [] })).toEqual(wrong(['parts', 'required']));
    expect(asks({ parts: ['part-b', 'part-b'] })).toEqual(wrong(['parts.1', 'componentTwice']));
    expect(asks({ parts: ['part-a'] }, offering())).toEqual(wrong(['parts.0', 'unknownComponent']));
  });

  it('not while nobody answers for one of them', () => {
    const nobody = offering({ components: [components[0], { part: 'part-b', unitId: UNIT_B, postId: null }] as typeof components });
    expect(asks({}, nobody)).toEqual(refusedWith('offeringUnassigned'));
  });
});

describe('each unit answers its own part', () => {
  it('in any order: agreed when all have, with what each has made specific', () => {
    for (const [first, second] of [
      [contactOfUnitA, contactOfUnitB],
      [contactOfUnitB, contactOfUnitA],
    ] as const) {
      const half = answered(inParts, first);
      expect(half.state.stage).toBe('requested');
      expect(half.owed().map(({ postId }) => postId)).toEqual([first === contactOfUnitA ? POST.unitB : POST.unitA]);
      const whole = answered(half, second);
      expect(whole.state).toMatchObject({
        stage: 'agreed',
        agreement: { ...agreementDetails(own), parts: [{ part: 'part-b', ...agreementDetails(own) }] },
      });
    }
    expect(claimsOf(answered(answered(), contactOfUnitA).state).bookings.map(({ unitId }) => unitId)).toEqual([UNIT_A, UNIT_B]);
  });

  it('once, and not another’s; with what must be said', () => {
    expect(decideOn(answered(), to('agree'), by(contactOfUnitB))).toEqual(refusedWith('alreadyAnswered'));
    expect(decideOn(inParts, to('agree'), by(contactOfMinhHoa))).toEqual(refusedWith('notYours'));
    expect(decideOn(inParts, to('agree', { contents: ' ', acceptsCostSplit: false }), by(contactOfUnitB))).toEqual(
      wrong(['contents', 'required'], ['acceptsCostSplit', 'costSplitNotAccepted']),
    );
    expect(decideOn(inParts, to('agree', { version: 2 }), by(contactOfUnitB))).toEqual(refusedWith('versionSuperseded'));
    // Consent alone would leave its part unsaid.
    expect(decideOn(inParts, to('accept', { version: 1 }), by(contactOfUnitB))).toEqual(refusedWith('stageRefuses'));
  });

  it('anew when the sides settle on another version: what it said was said of the other', () => {
    const moved = answered().proposed('unit');
    expect(moved.owed().map(({ id, postId }) => [id, postId])).toEqual([
      ['answerPart-2', POST.unitB],
      ['consent-2', POST.viDu],
    ]);
    const settled = moved.with(eventsOf(decideOn(moved, to('accept', { version: 2 }), by(contactOfViDu))));
    expect(settled.state.stage).toBe('requested');
    expect(answered(settled).state).toMatchObject({ stage: 'agreed', terms: { start: STORY.otherStart } });
  });

  it('and consents to a change like any other, with what it had made specific', () => {
    const agreed = answered(answered(), contactOfUnitA);
    const change = agreed.proposed('locality').consented('unit');
    expect(change.owed().find(({ kind }) => kind === 'join')).toMatchObject({ postId: POST.unitB });
    const moved = change.with(eventsOf(decideOn(change, to('accept', { version: 2 }), by(contactOfUnitB))));
    expect(moved.state).toMatchObject({
      stage: 'agreed',
      terms: { start: STORY.otherStart },
      agreement: { parts: [{ part: 'part-b', contents: own.contents }] },
    });
  });

  it('its silence climbs by itself, and another’s answer does not end it', () => {
    const silent = inParts.escalated('silence', { dutyId: 'answerPart-1' });
    expect(answered(silent, contactOfUnitA).state.escalation).toMatchObject({ dutyId: 'answerPart-1' });
    expect(answered(silent, contactOfUnitB).state.escalation).toBeNull();
  });
});

describe('one unit declines its part (R12, R18)', () => {
  it('the committee hears it at once, nobody tied to any of the units decides, and the locality may hold the rest', () => {
    const torn = declined();
    expect(torn.state).toMatchObject({ stage: 'requested', declined: false, escalation: { trigger: 'declined', dutyId: 'answerPart-1' } });
    expect(isTorn(torn.state)).toBe(true);
    expect(judgedUnits(torn.state)).toEqual([UNIT_A, UNIT_B]);
    expect(torn.owed().map(({ id, postId }) => [id, postId])).toEqual([
      ['decide-1', POST.secondMember],
      ['split-1', POST.viDu],
      ['answer-1', POST.unitA],
    ]);
    expect(torn.owed().find(({ kind }) => kind === 'split')?.climbsAt).toBeNull();
    const tiedToB = person([secondMemberPost], [UNIT_B]);
    expect(decideOn(torn, to('adjust', { resolution: { kind: 'close' } }), by(tiedToB))).toEqual(refusedWith('recused'));
  });

  it('when the lead unit declines, the other goes on being asked', () => {
    const torn = declined(inParts, contactOfUnitA);
    expect(torn.state.declined).toBe(true);
    expect(torn.owed().map(({ id }) => id)).toEqual(['decide-1', 'split-1', 'answerPart-1']);
  });

  it('when all decline there is nothing to hold', () => {
    const lost = declined(declined(), contactOfUnitA);
    expect(isTorn(lost.state)).toBe(false);
    expect(lost.owed().map(({ id }) => id)).toEqual(['decide-2']);
    expect(decideOn(lost, to('split', { keep: [] }), by(contactOfViDu))).toEqual(refusedWith('nothingToSplit'));
  });

  it('the committee gives that part to another unit: only that unit is asked, with a fresh clock', () => {
    const torn = declined(answered(inParts, contactOfUnitA));
    const resolution = { kind: 'reassign', unitId: 'unit-c' } as const;
    const units = [{ unitId: 'unit-c', postId: 'post-c', parentPostId: null }];
    const known = facts({ by: member, when: STORY.troubled, units });
    const given = torn.with(eventsOf(decideOn(torn, to('adjust', { resolution }), known)));
    expect(given.state).toMatchObject({
      leadUnitId: UNIT_A,
      assignedUnitId: UNIT_A,
      escalation: null,
      coUnits: [{ unitId: 'unit-c', declined: false }],
    });
    expect(given.owed()).toMatchObject([{ id: 'answerPart-2', postId: 'post-c', since: STORY.troubled }]);
    expect(decideOn(torn, to('adjust', { resolution: { ...resolution, part: 'part-x' } }), known)).toEqual(
      wrong(['resolution.part', 'unknownComponent']),
    );
    const again = { ...resolution, unitId: UNIT_A };
    expect(decideOn(torn, to('adjust', { resolution: again }), by(member))).toEqual(wrong(['resolution.unitId', 'sameUnit']));
    // Going on without a part is the locality's choice.
    expect(decideOn(torn, to('adjust', { resolution: { kind: 'keep' } }), by(member))).toEqual(refusedWith('resolutionNotOpen'));
  });

  it('of two declined parts, one given to another unit leaves the other with the committee', () => {
    const third = { unitId: 'unit-d', postId: 'post-d', part: 'part-c' };
    const three = aRequest({ ...TWO_PARTS, coUnits: [...(TWO_PARTS.coUnits ?? []), third] });
    const d = person([{ postId: 'post-d', kind: 'unitContact', organisationId: 'unit-d' }]);
    const torn = declined(declined(three), d);
    const units = [{ unitId: 'unit-c', postId: 'post-c', parentPostId: null }];
    const resolution = { kind: 'reassign', unitId: 'unit-c', part: 'part-b' } as const;
    const given = torn.with(eventsOf(decideOn(torn, to('adjust', { resolution }), by(member, { units }))));
    expect(given.state.escalation).toMatchObject({ n: 3, trigger: 'declined' });
    expect(given.owed().map(({ id }) => id)).toEqual(['decide-3', 'split-3', 'answerPart-3', 'answer-1']);
  });
});

describe('the locality holds what stands (scenario 7)', () => {
  const torn = declined(answered(inParts, contactOfUnitA));
  const holding = (request = torn, keep = ['part-a'], actor = contactOfViDu) => decideOn(request, to('split', { keep }), by(actor));
  const said = { reason: 'Báo cáo viên ốm', alternative: null, knewAt: STORY.agreed };

  it('it is agreed at once, and the committee has nothing to decide here any more', () => {
    const events = eventsOf(holding());
    expect(events.map(({ kind }) => kind)).toEqual(['escalationEnded', 'split', 'agreed']);
    const held = torn.with(events).state;
    expect(held).toMatchObject({ stage: 'agreed', leadUnitId: UNIT_A, part: 'part-a', coUnits: [], escalation: null });
    expect(claimsOf(held).bookings.map(({ unitId }) => unitId)).toEqual([UNIT_A]);
  });

  it('the rest becomes a case of its own: asked for and declined as it was, and brought to the committee', () => {
    const events = eventsOf(holding());
    const body = openedBySplit('case-1', events, torn.with(events).state);
    expect(body).toMatchObject({
      splitFrom: 'case-1',
      localityPostId: POST.viDu,
      apart: [{ part: 'part-b', unitId: UNIT_B, postId: POST.unitB, said }],
    });
    const known = facts({ by: theSystem, when: STORY.agreed, offering: offering({ components }), caseNumber: 'CS-2026-0144' });
    const opened = eventsOf(decide(null, { kind: 'openPart', body: body ?? to('openPart').body }, [], known));
    expect(opened.map(({ kind }) => kind)).toEqual(['requested', 'declined', 'escalated']);
    const other = aRequest(opened[0]?.body as Parameters<typeof aRequest>[0], STORY.agreed).with(opened.slice(1));
    expect(other.state).toMatchObject({
      number: 'CS-2026-0144',
      splitFrom: 'case-1',
      leadUnitId: UNIT_B,
      part: 'part-b',
      declined: true,
      place: null,
      escalation: { n: 1, trigger: 'declined' },
    });
    expect(other.owed().map(({ id }) => id)).toEqual(['decide-1']);
    expect(openedBySplit('case-1', [], torn.state)).toBeNull();
  });

  it('when the lead unit’s part is lost, the other unit leads, with what it has said', () => {
    const lead = declined(answered(), contactOfUnitA);
    const held = lead.with(eventsOf(holding(lead, ['part-b']))).state;
    expect(held).toMatchObject({
      stage: 'agreed',
      leadUnitId: UNIT_B,
      assignedUnitId: UNIT_B,
      part: 'part-b',
      posts: { unit: POST.unitB },
      coUnits: [],
      agreement: own,
      declined: false,
    });
  });

  it('and goes on being asked when it has not answered yet', () => {
    const lead = declined(inParts, contactOfUnitA);
    const held = lead.with(eventsOf(holding(lead, ['part-b'])));
    expect(held.state.stage).toBe('requested');
    expect(held.owed()).toMatchObject([{ id: 'answer-2', postId: POST.unitB }]);
  });

  it('of what the lost lead unit had proposed nothing is left but the date to which the locality has consented', () => {
    const lead = declined(inParts.proposed('unit').consented('locality'), contactOfUnitA);
    const events = eventsOf(holding(lead, ['part-b']));
    const held = lead.with(events);
    expect(held.state).toMatchObject({ terms: { start: STORY.otherStart }, proposal: { by: 'locality', consents: ['locality'] } });
    expect(held.owed()).toMatchObject([{ id: 'answer-2', postId: POST.unitB }]);
    expect(openedBySplit('case-1', events, held.state)?.terms.start).toBe(STORY.otherStart);
  });

  it('gives up nothing that is not lost, and knows its parts', () => {
    expect(holding(torn, ['part-b'])).toEqual(wrong(['keep.0', 'componentDeclined']));
    expect(holding(torn, ['part-x'])).toEqual(wrong(['keep.0', 'unknownComponent']));
    expect(holding(torn, ['part-a', 'part-a'])).toEqual(wrong(['keep.1', 'componentTwice']));
    expect(holding(torn, [])).toEqual(wrong(['keep', 'componentStands']));
    expect(holding(torn, ['part-a'], contactOfUnitA)).toEqual(refusedWith('notYours'));
    expect(holding(inParts)).toEqual(refusedWith('nothingToSplit'));
    expect(decideOn(torn, to('split'), facts({ by: contactOfViDu, when: at('18/06/2026 15:00') }))).toEqual(refusedWith('startPassed'));
  });

  it('is opened by nobody but the system', () => {
    expect(decide(null, to('openPart'), [], by(contactOfViDu))).toEqual(refusedWith('notYours'));
  });
});
