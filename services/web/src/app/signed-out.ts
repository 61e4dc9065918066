import type { QueryClient } from '@tanstack/react-query';
import { isNotSignedIn } from '../api/api-error';
import { askWhoItIs } from '../session/ask-who-it-is';
import { SESSION_KEY } from '../session/session';

/**
 * When any call is answered with “not signed in”, it is asked who is, and the gate shows the sign-in when nobody is; what was typed lies in its
 * draft. The answer may have been one to the session before.
 */
export function signedOutWhenRefused(client: QueryClient): void {
  const refused = (error: unknown): void => {
    // A wrong password is answered with 401 too, while nobody is signed in.
    if (isNotSignedIn(error) && client.getQueryData(SESSION_KEY) != null) askWhoItIs(client);
  };
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') refused(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') refused(event.action.error);
  });
}
