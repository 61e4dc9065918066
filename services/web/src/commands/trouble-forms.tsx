import { Choice, DayField, Group, LongField, TimeField } from '../forms/fields';
import { readMoment, textOf, textOrNull } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import type { CommandForm } from './command-form';

/** R19 asks for both: when it was known and when it was told. */
function KnewAt() {
  const { t } = useWords();
  return (
    <Group label={t('give.knewAt')} hint={t('give.knewAtHint')}>
      <div className="fields-row">
        <DayField name="knewAt.day" label={t('form.day')} />
        <TimeField name="knewAt.time" label={t('form.hour')} />
      </div>
    </Group>
  );
}

const knewAtField = (path: string): string => (path === 'knewAt' ? 'knewAt.day' : path);

function Reason() {
  const { t } = useWords();
  return <LongField name="reason" label={t('form.reason')} hint={t('give.reasonBoth')} />;
}

export const declineForm: CommandForm<'decline'> = {
  Fields: function DeclineFields() {
    const { t } = useWords();
    return (
      <>
        <Reason />
        <LongField name="alternative" label={t('give.alternative')} hint={t('give.alternativeHint')} />
        <KnewAt />
      </>
    );
  },
  read: (values) => {
    const { at, issues } = readMoment(values, 'knewAt');
    return {
      body: { reason: textOf(values, 'reason'), alternative: textOrNull(values, 'alternative'), knewAt: at },
      issues,
      fieldOf: knewAtField,
    };
  },
};

export const troubleForm: CommandForm<'declareTrouble'> = {
  initial: () => ({ unable: 'no' }),
  Fields: function TroubleFields() {
    const { t } = useWords();
    return (
      <>
        <Choice
          name="unable"
          label={t('give.unable')}
          options={[
            { value: 'no', label: t('give.unableNo') },
            { value: 'yes', label: t('give.unableYes') },
          ]}
        />
        <LongField name="reason" label={t('give.trouble')} hint={t('give.reasonBoth')} />
        <KnewAt />
      </>
    );
  },
  read: (values) => {
    const { at, issues } = readMoment(values, 'knewAt');
    return { body: { reason: textOf(values, 'reason'), unable: values['unable'] === 'yes', knewAt: at }, issues, fieldOf: knewAtField };
  },
};

export const cancelForm: CommandForm<'cancel'> = {
  Fields: Reason,
  read: (values) => ({ body: { reason: textOf(values, 'reason') }, issues: [] }),
};

export const notHeldForm: CommandForm<'reportNotHeld'> = {
  Fields: Reason,
  read: (values) => ({ body: { reason: textOf(values, 'reason') }, issues: [] }),
};
