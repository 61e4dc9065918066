import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CASE_COLUMNS, dueNow, sentenceNow } from '@chung-suc/api-contract';
import { caseList } from '../../api/queries';
import { useWords } from '../../i18n/use-words';

/** More is what the table of cases is for. */
const SHOWN = 20;

/** Open cases that I may read, where somebody else has to act. Apart from what I owe, and folded where there is something; what is due first stands first. */
export function ForInformation({ mine }: { readonly mine: ReadonlySet<string> }) {
  const { t, say } = useWords();
  const { data } = useInfiniteQuery(caseList);
  const others = (data?.pages[0]?.cases ?? [])
    .filter(({ id, stage }) => stage !== 'closed' && !mine.has(id))
    .sort(CASE_COLUMNS.due.compare);
  if (others.length === 0) return null;
  return (
    <details className="for-information" open={mine.size === 0}>
      <summary>{t('inbox.know', { count: others.length })}</summary>
      <p className="small quiet">{t('inbox.knowWhy')}</p>
      <ul className="rows">
        {others.slice(0, SHOWN).map((summary) => {
          const { id, number, offeringName, locality } = summary;
          return (
            <li key={id} data-late={dueNow(summary)?.lateness.kind}>
              <Link to="/ho-so/$case" params={{ case: number }}>
                {offeringName} – {locality}
              </Link>
              <p className="small">
                {say(sentenceNow(summary))} <span className="quiet nowrap">{number}</span>
              </p>
            </li>
          );
        })}
      </ul>
      {others.length > SHOWN ? (
        <p className="small">
          <Link to="/ho-so">{t('inbox.knowAll', { count: others.length })}</Link>
        </p>
      ) : null}
    </details>
  );
}
