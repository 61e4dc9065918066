import './inbox.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { phoneNews } from '../../api/phones';
import { myDuties } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { GuideLink } from '../../trial/guide-link';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded, RowsSkeleton } from '../../ui/states';
import { DutyRow } from './duty-row';
import { ForInformation } from './for-information';
import { groupDuties } from './group-duties';
import { NewComments } from './new-comments';
import { PhoneNewsSection, PhonesToResolve } from './phone-news';

/** What I owe, by due time; apart from it what is only for my information. */
export function InboxPage() {
  const { t } = useWords();
  const query = useQuery(myDuties);
  const { data: numbers } = useQuery(phoneNews);
  const toResolve = numbers?.toResolve ?? [];
  return (
    <div className="page">
      <PageHead
        title={t('inbox.title')}
        below={query.data && query.data.duties.length > 0 ? t('inbox.summary', { count: query.data.duties.length }) : undefined}
      />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ duties }) => (
          <>
            {duties.length === 0 && toResolve.length === 0 ? (
              <Empty title={t('inbox.empty')} why={t('inbox.emptyWhy')}>
                <p>
                  <Link to="/danh-muc">{t('inbox.emptyGo')}</Link> · <GuideLink />
                </p>
              </Empty>
            ) : null}
            {groupDuties(duties).map(({ group, duties: some }) => (
              <section key={group} className="stack-tight" aria-labelledby={`due-${group}`}>
                <h2 id={`due-${group}`} className="group-title" data-group={group}>
                  {t(`inbox.${group}`)} <span className="quiet">({some.length})</span>
                </h2>
                <ul className="rows">
                  {some.map((duty) => (
                    <DutyRow key={`${duty.case.id} ${duty.id}`} duty={duty} />
                  ))}
                </ul>
              </section>
            ))}
            <PhonesToResolve numbers={toResolve} />
            <NewComments />
            <PhoneNewsSection news={numbers?.resolved ?? []} />
            <ForInformation mine={new Set(duties.map((duty) => duty.case.id))} />
          </>
        )}
      </Loaded>
    </div>
  );
}
