import './committee.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { dueNow, sentenceNow, type CaseSummary } from '@chung-suc/api-contract';
import { caseList } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/session-context';
import { GuideLink } from '../../trial/guide-link';
import { LatenessMark } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded, RowsSkeleton } from '../../ui/states';
import { Ticked } from './ticked';
import { silent, toDecide } from './what-waits';

/** What waits for the committee's decision, and who has not answered in time. */
export function CommitteePage() {
  const { t } = useWords();
  const query = useInfiniteQuery(caseList);
  const cases = useMemo(() => query.data?.pages.flatMap((page) => page.cases), [query.data]);
  const waiting = cases && toDecide(cases);
  const { seesAllCases } = useMe();
  if (!seesAllCases) return <NotForMe />;
  return (
    <div className="page">
      <PageHead
        title={t('committee.title')}
        below={waiting && waiting.length > 0 ? t('committee.summary', { count: waiting.length }) : undefined}
      />
      <Loaded query={{ data: cases, error: query.error, refetch: query.refetch as never }} skeleton={<RowsSkeleton />}>
        {(all) => (
          <>
            <ToDecide cases={toDecide(all)} />
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

/** Whoever sees only their own cases would read here that nothing waits. */
function NotForMe() {
  const { t } = useWords();
  return (
    <div className="page">
      <PageHead title={t('committee.title')} />
      <Empty title={t('committee.notForMe')} why={t('committee.notForMeWhy')}>
        <p>
          <Link to="/ho-so">{t('nav.cases')}</Link>
        </p>
      </Empty>
    </div>
  );
}

/** Each by itself, or several ticked and decided at once. */
function ToDecide({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { t } = useWords();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState<readonly CaseSummary[] | null>(null);
  const tick = (id: string, on: boolean): void => setTicked((before) => [...before.filter((one) => one !== id), ...(on ? [id] : [])]);
  const mine = cases.filter(({ decision }) => decision?.mine);
  const chosen = mine.filter(({ id }) => ticked.includes(id));
  return (
    <section className="stack-tight" aria-labelledby="to-decide">
      <h2 id="to-decide">{t('committee.escalations')}</h2>
      {cases.length === 0 ? (
        <Empty title={t('committee.none')} why={t('committee.noneWhy')}>
          <p>
            <GuideLink />
          </p>
        </Empty>
      ) : (
        <ul className="rows">
          {cases.map((one) => (
            <Row
              key={one.id}
              summary={one}
              decides
              {...(mine.length > 1 && mine.includes(one) && !deciding
                ? { ticked: ticked.includes(one.id), onTick: (on: boolean) => tick(one.id, on) }
                : {})}
            />
          ))}
        </ul>
      )}
      <Ticked
        all={mine}
        chosen={chosen}
        deciding={deciding}
        onTickAll={(all) => setTicked(all ? mine.map(({ id }) => id) : [])}
        onDecide={setDeciding}
        onDone={() => {
          setDeciding(null);
          setTicked([]);
        }}
      />
    </section>
  );
}

interface RowProps {
  readonly summary: CaseSummary;
  readonly decides?: boolean;
  readonly ticked?: boolean;
  /** Left out: it cannot be ticked. */
  readonly onTick?: (on: boolean) => void;
}

function Row({ summary, decides = false, ticked = false, onTick }: RowProps) {
  const { t, say } = useWords();
  const { number, offering, offeringName, locality, unit } = summary;
  const [sentence, due] = [sentenceNow(summary), dueNow(summary)];
  return (
    <li className="waiting-case" data-late={due?.lateness.kind} data-tickable={onTick ? true : undefined}>
      {onTick ? (
        <label className="tick">
          <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
          <span className="unseen">{t('several.tick', { number })}</span>
        </label>
      ) : null}
      <div className="stack-tight">
        <h3>
          <Link to={decides ? '/dieu-hanh/$case' : '/ho-so/$case'} params={{ case: number }}>
            {offeringName} – {locality}
          </Link>
        </h3>
        <p>{say(sentence)}</p>
        {sentence.vi === summary.sentence.vi ? null : <p className="small">{say(summary.sentence)}</p>}
        <p className="meta">
          <span>{number}</span>
          <span>{say(offering)}</span>
          <span>{unit}</span>
        </p>
      </div>
      {due ? (
        <p className="waiting-due">
          <LatenessMark lateness={due.lateness} />
        </p>
      ) : null}
    </li>
  );
}
