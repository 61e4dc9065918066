import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { SESSION_KEY, demoPeople } from '../session/session';
import { SkipContext, type Skipping } from './skip-context';
import { skipTime } from './trial';

/** Time can be moved where it can be tried out. Whatever was on the page is asked for anew afterwards. */
export function SkipProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const trial = useQuery(demoPeople);
  const { mutate, reset, isPending, data, error } = useMutation({
    mutationFn: skipTime,
    onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] }),
  });
  const isTrial = Boolean(trial.data);
  const skipping = useMemo(
    (): Skipping | null => (isTrial ? { skip: mutate, isRunning: isPending, story: data ?? null, error, putAway: reset } : null),
    [isTrial, mutate, isPending, data, error, reset],
  );
  return <SkipContext value={skipping}>{children}</SkipContext>;
}
