import { DEFAULT_POLICY } from '../../policy/policy';
import { terms, to, toRequestWith } from '../../testing/commands';
import { at } from '../../testing/dates';
import { eventsOf, refusedWith, wrong } from '../../testing/decisions';
import { facts, offering } from '../../testing/facts';
import {
  POST,
  UNIT_A,
  UNIT_B,
  VI_DU,
  contactOfMinhHoa,
  contactOfUnitA,
  contactOfViDu,
  coordinator,
  member,
  observer,
  person,
  personWithoutPost,
  theSystem,
  unitBPost,
  viDuPost,
} from '../../testing/people';
import { STORY } from '../../testing/story';
import type { Command } from '../commands';
import type { Facts } from '../facts';
import type { FieldProblem } from '../refusals';
import { COST_ITEMS, DEFAULT_COST_SPLIT, type Terms } from '../terms';
import { decide } from './decide';

const asked = facts({ by: contactOfViDu, when: STORY.requested });
const ask = (command: Command, known: Facts = asked) => decide(null, command, [], known);
const askWith = (over: Partial<Terms>, known: Facts = asked) => ask(toRequestWith(over), known);

describe('a locality asks for an offering', () => {
  it('opens a case between its contact and the contact of the assigned lead unit', () => {
    expect(eventsOf(ask(to('request')))).toEqual([
      {
        kind: 'requested',
        at: STORY.requested,
        body: {
          number: 'CS-2026-0143',
          offeringId: 'offering-iii-1-3',
          localityId: VI_DU,
          leadUnitId: UNIT_A,
          posts: { locality: POST.viDu, unit: POST.unitA },
          parentPostId: null,
          terms: terms(),
          policyVersion: 1,
          otherDates: [],
          coUnits: [],
          plannedMode: 'onsite',
          place: null,
          restores: null,
          part: null,
          channel: 'direct',
          matchPostId: null,
        },
      },
    ]);
  });

  it('keeps the policy version of the day, and the parent of a branch', () => {
    const known = { ...asked, policy: { ...DEFAULT_POLICY, version: 7 }, offering: offering({ parentPostId: POST.parentOfUnitA }) };
    expect(eventsOf(ask(to('request'), known))).toMatchObject([{ body: { policyVersion: 7, parentPostId: POST.parentOfUnitA } }]);
  });

  it('goes to the lead unit that the plan assigns, whichever that is (R8)', () => {
    const known = { ...asked, offering: offering({ leadUnitId: UNIT_B, unitPostId: POST.unitB }) };
    expect(eventsOf(ask(to('request'), known))).toMatchObject([{ body: { leadUnitId: UNIT_B, posts: { unit: POST.unitB } } }]);
  });

  it('keeps texts without the spaces around them, and an empty text as none', () => {
    const [event] = eventsOf(askWith({ place: '  Hội trường \n', wishes: '   ', modeDeviation: ' ' }));
    expect(event?.body).toMatchObject({ terms: { place: 'Hội trường', wishes: null, modeDeviation: null } });
    const [other] = eventsOf(askWith({ wishes: ' An toàn thực phẩm ' }));
    expect(other?.body).toMatchObject({ terms: { wishes: 'An toàn thực phẩm' } });
  });

  it('is in the name of the locality whose contact asks, whatever else that person holds', () => {
    const known = { ...asked, actor: person([unitBPost, viDuPost]) };
    expect(eventsOf(ask(to('request'), known))).toMatchObject([{ body: { localityId: VI_DU, posts: { locality: POST.viDu } } }]);
  });

  it.each([
    ['the contact of a unit', contactOfUnitA],
    ['a member of the committee', member],
    ['the coordinator', coordinator],
    ['an observer', observer],
    ['a person without a post', personWithoutPost],
    ['the system', theSystem],
  ])('is not for %s', (_, actor) => {
    expect(ask(to('request'), { ...asked, actor })).toEqual(refusedWith('notALocality'));
  });

  it('needs an offering that exists', () => {
    expect(ask(to('request'), { ...asked, offering: null })).toEqual({
      refused: true,
      code: 'unknownOffering',
      fields: [{ field: 'offeringId', problem: 'required' }],
    });
  });

  it.each(['invitation', 'worksProject'] as const)('is not for an offering of the flow %s', (flow) => {
    expect(ask(to('request'), { ...asked, offering: offering({ flow }) })).toEqual(refusedWith('offeringNotRequestable'));
  });

  it('needs a lead unit, and a post there that answers (R3)', () => {
    for (const gap of [{ leadUnitId: null }, { unitPostId: null }]) {
      expect(ask(to('request'), { ...asked, offering: offering(gap) })).toEqual(refusedWith('offeringUnassigned'));
    }
  });

  it('is the same for any locality', () => {
    expect(eventsOf(ask(to('request'), { ...asked, actor: contactOfMinhHoa }))).toMatchObject([
      { body: { posts: { locality: POST.minhHoa } } },
    ]);
  });
});

