import type { z } from 'zod';

/** One sentence: which setting, what is wrong with it, what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Parses the environment once, at boot. Throws `SettingsError` naming every setting that is missing or wrong; never prints a value. */
export function parseSettings<S extends z.ZodType>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new SettingsError(`Bad settings: ${problems.join('; ')}. See infra/local/README.md for what each means.`);
}
