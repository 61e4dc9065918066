import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { outlook, type OutlookAsked } from '../../api/queries';
import { readSpan, type Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';
import { moment } from '../../ui/moments';

const QUIET_MS = 400;

/** What the form says so far that the outlook depends on. */
interface OutlookOf {
  readonly offeringId: string;
  readonly values: Values;
  /** The components that are asked for, where not all are. */
  readonly parts?: readonly string[] | undefined;
  /** Where a unit has held what it registers; empty while that is not chosen. Left out: a locality asks. */
  readonly localityId?: string;
}

/** What is known of the hours that are typed; undefined until they are. */
function useOutlook({ offeringId, values, parts, localityId }: OutlookOf) {
  const { start, end, issues } = readSpan(values, 'terms.');
  const asked = useSettled(issues.length === 0 && start < end && localityId !== '' ? `${start} ${end}` : '');
  const [from = '', to = ''] = asked.split(' ');
  const { data } = useQuery({
    ...outlook({
      ...{ offeringId, start: from, end: to },
      ...(localityId ? { localityId } : {}),
      ...(parts ? { parts: parts.join(',') } : {}),
    } satisfies OutlookAsked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false, // a warning that does not come keeps nobody from sending
  });
  return asked === '' ? undefined : data;
}

/** What stands in the way of the hours that are typed. It warns; it can be sent all the same. `free`: said when nothing does. */
export function OutlookWarnings({ of, free }: { readonly of: OutlookOf; readonly free: string }) {
  const { t, say } = useWords();
  const known = useOutlook(of);
  return (
    <div aria-live="polite">
      {known && known.warnings.length === 0 ? <p className="small quiet">{free}</p> : null}
      {known && known.warnings.length > 0 ? (
        <section className="notice" data-kind="warning">
          <h3>{t('request.mind')}</h3>
          <ul>
            {known.warnings.map((warning) => (
              <li key={warning.vi}>{say(warning)}</li>
            ))}
          </ul>
          {known.likelyDuplicates.map(({ id, number }) => (
            <p key={id}>
              <Link to="/ho-so/$case" params={{ case: number }}>
                {number}
              </Link>
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}

/** What comes once it is sent, by the rules that will act. */
export function OutlookAfterwards({ of, title }: { readonly of: OutlookOf; readonly title: string }) {
  const { say, language } = useWords();
  const afterwards = useOutlook(of)?.afterwards;
  if (!afterwards) return null;
  return (
    <section className="after stack-tight" aria-live="polite">
      <h3>{title}</h3>
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
