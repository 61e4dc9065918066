import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentBody, CommentView, CommentsView } from '@chung-suc/api-contract';
import { changeComment, removeComment } from '../../api/talk';
import { LongField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { textOf } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';
import { shortMoment } from '../../ui/moments';
import { TroubleNotice } from '../../ui/trouble-notice';

interface CommentProps {
  readonly caseId: string;
  readonly comment: CommentView;
  readonly onDone: (after: CommentsView) => void;
}

/** One comment; its author may change it for a short while, and remove it. */
export function Comment({ caseId, comment, onDone }: CommentProps) {
  const { t } = useWords();
  const { id, at, author, text, editedAt, mayEdit, mayRemove } = comment;
  const [doing, setDoing] = useState<'nothing' | 'editing' | 'removing'>('nothing');
  const remove = useMutation({ mutationFn: () => removeComment(caseId, id), onSuccess: onDone });
  const stop = (): void => setDoing('nothing');
  return (
    <li className="stack-tight">
      <p className="small">
        <strong>{t('catalogue.contact', { name: author.name })}</strong>
        <span className="quiet">
          {' '}
          · {author.organisation} · <time dateTime={at}>{shortMoment(at)}</time>
          {editedAt && text !== null ? ` ${t('talk.edited')}` : ''}
        </span>
      </p>
      {text === null ? (
        <p className="quiet">{t('talk.removed')}</p>
      ) : doing === 'editing' ? (
        <Form<CommentBody, CommentsView>
          name={`comment-edit:${id}`}
          initial={{ edited: text }}
          read={(values) => ({ body: { text: textOf(values, 'edited') }, issues: [], fieldOf: () => 'edited' })}
          send={(body) => changeComment(caseId, id, body)}
          submit={t('talk.save')}
          onDone={(after) => {
            stop();
            onDone(after);
          }}
          onCancel={stop}
        >
          {() => <LongField name="edited" label={t('talk.edit')} rows={3} />}
        </Form>
      ) : (
        <p className="written">{text}</p>
      )}
      {doing === 'nothing' && text !== null && (mayEdit || mayRemove) ? (
        <p className="row small no-print">
          {mayEdit ? (
            <button type="button" className="link-button" onClick={() => setDoing('editing')}>
              {t('talk.edit')}
            </button>
          ) : null}
          {mayRemove ? (
            <button type="button" className="link-button" onClick={() => setDoing('removing')}>
              {t('talk.remove')}
            </button>
          ) : null}
        </p>
      ) : null}
      {doing === 'removing' && text !== null ? (
        <div className="row small no-print">
          <span>{t('talk.removeSure')}</span>
          <Button size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('talk.remove')}
          </Button>
          <Button size="xs" variant="default" onClick={stop}>
            {t('form.close')}
          </Button>
        </div>
      ) : null}
      {remove.error ? <TroubleNotice error={remove.error} title={t('talk.notRemoved')} /> : null}
    </li>
  );
}
