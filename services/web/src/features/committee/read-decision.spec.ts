import type { AdjustmentView } from '@chung-suc/api-contract';
import { readDecision } from './read-decision';

const words = { vi: '', en: '' };
const options = {
  decides: 2,
  parts: [],
  proposals: [
    { remedy: { kind: 'reassign', unitId: 'branch-mau' }, text: words, grounds: words },
    { remedy: { kind: 'blocRuns' }, text: words, grounds: words },
  ],
} as unknown as AdjustmentView;

const read = (values: Record<string, string>) => readDecision({ reason: ' Kịp thời ', ...values }, options);

describe("the committee's decision as a form has it", () => {
  it('names the escalation that was read, and the reason', () => {
    expect(read({ how: 'close' }).body).toEqual({ resolution: { kind: 'close' }, reason: 'Kịp thời', decides: 2 });
    expect(readDecision({ how: 'close', reason: 'x' }, { ...options, decides: null }).body).not.toHaveProperty('decides');
  });

  it('offers what is ticked, and a date of its own', () => {
    const { body, issues, fieldOf } = read({
      how: 'offer',
      'offer.1': 'yes',
      'own.date': '25/6/2026',
      'own.from': '14h00',
      'own.to': '16h00',
    });
    expect(body.resolution).toEqual({
      kind: 'offer',
      remedies: [{ kind: 'blocRuns' }, { kind: 'otherDate', start: '2026-06-25T14:00:00+07:00', end: '2026-06-25T16:00:00+07:00' }],
    });
    expect(issues).toEqual([]);
    expect([
      fieldOf?.('resolution.remedies.0.unitId'),
      fieldOf?.('resolution.remedies.1.start'),
      fieldOf?.('resolution.remedies.1.end'),
    ]).toEqual(['offer.1', 'own.date', 'own.to']);
  });

  it('says at once what was not chosen, and what of a date is missing', () => {
    const fields = (values: Record<string, string>) => read(values).issues.map(({ field }) => field);
    expect(fields({})).toEqual(['how']);
    expect(fields({ how: 'reassign' })).toEqual(['unitId']);
    expect(fields({ how: 'offer', 'own.date': '25/6/2026' })).toEqual(['own.from', 'own.to']);
  });

  it('names the component that another answers for, where there are several', () => {
    const parts = ['a', 'b'].map((id) => ({ id, name: id, unit: id, standingTitle: words }));
    const split = (values: Record<string, string>) => readDecision({ reason: 'x', ...values }, { ...options, parts });
    expect(split({ how: 'reassign', unitId: 'branch-mau', part: 'b' }).body.resolution).toEqual({
      ...{ kind: 'reassign', unitId: 'branch-mau', part: 'b' },
    });
    expect(split({ how: 'blocRuns', part: 'a' }).body.resolution).toEqual({ kind: 'blocRuns', part: 'a' });
    expect(split({ how: 'keep', part: 'a' }).body.resolution).toEqual({ kind: 'keep' });
    expect(read({ how: 'blocRuns', part: 'a' }).body.resolution).toEqual({ kind: 'blocRuns' });
    expect(split({ how: 'blocRuns', part: 'a' }).fieldOf?.('resolution.part')).toBe('part');
  });

  it('finds the fields of an extension', () => {
    const { body, fieldOf } = read({ how: 'extend', dutyId: 'answer-1', until: '30/6/2026' });
    expect(body.resolution).toEqual({ kind: 'extend', dutyId: 'answer-1', until: '2026-06-30' });
    expect([fieldOf?.('resolution.until'), fieldOf?.('resolution.kind'), fieldOf?.('reason')]).toEqual(['until', 'how', 'reason']);
  });
});
