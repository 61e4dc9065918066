import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { citationsInComments, citationsInTestNames, readCitations, rulesIn, type Citation } from './citations';
import { RULE_GROUPS, type Rule } from './rules';
import { COMMAND, RULES_FILE, renderRules, standingOf } from './table';

const root = resolve(__dirname, '../../..');
const rules = RULE_GROUPS.flatMap((group) => group.rules);

describe('RULES.md', () => {
  it(`is what the code cites now (if not: ${COMMAND})`, () => {
    const written = readFileSync(join(root, RULES_FILE), 'utf8').split('\n');
    const cited = renderRules(RULE_GROUPS, readCitations(root)).split('\n');
    const differs = cited.findIndex((line, index) => line !== written[index]);
    if (differs >= 0 || written.length !== cited.length) {
      const line = (cited[differs] ?? '').replace(/ {2,}/g, ' ');
      throw new Error(`${RULES_FILE} is out of date: run \`${COMMAND}\`.\nThe first line that differs should be:\n${line}`);
    }
  });

  it('tells of every rule once, in their order', () => {
    expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 57 }, (_, index) => index + 1));
  });
});

describe('a citation', () => {
  const cited = (text: string) => citationsInComments('a.ts', text).map(({ rule, name }) => [rule, name]);

  it.each([
    ['one (R3)', [3]],
    ['a list: R22, R23 and R5/R6', [22, 23, 5, 6]],
    ['ranges: R8–R10, R19-21', [8, 9, 10, 19, 20, 21]],
    ['not D8, DQ-31, ADR1, R, Râu or r4', []],
    ['Agreed (R17). The queue is not yet built (R10).', [17]],
    ['TODO not\n yet: R10', []],
  ])('is read in “%s”', (text, found) => {
    expect(rulesIn(text)).toEqual(found);
  });

  it('stands in a comment, never in a string, a name or what a page shows', () => {
    expect(cited(`const a = 'R1'; const b = \`// R2\`; const R3 = /* R4 */ 5; // R6`)).toEqual([
      [4, 'R3'],
      [6, 'R3'],
    ]);
    expect(citationsInComments('a.tsx', 'const a = <p>// R7 {/* R8 */}</p>;').map(({ rule }) => rule)).toEqual([8]);
  });

  it('is weighed with its whole sentence, over the lines of a comment', () => {
    expect(cited('// The queue is not\n// yet built: R10. The room is one,\n// by R11.\nconst room = 1;')).toEqual([[11, 'room']]);
    expect(cited('/**\n * The queue is not\n * yet built: R10.\n */\nconst room = 1;')).toEqual([]);
  });

  it('names what it stands at', () => {
    const text = `// R1
import { x } from 'x';

/**
 * Two lines, R2 and
 * R3.
 */
export function decide(state: State): void {
  const open = () => {
    // R4
  };
}
export interface Terms {
  /** R5 */
  readonly place: { /** R6 */ readonly room: string };
}
/** R7 */
export const TABLE: Table = {
  // R8
  row: [],
};
export type Kind =
  /** R9 */
  'a' | 'b';
export const LIMITS = {
  low: 1, // R10
  high: 2,
};
`;
    expect(cited(text)).toEqual([
      [1, null],
      [2, 'decide'],
      [3, 'decide'],
      [4, 'decide'],
      [5, 'Terms.place'],
      [6, 'Terms.place.room'],
      [7, 'TABLE'],
      [8, 'TABLE.row'],
      [9, 'Kind'],
      [10, 'LIMITS.low'],
    ]);
  });

  it('of a test stands in its name, and a test that does not run cites nothing', () => {
    // Put together, so that nobody takes it for a test of ours that does not run.
    const skipped = ['it', 'skip'].join('.');
    const text = `describe('the request (R16)', () => {
  // R1
  it('is refused (R3, R8)', () => expect('R2').toBe('R2'));
  it.each([['R4']])('%s (R5)', (x) => x);
  ${skipped}('later (R6)', () => {});
  it.todo('later (R7)');
  refuse('R9');
});`;
    expect(citationsInTestNames('a.spec.ts', text).map(({ rule }) => rule)).toEqual([16, 3, 8, 5]);
  });
});

describe('a rule', () => {
  const at = (...files: string[]): Citation[] => files.map((file) => ({ rule: 2, file, name: null }));
  const rule = (flow: Rule['flow']): Rule => ({ id: 2, flow, says: 'It is so.' });
  const process = 'libs/domain/src/support-request/terms.ts';
  const reading = ['libs/plan-import/src/parse/flow.ts', 'libs/domain/src/plan/published-plan.ts'];

  it('is held where something follows it, not where it is only read from the plan', () => {
    expect(standingOf(rule('invitation'), [])).toBe('not yet');
    expect(standingOf(rule('invitation'), at(...reading))).toBe('read');
    expect(standingOf(rule('invitation'), at(...reading, process))).toBe('held');
    expect(standingOf(rule('plan'), at(...reading))).toBe('held');
  });

  const rows = (code: readonly Citation[], tests: readonly Citation[]): string[] =>
    renderRules([{ title: 'All', rules: [{ id: 1, flow: 'plan', says: 'First.' }, rule('invitation')] }], { code, tests })
      .split('\n')
      .filter((line) => line.startsWith('| R2'))
      .map((line) => line.replace(/ {2,}/g, ' '));
  const test = at('libs/domain/src/support-request/terms.spec.ts');

  it('says where it is held and tested', () => {
    const places = [{ rule: 2, file: process, name: 'Terms' }, { rule: 2, file: process, name: 'Terms' }, ...at(...reading.slice(1))];
    expect(rows(places, test)).toEqual([
      '| R2 | It is so. | `support-request/terms.ts` (Terms); read from the plan: `plan/published-plan.ts` | `support-request/terms.spec.ts` |',
    ]);
    expect(rows(at(...reading.slice(0, 1)), [])).toEqual([
      '| R2 | It is so. | not yet: invitation; read from the plan: `plan-import/parse/flow.ts` | |',
    ]);
  });

  it('is tested nowhere while no code names it, whatever a test says', () => {
    expect(rows([], test)).toEqual(['| R2 | It is so. | not yet: invitation | |']);
  });

  it('that does not exist is cited by mistake', () => {
    expect(() => rows([{ rule: 58, file: process, name: null }], [])).toThrow(`${process} cites R58`);
  });
});
