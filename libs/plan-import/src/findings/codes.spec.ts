import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { repoRoot } from '../testing/plan-files';
import { FINDING_KINDS } from './codes';
import { finding } from './finding';

const readme = readFileSync(resolve(repoRoot, 'libs/plan-import/README.md'), 'utf8');

describe('the list of findings', () => {
  it.each(Object.entries(FINDING_KINDS))('%s is documented with its severity and source', (code, { severity, source }) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${code}\` `));
    const cells = row?.split('|').map((cell) => cell.trim());
    expect(cells?.slice(2, 4)).toEqual([severity, source]);
  });

  it('documents no code that does not exist', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)`\s+\| (?:error|warning|info)/gm)].map((match) => match[1]);
    expect(rows.sort()).toEqual(Object.keys(FINDING_KINDS).sort());
  });

  it('asks for the same facts in both languages', () => {
    const facts = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    for (const [code, { vi, en }] of Object.entries(FINDING_KINDS)) expect([code, ...facts(vi)]).toEqual([code, ...facts(en)]);
  });

  it('refuses a sentence with a hole', () => {
    expect(() => finding('coUnitWithoutContact', [3])).toThrow('unit');
    expect(finding('sharedPhone', [9, 3, 9], { count: 2 })).toMatchObject({
      severity: 'error',
      lines: [3, 9],
      message: { en: expect.stringContaining('lines 3, 9') },
    });
  });
});
