import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { ComingSteps } from '../../ui/coming-steps';
import { PageHead } from '../../ui/page-head';

interface CaseOpenedProps {
  readonly view: CaseView;
  readonly title: string;
  /** Who has been written to. */
  readonly mailed: string;
}

/** A case was opened: what happened, and what comes next by itself. */
export function CaseOpened({ view, title, mailed }: CaseOpenedProps) {
  const { t, say } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <>
      <PageHead title={title} above={`${view.number} · ${say(view.offering.label)}`} />
      <section ref={place} tabIndex={-1} className="notice" data-kind="done" role="status">
        <h2>
          {view.offering.name} – {view.locality.name}
        </h2>
        <p>{say(view.sentence)}</p>
        <p>{mailed}</p>
      </section>
      <section className="sheet sheet-padded stack-tight">
        <h2>{t('request.next')}</h2>
        <ComingSteps steps={view.ifNobodyActs} />
      </section>
      <div className="row">
        <Link to="/ho-so/$case" params={{ case: view.number }} className="action">
          {t('request.open')}
        </Link>
      </div>
    </>
  );
}
