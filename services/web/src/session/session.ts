import { queryOptions } from '@tanstack/react-query';
import type { Me } from '@chung-suc/api-contract';
import { ApiError, isNotSignedIn } from '../api/api-error';
import { get, send, setCsrfToken } from '../api/http';

/** Who is signed in. */
export interface Session {
  readonly person: Me;
  readonly csrfToken: string;
  readonly signedInAt: string;
  readonly expiresAt: string;
}

export interface DemoPeople {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly posts: readonly {
      readonly title: string;
      readonly organisation: string;
      readonly role: { readonly vi: string; readonly en: string } | string;
    }[];
  }[];
}

export interface PasswordToken {
  readonly purpose: 'reset' | 'invitation';
  readonly name?: string;
}

const begin = (session: Session): Session => {
  setCsrfToken(session.csrfToken);
  return session;
};

export const SESSION_KEY = ['session'] as const;

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return begin(await get<Session>('/api/session', signal));
    } catch (error) {
      if (isNotSignedIn(error)) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const signIn = async (email: string, password: string): Promise<Session> =>
  begin(await send<Session>('POST', '/api/session', { email, password }));

export const signInAs = async (personId: string): Promise<Session> => begin(await send<Session>('POST', '/api/session/demo', { personId }));

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
    queryFn: ({ signal }) => get<PasswordToken>(`/api/password-tokens/${encodeURIComponent(token)}`, signal),
    retry: false,
  });

export const setPassword = async (token: string, password: string): Promise<Session> =>
  begin(await send<Session>('POST', `/api/password-tokens/${encodeURIComponent(token)}`, { password }));
