import type { CaseView } from '@chung-suc/api-contract';
import type { Stage } from '@chung-suc/domain';
import { useWords } from '../../i18n/use-words';

const STEPS = ['asked', 'agreed', 'held', 'reported', 'recognised'] as const;

/** How many steps are behind a case that stands here. One that stands still, or ended early, is where it was. */
const BEHIND: Record<Exclude<Stage, 'suspended'>, number> = {
  waiting: 0,
  matching: 0,
  requested: 1,
  agreed: 2,
  held: 3,
  reported: 4,
  registered: 4,
  reviewed: 4,
  commended: 4,
  closed: 5,
};

/** The way of a case in five steps. */
export function Progress({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const stopped = view.stage === 'suspended' || (view.stage === 'closed' && view.outcome !== 'completed');
  const behind = stopped ? reached(view) : BEHIND[view.stage as Exclude<Stage, 'suspended'>];
  return (
    <ol className="progress" aria-label={t('case.progress')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-done={index < behind || undefined}
          aria-current={index === behind && view.stage !== 'closed' ? 'step' : undefined}
        >
          {t(`case.steps.${step}`)}
          {index < behind ? <span className="unseen"> {t('case.stepDone')}</span> : null}
        </li>
      ))}
    </ol>
  );
}

function reached({ report, agreement }: CaseView): number {
  if (report) return 4;
  return agreement ? 2 : 1;
}
