import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';

/** To pass on by chat, and to print. */
export function CaseTools({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = async (): Promise<void> => {
    const text = [
      `${view.number} · ${say(view.offering.label)}`,
      `${view.offering.name} – ${view.locality.name}`,
      say(view.sentence),
      `${location.origin}/ho-so/${view.number}`,
    ].join('\n');
    // A browser has a clipboard on secure origins only.
    setCopied(
      (await navigator.clipboard?.writeText(text).then(
        () => 'yes' as const,
        () => 'failed' as const,
      )) ?? 'failed',
    );
  };
  return (
    <div className="row no-print">
      <Button variant="default" onClick={() => void copy()}>
        {t('case.copy')}
      </Button>
      <Button variant="default" onClick={() => window.print()}>
        {t('case.print')}
      </Button>
      <span role="status" className="small">
        {copied === 'no' ? '' : t(copied === 'yes' ? 'case.copied' : 'case.notCopied')}
      </span>
    </div>
  );
}
