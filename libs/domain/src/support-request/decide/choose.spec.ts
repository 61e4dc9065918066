import { CASE_IN, OFFERED, aRequest, type RequestBuilder } from '../../testing/a-request';
import { terms, to } from '../../testing/commands';
import { at } from '../../testing/dates';
import { decideOn, eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import {
  COMMITTEE,
  POST,
  UNIT_A,
  UNIT_B,
  contactOfMinhHoa,
  contactOfUnitA,
  contactOfViDu,
  coordinator,
  member,
  theSystem,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { CommandBodies } from '../commands';
import type { Facts } from '../facts';
import type { Remedy } from '../remedies';

const WHEN = at('18/06/2026 09:00'); // the morning of the day on which it should have been held
const byLocality = facts({ by: contactOfViDu, when: WHEN });
const offered = (...remedies: readonly Remedy[]): RequestBuilder =>
  aRequest()
    .silent()
    .offered(remedies.length > 0 ? remedies : OFFERED);
const chooseWith = (over: Partial<CommandBodies['choose']>, request = offered(), known: Facts = byLocality) =>
  decideOn(request, to('choose', over), known);
const event = (kind: string, body: object) => ({ kind, at: WHEN, body });

describe('the locality chooses among what the committee offers', () => {
  it('another date: the terms change, and the unit is asked anew', () => {
    const { otherStart: start, otherEnd: end } = STORY;
    expect(eventsOf(chooseWith({ option: 0 }))).toEqual([
      event('chosen', { n: 1, option: 0 }),
      event('termsChanged', { start, end, mode: 'onsite', place: terms().place, modeDeviation: null }),
    ]);
  });

  it('another mode: a deviation from the plan that says why (R9)', () => {
    expect(eventsOf(chooseWith({ option: 1 }))).toEqual([
      event('chosen', { n: 1, option: 1 }),
      event('termsChanged', {
        start: STORY.start,
        end: STORY.end,
        mode: 'online',
        place: 'Trực tuyến',
        modeDeviation: 'Ban Thường vụ điều chỉnh',
      }),
    ]);
  });

  it('another unit, or the bloc itself', () => {
    const units = offered({ kind: 'reassign', unitId: UNIT_B }, { kind: 'blocRuns' });
    const taken = (toUnitId: string, toPostId: string) =>
      event('reassigned', { fromUnitId: UNIT_A, fromPostId: POST.unitA, toUnitId, toPostId, parentPostId: null });
    expect(eventsOf(chooseWith({ option: 0 }, units))).toEqual([event('chosen', { n: 1, option: 0 }), taken(UNIT_B, POST.unitB)]);
    expect(eventsOf(chooseWith({ option: 1 }, units))).toEqual([event('chosen', { n: 1, option: 1 }), taken(COMMITTEE, POST.coordinator)]);
  });

  it('none, and says why: it goes back to the committee at once', () => {
    expect(eventsOf(chooseWith({ option: null, reason: ' Đã kín lịch ' }))).toEqual([
      event('choiceRefused', { n: 1, reason: 'Đã kín lịch' }),
      event('escalated', {
        n: 2,
        trigger: 'choiceRefused',
        dutyId: null,
        shortNotice: true,
        chainVersion: 1,
        deciders: [POST.secondMember],
        recused: [POST.firstMember],
        skipped: [],
      }),
    ]);
  });

  it('also of an agreed engagement that met with trouble', () => {
    const troubled = CASE_IN.agreed.troubled().offered(OFFERED, STORY.troubled);
    expect(eventsOf(chooseWith({ option: 0 }, troubled))).toMatchObject([{ kind: 'chosen' }, { kind: 'termsChanged' }]);
  });

  it('late as well: the silence that was brought to the committee is over', () => {
    const silent = offered().escalated('silence', { dutyId: 'choose-1' });
    expect(eventsOf(chooseWith({ option: 0 }, silent))).toMatchObject([
      { kind: 'escalationEnded', body: { n: 2, because: 'done' } },
      { kind: 'chosen' },
      { kind: 'termsChanged' },
    ]);
    expect(eventsOf(chooseWith({ option: null, reason: 'Không hợp' }, silent))).toMatchObject([
      { kind: 'escalationEnded', body: { n: 2 } },
      { kind: 'choiceRefused' },
      { kind: 'escalated', body: { n: 3 } },
    ]);
  });
});

describe('what cannot be chosen', () => {
  it.each([
    ['the unit', contactOfUnitA],
    ['another locality', contactOfMinhHoa],
    ['a member of the committee', member],
    ['the coordinator', coordinator],
    ['the system', theSystem],
  ])('anything by %s', (_, actor) => {
    expect(chooseWith({ option: 9 }, undefined, { ...byLocality, actor })).toEqual(refusedWith('notYours'));
  });

  it('anything, when nothing is offered or it is over', () => {
    expect(chooseWith({ option: 0 }, aRequest())).toEqual(refusedWith('nothingToChoose'));
    expect(chooseWith({ option: 0 }, aRequest().silent().offered().reassigned())).toEqual(refusedWith('nothingToChoose'));
    expect(chooseWith({ option: 0 }, CASE_IN.held)).toEqual(refusedWith('stageRefuses'));
    expect(chooseWith({ option: 0 }, CASE_IN.closed)).toEqual(refusedWith('caseClosed'));
  });

  it('what was not offered', () => {
    for (const option of [2, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(chooseWith({ option })).toEqual(wrong(['option', 'unknownOption']));
    }
  });

  it('nothing at all without a reason, or with an endless one', () => {
    for (const reason of [null, '', ' \n']) expect(chooseWith({ option: null, reason })).toEqual(wrong(['reason', 'required']));
    expect(chooseWith({ option: 0, reason: 'x'.repeat(4_001) })).toEqual(wrong(['reason', 'tooLong']));
    expect(chooseWith({ option: 0, reason: null })).toMatchObject({ refused: false });
  });

  it('a date that has passed meanwhile', () => {
    const later = { ...byLocality, asOf: STORY.otherStart };
    expect(chooseWith({ option: 0 }, undefined, later)).toEqual(wrong(['remedies.0.start', 'startInPast']));
  });

  it('another mode or unit, once it should have begun', () => {
    const late = { ...byLocality, asOf: STORY.start };
    expect(chooseWith({ option: 0 }, undefined, late)).toMatchObject({ refused: false });
    expect(chooseWith({ option: 1 }, undefined, late)).toEqual(wrong(['remedies.1.kind', 'startInPast']));
    expect(chooseWith({ option: 0 }, offered({ kind: 'reassign', unitId: UNIT_B }), late)).toEqual(
      wrong(['remedies.0.kind', 'startInPast']),
    );
  });

  it('a unit whose post has fallen vacant meanwhile, or a bloc that has lost its coordinator', () => {
    const units = offered({ kind: 'reassign', unitId: UNIT_B }, { kind: 'blocRuns' });
    const vacant = { ...byLocality, units: [{ unitId: UNIT_B, postId: null, parentPostId: null }] };
    const without = { ...byLocality, chain: { unitSecretary: null, coordinator: null } };
    expect(chooseWith({ option: 0 }, units, vacant)).toEqual(wrong(['remedies.0.unitId', 'unitWithoutContact']));
    expect(chooseWith({ option: 0 }, units, { ...byLocality, units: [] })).toEqual(wrong(['remedies.0.unitId', 'unknownUnit']));
    expect(chooseWith({ option: 1 }, units, without)).toEqual(wrong(['remedies.1.kind', 'unitWithoutContact']));
  });
});
