import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessLog } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { shortMoment } from '../ui/moments';
import { Loaded } from '../ui/states';

interface FoldedLooksProps<Key extends QueryKey> {
  readonly title: string;
  readonly none: string;
  readonly log: UseQueryOptions<AccessLog, Error, AccessLog, Key>;
}

/** Looks at numbers, asked for when somebody wants to see them. */
export function FoldedLooks<Key extends QueryKey>({ title, none, log }: FoldedLooksProps<Key>) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({ ...log, enabled: isOpen });
  return (
    <details className="small who-saw no-print" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <Loaded query={query} skeleton={<p className="quiet">{t('state.loading')}</p>}>
          {({ entries }) => <Looks entries={entries} none={none} />}
        </Loaded>
      ) : null}
    </details>
  );
}

/** Who was shown which number of whom; a number may have been corrected since. */
function Looks({ entries, none }: { readonly entries: AccessLog['entries']; readonly none: string }) {
  const { t } = useWords();
  if (entries.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul>
      {entries.map(({ at, by, whose, number, isOld }, index) => (
        <li key={index}>
          <time className="quiet nowrap" dateTime={at}>
            {shortMoment(at)}
          </time>{' '}
          {t('talk.saw', { by, whose })}
          {number === null ? null : (
            <>
              : <span className="nowrap">{number}</span>
              {isOld ? ` (${t('phones.sawOld')})` : ''}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
