import { EngineAway, type Submission } from '@chung-suc/platform/case-commands';
import { eventually } from '../kit';

/** As a careful client does: the same key again, until there is an answer. `submit` always sends the same key. */
export const insist = (submit: () => Promise<Submission>): Promise<Submission> =>
  eventually(
    () =>
      submit().catch((error: unknown) => {
        if (error instanceof EngineAway) return undefined;
        throw error;
      }),
    { timeoutMs: 90_000, everyMs: 200 },
  );
