import { z } from 'zod';
import { databaseSettings, engineSettings, httpSettings, modeSettings, parseSettings } from '@chung-suc/platform/settings';

const schema = z.object({
  ...modeSettings,
  ...httpSettings,
  ...databaseSettings,
  ...engineSettings,
  /** File made by `nx run workflows:bundle`. */
  WORKFLOW_BUNDLE: z.string().min(1),
});

export type OrchestratorSettings = z.output<typeof schema>;

export const orchestratorSettings = (): OrchestratorSettings => parseSettings(schema, process.env);
