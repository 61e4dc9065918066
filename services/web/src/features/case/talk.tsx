import type { CaseView, CommentBody, CommentsView } from '@chung-suc/api-contract';
import { writeComment } from '../../api/talk';
import { LongField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { textOf, type Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';
import { Comment } from './comment';

const NOTHING: Values = {};

interface TalkProps {
  readonly view: CaseView;
  readonly talk: CommentsView;
  readonly onDone: (after: CommentsView) => void;
}

/** What has been written, and where one writes. */
export function Talk({ view, talk: { comments, mayWrite }, onDone }: TalkProps) {
  const { t } = useWords();
  return (
    <>
      {comments.length === 0 ? (
        <p className="small quiet">{mayWrite ? t('talk.none') : t('talk.noneYet')}</p>
      ) : (
        <ol aria-live="polite">
          {comments.map((comment) => (
            <Comment key={comment.id} caseId={view.id} comment={comment} onDone={onDone} />
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
            onDone={onDone}
          >
            {() => <LongField name="text" label={t('talk.write')} hint={t('talk.writeHint')} rows={3} />}
          </Form>
        </div>
      ) : null}
    </>
  );
}
