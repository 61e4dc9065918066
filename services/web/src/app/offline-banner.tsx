import { useSyncExternalStore } from 'react';
import { useWords } from '../i18n/use-words';

const listen = (heard: () => void): (() => void) => {
  window.addEventListener('online', heard);
  window.addEventListener('offline', heard);
  return () => {
    window.removeEventListener('online', heard);
    window.removeEventListener('offline', heard);
  };
};

export function OfflineBanner() {
  const { t } = useWords();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status" className={isOnline ? 'unseen' : 'offline'}>
      {isOnline ? '' : t('app.offline')}
    </div>
  );
}
