import { Suspense, type ReactNode } from 'react';
import { Gate } from '../session/gate';
import { SkipProvider } from '../trial/skip-provider';
import { Skeleton, Waiting } from '../ui/states';
import { PublicFrameWith } from './public-frame';
import { Shell } from './shell';

interface SignedInFrameProps {
  /** What whoever is not signed in sees. `expired`: they were, until now. */
  readonly signIn: (expired: boolean) => ReactNode;
  readonly children: ReactNode;
}

/** The navigation, and a page beside it, for whoever is signed in; something else for everybody else. */
export const SignedInFrame = ({ signIn, children }: SignedInFrameProps) => (
  <Gate
    signIn={(expired) => (
      <PublicFrameWith>
        <Suspense fallback={<Waiting />}>{signIn(expired)}</Suspense>
      </PublicFrameWith>
    )}
  >
    <SkipProvider>
      <Shell>
        <Suspense fallback={<Skeleton />}>{children}</Suspense>
      </Shell>
    </SkipProvider>
  </Gate>
);
