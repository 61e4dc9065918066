import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { outlook, type OutlookAsked } from '../../api/queries';
import { readSpan, type Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';
import { moment } from '../../ui/moments';

const QUIET_MS = 400;

/** What stands in the way of the hours that are typed, and what comes once it is sent. It warns; the request can be sent all the same. */
export function OutlookNotice({ offeringId, values }: { readonly offeringId: string; readonly values: Values }) {
  const { t, say, language } = useWords();
  const { start, end, issues } = readSpan(values, 'terms.');
  const asked = useSettled(issues.length === 0 && start < end ? `${start} ${end}` : '');
  const [from = '', to = ''] = asked.split(' ');
  const query = useQuery({
    ...outlook({ offeringId, start: from, end: to } satisfies OutlookAsked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false, // a warning that does not come keeps nobody from sending
  });
  if (asked === '' || !query.data) return null;
  const { warnings, likelyDuplicates, afterwards } = query.data;
  return (
    <div aria-live="polite" className="stack">
      {warnings.length > 0 ? (
        <section className="notice" data-kind="warning">
          <h3>{t('request.mind')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.vi}>{say(warning)}</li>
            ))}
          </ul>
          {likelyDuplicates.map(({ id, number }) => (
            <p key={id}>
              <Link to="/ho-so/$case" params={{ case: number }}>
                {number}
              </Link>
            </p>
          ))}
        </section>
      ) : (
        <p className="small quiet">{t('request.free')}</p>
      )}
      {afterwards ? (
        <section className="after stack-tight">
          <h3>{t('request.then')}</h3>
          {afterwards.owed.map((sentence) => (
            <p key={sentence.vi}>{say(sentence)}</p>
          ))}
          <ol className="small">
            {afterwards.coming.map(({ at, text }, index) => (
              <li key={index}>
                <strong>{moment(at, language)}</strong>: {say(text)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
