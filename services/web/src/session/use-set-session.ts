import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { SESSION_KEY, type Session } from './session';

/** Begins or ends a session: whatever the one before had seen is forgotten. */
export function useSetSession(): (session: Session | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
