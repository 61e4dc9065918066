import { useEffect, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words';

interface PageHeadProps {
  readonly title: string;
  /** Above the title, small: `CS-2026-0143 · III.1, nội dung 3`. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** At the right, on the phone below. */
  readonly children?: ReactNode;
}

/** The head of a page, and the title of its window. */
export function PageHead({ title, above, below, children }: PageHeadProps) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <header className="page-head">
      <div>
        {above ? <p className="small quiet">{above}</p> : null}
        <h1>{title}</h1>
        {below ? (
          <p className="quiet" role="status">
            {below}
          </p>
        ) : null}
      </div>
      {children}
    </header>
  );
}
