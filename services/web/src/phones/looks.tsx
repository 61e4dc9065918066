import type { AccessLog } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { shortMoment } from '../ui/moments';

/** Who was shown which number of whom; a number may have been corrected since. */
export function Looks({ entries, none }: { readonly entries: AccessLog['entries']; readonly none: string }) {
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
