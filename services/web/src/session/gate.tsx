import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { setCsrfToken } from '../api/http';
import { Failure, Waiting } from '../ui/states';
import { sessionQuery } from './session';
import { SessionContext } from './session-context';

interface GateProps {
  /** Shown in place of the page while nobody is signed in; the address stays, so that one goes on where one was. */
  readonly signIn: (expired: boolean) => ReactNode;
  readonly children: ReactNode;
}

export function Gate({ signIn, children }: GateProps) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const isSignedIn = session != null;
  useEffect(() => {
    if (isSignedIn) setWasSignedIn(true);
    else setCsrfToken(null);
  }, [isSignedIn]);
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (session === null) return signIn(wasSignedIn);
  return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />;
}
