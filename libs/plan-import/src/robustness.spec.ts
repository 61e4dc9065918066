import * as fc from 'fast-check';
import { toCheckReport } from './check/report';
import { renderCheck } from './check/render';
import { readPlan } from './parse-plan';
import { toPublishedPlan } from './publish/to-published-plan';
import { twinText } from './testing/plan-files';
import { dataOf, demoYaml, TODAY } from './testing/publish';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const data = dataOf(demoYaml('plan-twin'));

describe('whatever the text', () => {
  it('an arbitrary file is refused with a sentence, never with a crash', () => {
    const files = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }).map(bytes));
    fc.assert(
      fc.property(files, (file) => {
        const reading = readPlan(file);
        expect(reading.ok).toBe(false);
        if (!reading.ok) expect(reading.reject.vi.length).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });

  it('a plan with lines lost, doubled, moved or filled with dots is read or refused, and every line is accounted for or named', () => {
    const original = twinText().split('\n');
    const edit = fc.record({ kind: fc.constantFrom('drop', 'double', 'swap', 'dots', 'noise'), at: fc.nat(original.length - 2) });
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const reading = readPlan(bytes(edited(original, edits).join('\n')));
        outcomes.add(String(reading.ok));
        if (!reading.ok) return;
        const { draft } = reading;
        const report = toCheckReport(draft);
        const told = draft.findings.find(({ code }) => code === 'lineNotUnderstood')?.lines ?? [];
        expect(told).toEqual(report.lines.unaccounted);
        expect(report.counts.offerings).toBe(draft.lines.filter(({ role }) => role === 'offering').length);
        expect(renderCheck(draft)).toContain('NƠI NHẬN');
        const result = toPublishedPlan(draft, data, { today: TODAY });
        const open = draft.findings.filter(
          ({ code, severity }) => severity === 'error' && !data.settle.some((entry) => entry.code === code),
        );
        if (open.length > 0) expect(result.ok).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect([...outcomes].sort()).toEqual(['false', 'true']);
  });
});

function edited(lines: readonly string[], edits: readonly { readonly kind: string; readonly at: number }[]): string[] {
  const result = [...lines];
  for (const { kind, at } of edits) {
    const line = result[at] ?? '';
    if (kind === 'drop') result.splice(at, 1);
    else if (kind === 'double') result.splice(at, 0, line);
    else if (kind === 'swap') result.splice(at, 2, result[at + 1] ?? '', line);
    else if (kind === 'dots') result[at] = line.replace(/\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+/gu, '……');
    else result.splice(at, 0, 'Tự nhiên có câu này ở đây');
  }
  return result;
}
