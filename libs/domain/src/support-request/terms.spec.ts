import { AUDIENCE_GROUPS, COST_ITEMS, DEFAULT_COST_SPLIT, totalOf } from './terms';

describe('terms of an engagement', () => {
  it('split the costs as the plan does: the unit what is said, the locality where it is said, transport by nobody (R22, R23)', () => {
    const borneBy = (bearer: string): string[] => DEFAULT_COST_SPLIT.filter((line) => line.bearer === bearer).map((line) => line.item);
    expect(borneBy('unit')).toEqual(['presenter', 'materials', 'technicalEquipment']);
    expect(borneBy('locality')).toEqual(['hall', 'backdrop', 'sound', 'projector']);
    expect(borneBy('notNeeded')).toEqual(['transport']);
  });

  it('have one line for every cost item', () => {
    expect(COST_ITEMS).toEqual(['presenter', 'materials', 'technicalEquipment', 'hall', 'backdrop', 'sound', 'projector', 'transport']);
  });

  it('are for the three audiences of the plan (R7)', () => {
    expect(AUDIENCE_GROUPS).toEqual(['youthAndChildren', 'peopleInHardship', 'youngOfficials']);
  });

  it('add up the people of all groups', () => {
    expect(totalOf([])).toBe(0);
    expect(
      totalOf([
        { group: 'youthAndChildren', count: 80 },
        { group: 'peopleInHardship', count: 40 },
      ]),
    ).toBe(120);
  });
});
