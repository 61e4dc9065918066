import './committee.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseSummary } from '@chung-suc/api-contract';
import { caseList } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { LatenessMark } from '../../ui/marks';
import { moment } from '../../ui/moments';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded } from '../../ui/states';
import { silent, toDecide } from './what-waits';

/** What waits for the committee's decision, and who has not answered in time. */
export function CommitteePage() {
  const { t } = useWords();
  const query = useInfiniteQuery(caseList);
  const cases = useMemo(() => query.data?.pages.flatMap((page) => page.cases), [query.data]);
  const waiting = cases && toDecide(cases);
  return (
    <div className="page">
      <PageHead title={t('committee.title')} below={waiting ? t('committee.summary', { count: waiting.length }) : undefined} />
      <Loaded query={{ data: cases, error: query.error, refetch: query.refetch as never }}>
        {(all) => (
          <>
            <section className="stack-tight" aria-labelledby="to-decide">
              <h2 id="to-decide">{t('committee.escalations')}</h2>
              {toDecide(all).length === 0 ? (
                <Empty title={t('committee.none')} why={t('committee.noneWhy')} />
              ) : (
                <ul className="rows">
                  {toDecide(all).map((one) => (
                    <Row key={one.id} summary={one} decides />
                  ))}
                </ul>
              )}
            </section>
            <section className="stack-tight" aria-labelledby="overdue">
              <h2 id="overdue">{t('committee.overdue')}</h2>
              {silent(all).length === 0 ? (
                <p className="quiet">{t('committee.overdueNone')}</p>
              ) : (
                <ul className="rows">
                  {silent(all).map((one) => (
                    <Row key={one.id} summary={one} />
                  ))}
                </ul>
              )}
            </section>
            {query.hasNextPage ? (
              <p>
                <button
                  type="button"
                  className="link-button"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('cases.more')}
                </button>
              </p>
            ) : null}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Row({ summary, decides = false }: { readonly summary: CaseSummary; readonly decides?: boolean }) {
  const { t, say, language } = useWords();
  const { number, offering, offeringName, locality, unit, sentence, due } = summary;
  return (
    <li className="waiting-case" data-late={due?.lateness.kind}>
      <div className="stack-tight">
        <h3>
          <Link to={decides ? '/dieu-hanh/$case' : '/ho-so/$case'} params={{ case: number }}>
            {offeringName} – {locality}
          </Link>
        </h3>
        <p>{say(sentence)}</p>
        <p className="meta">
          <span>{number}</span>
          <span>{say(offering)}</span>
          <span>{unit}</span>
        </p>
      </div>
      {due ? (
        <p className="stack-tight waiting-due">
          <LatenessMark lateness={due.lateness} />
          <span className="small">{t('inbox.due', { moment: moment(due.at, language) })}</span>
        </p>
      ) : null}
    </li>
  );
}
