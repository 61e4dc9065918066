import { useTranslation } from 'react-i18next';
import type { Words } from '@chung-suc/api-contract';
import type { Language } from '@chung-suc/domain';

/** The language that is read, and texts that come in both. */
export function useWords(): { language: Language; say: (words: Words) => string; t: ReturnType<typeof useTranslation>['t'] } {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return { language, say: (words) => words[language], t };
}
