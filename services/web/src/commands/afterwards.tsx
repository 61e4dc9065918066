import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '@chung-suc/api-contract';
import { afterCommand } from '../api/queries';
import { useWords } from '../i18n/use-words';
import type { FormedKind } from './formed';

/** What follows depends on what is chosen in their forms: it cannot be told before. */
const DEPENDS = new Set<FormedKind>([
  'takePlace',
  'match',
  'choose',
  'split',
  'recordFor',
  'answerRecording',
  'confirmExecution',
  'suspend',
  'commend',
]);

/** Nothing surprises: before the button, what sending leads to, by the rules that will act. Nothing where it cannot be told. */
export function Afterwards({ view, kind }: { readonly view: CaseView; readonly kind: FormedKind }) {
  const { t, say } = useWords();
  const { data } = useQuery({ ...afterCommand(view.id, view.version, kind), enabled: !DEPENDS.has(kind) });
  if (!data) return null;
  const { stage, sentence, owed, mails } = data;
  const readers = [...new Set(mails.map(({ to }) => to))].join('; ');
  return (
    <p className="after small" role="status">
      <strong>{t('case.sentThen')}</strong> {readers === '' ? '' : `${t('case.sentMails', { to: readers })} `}
      {stage === 'closed' ? t('case.sentClosed') : (owed.length === 0 ? [sentence] : owed).map(say).join(' ')}
    </p>
  );
}
