import type { QueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from './session';

/**
 * Asks who is signed in: the session that one knew may have ended. What is being sent may be just what ends it and begins another (a new
 * password, another person): then its answer is waited for.
 */
export function askWhoItIs(client: QueryClient): void {
  const ask = (): void => void client.invalidateQueries({ queryKey: SESSION_KEY, exact: true });
  if (client.isMutating() === 0) return ask();
  const stop = client.getMutationCache().subscribe(() => {
    if (client.isMutating() > 0) return;
    stop();
    ask();
  });
}
