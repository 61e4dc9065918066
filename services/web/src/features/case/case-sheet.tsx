import type { CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { CaseFilesSection } from '../../files/case-files-section';
import { ComingSteps } from '../../ui/coming-steps';
import { PageHead } from '../../ui/page-head';
import { useBelow } from '../../ui/use-below';
import { Agreed } from './agreed';
import { CaseActs } from './case-acts';
import { CaseNotices } from './case-notices';
import { CaseTools } from './case-tools';
import { Comments } from './comments';
import { People } from './people';
import { Progress } from './progress';
import { Timeline } from './timeline';

export function CaseSheet({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const below = useBelow();
  const late = view.duties[0]?.lateness.kind;
  return (
    <>
      <PageHead
        title={`${view.offering.name} – ${view.locality.name}`}
        above={
          <>
            {view.number} · {say(view.offering.label)} · {view.unit.name}
          </>
        }
      >
        <div className="tools-above">
          <CaseTools view={view} />
        </div>
      </PageHead>
      <Progress view={view} />
      <p className="sentence" data-late={view.stage === 'closed' ? undefined : late} aria-live="polite">
        {say(view.sentence)}
      </p>
      <CaseNotices view={view} />
      <CaseActs view={view} />
      {view.stage === 'closed' ? null : (
        <details className="sheet sheet-padded nobody no-print">
          <summary>{t('case.ifNobody')}</summary>
          <ComingSteps steps={view.ifNobodyActs} />
        </details>
      )}
      {below ? (
        <>
          <div className="case-columns">
            <div className="stack">
              <Agreed view={view} />
              <CaseFilesSection number={view.number} />
              <Timeline view={view} />
            </div>
            <div className="stack">
              <People view={view} />
              <Comments view={view} />
            </div>
          </div>
          <div className="tools-below">
            <CaseTools view={view} />
          </div>
        </>
      ) : null}
    </>
  );
}
