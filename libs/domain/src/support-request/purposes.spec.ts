import { purposesOf } from './purposes';

describe('purposes of an engagement (R2)', () => {
  it.each([
    [['youthAndChildren'], ['unionRole', 'supportForPeople']],
    [['peopleInHardship'], ['unionRole', 'supportForPeople']],
    [['youngOfficials'], ['unionRole', 'exchangeOfOfficials']],
    [
      ['youngOfficials', 'youthAndChildren'],
      ['unionRole', 'supportForPeople', 'exchangeOfOfficials'],
    ],
  ] as const)('for %j are %j', (groups, purposes) => {
    expect(purposesOf(groups.map((group) => ({ group, count: 10 })))).toEqual(purposes);
  });
});
