import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PhoneNews } from '@chung-suc/api-contract';
import { phoneNews, seePhoneNews } from '../../api/phones';
import { useWords } from '../../i18n/use-words';
import { day } from '../../ui/moments';
import { TroubleNotice } from '../../ui/trouble-notice';

/** For the coordinator: a thing to do, apart from what is owed in cases. It has no deadline, and nobody climbs over it. */
export function PhonesToResolve({ numbers }: { readonly numbers: PhoneNews['toResolve'] }) {
  const { t } = useWords();
  if (numbers.length === 0) return null;
  return (
    <section className="stack-tight phones-to-resolve" aria-labelledby="phones-to-resolve">
      <h2 id="phones-to-resolve" className="group-title">
        {t('phones.toResolve')} <span className="quiet">({numbers.length})</span>
      </h2>
      <ul className="rows">
        {numbers.map(({ id, person, post, reports, since }) => (
          <li key={id} className="duty">
            <div className="stack-tight">
              <h3>
                <Link to="/danh-ba/sai-so" hash={id} className="duty-title">
                  {t('catalogue.contact', { name: person })}
                </Link>
              </h3>
              <p className="small">{[post, t('phones.toResolveLine', { count: reports, date: day(since) })].filter(Boolean).join(' · ')}</p>
            </div>
            <div className="row duty-acts">
              <Link to="/danh-ba/sai-so" hash={id} className="action">
                {t('phones.toResolveGo')}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of my reports: nobody owes anything, and each stays until I say that I know. */
export function PhoneNewsSection({ news }: { readonly news: PhoneNews['resolved'] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const see = useMutation({
    mutationFn: seePhoneNews,
    onSuccess: () => client.invalidateQueries({ queryKey: phoneNews.queryKey }),
  });
  if (news.length === 0) return null;
  return (
    <section className="stack-tight phone-news" aria-labelledby="phone-news">
      <h2 id="phone-news" className="group-title">
        {t('phones.news')} <span className="quiet">({news.length})</span>
      </h2>
      {see.error ? <TroubleNotice error={see.error} /> : null}
      <ul className="rows">
        {news.map(({ id, person, outcome, source, at, case: { number } }) => (
          <li key={id} className="stack-tight">
            <p>
              {outcome === 'corrected'
                ? t('phones.newsCorrected', { person, source, date: day(at) })
                : t('phones.newsConfirmed', { person, source, date: day(at) })}
            </p>
            <p className="row small">
              <Link to="/ho-so/$case" params={{ case: number }} hash="people">
                {number}
              </Link>
              <button type="button" className="link-button" disabled={see.isPending} onClick={() => see.mutate(id)}>
                {t('phones.known')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
