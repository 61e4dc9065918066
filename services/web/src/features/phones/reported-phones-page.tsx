import './phones.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PhoneReports } from '@chung-suc/api-contract';
import { phoneReports } from '../../api/phones';
import { useWords } from '../../i18n/use-words';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded, RowsSkeleton } from '../../ui/states';
import { ReportedPhone } from './reported-phone';

/** Numbers that somebody has reported as wrong, for the coordinator: who says so and why, who has seen them, and what becomes of them. */
export function ReportedPhonesPage() {
  const { t } = useWords();
  const client = useQueryClient();
  const query = useQuery(phoneReports);
  const show = (after: PhoneReports): void => void client.setQueryData(phoneReports.queryKey, after);
  const loadAnew = (): void => void client.invalidateQueries({ queryKey: phoneReports.queryKey });
  return (
    <div className="page">
      <PageHead title={t('phones.title')} below={t('phones.titleBelow')} />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ open, resolved }) => (
          <>
            {open.length === 0 ? <Empty title={t('phones.none')} why={t('phones.noneWhy')} /> : null}
            {open.map((number) => (
              <ReportedPhone key={number.id} number={number} onDone={show} onRefused={loadAnew} />
            ))}
            {resolved.length > 0 ? (
              <section className="stack" aria-labelledby="resolved-phones">
                <h2 id="resolved-phones">{t('phones.resolved')}</h2>
                {resolved.map((number) => (
                  <ReportedPhone key={number.id} number={number} onDone={show} onRefused={loadAnew} />
                ))}
              </section>
            ) : null}
          </>
        )}
      </Loaded>
    </div>
  );
}
