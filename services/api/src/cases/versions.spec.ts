import { DEFAULT_COST_SPLIT, instantAt, type DomainEvent, type Party, type Terms } from '@chung-suc/domain';
import { stoodBy, versionsOf } from './versions';

const AT = instantAt('2026-06-10', 10);
const terms = (hour: number): Terms => ({
  start: instantAt('2026-06-18', hour),
  end: instantAt('2026-06-18', hour + 2),
  mode: 'onsite',
  place: 'Hội trường',
  audience: [{ group: 'youngOfficials', count: 30 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: null,
  modeDeviation: null,
});
const details = { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' as const }], contents: 'Luật', note: null };

const requested: DomainEvent = {
  kind: 'requested',
  at: AT,
  body: {
    number: 'CS-2026-0001',
    offeringId: 'o',
    localityId: 'l',
    leadUnitId: 'u',
    posts: { locality: 'post-l', unit: 'post-u' },
    parentPostId: null,
    terms: terms(14),
    policyVersion: 1,
    coUnits: [{ unitId: 'c', postId: 'post-c' }],
  },
};
const proposed = (n: number, by: 'unit' | 'locality', hour: number, consents: readonly Party[] = [by]): DomainEvent => ({
  kind: 'proposed',
  at: AT + n,
  body: { n, by, terms: terms(hour), otherDates: [], details, note: null, consents },
});
const agreed: DomainEvent = { kind: 'agreed', at: AT + 50, body: details };
const consented = (n: number, party: Party): DomainEvent => ({ kind: 'consented', at: AT + 40, body: { n, party, details: null } });
const standings = (...events: DomainEvent[]) => versionsOf([requested, ...events]).map(({ n, standing }) => [n, standing]);

describe('the versions of a case, from its events', () => {
  it('begin with the request, and one takes the place of the other', () => {
    expect(standings()).toEqual([[1, 'open']]);
    expect(standings(proposed(2, 'unit', 8), proposed(3, 'locality', 9))).toEqual([
      [1, 'superseded'],
      [2, 'superseded'],
      [3, 'open'],
    ]);
  });

  it('keep who consented, one after the other; whoever had the last word is among them', () => {
    const [, second] = versionsOf([requested, proposed(2, 'unit', 8), consented(2, 'locality'), agreed]);
    expect(second).toMatchObject({ standing: 'agreed', consents: ['unit', 'locality', 'co:c'], terms: terms(8) });
  });

  it('leave the agreement standing while a change is proposed, and when it is turned down', () => {
    const change = proposed(2, 'locality', 9);
    const turnedDown: DomainEvent = { kind: 'turnedDown', at: AT + 60, body: { n: 2, by: 'unit', reason: 'Bận' } };
    expect(standings(agreed, change)).toEqual([
      [1, 'agreed'],
      [2, 'open'],
    ]);
    expect(standings(agreed, change, turnedDown)).toEqual([
      [1, 'agreed'],
      [2, 'turnedDown'],
    ]);
    expect(standings(agreed, change, { ...agreed, at: AT + 70 })).toEqual([
      [1, 'superseded'],
      [2, 'agreed'],
    ]);
  });

  it('lapse with the case, and what is asked for anew is no agreement any more', () => {
    const closed: DomainEvent = { kind: 'closed', at: AT + 80, body: { outcome: 'cancelledByLocality' } };
    expect(standings(proposed(2, 'unit', 8), closed)).toEqual([
      [1, 'superseded'],
      [2, 'lapsed'],
    ]);
    const body = { fromUnitId: 'u', fromPostId: 'post-u', toUnitId: 'v', toPostId: 'post-v', parentPostId: null };
    expect(standings(agreed, { kind: 'reassigned', at: AT + 90, body })).toEqual([
      [1, 'superseded'],
      [2, 'open'],
    ]);
  });

  it('say what each party stood by before', () => {
    const versions = versionsOf([requested, proposed(2, 'unit', 8), proposed(3, 'locality', 9), proposed(4, 'unit', 10)]);
    expect(stoodBy('locality', 4, versions)?.n).toBe(3);
    expect(stoodBy('unit', 3, versions)?.n).toBe(2);
    expect(stoodBy('unit', 2, versions)?.n).toBe(1);
    expect(stoodBy('unit', 1, versions)).toBeNull();
  });
});
