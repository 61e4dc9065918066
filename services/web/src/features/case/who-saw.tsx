import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '@chung-suc/api-contract';
import { accessLog } from '../../api/talk';
import { useWords } from '../../i18n/use-words';
import { Looks } from '../../phones/looks';
import { Loaded } from '../../ui/states';

/** For the coordinator: who was shown whose number in this case. Asked for when somebody opens it. */
export function WhoSaw({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({ ...accessLog(view.number, view.id), enabled: isOpen });
  return (
    <details className="small who-saw no-print" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('talk.whoSaw')}</summary>
      {isOpen ? (
        <Loaded query={query} skeleton={<p className="quiet">{t('state.loading')}</p>}>
          {({ entries }) => <Looks entries={entries} none={t('talk.nobodySaw')} />}
        </Loaded>
      ) : null}
    </details>
  );
}
