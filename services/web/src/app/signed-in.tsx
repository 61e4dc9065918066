import { Outlet } from '@tanstack/react-router';
import { lazy } from 'react';
import { SignedInFrame } from './signed-in-frame';

const SignInPage = lazy(() => import('../features/sign-in/sign-in-page').then(({ SignInPage }) => ({ default: SignInPage })));

/** Every page that shows somebody's own things. */
export const SignedIn = () => (
  <SignedInFrame signIn={(expired) => <SignInPage expired={expired} />}>
    <Outlet />
  </SignedInFrame>
);
