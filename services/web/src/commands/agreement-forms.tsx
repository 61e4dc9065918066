import type { CaseView } from '@chung-suc/api-contract';
import { LongField, Tick } from '../forms/fields';
import { textOrNull, type Values } from '../forms/reading';
import { TermsFields } from '../forms/terms-fields';
import { readTerms, termsValues } from '../forms/terms-reading';
import { useWords } from '../i18n/use-words';
import { versionNumber, versionOf, type CommandForm } from './command-form';
import { DateChoice, dateOf, firstDate } from './date-choice';
import { DetailsFields } from './details-fields';
import { readDetails } from './details-reading';

export const agreeForm: CommandForm<'agree'> = {
  initial: () => firstDate,
  Fields: function AgreeFields({ view }) {
    const { t } = useWords();
    return (
      <>
        <DateChoice view={view} />
        <DetailsFields prefix="" />
        <LongField name="note" label={t('give.note')} rows={2} />
        <Tick name="acceptsCostSplit" label={t('give.costSplit')} />
      </>
    );
  },
  read: (values, view) => {
    const { details, fieldOf } = readDetails(values, '');
    return {
      body: { ...details, acceptsCostSplit: values['acceptsCostSplit'] === 'yes', version: versionNumber(view), date: dateOf(values) },
      issues: [],
      fieldOf,
    };
  },
};

export const acceptForm: CommandForm<'accept'> = {
  initial: () => firstDate,
  Fields: function AcceptFields({ view }) {
    const { t } = useWords();
    return (
      <>
        <p>{t('give.acceptNote', { n: versionNumber(view) })}</p>
        <DateChoice view={view} />
      </>
    );
  },
  read: (values, view) => ({ body: { version: versionNumber(view), date: dateOf(values) }, issues: [] }),
};

/** What there is, so that only what differs is typed. */
const proposed = (view: CaseView): Values => {
  const version = versionOf(view);
  const details = version?.details ?? view.agreement;
  return {
    ...termsValues(version?.terms ?? view.terms),
    ...Object.fromEntries(
      (details?.presenters ?? []).flatMap(({ name, kind }, row) => [
        [`details.presenters.${row}.name`, name],
        [`details.presenters.${row}.kind`, kind],
      ]),
    ),
    'details.rows': String(details?.presenters.length ?? 1),
    'details.contents': details?.contents ?? '',
  };
};

export const proposeForm: CommandForm<'propose'> = {
  initial: proposed,
  Fields: function ProposeFields({ view }) {
    const { t } = useWords();
    return (
      <>
        <p className="small quiet">{t('give.filled')}</p>
        <TermsFields usualMode={(versionOf(view)?.terms ?? view.terms).mode} />
        {view.mySide === 'unit' ? <DetailsFields prefix="details." /> : null}
        <LongField name="note" label={t('give.proposeWhy')} hint={t('give.proposeWhyHint')} />
      </>
    );
  },
  read: (values, view) => {
    const { terms, otherDates, issues, fieldOf } = readTerms(values);
    const unit = view.mySide === 'unit' ? readDetails(values, 'details.') : null;
    return {
      body: {
        version: versionNumber(view),
        terms: { ...terms, costs: terms.costs ?? [] },
        otherDates: [...otherDates],
        details: unit?.details ?? null,
        note: textOrNull(values, 'note'),
      },
      issues,
      fieldOf: (path) => fieldOf(unit ? unit.fieldOf(path) : path),
    };
  },
};
