import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { LocalDate, PublishedPlan } from '@chung-suc/domain';
import type { PlanDraft } from '../draft/draft';
import type { PublishProblem } from '../publish/problem';
import { parsePublishData } from '../publish/publish-data';
import type { PublishData } from '../publish/schema';
import { toPublishedPlan } from '../publish/to-published-plan';
import { repoRoot } from './plan-files';

export const TODAY: LocalDate = '2026-11-25';

/** The parsed YAML of a data file of the demo, for a test to change before it is read. */
export const demoYaml = (name: 'plan-twin' | 'plan-2022'): Record<string, unknown> =>
  parse(readFileSync(resolve(repoRoot, `infra/demo/${name}.data.yaml`), 'utf8')) as Record<string, unknown>;

export function dataOf(yaml: unknown): PublishData {
  const reading = parsePublishData(yaml);
  if (!reading.ok) throw new Error(reading.problems.map(({ en }) => en).join('\n'));
  return reading.data;
}

/** The plan that must be publishable. */
export function published(draft: PlanDraft, yaml: unknown, today: LocalDate = TODAY): PublishedPlan {
  const result = toPublishedPlan(draft, dataOf(yaml), { today });
  if (!result.ok) throw new Error(result.problems.map(({ en }) => en).join('\n'));
  return result.plan;
}

/** `code where` of what stands against publishing; empty when nothing does. */
export function problemsOf(draft: PlanDraft, yaml: unknown): string[] {
  const result = toPublishedPlan(draft, dataOf(yaml), { today: TODAY });
  return result.ok ? [] : result.problems.map(shown);
}

export const shown = ({ code, where }: PublishProblem): string => `${code} ${where}`.trim();
