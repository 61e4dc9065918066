import { useWords } from '../i18n/use-words';

/** The page itself failed, or its script could not be loaded: after a new version, or without a network. */
export function PageTrouble() {
  const { t } = useWords();
  return (
    <section className="notice" data-kind="error" role="alert">
      <h2>{t('state.failed')}</h2>
      <p>{t('state.unexpected')}</p>
      <p>
        <button type="button" className="action" onClick={() => location.reload()}>
          {t('state.back')}
        </button>
      </p>
    </section>
  );
}
