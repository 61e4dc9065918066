import { useQueryClient } from '@tanstack/react-query';
import {
  PHONE_FAULT_WORDS,
  SHAPE_PROBLEM_WORDS,
  type CaseView,
  type PhoneReportBody,
  type PhoneStandingView,
} from '@chung-suc/api-contract';
import { PHONE_FAULTS, type PhoneFault } from '@chung-suc/domain';
import { reportPhone } from '../../api/phones';
import { caseView } from '../../api/queries';
import { Choice, LongField, TextField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { textOf, textOrNull, type Reading, type Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';

interface ReportPhoneProps {
  readonly view: CaseView;
  readonly personId: string;
  readonly onClose: () => void;
}

const NOTHING: Values = {};

/** What happened when somebody called. Fields carry the person's id: several numbers stand on one page. */
export function ReportPhone({ view, personId, onClose }: ReportPhoneProps) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const loadAnew = (): void => void client.invalidateQueries({ queryKey: caseView(view.number).queryKey, exact: true });
  const named = (field: string): string => `${personId}.${field}`;
  const read = (values: Values): Reading<PhoneReportBody> => {
    const fault = textOf(values, named('fault')) as PhoneFault;
    return {
      body: { fault, note: textOrNull(values, named('note')), betterPhone: textOrNull(values, named('betterPhone')) },
      issues: PHONE_FAULTS.includes(fault) ? [] : [{ field: named('fault'), message: SHAPE_PROBLEM_WORDS.choiceMissing }],
      fieldOf: named,
    };
  };
  return (
    <div className="no-print">
      <Form<PhoneReportBody, PhoneStandingView>
        name={`phone-report:${view.id}:${personId}`}
        initial={NOTHING}
        read={read}
        send={(body, key) => reportPhone(view.id, personId, body, key)}
        submit={t('phones.send')}
        onRefused={loadAnew}
        onCancel={onClose}
        onDone={() => {
          onClose();
          loadAnew();
        }}
      >
        {() => (
          <>
            <Choice
              name={named('fault')}
              label={t('phones.fault')}
              options={PHONE_FAULTS.map((value) => ({ value, label: say(PHONE_FAULT_WORDS[value]) }))}
            />
            <LongField name={named('note')} label={t('phones.note')} hint={t('phones.noteHint')} rows={2} />
            <TextField name={named('betterPhone')} label={t('phones.better')} kind="tel" />
          </>
        )}
      </Form>
    </div>
  );
}
