import { useEffect, useRef, type ReactNode } from 'react';
import { ApiError } from '../api/api-error';
import { useWords } from '../i18n/use-words';

/** Why what was sent was not taken. It takes the focus, so that nobody types on without having seen it. */
export function TroubleNotice({
  error,
  title,
  children,
}: {
  readonly error: unknown;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  const { t, say, language } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [error]);
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <section ref={place} tabIndex={-1} className="notice" data-kind="error" role="alert">
      <h2>{title ?? (problem && language === 'vi' ? problem.title : t('form.notSent'))}</h2>
      <p>{problem ? say(problem.detail) : t('form.noAnswer')}</p>
      {children}
      {problem?.reference ? <p className="small quiet">{t('state.code', { code: `${problem.code} · ${problem.reference}` })}</p> : null}
    </section>
  );
}
