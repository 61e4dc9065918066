import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n/use-words';
import { moment } from '../ui/moments';
import { useSkipping } from './skip-context';
import { trialClock } from './trial';

/** What time it is in the trial copy, and two ways to move on. `onSkip`: the menu has done its work. */
export function SkipMenu({ onSkip }: { readonly onSkip: () => void }) {
  const { t, language } = useWords();
  const skipping = useSkipping();
  const { data: clock } = useQuery({ ...trialClock, enabled: skipping !== null });
  if (!skipping) return null;
  const skip = (days: number) => {
    onSkip();
    skipping.skip({ kind: 'workingDays', days });
  };
  return (
    <div className="stack-tight">
      {clock ? <p className="small quiet">{t('skip.now', { moment: moment(clock.now, language) })}</p> : null}
      <Button variant="default" disabled={skipping.isRunning} onClick={() => skip(1)}>
        {t('skip.day')}
      </Button>
      <Button variant="default" disabled={skipping.isRunning} onClick={() => skip(5)}>
        {t('skip.days')}
      </Button>
      {clock?.mailPage ? (
        <a className="small" href={clock.mailPage} target="_blank" rel="noreferrer">
          {t('skip.mailPage')}
        </a>
      ) : null}
    </div>
  );
}
