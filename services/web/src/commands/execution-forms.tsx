import { Button } from '@mantine/core';
import { AUDIENCE_WORDS, MOST_COMMENDED } from '@chung-suc/api-contract';
import { ReportPhotos, photoIssues } from '../files/form-files';
import { Choice, Group, LongField, SelectField, TextField } from '../forms/fields';
import { useForm } from '../forms/form-state';
import { countIssues, fieldInRows, numberOf, textOf, textOrNull } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import type { CommandForm } from './command-form';

export const reportForm: CommandForm<'report'> = {
  initial: ({ terms, report }) => ({
    ...Object.fromEntries(
      terms.audience.map(({ group }, index) => [
        `attendance.${index}.count`,
        String(report?.attendance.find((part) => part.group === group)?.count ?? ''),
      ]),
    ),
    summary: report?.summary ?? '',
    difficulties: report?.difficulties ?? '',
  }),
  Fields: function ReportFields({ view }) {
    const { t, say } = useWords();
    return (
      <>
        <Group label={t('give.attendance')}>
          <div className="fields-row">
            {view.terms.audience.map(({ group }, index) => (
              <TextField key={group} name={`attendance.${index}.count`} label={say(AUDIENCE_WORDS[group])} kind="number" />
            ))}
          </div>
        </Group>
        <LongField name="summary" label={t('give.summary')} hint={t('give.summaryHint')} rows={5} />
        <LongField name="difficulties" label={t('give.difficulties')} />
        <ReportPhotos number={view.number} />
      </>
    );
  },
  read: (values, { terms }) => ({
    body: {
      attendance: terms.audience.map(({ group }, index) => ({ group, count: numberOf(values, `attendance.${index}.count`) })),
      summary: textOf(values, 'summary'),
      difficulties: textOrNull(values, 'difficulties'),
    },
    issues: [...terms.audience.flatMap((_, index) => countIssues(values, `attendance.${index}.count`)), ...photoIssues(values)],
  }),
};

export const confirmForm: CommandForm<'confirmExecution'> = {
  initial: () => ({ tookPlace: 'yes' }),
  Fields: function ConfirmFields() {
    const { t } = useWords();
    return (
      <>
        <Choice
          name="tookPlace"
          label={t('give.tookPlace')}
          options={[
            { value: 'yes', label: t('give.yes') },
            { value: 'no', label: t('give.no') },
          ]}
        />
        <SelectField
          name="rating"
          label={t('give.rating')}
          options={[
            { value: '', label: t('give.ratingNone') },
            ...([5, 4, 3, 2, 1] as const).map((n) => ({ value: String(n), label: t(`give.rating${n}`) })),
          ]}
        />
        <LongField name="comment" label={t('give.comment')} />
      </>
    );
  },
  read: (values) => ({
    body: {
      tookPlace: values['tookPlace'] === 'yes',
      rating: textOf(values, 'rating') === '' ? null : Number(values['rating']),
      comment: textOrNull(values, 'comment'),
    },
    issues: [],
  }),
};

export const reviewForm: CommandForm<'review'> = {
  Fields: function ReviewFields() {
    const { t } = useWords();
    return <LongField name="remark" label={t('give.remark')} />;
  },
  read: (values) => ({ body: { remark: textOrNull(values, 'remark') }, issues: [] }),
};

export const returnReportForm: CommandForm<'returnReport'> = {
  Fields: function ReturnFields() {
    const { t } = useWords();
    return <LongField name="missing" label={t('give.missing')} hint={t('give.missingHint')} />;
  },
  read: (values) => ({ body: { missing: textOf(values, 'missing') }, issues: [] }),
};

export const commendForm: CommandForm<'commend'> = {
  Fields: function CommendFields() {
    const { t } = useWords();
    const { values, set } = useForm();
    const rows = Math.min(MOST_COMMENDED, Math.max(1, Number(values['rows']) || 1));
    return (
      <>
        <Choice
          name="who"
          label={t('give.who')}
          options={[
            { value: 'people', label: t('give.whoPeople') },
            { value: 'nobody', label: t('give.whoNobody') },
          ]}
        />
        {values['who'] === 'people' ? (
          <>
            {Array.from({ length: rows }, (_, row) => (
              <div key={row} className="fields-row">
                <TextField name={`people.${row}.name`} label={t('give.person')} />
                <TextField name={`people.${row}.merit`} label={t('give.merit')} />
              </div>
            ))}
            {rows < MOST_COMMENDED ? (
              <div>
                <Button variant="default" size="sm" mih={44} onClick={() => set('rows', String(rows + 1))}>
                  {t('form.more')}
                </Button>
              </div>
            ) : null}
          </>
        ) : null}
      </>
    );
  },
  read: (values) => {
    const isPeople = values['who'] === 'people';
    const rows = Array.from({ length: MOST_COMMENDED }, (_, row) => row).filter(
      (row) => isPeople && (textOf(values, `people.${row}.name`) !== '' || textOf(values, `people.${row}.merit`) !== ''),
    );
    const inRows = fieldInRows('people', rows, 'name');
    return {
      body: {
        people: rows.map((row) => ({ name: textOf(values, `people.${row}.name`), merit: textOf(values, `people.${row}.merit`) })),
        nobodyThisTime: values['who'] === 'nobody',
      },
      issues: [],
      fieldOf: (path) => (path === 'people' && !isPeople ? 'who' : inRows(path)),
    };
  },
};
