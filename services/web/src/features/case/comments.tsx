import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { CaseView, CommentsView } from '@chung-suc/api-contract';
import { comments } from '../../api/talk';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../ui/states';
import { useSeen } from './use-seen';

/** With the form; the case itself does not wait for it. */
const Talk = lazy(() => import('./talk').then((module) => ({ default: module.Talk })));

/** What people write to each other about the case. It changes nothing of it. */
export function Comments({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const options = comments(view.number);
  const query = useQuery(options);
  const place = useSeen(view.id, query.data?.comments.at(-1)?.at);
  const loading = <p className="quiet small">{t('state.loading')}</p>;
  return (
    <section ref={place} className="sheet sheet-padded stack comments" aria-labelledby="comments">
      <h2 id="comments">{t('talk.title', { count: query.data?.comments.length ?? 0 })}</h2>
      <Suspense fallback={loading}>
        <Loaded query={query} skeleton={loading}>
          {(talk) => <Talk view={view} talk={talk} onDone={(after: CommentsView) => void client.setQueryData(options.queryKey, after)} />}
        </Loaded>
      </Suspense>
    </section>
  );
}
