import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@chung-suc/domain';
import { vi } from './vi';

const KEPT = 'language';

const chosen = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi');

/** English is loaded when somebody reads it. */
async function load(language: Language): Promise<void> {
  if (language === 'en') i18next.addResourceBundle('en', 'translation', (await import('./en')).en);
  document.documentElement.lang = language;
}

export async function beginI18n(): Promise<void> {
  const language = chosen();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false }, // React escapes
  });
  await load(language);
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await load(language);
  await i18next.changeLanguage(language);
}
