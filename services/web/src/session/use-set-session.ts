import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionView } from '@chung-suc/api-contract';
import { SESSION_KEY } from './session';

/** Begins or ends a session: whatever the one before had seen is forgotten. */
export function useSetSession(): (session: SessionView | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
