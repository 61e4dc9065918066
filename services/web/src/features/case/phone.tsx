import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { CaseView } from '@chung-suc/api-contract';
import { accessLog, revealPhone } from '../../api/talk';
import { useWords } from '../../i18n/use-words';
import { PhoneNotes } from '../../phones/phone-notes';
import { useMe } from '../../session/session-context';
import { TroubleNotice } from '../../ui/trouble-notice';

/** With the form's fields: a case is read far more often than a number is wrong. */
const ReportPhone = lazy(() => import('./report-phone').then((module) => ({ default: module.ReportPhone })));

interface PhoneProps {
  readonly view: CaseView;
  readonly person: CaseView['people'][number];
}

/** A masked number, the way to see it, once and written down (R57), and to say that it is wrong. What was shown leaves with the page. */
export function Phone({ view, person: { id, name, phone, phoneStanding } }: PhoneProps) {
  const { t } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [reporting, setReporting] = useState(false);
  // A corrected number is another one: what was shown before it is over.
  const which = `${phone} ${phoneStanding?.erratum?.at}`;
  const reveal = useMutation({
    mutationFn: ({ personId }: { readonly personId: string; readonly which: string }) => revealPhone(view.id, personId),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: accessLog(view.number, view.id).queryKey }),
  });
  if (phone === null) return null;
  const shown = reveal.variables?.which === which ? reveal.data : undefined;
  const takesPart = view.takesPart && id !== null && id !== me.id;
  const mayReport = takesPart && !phoneStanding?.reportedByMe && (phoneStanding?.mayReport || shown !== undefined);
  return (
    <>
      <p className="small phone">
        {shown ? (
          <a className="nowrap" href={`tel:${shown.phone.replace(/ /g, '')}`}>
            {shown.phone}
          </a>
        ) : (
          <span className="nowrap">{phone}</span>
        )}
        {!shown && takesPart ? (
          <button
            type="button"
            className="link-button no-print"
            aria-label={t('talk.revealOf', { name })}
            disabled={reveal.isPending}
            onClick={() => reveal.mutate({ personId: id, which })}
          >
            {t('talk.reveal')}
          </button>
        ) : null}
        {mayReport && !reporting ? (
          <button
            type="button"
            className="link-button no-print"
            aria-label={t('phones.reportOf', { name })}
            onClick={() => setReporting(true)}
          >
            {t('phones.report')}
          </button>
        ) : null}
      </p>
      {shown ? (
        <p className="small quiet" role="status">
          {shown.doubtful ? `${t('talk.doubtful')} ` : ''}
          {t('talk.revealed')}
        </p>
      ) : null}
      {reveal.error ? <TroubleNotice error={reveal.error} title={t('talk.notRevealed')} /> : null}
      <PhoneNotes
        mine={id === me.id}
        phone={phone}
        reportedAt={phoneStanding?.reportedAt ?? null}
        erratum={phoneStanding?.erratum ?? null}
      />
      {phoneStanding?.reportedByMe ? (
        <p className="small quiet" role="status">
          {t('phones.reportedByMe')}
        </p>
      ) : null}
      {phoneStanding?.reportedAt && phoneStanding.mayResolve ? (
        <p className="small no-print">
          <Link to="/danh-ba/sai-so">{t('phones.look')}</Link>
        </p>
      ) : null}
      {reporting && takesPart ? (
        <Suspense fallback={<p className="quiet small">{t('state.loading')}</p>}>
          <ReportPhone view={view} personId={id} onClose={() => setReporting(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
