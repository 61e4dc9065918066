import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseList } from '../../api/queries';
import { useWords } from '../../i18n/use-words';

/** More is what the table of cases is for. */
const SHOWN = 20;

/** Open cases that I may read, where somebody else has to act. Apart from what I owe, and folded where there is something. */
export function ForInformation({ mine }: { readonly mine: ReadonlySet<string> }) {
  const { t, say } = useWords();
  const { data } = useInfiniteQuery(caseList);
  const others = (data?.pages[0]?.cases ?? []).filter(({ id, stage }) => stage !== 'closed' && !mine.has(id));
  if (others.length === 0) return null;
  return (
    <details className="for-information" open={mine.size === 0}>
      <summary>{t('inbox.know', { count: others.length })}</summary>
      <p className="small quiet">{t('inbox.knowWhy')}</p>
      <ul className="rows">
        {others.slice(0, SHOWN).map(({ id, number, offeringName, locality, sentence }) => (
          <li key={id}>
            <Link to="/ho-so/$case" params={{ case: number }}>
              {offeringName} – {locality}
            </Link>
            <p className="small">{say(sentence)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
