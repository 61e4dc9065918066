import { unitsNamedIn } from './remedies';

describe('the units that a decision names', () => {
  it('are those that would take over, also within an offer', () => {
    const offer = {
      kind: 'offer',
      remedies: [{ kind: 'reassign', unitId: 'unit-b' }, { kind: 'blocRuns' }, { kind: 'reassign', unitId: 'unit-c' }],
    } as const;
    expect(unitsNamedIn([{ kind: 'reassign', unitId: 'unit-a' }, offer])).toEqual(['unit-a', 'unit-b', 'unit-c']);
  });

  it('are none in every other decision', () => {
    expect(
      unitsNamedIn([
        { kind: 'keep' },
        { kind: 'close' },
        { kind: 'blocRuns' },
        { kind: 'extend', dutyId: 'answer-1', until: '2026-06-24' },
      ]),
    ).toEqual([]);
  });
});
