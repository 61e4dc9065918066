import { lazy } from 'react';
import { SignedInFrame } from './signed-in-frame';

const GuidePage = lazy(() => import('../features/guide/guide-page').then(({ GuidePage }) => ({ default: GuidePage })));

/** The guide is for everybody; whoever is signed in has the navigation beside it. */
export const GuideFrame = () => (
  <SignedInFrame signIn={() => <GuidePage />}>
    <GuidePage />
  </SignedInFrame>
);
