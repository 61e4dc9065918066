import type { CaseView } from '@chung-suc/api-contract';
import { accessLog } from '../../api/talk';
import { useWords } from '../../i18n/use-words';
import { FoldedLooks } from '../../phones/looks';

/** For the coordinator: who was shown whose number in this case. */
export function WhoSaw({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  return <FoldedLooks title={t('talk.whoSaw')} none={t('talk.nobodySaw')} log={accessLog(view.number, view.id)} />;
}
