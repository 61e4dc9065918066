import type { CatalogueOffering } from '@chung-suc/api-contract';
import { NO_FILTER, isKept, unitNames, type OfferingFilter } from './filter-offerings';
import type { Placed } from './rank-offerings';

const placed = (id: string, over: Partial<CatalogueOffering> = {}, areaCode = 'III.1'): Placed => ({
  offering: {
    ...{ id, flow: 'supportRequest', mode: 'onsite', capacity: null, leadUnit: { id: 'a', name: 'Đoàn A' }, coUnits: [], components: [] },
    requestable: true,
    ...over,
  } as unknown as CatalogueOffering,
  areaCode,
  areaTitle: '',
});
const limit = (left: number | null) =>
  ({ count: 1, scope: 'programme', now: left === null ? null : { left } }) as unknown as CatalogueOffering['capacity'];

const ALL = [
  placed('free'),
  placed('online', { mode: 'online', requestable: false }, 'III.2'),
  placed('left', { capacity: limit(1) }),
  placed('full', { capacity: limit(0), coUnits: [{ id: 'b', name: 'Đoàn B' }] }),
  placed('elsewhere', { capacity: limit(null) }),
  placed('parts', { components: [{ id: 'x', name: 'Phần', leadUnit: 'Đoàn C', contact: null }] }),
  placed('invitation', { flow: 'invitation', leadUnit: null }),
];
const kept = (over: Partial<OfferingFilter>) =>
  ALL.filter((one) => isKept(one, { ...NO_FILTER, ...over })).map(({ offering }) => offering.id);

describe('the filters of the catalogue', () => {
  it('keep everything while nothing is chosen', () => expect(kept({})).toHaveLength(ALL.length));
  it('by area and mode', () => expect([kept({ area: 'III.2' }), kept({ mode: 'online' })]).toEqual([['online'], ['online']]));
  it('by any unit that takes part: it leads, stands beside, or answers for a part', () => {
    expect(unitNames(ALL)).toEqual(['Đoàn A', 'Đoàn B', 'Đoàn C']);
    expect([kept({ unit: 'Đoàn B' }), kept({ unit: 'Đoàn C' })]).toEqual([['full'], ['parts']]);
  });
  it('by what can be asked for', () => expect(kept({ asking: 'askable' })).not.toContain('online'));
  it('by what is not used up', () => expect(kept({ asking: 'placeLeft' })).toEqual(['free', 'online', 'left', 'elsewhere', 'parts']));
});
