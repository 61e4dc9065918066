import { createContext, useContext } from 'react';
import type { Session } from './session';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only inside the gate, where somebody is. */
export function useMe(): Session['person'] {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useMe is used outside of the session gate');
  return session.person;
}
