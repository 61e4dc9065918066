import './case.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseView } from '../../api/queries';
import { PageHead } from '../../ui/page-head';
import { Loaded, Skeleton } from '../../ui/states';
import { CaseSheet } from './case-sheet';

/** One case: where it stands, what I can do about it, what is agreed, who takes part, what was and what comes. */
export function CasePage() {
  const { case: number } = useParams({ from: '/in/ho-so/$case' });
  const query = useQuery(caseView(number));
  return (
    <div className="page">
      {query.data ? null : <PageHead title={number} />}
      <Loaded query={query} skeleton={<Skeleton heights={[64, 40, 96, 320]} />}>
        {(view) => <CaseSheet view={view} />}
      </Loaded>
    </div>
  );
}
