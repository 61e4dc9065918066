import { Choice, LongField } from '../forms/fields';
import { textOf, textOrNull } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import { versionNumber, type CommandForm } from './command-form';

export const takePlaceForm: CommandForm<'takePlace'> = {
  initial: () => ({ take: 'yes' }),
  Fields: function TakePlaceFields() {
    const { t } = useWords();
    return (
      <>
        <Choice
          name="take"
          label={t('give.take')}
          options={[
            { value: 'yes', label: t('give.takeYes') },
            { value: 'no', label: t('give.takeNo') },
          ]}
        />
        <LongField name="reason" label={t('give.takeWhy')} rows={2} />
      </>
    );
  },
  read: (values) => ({ body: { take: values['take'] === 'yes', reason: textOrNull(values, 'reason') }, issues: [] }),
};

export const chooseForm: CommandForm<'choose'> = {
  Fields: function ChooseFields({ view }) {
    const { t, say } = useWords();
    return (
      <>
        <Choice
          name="option"
          label={t('give.option')}
          options={[
            ...(view.offer ?? []).map((text, index) => ({ value: String(index), label: say(text) })),
            { value: 'none', label: t('give.none') },
          ]}
        />
        <LongField name="reason" label={t('give.optionWhy')} />
      </>
    );
  },
  read: (values) => {
    const chosen = textOf(values, 'option');
    return {
      body: { option: chosen === '' ? -1 : chosen === 'none' ? null : Number(chosen), reason: textOrNull(values, 'reason') },
      issues: [],
    };
  },
};

export const turnDownForm: CommandForm<'turnDown'> = {
  Fields: function TurnDownFields() {
    const { t } = useWords();
    return <LongField name="reason" label={t('form.reason')} hint={t('give.reasonBoth')} />;
  },
  read: (values, view) => ({ body: { version: versionNumber(view), reason: textOf(values, 'reason') }, issues: [] }),
};
