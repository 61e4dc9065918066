import type { ReactNode } from 'react';
import { AUDIENCE_WORDS, COST_BEARER_WORDS, COST_ITEM_WORDS, MODE_WORDS, type Words } from '@chung-suc/api-contract';
import { AUDIENCE_GROUPS, COST_ITEMS, MOST_OTHER_DATES, type DeliveryMode } from '@chung-suc/domain';
import { useWords } from '../i18n/use-words';
import { capital } from '../ui/capital';
import { Folded, Group, LongField, SelectField, TextField, type Option } from './fields';
import { useForm } from './form-state';
import { SpanField } from './span-field';

export const optionsOf = (words: Readonly<Record<string, Words>>, say: (words: Words) => string): Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, label: capital(say(text)) }));

interface TermsFieldsProps {
  /** The plan's, or what stands now; another one is a deviation and says why. Null when the plan names none. */
  readonly usualMode: DeliveryMode | null;
  /** Of what has taken place: nothing is left to wish, and no other date. */
  readonly held?: boolean;
  /** What is known of the hours, below them. */
  readonly onHours?: ReactNode;
}

/** When, how, where, for how many, and who takes what: of a request and of a proposal alike. */
export function TermsFields({ usualMode, held = false, onHours }: TermsFieldsProps) {
  const { t, say } = useWords();
  const { values } = useForm();
  return (
    <>
      <div className="hours">
        <SpanField prefix="terms." label={t('terms.when')} />
        {onHours}
      </div>
      <SelectField name="terms.mode" label={t('terms.mode')} options={optionsOf(MODE_WORDS, say)} />
      {(usualMode !== null && values['terms.mode'] !== usualMode) || values['terms.modeDeviation'] ? (
        <TextField name="terms.modeDeviation" label={t('terms.modeDeviation')} hint={t('terms.modeDeviationHint')} />
      ) : null}
      <TextField name="terms.place" label={t('terms.place')} hint={t('terms.placeHint')} />
      <Group label={t(held ? 'register.audience' : 'terms.audience')} hint={t('terms.audienceHint')}>
        <div className="fields-row">
          {AUDIENCE_GROUPS.map((group) => (
            <TextField key={group} name={`audience.${group}`} label={say(AUDIENCE_WORDS[group])} kind="number" />
          ))}
        </div>
      </Group>
      {held ? null : (
        <>
          <LongField name="terms.wishes" label={t('terms.wishes')} hint={t('terms.wishesHint')} />
          <Folded label={t('terms.otherDates')}>
            <p className="small quiet">{t('terms.otherDatesHint')}</p>
            {Array.from({ length: MOST_OTHER_DATES }, (_, index) => (
              <SpanField key={index} prefix={`otherDates.${index}.`} label={t('terms.otherDate', { n: index + 1 })} />
            ))}
          </Folded>
        </>
      )}
      <Folded label={t('terms.costs')}>
        <p className="small quiet">{t('terms.costsHint')}</p>
        <div className="fields-row">
          {COST_ITEMS.map((item) => (
            <SelectField
              key={item}
              name={`costs.${item}`}
              label={capital(say(COST_ITEM_WORDS[item]))}
              options={optionsOf(COST_BEARER_WORDS, say)}
            />
          ))}
        </div>
      </Folded>
    </>
  );
}
