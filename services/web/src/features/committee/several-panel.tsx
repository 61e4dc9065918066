import { Button } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseSummary } from '@chung-suc/api-contract';
import { adjustment, giveCommand, previewCommand } from '../../api/queries';
import { useDraft } from '../../drafts/use-draft';
import { Choice, DayField, LongField, SelectField } from '../../forms/fields';
import { FormContext, idOf } from '../../forms/form-state';
import type { Issue, Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';
import { Failure, Skeleton } from '../../ui/states';
import { alikeOptions, alikeUnits, decisionOn, missingIn, whyNone, type Chosen } from './several-decision';
import { SeveralResults } from './several-results';
import { decideEach, tryEach, type Item, type Outcome } from './several-run';

interface SeveralPanelProps {
  /** As they were ticked: they stay here when they leave the list. */
  readonly cases: readonly CaseSummary[];
  readonly onClose: () => void;
}

/** The same decision for several cases: what each could be, a dry run, then one command for each. */
export function SeveralPanel({ cases, onClose }: SeveralPanelProps) {
  const { t } = useWords();
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  // What could be done is what it was when the panel was opened: it must not change under the decision.
  const found = useQueries({ queries: cases.map(({ number }) => ({ ...adjustment(number), staleTime: Infinity })) });
  const failed = found.find(({ error }) => error !== null);
  const chosen = cases.flatMap(({ id, number, offeringName, locality, unit }, index): Chosen[] => {
    const options = found[index]?.data;
    return options ? [{ id, number, title: `${offeringName} – ${locality}`, unit, options }] : [];
  });
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="several">
      <h2 id="several" ref={place} tabIndex={-1}>
        {t('several.title', { count: cases.length })}
      </h2>
      {failed ? <Failure error={failed.error} onRetry={() => found.forEach((one) => void one.refetch())} /> : null}
      {chosen.length === cases.length ? <Deciding chosen={chosen} onClose={onClose} /> : failed ? null : <Skeleton heights={[48, 200]} />}
    </section>
  );
}

type Step = 'asked' | 'tried' | 'decided';

const NOTHING: Values = {};

function Deciding({ chosen, onClose }: { readonly chosen: readonly Chosen[]; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const draft = useDraft<Values>('several', NOTHING);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [step, setStep] = useState<Step>('asked');
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const tell = useCallback((id: string, outcome: Outcome) => setOutcomes((before) => ({ ...before, [id]: outcome })), []);
  const { value: values } = draft;
  const none = whyNone(chosen);
  // What was tried is what is decided, and what is sent again.
  const [items, setItems] = useState<readonly Item[]>([]);
  const run = (how: () => Promise<void>): void => {
    setBusy(true);
    void how().finally(() => setBusy(false));
  };
  const attempt = (): void => {
    const missing = missingIn(values);
    setIssues(missing);
    if (missing[0]) return document.getElementById(idOf(missing[0].field))?.focus();
    const tried = chosen.map((one): Item => ({ id: one.id, body: decisionOn(one, values) }));
    setItems(tried);
    setOutcomes({});
    setStep('tried');
    run(() => tryEach(tried, (id, body) => previewCommand(id, 'adjust', body), tell));
  };
  const decide = (some: readonly Chosen[]): void => {
    const sent = items.filter(({ id }) => some.some((one) => one.id === id));
    setStep('decided');
    run(async () => {
      await decideEach(sent, (id, body, key) => giveCommand(id, 'adjust', body, key), tell);
      draft.forget();
      for (const key of ['cases', 'case', 'duties']) void client.invalidateQueries({ queryKey: [key] });
    });
  };
  if (step !== 'asked') {
    return (
      <SeveralResults
        chosen={chosen}
        outcomes={outcomes}
        busy={busy}
        decided={step === 'decided'}
        onChange={() => setStep('asked')}
        onDecide={decide}
        onClose={onClose}
      />
    );
  }
  const state = {
    values,
    set: (field: string, value: string) => draft.set({ [field]: value }),
    errorOf: (field: string) => {
      const issue = issues.find((one) => one.field === field);
      return issue && say(issue.message);
    },
    called: () => undefined,
  };
  return (
    <FormContext value={state}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          attempt();
        }}
      >
        <p className="prose">{t('several.intro')}</p>
        <ul className="small several-cases">
          {chosen.map(({ id, number, title, unit, options }) => (
            <li key={id}>
              <strong>{number}</strong> {title}, {unit}
              {none !== null || options.mayDecide || options.notBecause === null ? '' : ` – ${say(options.notBecause)}`}
            </li>
          ))}
        </ul>
        {none ? (
          <p className="notice">
            <strong>{t('several.closed')}</strong> {say(none)}
          </p>
        ) : null}
        <Choice
          name="how"
          label={t('committee.how')}
          options={alikeOptions(chosen).map(({ kind, title, closedBecause }) => {
            const closed = none ?? closedBecause;
            return { value: kind, label: say(title), ...(closed ? { closed: say(closed) } : {}) };
          })}
        />
        {values['how'] === 'reassign' ? (
          <SelectField
            name="unitId"
            label={t('committee.whichUnit')}
            hint={t('committee.unitHint')}
            options={[{ value: '', label: t('form.choose') }, ...alikeUnits(chosen).map(({ id, name }) => ({ value: id, label: name }))]}
          />
        ) : null}
        {values['how'] === 'extend' ? <DayField name="until" label={t('several.until')} hint={t('several.extendHint')} /> : null}
        <LongField name="reason" label={t('form.reason')} hint={t('committee.reasonHint')} />
        <div className="row">
          <Button type="submit" disabled={none !== null}>
            {t('several.try')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('form.close')}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}
