import { useTranslation } from 'react-i18next';
import type { Words } from '@chung-suc/api-contract';
import type { Language } from '@chung-suc/domain';
import type { vi } from './vi';

/** Paths of all texts, such as `case.recorded`. i18next's own types compute the same for every call: the compiler takes minutes over them. */
type PathsOf<Texts> = { [K in keyof Texts & string]: Texts[K] extends string ? K : `${K}.${PathsOf<Texts[K]>}` }[keyof Texts & string];
export type TextPath = PathsOf<typeof vi>;

/** A text of the application in the language that is read, with `values` in its places; null leaves one empty. */
export type Translate = (path: TextPath, values?: Readonly<Record<string, string | number | null>>) => string;

/** The language that is read, and texts that come in both. */
export function useWords(): { language: Language; say: (words: Words) => string; t: Translate } {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return { language, say: (words) => words[language], t };
}