describe('the terms that a locality proposes', () => {
  it('begin after now', () => {
    const start = STORY.requested;
    expect(askWith({ start, end: start + 3_600_000 })).toEqual(wrong(['terms.start', 'startInPast']));
    expect(askWith({ start: start - 1, end: start + 3_600_000 })).toEqual(wrong(['terms.start', 'startInPast']));
    expect(askWith({ start: start + 1, end: start + 3_600_000 })).toMatchObject({ refused: false });
  });

  it('end after they begin', () => {
    expect(askWith({ end: STORY.start })).toEqual(wrong(['terms.end', 'endNotAfterStart']));
    expect(askWith({ end: STORY.start - 1 })).toEqual(wrong(['terms.end', 'endNotAfterStart']));
    expect(askWith({ end: STORY.start + 1 })).toMatchObject({ refused: false });
  });

  it('last 31 days at most', () => {
    expect(askWith({ end: at('19/07/2026 14:00') })).toMatchObject({ refused: false });
    expect(askWith({ end: at('19/07/2026 14:00') + 1 })).toEqual(wrong(['terms.end', 'engagementTooLong']));
  });

  it('lie within the days of the programme, both included, as days in Ho Chi Minh City (R5)', () => {
    const early = { ...asked, asOf: at('20/02/2026 08:00') };
    expect(askWith({ start: at('01/03/2026 00:00'), end: at('01/03/2026 02:00') }, early)).toMatchObject({ refused: false });
    expect(askWith({ start: at('28/02/2026 23:59'), end: at('01/03/2026 02:00') }, early)).toEqual(wrong(['terms.start', 'outsidePeriod']));
    expect(askWith({ start: at('30/11/2026 22:00'), end: at('30/11/2026 23:59') })).toMatchObject({ refused: false });
    expect(askWith({ start: at('30/11/2026 22:00'), end: at('01/12/2026 00:00') })).toEqual(wrong(['terms.end', 'outsidePeriod']));
    expect(askWith({ start: at('01/12/2026 08:00'), end: at('01/12/2026 10:00') })).toEqual(wrong(['terms.start', 'outsidePeriod']));
  });

  it.each<[string, string, number, FieldProblem, (text: string) => Partial<Terms>]>([
    ['the place', 'terms.place', 500, 'tooLong', (place) => ({ place })],
    ['the wishes', 'terms.wishes', 4_000, 'tooLong', (wishes) => ({ wishes })],
    ['the reason for another mode', 'terms.modeDeviation', 1_000, 'tooLong', (modeDeviation) => ({ modeDeviation })],
  ])('keep %s within its length, spaces around it not counted', (_, field, limit, problem, over) => {
    expect(askWith(over('ố'.repeat(limit)))).toMatchObject({ refused: false });
    expect(askWith(over(` ${'ố'.repeat(limit)} `))).toMatchObject({ refused: false });
    expect(askWith(over('ố'.repeat(limit + 1)))).toEqual(wrong([field, problem]));
  });

  it('name a place', () => {
    expect(askWith({ place: '' })).toEqual(wrong(['terms.place', 'required']));
    expect(askWith({ place: ' \n\t ' })).toEqual(wrong(['terms.place', 'required']));
  });

  it('say why, when the mode is not the plan’s (R9)', () => {
    expect(askWith({ mode: 'online' })).toEqual(wrong(['terms.modeDeviation', 'modeDeviationNeedsReason']));
    expect(askWith({ mode: 'online', modeDeviation: '  ' })).toEqual(wrong(['terms.modeDeviation', 'modeDeviationNeedsReason']));
    expect(eventsOf(askWith({ mode: 'online', modeDeviation: ' Dịch bệnh ' }))).toMatchObject([
      { body: { terms: { mode: 'online', modeDeviation: 'Dịch bệnh' } } },
    ]);
  });

  it('take either mode where the plan names none', () => {
    const known = { ...asked, offering: offering({ mode: null }) };
    expect(askWith({ mode: 'online' }, known)).toMatchObject({ refused: false });
    expect(askWith({ mode: 'onsite' }, known)).toMatchObject({ refused: false });
  });

  it('say for whom, each group once', () => {
    expect(askWith({ audience: [] })).toEqual(wrong(['terms.audience', 'required']));
    const group = 'youthAndChildren' as const;
    expect(
      askWith({
        audience: [
          { group, count: 1 },
          { group, count: 1 },
        ],
      }),
    ).toEqual(wrong(['terms.audience.1.group', 'duplicateGroup']));
    const all = [
      { group, count: 1 },
      { group: 'peopleInHardship', count: 1 },
      { group: 'youngOfficials', count: 1 },
    ] as const;
    expect(askWith({ audience: all })).toMatchObject({ refused: false });
  });

  it('count at least one person in each group, and at most 100,000', () => {
    const audience = (count: number): Partial<Terms> => ({ audience: [{ group: 'youthAndChildren', count }] });
    for (const count of [1, 100_000]) expect(askWith(audience(count))).toMatchObject({ refused: false });
    for (const count of [0, -1, 100_001, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(askWith(audience(count))).toEqual(wrong(['terms.audience.0.count', 'headCountRange']));
    }
  });

  it.each(COST_ITEMS)('say who bears the cost of %s, once (R22, R23)', (item) => {
    const others = DEFAULT_COST_SPLIT.filter((line) => line.item !== item);
    expect(askWith({ costs: others })).toEqual(wrong(['terms.costs', 'costLineMissing']));
    expect(askWith({ costs: [...DEFAULT_COST_SPLIT, { item, bearer: 'locality' }] })).toEqual(wrong(['terms.costs', 'costLineTwice']));
    expect(askWith({ costs: [...others, { item, bearer: 'notNeeded' }] })).toMatchObject({ refused: false });
  });

  it('name every wrong field at once', () => {
    const start = STORY.requested - 1;
    const nothingRight: Partial<Terms> = {
      start,
      end: start,
      place: '',
      wishes: 'x'.repeat(4_001),
      mode: 'online',
      audience: [],
      costs: [],
    };
    expect(askWith(nothingRight)).toEqual(
      wrong(
        ['terms.start', 'startInPast'],
        ['terms.end', 'endNotAfterStart'],
        ['terms.place', 'required'],
        ['terms.wishes', 'tooLong'],
        ['terms.modeDeviation', 'modeDeviationNeedsReason'],
        ['terms.audience', 'required'],
        ...COST_ITEMS.map(() => ['terms.costs', 'costLineMissing'] as const),
      ),
    );
  });

  it('are not looked at before it is known who asks whom for what', () => {
    const badTerms = toRequestWith({ place: '' });
    expect(ask(badTerms, { ...asked, actor: contactOfUnitA, offering: null })).toEqual(refusedWith('notALocality'));
    expect(ask(badTerms, { ...asked, offering: null })).toMatchObject({ code: 'unknownOffering' });
    expect(ask(badTerms, { ...asked, offering: offering({ flow: 'invitation', leadUnitId: null }) })).toEqual(
      refusedWith('offeringNotRequestable'),
    );
    expect(ask(badTerms, { ...asked, offering: offering({ leadUnitId: null }) })).toEqual(refusedWith('offeringUnassigned'));
  });
});
