import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { FIELD_PROBLEM_WORDS } from '@chung-suc/api-contract';
import { ApiError, isAway } from '../api/api-error';
import { forgetKey, keyFor } from '../api/keys';
import { useDraft } from '../drafts/use-draft';
import { useWords } from '../i18n/use-words';
import { TroubleNotice } from '../ui/trouble-notice';
import { FormContext, idOf, type FormState } from './form-state';
import type { Issue, Reading, Values } from './reading';

interface FormProps<B, R> {
  /** Names the draft and the key: one for each form and what it is about. */
  readonly name: string;
  readonly initial: Values;
  readonly read: (values: Values) => Reading<B>;
  readonly send: (body: B, key: string) => Promise<R>;
  readonly onDone: (result: R) => void;
  /** A refusal may mean that somebody was faster: what is shown around the form is loaded anew. */
  readonly onRefused?: () => void;
  readonly submit: string;
  readonly onCancel?: () => void;
  /** There is nothing to send any more, as is said above the form: what was typed can be read and copied. */
  readonly blocked?: boolean;
  readonly children: (values: Values) => ReactNode;
}

/** A form that loses nothing: what is typed is kept as a draft until it was taken, and a lost answer is asked for again with the same key. */
export function Form<B, R>({ name, initial, read, send, onDone, onRefused, submit, onCancel, blocked = false, children }: FormProps<B, R>) {
  const { t, say } = useWords();
  const draft = useDraft<Values>(name, initial);
  const [unreadable, setUnreadable] = useState<readonly Issue[]>([]);
  const [fields, setFields] = useState<Fields>({});
  const sending = useMutation({
    mutationFn: (body: B) => send(body, keyFor(name, body)),
    onSuccess: (result) => {
      forgetKey(name);
      draft.forget();
      onDone(result);
    },
    onError: (error) => {
      if (isAway(error)) return;
      forgetKey(name);
      onRefused?.();
    },
  });
  const refused = sending.error instanceof ApiError ? sending.error : null;
  const { value: values } = draft;
  const issues = useMemo((): readonly Issue[] => {
    if (unreadable.length > 0) return unreadable;
    const { fieldOf = (path) => path } = read(values);
    return refused?.problem.errors.map(({ field, message }) => ({ field: fieldOf(field), message })) ?? [];
    // What is typed after a refusal does not move what was said about it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [unreadable, refused]);
  const called = useCallback((field: string, label: string, isChosen: boolean) => {
    setFields((before) => (before[field]?.label === label ? before : { ...before, [field]: { label, isChosen } }));
  }, []);
  const wordsOf = ({ field, message }: Issue): string =>
    fields[field]?.isChosen && message.vi === FIELD_PROBLEM_WORDS.required.vi ? t('form.notChosen') : say(message);
  const list = issues.map((issue) => ({ field: issue.field, label: fields[issue.field]?.label, words: wordsOf(issue) }));
  const state: FormState = {
    values,
    set: (field, value) => draft.set({ [field]: value }),
    errorOf: (field) => {
      const issue = issues.find((one) => one.field === field);
      return issue && wordsOf(issue);
    },
    called,
  };
  return (
    <FormContext value={state}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (blocked) return;
          const { body, issues: found } = read(values);
          setUnreadable(found);
          if (found.length === 0) sending.mutate(body);
          else sending.reset();
        }}
      >
        {draft.kept ? (
          <p className="small quiet">
            {t('form.kept')}{' '}
            <button type="button" className="link-button" onClick={draft.forget}>
              {t('form.discard')}
            </button>
          </p>
        ) : null}
        {unreadable.length > 0 ? <MendNotice found={unreadable} list={list} /> : null}
        {unreadable.length === 0 && sending.error ? (
          <TroubleNotice error={sending.error} {...(list.length > 0 ? { title: t('form.mend') } : {})}>
            {list.length > 0 ? <MendList list={list} /> : null}
            <p className="small">{t('form.nothingLost')}</p>
          </TroubleNotice>
        ) : null}
        {children(values)}
        <div className="row">
          {blocked ? null : (
            <Button type="submit" loading={sending.isPending}>
              {isAway(sending.error) ? t('form.sendAgain') : submit}
            </Button>
          )}
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {t('form.close')}
            </Button>
          ) : null}
        </div>
      </form>
    </FormContext>
  );
}

/** The fields that are shown, by name. */
type Fields = Readonly<Record<string, { readonly label: string; readonly isChosen: boolean }>>;

interface MendProps {
  readonly list: readonly { readonly field: string; readonly label: string | undefined; readonly words: string }[];
}

/** `found`: anew each time that it is sent. */
function MendNotice({ found, list }: MendProps & { readonly found: readonly Issue[] }) {
  const { t } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [found]);
  return (
    <section ref={place} tabIndex={-1} className="notice" data-kind="error" role="alert">
      <h2>{t('form.mend')}</h2>
      <MendList list={list} />
    </section>
  );
}

/** Each leads to its field. */
function MendList({ list }: MendProps) {
  return (
    <ul>
      {list.map(({ field, label, words }, index) => (
        <li key={index}>
          {label ? (
            <a
              href={`#${idOf(field)}`}
              onClick={(event) => {
                event.preventDefault();
                const place = document.getElementById(idOf(field));
                place?.closest('details')?.setAttribute('open', '');
                place?.focus();
              }}
            >
              {label}
            </a>
          ) : null}
          {label ? ': ' : ''}
          {words}
        </li>
      ))}
    </ul>
  );
}
