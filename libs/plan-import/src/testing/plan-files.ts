import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPlan } from '../parse-plan';
import type { PlanDraft } from '../draft/draft';

/** Files that tests read; the library itself opens none. */
export const repoRoot = resolve(__dirname, '../../../..');

/** The invented plan, part of the repository. */
export const twinBytes = (): Buffer => readFileSync(resolve(repoRoot, 'infra/demo/plan-twin.txt'));
export const twinText = (): string => twinBytes().toString('utf8');

/** The real plan lies beside the repository on some machines only: it names real people, so it is never part of it. */
const REAL_PLAN = resolve(repoRoot, '../shared/plan-2022.txt');
export const realPlanIsHere = existsSync(REAL_PLAN);
export const realBytes = (): Buffer => readFileSync(REAL_PLAN);

/** The draft of bytes that must be readable. */
export function draftOf(bytes: Uint8Array): PlanDraft {
  const reading = readPlan(bytes);
  if (!reading.ok) throw new Error(reading.reject.en);
  return reading.draft;
}

/** Code and lines of every finding, sorted: what a test pins. */
export const findingTable = (draft: PlanDraft): string[] => draft.findings.map(({ code, lines }) => `${code} ${lines.join(',')}`).sort();

/** Tests that need the real plan; where it is not, one test says so. */
export function describeRealPlan(title: string, body: () => void): void {
  if (realPlanIsHere) return describe(title, body);
  describe(title, () => {
    it('NOT CHECKED: ../shared/plan-2022.txt is not on this machine, so nothing here was tested against the real plan', () => {
      console.warn(`${title}: ../shared/plan-2022.txt is not on this machine; the invented twin stands in for it.`);
      expect(existsSync(REAL_PLAN)).toBe(false);
    });
  });
}
