import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error';
import { useWords } from '../i18n/use-words';

/** The shape of what comes, after 150 ms, so that nothing flickers or jumps. Heights in pixels. */
export function Skeleton({ heights = [56, 120, 120] }: { readonly heights?: readonly number[] }) {
  const { t } = useWords();
  return (
    <div className="stack" role="status">
      <span className="unseen">{t('state.loading')}</span>
      {heights.map((height, index) => (
        <div key={index} className="bone" style={{ height }} aria-hidden />
      ))}
    </div>
  );
}

/** A list as it will stand there: a title, a sentence, and what it is about, row by row. */
export function RowsSkeleton({ rows = 5 }: { readonly rows?: number }) {
  const { t } = useWords();
  return (
    <div role="status">
      <span className="unseen">{t('state.loading')}</span>
      <ul className="rows appearing" aria-hidden>
        {Array.from({ length: rows }, (_, index) => (
          <li key={index} className="stack-tight">
            <div className="bone" data-line="title" />
            <div className="bone" data-line="sentence" />
            <div className="bone" data-line="meta" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before anything is known of the page. */
export function Waiting() {
  const { t } = useWords();
  return (
    <p className="waiting quiet" style={{ padding: 24 }} role="status">
      {t('state.loading')}
    </p>
  );
}

/** Not, or no longer, one's to see: what was loaded before does not stay, and another try would not help. */
const isGone = (error: unknown): boolean => error instanceof ApiError && [403, 404].includes(error.problem.status);

/** What failed, in words, a code to quote, and another try. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t, say, language } = useWords();
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <section className="notice" data-kind="error" role="alert">
      <h2>{problem && language === 'vi' ? problem.title : t(isGone(error) ? 'state.gone' : 'state.failed')}</h2>
      <p className="prose">{problem ? say(problem.detail) : t('state.noAnswer')}</p>
      {isGone(error) ? (
        <p>
          <Link to="/">{t('app.home')}</Link>
        </p>
      ) : (
        <p className="small quiet">
          {t('state.code', { code: [problem?.code ?? 'noAnswer', problem?.reference].filter(Boolean).join(' · ') })}
        </p>
      )}
      {onRetry && !isGone(error) ? (
        <p>
          <Button variant="default" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

/** Why there is nothing, and what fills it. */
export function Empty({ title, why, children }: { readonly title: string; readonly why: string; readonly children?: ReactNode }) {
  return (
    <section className="sheet sheet-padded stack-tight">
      <h2>{title}</h2>
      <p className="quiet prose">{why}</p>
      {children}
    </section>
  );
}

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** A page's data in each of its states. What was loaded before stays when a refresh fails, and says so. */
export function Loaded<T>({ query: { data, error, refetch }, skeleton, children }: LoadedProps<T>) {
  const { t } = useWords();
  if (data === undefined || isGone(error))
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : (skeleton ?? <Skeleton />);
  return (
    <>
      {error ? (
        <p className="notice small" data-kind="warning" role="status">
          {t('state.stale')}
        </p>
      ) : null}
      {children(data)}
    </>
  );
}
