import { z } from 'zod';
import { databaseSettings, engineSettings, httpSettings, modeSettings, parseSettings } from '@chung-suc/platform/settings';

const schema = z.object({
  ...modeSettings,
  ...httpSettings,
  ...databaseSettings,
  ...engineSettings,
});

export type EscalationSettings = z.output<typeof schema>;

export const escalationSettings = (): EscalationSettings => parseSettings(schema, process.env);
