import type { CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { moment } from '../../ui/moments';

/** What the office has recorded on behalf of the sides, with their word on it. */
export function Recordings({ recordings }: Pick<CaseView, 'recordings'>) {
  const { t, say, language } = useWords();
  if (recordings.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t('record.heading')}</h3>
      <ul className="stack-tight">
        {recordings.map(({ n, whose, what, source, saidAt, quote, title, reason, standing }) => (
          <li key={n}>
            <p>
              {t('record.line', {
                whose,
                what: say(what).toLowerCase(),
                source: say(source.title),
                saidAt: moment(saidAt, language),
              })}
              {' · '}
              <strong data-standing={standing}>{say(title)}</strong>
            </p>
            {quote ? <p className="written">“{quote}”</p> : null}
            {reason ? <p className="written">{`${t('record.why')}: ${reason}`}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
