import { queryOptions } from '@tanstack/react-query';
import type { DemoPeople, PasswordTokenView, SessionView } from '@chung-suc/api-contract';
import { ApiError, isNotSignedIn } from '../api/api-error';
import { get, send, setCsrfToken } from '../api/http';

/** How often a session has begun in this window. */
let begun = 0;

const begin = (session: SessionView): SessionView => {
  begun += 1;
  setCsrfToken(session.csrfToken);
  return session;
};

export const SESSION_KEY = ['session'] as const;

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    const before = begun;
    try {
      return begin(await get<SessionView>('/api/session', signal));
    } catch (error) {
      if (!isNotSignedIn(error)) throw error;
      // Asked for the session before, which another has taken the place of meanwhile.
      return begun === before ? null : begin(await get<SessionView>('/api/session', signal));
    }
  },
  staleTime: 5 * 60_000,
});

export const signIn = async (email: string, password: string): Promise<SessionView> =>
  begin(await send<SessionView>('POST', '/api/session', { email, password }));

export const signInAs = async (personId: string): Promise<SessionView> =>
  begin(await send<SessionView>('POST', '/api/session/demo', { personId }));

export const signOut = (): Promise<void> => send<void>('DELETE', '/api/session');

/** People to try it out with; null where there are none, which is everywhere but on one's own machine. */
export const demoPeople = queryOptions({
  queryKey: ['session', 'demo'],
  queryFn: async ({ signal }): Promise<DemoPeople | null> => {
    try {
      return await get<DemoPeople>('/api/session/demo', signal);
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === 404) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const askForReset = (email: string): Promise<void> => send<void>('POST', '/api/password-resets', { email });

export const passwordToken = (token: string) =>
  queryOptions({
    queryKey: ['password-token', token],
    queryFn: ({ signal }) => get<PasswordTokenView>(`/api/password-tokens/${encodeURIComponent(token)}`, signal),
    retry: false,
  });

/** By whoever is signed in and knows the present one: the session goes on as a new one, and all others end. */
export const changePassword = async (current: string, password: string): Promise<SessionView> =>
  begin(await send<SessionView>('PUT', '/api/account/password', { current, password }));

export const setPassword = async (token: string, password: string): Promise<SessionView> =>
  begin(await send<SessionView>('POST', `/api/password-tokens/${encodeURIComponent(token)}`, { password }));
