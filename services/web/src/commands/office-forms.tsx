import { useQuery } from '@tanstack/react-query';
import { adjustment } from '../api/queries';
import { DayField, Group, LongField, SelectField, Tick } from '../forms/fields';
import { readDay } from '../forms/moments';
import { textOf, textOrNull } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import type { CommandForm } from './command-form';

/** The committee's office says which unit is asked (R49); left out, the one that the plan assigns. */
export const matchForm: CommandForm<'match'> = {
  Fields: function MatchFields({ view }) {
    const { t, say } = useWords();
    const { data } = useQuery(adjustment(view.number));
    return (
      <>
        <SelectField
          name="unitId"
          label={t('give.matchUnit')}
          options={[
            { value: '', label: t('give.matchPlanned') },
            ...(data?.units ?? []).map(({ id, name, grounds }) => ({ value: id, label: grounds ? `${name} – ${say(grounds)}` : name })),
          ]}
        />
        <LongField name="note" label={t('give.note')} hint={t('give.reasonBoth')} />
      </>
    );
  },
  read: (values) => ({ body: { unitId: textOrNull(values, 'unitId'), note: textOrNull(values, 'note') }, issues: [] }),
};

/** The locality holds what stands without what was declined (R12). */
export const splitForm: CommandForm<'split'> = {
  initial: ({ components }) =>
    Object.fromEntries(components.map(({ id, standing }) => [`keep.${id}`, standing === 'declined' ? '' : 'yes'])),
  Fields: function SplitFields({ view }) {
    const { t, say } = useWords();
    return (
      <Group label={t('give.keep')} hint={t('give.keepHint')}>
        {view.components.map(({ id, name, unit, standingTitle }) => (
          <Tick key={id} name={`keep.${id}`} label={name} hint={`${unit.name} · ${say(standingTitle)}`} />
        ))}
      </Group>
    );
  },
  read: (values, { components }) => ({
    body: { keep: components.filter(({ id }) => values[`keep.${id}`] === 'yes').map(({ id }) => id) },
    issues: [],
    fieldOf: (path) => (path.startsWith('keep') ? `keep.${components[0]?.id ?? ''}` : path),
  }),
};

export const suspendForm: CommandForm<'suspend'> = {
  Fields: function SuspendFields() {
    const { t } = useWords();
    return (
      <>
        <LongField name="reason" label={t('form.reason')} hint={t('give.reasonBoth')} />
        <DayField name="until" label={t('give.until')} hint={t('give.untilHint')} />
      </>
    );
  },
  read: (values) => ({
    body: { reason: textOf(values, 'reason'), until: readDay(textOf(values, 'until')) ?? textOf(values, 'until') },
    issues: [],
  }),
};

export const resumeForm: CommandForm<'resumeCase'> = {
  Fields: function ResumeFields() {
    const { t } = useWords();
    return <LongField name="remark" label={t('give.remark')} />;
  },
  read: (values) => ({ body: { remark: textOrNull(values, 'remark') }, issues: [] }),
};
