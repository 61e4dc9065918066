import { formatSpan } from '@chung-suc/domain';
import { useWords } from '../i18n/use-words';
import { DayField, TimeField } from './fields';
import { useForm } from './form-state';
import { readSpan } from './reading';

/** A day and two hours, with the weekday read back; an engagement of several days has its last day besides. */
export function SpanField({ prefix, label }: { readonly prefix: string; readonly label: string }) {
  const { t, language } = useWords();
  const { values } = useForm();
  const { start, end, issues } = readSpan(values, prefix);
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="fields-row">
        <DayField name={`${prefix}date`} label={t('form.day')} />
        <TimeField name={`${prefix}from`} label={t('form.from')} />
        <TimeField name={`${prefix}to`} label={t('form.to')} />
      </div>
      <p className="small quiet" role="status">
        {issues.length === 0 ? formatSpan(Date.parse(start), Date.parse(end), language) : t('form.spanHint')}
      </p>
      <details className="folded">
        <summary className="small">{t('form.severalDays')}</summary>
        <DayField name={`${prefix}last`} label={t('form.lastDay')} />
      </details>
    </fieldset>
  );
}
