import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unreadComments } from '../../api/talk';
import { useWords } from '../../i18n/use-words';
import { shortMoment } from '../../ui/moments';

/** What others have written on cases of mine since I last looked. Nobody owes an answer. */
export function NewComments() {
  const { t } = useWords();
  const { data } = useQuery(unreadComments);
  if (!data || data.cases.length === 0) return null;
  return (
    <section className="stack-tight new-comments" aria-labelledby="new-comments">
      <h2 id="new-comments" className="group-title">
        {t('talk.new')} <span className="quiet">({data.cases.length})</span>
      </h2>
      <ul className="rows">
        {data.cases.map(({ id, number, offeringName, locality, count, last }) => (
          <li key={id}>
            <Link to="/ho-so/$case" params={{ case: number }} hash="comments">
              {offeringName} – {locality}
            </Link>
            <p className="small">
              {t('talk.newLine', { count, by: last.by, at: shortMoment(last.at) })} · {number}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
