import { createContext, useContext } from 'react';
import type { SkipBody, SkippedView } from '@chung-suc/api-contract';

export interface Skipping {
  readonly skip: (until: SkipBody['until']) => void;
  readonly isRunning: boolean;
  /** What the last skip has caused; null before, and when it was put away. */
  readonly story: SkippedView | null;
  readonly error: unknown;
  readonly putAway: () => void;
}

export const SkipContext = createContext<Skipping | null>(null);

/** Moving time; null where time is everybody's. */
export const useSkipping = (): Skipping | null => useContext(SkipContext);
