import './files.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { caseFiles } from '../api/queries';
import { useWords } from '../i18n/use-words';
import { Loaded, Skeleton } from '../ui/states';

/** With all that sends files; the case itself does not wait for it. */
const CaseFiles = lazy(() => import('./case-files').then((module) => ({ default: module.CaseFiles })));

/** Files and photos of a case, and where more are added. */
export function CaseFilesSection({ number }: { readonly number: string }) {
  const { t } = useWords();
  const query = useQuery(caseFiles(number));
  const loading = <Skeleton heights={[72]} />;
  return (
    <section className="sheet sheet-padded stack files" aria-labelledby="files">
      <h2 id="files">{t('files.title', { count: query.data?.files.length ?? 0 })}</h2>
      <Suspense fallback={loading}>
        <Loaded query={query} skeleton={loading}>
          {(files) => <CaseFiles number={number} files={files} />}
        </Loaded>
      </Suspense>
    </section>
  );
}
