import { z } from 'zod';
import { databaseSettings, engineSettings, httpSettings, modeSettings, parseSettings } from '@chung-suc/platform/settings';

const schema = z.object({
  ...modeSettings,
  ...httpSettings,
  ...databaseSettings,
  ...engineSettings,
  /** File made by `nx run workflows:bundle`. */
  WORKFLOW_BUNDLE: z.string().min(1),
  /** How often open cases without a workflow are looked for, besides at the start. */
  CASE_SWEEP_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300),
});

export type OrchestratorSettings = z.output<typeof schema>;

export const orchestratorSettings = (): OrchestratorSettings => parseSettings(schema, process.env);
