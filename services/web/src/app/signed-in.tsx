import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Gate } from '../session/gate';
import { SkipProvider } from '../trial/skip-provider';
import { Skeleton, Waiting } from '../ui/states';
import { PublicFrameWith } from './public-frame';
import { Shell } from './shell';

const SignInPage = lazy(() => import('../features/sign-in/sign-in-page').then(({ SignInPage }) => ({ default: SignInPage })));

/** Every page that shows somebody's own things. */
export const SignedIn = () => (
  <Gate
    signIn={(expired) => (
      <PublicFrameWith>
        <Suspense fallback={<Waiting />}>
          <SignInPage expired={expired} />
        </Suspense>
      </PublicFrameWith>
    )}
  >
    <SkipProvider>
      <Shell>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </Shell>
    </SkipProvider>
  </Gate>
);
