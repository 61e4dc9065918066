import { lazy, Suspense } from 'react';
import { Gate } from '../session/gate';
import { SkipProvider } from '../trial/skip-provider';
import { Skeleton, Waiting } from '../ui/states';
import { PublicFrameWith } from './public-frame';
import { Shell } from './shell';

const GuidePage = lazy(() => import('../features/guide/guide-page').then(({ GuidePage }) => ({ default: GuidePage })));

/** The guide is for everybody; whoever is signed in has the navigation beside it. */
export const GuideFrame = () => (
  <Gate
    signIn={() => (
      <PublicFrameWith>
        <Suspense fallback={<Waiting />}>
          <GuidePage />
        </Suspense>
      </PublicFrameWith>
    )}
  >
    <SkipProvider>
      <Shell>
        <Suspense fallback={<Skeleton />}>
          <GuidePage />
        </Suspense>
      </Shell>
    </SkipProvider>
  </Gate>
);
