import type { QueryClient } from '@tanstack/react-query';
import { isNotSignedIn } from '../api/api-error';
import { SESSION_KEY } from '../session/session';

/** When any call is answered with “not signed in”, the gate shows the sign-in; what was typed lies in its draft. */
export function signedOutWhenRefused(client: QueryClient): void {
  const refused = (error: unknown): void => {
    // A wrong password is answered with 401 too, while nobody is signed in.
    if (isNotSignedIn(error) && client.getQueryData(SESSION_KEY) != null) client.setQueryData(SESSION_KEY, null);
  };
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') refused(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') refused(event.action.error);
  });
}
