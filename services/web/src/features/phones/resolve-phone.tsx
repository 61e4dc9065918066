import { SHAPE_PROBLEM_WORDS, type PhoneReports, type PhoneResolutionBody, type ReportedNumber } from '@chung-suc/api-contract';
import { PHONE_OUTCOMES, type PhoneOutcome } from '@chung-suc/domain';
import { resolvePhoneReport } from '../../api/phones';
import { Choice, TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { textOf, textOrNull, type Reading, type Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';

interface ResolvePhoneProps {
  readonly number: ReportedNumber;
  readonly onDone: (after: PhoneReports) => void;
  readonly onRefused: () => void;
}

const NOTHING: Values = {};

/** Another number with its source, or the word that it is right. Fields carry the report's id: several stand on one page. */
export function ResolvePhone({ number: { id }, onDone, onRefused }: ResolvePhoneProps) {
  const { t } = useWords();
  const named = (field: string): string => `${id}.${field}`;
  const read = (values: Values): Reading<PhoneResolutionBody> => {
    const outcome = textOf(values, named('outcome')) as PhoneOutcome;
    return {
      body: {
        outcome,
        phone: outcome === 'corrected' ? textOrNull(values, named('phone')) : null,
        source: textOf(values, named('source')),
      },
      issues: PHONE_OUTCOMES.includes(outcome) ? [] : [{ field: named('outcome'), message: SHAPE_PROBLEM_WORDS.choiceMissing }],
      fieldOf: named,
    };
  };
  return (
    <div className="no-print">
      <Form<PhoneResolutionBody, PhoneReports>
        name={`phone-resolution:${id}`}
        initial={NOTHING}
        read={read}
        send={(body, key) => resolvePhoneReport(id, body, key)}
        submit={t('phones.settle')}
        onRefused={onRefused}
        onDone={onDone}
      >
        {(values) => {
          const outcome = textOf(values, named('outcome'));
          return (
            <>
              <Choice
                name={named('outcome')}
                label={t('phones.how')}
                options={PHONE_OUTCOMES.map((value) => ({ value, label: t(`phones.outcome.${value}`) }))}
              />
              {outcome === 'corrected' ? (
                <TextField name={named('phone')} label={t('phones.right')} hint={t('phones.correctedNext')} kind="tel" />
              ) : null}
              <TextField name={named('source')} label={t('phones.source')} hint={t('phones.sourceHint')} />
            </>
          );
        }}
      </Form>
    </div>
  );
}
