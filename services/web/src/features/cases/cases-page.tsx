import './cases.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { STAGE_WORDS, isShown, standingWords, type CaseSummary } from '@chung-suc/api-contract';
import { STAGES } from '@chung-suc/domain';
import { caseList, catalogue } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { GuideLink } from '../../trial/guide-link';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded, RowsSkeleton } from '../../ui/states';
import { CaseCards } from './case-cards';
import { CasesTable } from './cases-table';
import { useIsWide } from '../../ui/use-is-wide';

/** Every case that I may read: a dense table on a wide screen, rows on a phone. */
export function CasesPage() {
  const { t } = useWords();
  const query = useInfiniteQuery(caseList);
  const cases = useMemo(() => query.data?.pages.flatMap((page) => page.cases), [query.data]);
  return (
    <div className="page">
      <PageHead title={t('cases.title')} below={cases && cases.length > 0 ? t('cases.summary', { count: cases.length }) : undefined}>
        <RegisterLink />
      </PageHead>
      <Loaded query={{ data: cases, error: query.error, refetch: query.refetch as never }} skeleton={<RowsSkeleton />}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('cases.empty')} why={t('cases.emptyWhy')}>
              <p>
                <GuideLink />
              </p>
            </Empty>
          ) : (
            <Filtered cases={all} />
          )
        }
      </Loaded>
      {query.hasNextPage ? (
        <p className="no-print">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('cases.more')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** For whoever can register what their unit has held (R50). */
function RegisterLink() {
  const { t } = useWords();
  const { data } = useQuery(catalogue);
  if (!data?.areas.some(({ offerings }) => offerings.some(({ registrable }) => registrable))) return null;
  return (
    <Link to="/ghi-nhan" className="action no-print" data-quiet>
      {t('register.title')}
    </Link>
  );
}

function Filtered({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { t, say, language } = useWords();
  const isWide = useIsWide();
  const [typed, setTyped] = useState('');
  const [stage, setStage] = useState('');
  const search = useDeferredValue(typed);
  const found = useMemo(() => cases.filter((one) => isShown(one, { search, stage }, language)), [cases, stage, search, language]);
  return (
    <>
      <div className="case-filters no-print">
        <TextInput
          label={t('cases.find')}
          placeholder={t('cases.findHint')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden />}
        />
        <NativeSelect
          label={t('cases.stage')}
          value={stage}
          onChange={(event) => setStage(event.currentTarget.value)}
          data={[
            { value: '', label: t('cases.allStages') },
            { value: 'open', label: t('cases.openOnly') },
            { value: 'escalated', label: say(standingWords('requested', null, true)) },
            ...STAGES.map((value) => ({ value, label: say(STAGE_WORDS[value]) })),
          ]}
        />
      </div>
      <p className="unseen" role="status">
        {t('cases.summary', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <Empty title={t('cases.nothing')} why={t('cases.nothingWhy')} />
      ) : isWide ? (
        <CasesTable cases={found} filter={{ search, stage }} />
      ) : (
        <CaseCards cases={found} />
      )}
    </>
  );
}
