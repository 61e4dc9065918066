import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { CASE_COLUMNS, type CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { chatText } from './chat-text';

/** To pass on by chat, and to print. */
export function CaseTools({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const labels = {
    ...{ unit: say(CASE_COLUMNS.unit.title), agreed: t('case.agreed'), asked: t('case.asked') },
    ...{ when: t('terms.when'), mode: t('terms.mode'), place: t('terms.place'), audience: t('terms.audience') },
    total: (total: number) => t('case.total', { total }),
    ...{ presenter: t('give.presenter'), contents: t('give.contents'), parts: t('parts.title'), open: t('request.open') },
  };
  const text = chatText(view, labels, say, location.origin);
  const copy = async (): Promise<void> => {
    // A browser has a clipboard on secure origins only.
    setCopied(
      (await navigator.clipboard?.writeText(text).then(
        () => 'yes' as const,
        () => 'failed' as const,
      )) ?? 'failed',
    );
  };
  return (
    <div className="stack-tight no-print">
      <div className="row">
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
      {copied === 'failed' ? (
        <Textarea aria-label={t('case.copy')} readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
      ) : null}
    </div>
  );
}
