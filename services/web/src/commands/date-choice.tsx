import type { CaseView } from '@chung-suc/api-contract';
import { Choice } from '../forms/fields';
import { textOf, type Values } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import { versionOf } from './command-form';

/** Which of the dates of the version on the table, where it names more than one. */
export function DateChoice({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const version = versionOf(view);
  if (!version || version.otherDates.length === 0) return null;
  const dates = [version.terms, ...version.otherDates];
  return (
    <Choice
      name="date"
      label={t('give.whichDate')}
      options={dates.map(({ when }, index) => ({ value: index === 0 ? 'own' : String(index - 1), label: say(when) }))}
    />
  );
}

export const firstDate: Values = { date: 'own' };

/** Index of one of the other dates; null for the version's own. */
export function dateOf(values: Values): number | null {
  const chosen = textOf(values, 'date');
  return chosen === '' || chosen === 'own' ? null : Number(chosen);
}
