import { Button } from '@mantine/core';
import { MOST_PRESENTERS, PRESENTER_WORDS } from '@chung-suc/api-contract';
import { LongField, SelectField, TextField } from '../forms/fields';
import { useForm } from '../forms/form-state';
import { optionsOf } from '../forms/terms-fields';
import { useWords } from '../i18n/use-words';

/** What the unit makes specific (R17): who speaks, and what about. `prefix`: the path of the details in the body. `held`: it has taken place. */
export function DetailsFields({ prefix, held = false }: { readonly prefix: '' | 'details.'; readonly held?: boolean }) {
  const { t, say } = useWords();
  const { values, set } = useForm();
  const rows = Math.min(MOST_PRESENTERS, Math.max(1, Number(values[`${prefix}rows`]) || 1));
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="fields-row">
          <TextField
            name={`${prefix}presenters.${row}.name`}
            label={rows === 1 ? t('give.presenter') : t('give.presenterN', { n: row + 1 })}
            hint={t('give.presenterHint')}
          />
          <SelectField name={`${prefix}presenters.${row}.kind`} label={t('give.kind')} hint=" " options={optionsOf(PRESENTER_WORDS, say)} />
        </div>
      ))}
      {rows < MOST_PRESENTERS ? (
        <div>
          <Button variant="default" size="sm" mih={44} onClick={() => set(`${prefix}rows`, String(rows + 1))}>
            {t('give.addPresenter')}
          </Button>
        </div>
      ) : null}
      <LongField name={`${prefix}contents`} label={t('give.contents')} hint={t(held ? 'register.contentsHint' : 'give.contentsHint')} />
    </>
  );
}
