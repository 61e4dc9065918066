import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseView, CommentBody, CommentsView } from '@chung-suc/api-contract';
import { comments, writeComment } from '../../api/talk';
import { LongField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { textOf, type Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../ui/states';
import { Comment } from './comment';
import { useSeen } from './use-seen';

const NOTHING: Values = {};

/** What people write to each other about the case. It changes nothing of it. */
export function Comments({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const options = comments(view.number);
  const query = useQuery(options);
  const place = useSeen(view.id, query.data?.comments.at(-1)?.at);
  const show = (after: CommentsView): void => void client.setQueryData(options.queryKey, after);
  return (
    <section ref={place} className="sheet sheet-padded stack comments" aria-labelledby="comments">
      <h2 id="comments">{t('talk.title', { count: query.data?.comments.length ?? 0 })}</h2>
      <Loaded query={query} skeleton={<p className="quiet small">{t('state.loading')}</p>}>
        {({ comments: all, mayWrite }) => (
          <>
            {all.length === 0 ? (
              <p className="small quiet">{mayWrite ? t('talk.none') : t('talk.noneYet')}</p>
            ) : (
              <ol aria-live="polite">
                {all.map((comment) => (
                  <Comment key={comment.id} caseId={view.id} comment={comment} onDone={show} />
                ))}
              </ol>
            )}
            {mayWrite ? (
              <div className="no-print">
                <Form<CommentBody, CommentsView>
                  name={`comment:${view.id}`}
                  initial={NOTHING}
                  read={(values) => ({ body: { text: textOf(values, 'text') }, issues: [] })}
                  send={(body, key) => writeComment(view.id, body, key)}
                  submit={t('talk.send')}
                  onDone={show}
                >
                  {() => <LongField name="text" label={t('talk.write')} hint={t('talk.writeHint')} rows={3} />}
                </Form>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
