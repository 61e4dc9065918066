import type { Citation, Citations } from './citations';
import type { Rule, RuleGroup } from './rules';

export const RULES_FILE = 'libs/domain/RULES.md';
export const COMMAND = 'npm run rules';

/** Code that reads or keeps what the plan prints: knowing a rule there makes nobody follow it, unless the rule is about the plan itself. */
const READS_THE_PLAN = [
  'libs/plan-import/src/',
  'libs/domain/src/plan/',
  'libs/persistence/src/publishing/',
  'libs/persistence/src/rows/offering.row.ts',
  'libs/persistence/src/rows/organisation.row.ts',
];
const readsThePlan = ({ file }: Citation): boolean => READS_THE_PLAN.some((path) => file.startsWith(path));

export type Standing = 'held' | 'read' | 'not yet';

/** Whether code follows a rule, or only reads it from the plan and shows or keeps it. */
export function standingOf({ flow }: Rule, places: readonly Citation[]): Standing {
  if (places.length === 0) return 'not yet';
  return flow === 'plan' || !places.every(readsThePlan) ? 'held' : 'read';
}

export function renderRules(groups: readonly RuleGroup[], { code, tests }: Citations): string {
  const rules = groups.flatMap((group) => group.rules);
  for (const { rule, file } of [...code, ...tests]) {
    if (!rules.some(({ id }) => id === rule))
      throw new Error(`${file} cites R${rule}, which is no rule: the rules are R1–R${rules.length}`);
  }
  const placesOf = ({ id }: Rule): Citation[] => code.filter(({ rule }) => rule === id);
  const count = (standing: Standing): number => rules.filter((rule) => standingOf(rule, placesOf(rule)) === standing).length;
  const row = (rule: Rule): string[] => {
    const places = placesOf(rule);
    // A test of what no code says that it holds would be a claim of its own.
    const tested = places.length === 0 ? [] : tests.filter((test) => test.rule === rule.id);
    return [`R${rule.id}`, rule.says, heldWhere(rule, places), filesOf(tested)];
  };
  return `# The rules of the plan, and where they are held

<!-- Written by \`${COMMAND}\` from what the code cites. Do not edit: change the citation, or the words in infra/tooling/rules/rules.ts. -->

${rules.length} rules: ${count('held')} held, ${count('read')} only read from the plan so far, ${count('not yet')} not yet. The numbers are those that comments and tests cite.

- **held where**: code that names the rule in a comment, and what the comment stands at. A place says that this part of the rule is held there, not that nothing of it is left. Paths without a package are of \`libs/domain/src\`.
- **not yet**, with the flow that the rule belongs to. Code that only reads the plan, or keeps what it prints, makes nobody follow a rule: it stands behind _read from the plan_. A sentence with “not yet” in a comment is no place.
- **tested where**: tests that name the rule, for rules that code names.

${groups.map((group) => `## ${group.title}\n\n${table([['rule', 'says', 'held where', 'tested where'], ...group.rules.map(row)])}`).join('\n\n')}
`;
}

function heldWhere(rule: Rule, places: readonly Citation[]): string {
  const following = rule.flow === 'plan' ? places : places.filter((place) => !readsThePlan(place));
  const reading = places.filter((place) => !following.includes(place));
  return [
    following.length > 0 ? filesOf(following) : `not yet: ${rule.flow}`,
    ...(reading.length > 0 ? [`read from the plan: ${filesOf(reading)}`] : []),
  ].join('; ');
}

/** Files with the names in each, in the order of the paths. */
function filesOf(citations: readonly Citation[]): string {
  const files = [...new Set(citations.map(({ file }) => file))];
  return files
    .map((file) => {
      const names = new Set(citations.flatMap((citation) => (citation.file === file && citation.name !== null ? [citation.name] : [])));
      return `\`${short(file)}\`${names.size > 0 ? ` (${[...names].join(', ')})` : ''}`;
    })
    .join(', ');
}

const short = (file: string): string =>
  file
    .replace(/^libs\/domain\/src\//, '')
    .replace(/^libs\/([^/]+)\/src\//, '$1/')
    .replace(/^services\/([^/]+)\/src\//, 'services/$1/');

/** As Prettier aligns a table, so that the check of the format is content with it. */
function table(rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((text) => text.replace(/[|]/g, '\\|')));
  const widths = (escaped[0] ?? []).map((_, column) => Math.max(...escaped.map((row) => [...(row[column] ?? '')].length), 3));
  const line = (row: readonly string[]): string => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = escaped;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}
