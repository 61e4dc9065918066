import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fold, foldedWords } from '@chung-suc/domain';
import { describeRealPlan, draftOf, realBytes, repoRoot, twinBytes } from './testing/plan-files';
import { demoYaml } from './testing/publish';

const FOLDERS = ['infra/demo', 'infra/tooling/rules', 'libs/plan-import/src', 'libs/domain/src/person', 'libs/domain/src/plan'];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const files = [...FOLDERS.flatMap((folder) => filesIn(resolve(repoRoot, folder))), resolve(repoRoot, 'libs/domain/RULES.md')];

describeRealPlan('no real person', () => {
  const contacts = draftOf(realBytes()).areas.flatMap((area) => area.assignments.flatMap(({ contact }) => contact ?? []));
  const named = (text: string, name: string): boolean => ` ${foldedWords(text).join(' ')} `.includes(` ${foldedWords(name).join(' ')} `);

  it('is looked for with names and numbers that the real plan does have', () => {
    expect(contacts).toHaveLength(16);
    const plan = realBytes().toString('utf8');
    for (const { name, phonePrinted } of contacts) expect([named(plan, name), plan.includes(phonePrinted ?? '?')]).toEqual([true, true]);
  });

  it.each(files.map((path) => [path.slice(repoRoot.length + 1), path]))('stands in %s', (_, path) => {
    const text = readFileSync(path, 'utf8');
    const digits = text.replace(/[\s.()-]/g, '');
    const found = contacts.filter(({ name, phone }) => named(text, name) || digits.includes(phone?.e164.slice(3) ?? '?'));
    // Not the people themselves: a failing test must not print them either.
    expect(found.length).toBe(0);
  });
});

describe('the demo', () => {
  it('has only numbers that belong to nobody and addresses at example.vn', () => {
    for (const name of ['plan-twin', 'plan-2022'] as const) {
      const text = JSON.stringify(demoYaml(name));
      const emails = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
      expect(emails.length).toBeGreaterThan(20);
      expect(emails.filter((email) => !email.endsWith('@example.vn'))).toEqual([]);
      expect(new Set(emails).size).toBe(emails.length);
      expect((text.match(/"phone":"[^"]*"/g) ?? []).filter((phone) => !/"0000 000 1\d\d"/.test(phone))).toEqual([]);
    }
    const phones = draftOf(twinBytes()).areas.flatMap((area) => area.assignments.flatMap(({ contact }) => contact?.phonePrinted ?? []));
    expect(phones).toHaveLength(16);
    expect(phones.filter((phone) => !/^0000\.000\.1\d\d$/.test(phone))).toEqual([]);
  });

  it('tries the real plan without naming any of its people: contacts are called by line', () => {
    const { contacts, committee } = demoYaml('plan-2022') as { contacts: object[]; committee: { line?: number; name?: string }[] };
    expect(contacts.map((contact) => Object.keys(contact))).toEqual(Array(16).fill(['line', 'email']));
    expect(committee.filter(({ line }) => line !== undefined)).toEqual([{ line: 60 }, { line: 97 }]);
    expect(fold(JSON.stringify(demoYaml('plan-2022')))).not.toContain('planperson');
  });
});
