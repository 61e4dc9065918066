import { speak } from '../i18n/i18n';
import { useWords } from '../i18n/use-words';

/** Named in the language that it leads to. */
export function LanguageSwitch() {
  const { language, t } = useWords();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="header-button" lang={other} onClick={() => void speak(other)} aria-label={t('app.languageLabel')}>
      {t('app.language')}
    </button>
  );
}
