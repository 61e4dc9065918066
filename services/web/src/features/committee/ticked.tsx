import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { CaseSummary } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { Skeleton } from '../../ui/states';

const SeveralPanel = lazy(() => import('./several-panel').then(({ SeveralPanel }) => ({ default: SeveralPanel })));

interface TickedProps {
  readonly all: readonly CaseSummary[];
  readonly chosen: readonly CaseSummary[];
  /** Those that are being decided; null while one still chooses. */
  readonly deciding: readonly CaseSummary[] | null;
  readonly onTickAll: (all: boolean) => void;
  readonly onDecide: (cases: readonly CaseSummary[]) => void;
  readonly onDone: () => void;
}

/** How many are ticked, and the way to decide them at once. */
export function Ticked({ all, chosen, deciding, onTickAll, onDecide, onDone }: TickedProps) {
  const { t } = useWords();
  if (deciding) {
    return (
      <Suspense fallback={<Skeleton heights={[320]} />}>
        <SeveralPanel cases={deciding} onClose={onDone} />
      </Suspense>
    );
  }
  if (all.length < 2) return null;
  return (
    <div className="row no-print">
      <Button disabled={chosen.length === 0} onClick={() => onDecide(chosen)}>
        {t('several.open', { count: chosen.length })}
      </Button>
      <Button variant="default" onClick={() => onTickAll(chosen.length < all.length)}>
        {t(chosen.length < all.length ? 'several.tickAll' : 'several.clear')}
      </Button>
      <span role="status" className="small quiet">
        {chosen.length > 0 ? t('several.ticked', { count: chosen.length }) : ''}
      </span>
    </div>
  );
}
