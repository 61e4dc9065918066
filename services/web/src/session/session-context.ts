import { createContext, useContext } from 'react';
import type { Me, SessionView } from '@chung-suc/api-contract';

export const SessionContext = createContext<SessionView | null>(null);

/** Who is signed in. Only inside the gate, where somebody is. */
export function useMe(): Me {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useMe is used outside of the session gate');
  return session.person;
}
