import { queryOptions } from '@tanstack/react-query';
import type { GuideView, SkipBody, SkippedView, TrialClock } from '@chung-suc/api-contract';
import { ApiError } from '../api/api-error';
import { get, send } from '../api/http';

/** Null where there is nothing to try out, which is everywhere but on one's own machine. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 404) return null;
    throw error;
  }
}

export const trialClock = queryOptions({
  queryKey: ['trial', 'clock'],
  queryFn: ({ signal }) => orNull(get<TrialClock>('/api/skips', signal)),
});

export const guide = queryOptions({
  queryKey: ['trial', 'guide'],
  queryFn: ({ signal }) => orNull(get<GuideView>('/api/guide', signal)),
});

export const skipTime = (until: SkipBody['until']): Promise<SkippedView> =>
  send<SkippedView>('POST', '/api/skips', { until } satisfies SkipBody);
