import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseView } from '@chung-suc/api-contract';
import { accessLog, revealPhone } from '../../api/talk';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/session-context';
import { TroubleNotice } from '../../ui/trouble-notice';

interface PhoneProps {
  readonly view: CaseView;
  readonly person: CaseView['people'][number];
}

/** A masked number, and the way to see it: once, and written down (R57). It leaves with the page. */
export function Phone({ view, person: { id, name, phone } }: PhoneProps) {
  const { t } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const reveal = useMutation({
    mutationFn: (personId: string) => revealPhone(view.id, personId),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: accessLog(view.number, view.id).queryKey }),
  });
  if (phone === null) return null;
  const shown = reveal.data;
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
        {!shown && view.takesPart && id !== null && id !== me.id ? (
          <button
            type="button"
            className="link-button no-print"
            aria-label={t('talk.revealOf', { name })}
            disabled={reveal.isPending}
            onClick={() => reveal.mutate(id)}
          >
            {t('talk.reveal')}
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
    </>
  );
}
