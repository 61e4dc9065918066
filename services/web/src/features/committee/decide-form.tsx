import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AdjustmentView, CaseView, CommandBody } from '@chung-suc/api-contract';
import { caseView, giveCommand, previewCommand } from '../../api/queries';
import { useShowCase } from '../../commands/give-command';
import { Choice, DayField, Group, LongField, SelectField, Tick } from '../../forms/fields';
import { Form } from '../../forms/form';
import type { Values } from '../../forms/reading';
import { SpanField } from '../../forms/span-field';
import { useWords } from '../../i18n/use-words';
import { moment } from '../../ui/moments';
import { TroubleNotice } from '../../ui/trouble-notice';
import { readDecision } from './read-decision';
import { PreviewPanel } from './preview-panel';

interface DecideFormProps {
  readonly view: CaseView;
  readonly options: AdjustmentView;
  readonly onDone: () => void;
  /** Somebody else has decided: what was typed can be read and copied. */
  readonly blocked: boolean;
}

const NOTHING: Values = {};

/** What can be done, with the grounds; a preview of the mails; then the decision. Who may not decide sees the options, and why they are closed. */
export function DecideForm({ view, options, onDone, blocked }: DecideFormProps) {
  const { t, say } = useWords();
  const show = useShowCase();
  const client = useQueryClient();
  const preview = useMutation({ mutationFn: (body: CommandBody<'adjust'>) => previewCommand(view.id, 'adjust', body) });
  const initial = useMemo((): Values => {
    const [first] = options.extendable;
    return { ...NOTHING, part: options.partToDecide ?? '', ...(first ? { dutyId: first.dutyId } : {}) };
  }, [options.extendable, options.partToDecide]);
  const choices = options.resolutions.map(({ kind, title, closedBecause }) => ({
    value: kind,
    label: say(title),
    ...(closedBecause ? { closed: say(closedBecause) } : {}),
  }));
  if (!options.mayDecide) {
    return (
      <section className="sheet sheet-padded stack" aria-labelledby="decision">
        <h2 id="decision">{t('committee.decision')}</h2>
        <p className="notice">{options.notBecause ? say(options.notBecause) : t('committee.settled')}</p>
        <p className="small">{t('committee.ways')}</p>
        <ul className="small quiet">
          {options.resolutions.map(({ kind, title, closedBecause }) => (
            <li key={kind}>
              {say(title)}
              {closedBecause ? ` – ${say(closedBecause)}` : ''}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="decision">
      <h2 id="decision">{t('committee.decision')}</h2>
      <Form<CommandBody<'adjust'>, CaseView>
        name={`adjust:${view.id}:${options.decides ?? 'own'}`}
        initial={initial}
        read={(values) => readDecision(values, options)}
        send={(body, key) => giveCommand(view.id, 'adjust', body, key)}
        submit={t('committee.send')}
        blocked={blocked}
        onDone={(after) => {
          show(after);
          onDone();
        }}
        onRefused={() => void client.invalidateQueries({ queryKey: caseView(view.number).queryKey })}
      >
        {(values) => (
          <>
            <Choice name="how" label={t('committee.how')} options={choices} />
            <Part values={values} options={options} />
            <LongField name="reason" label={t('form.reason')} hint={t('committee.reasonHint')} />
            <div className="row">
              <Button
                variant="default"
                loading={preview.isPending}
                disabled={!values['how']}
                onClick={() => preview.mutate(readDecision(values, options).body)}
              >
                {t('committee.preview')}
              </Button>
              {values['how'] ? null : <span className="small quiet">{t('committee.previewHint')}</span>}
            </div>
            {preview.error ? <TroubleNotice error={preview.error} title={t('committee.noPreview')} /> : null}
            {preview.data && !preview.isPending ? <PreviewPanel preview={preview.data} /> : null}
          </>
        )}
      </Form>
    </section>
  );
}

/** What belongs to the option that is chosen. */
function Part({ values, options }: { readonly values: Values; readonly options: AdjustmentView }) {
  const { t, say, language } = useWords();
  switch (values['how']) {
    case 'reassign':
      return (
        <>
          <ComponentField parts={options.parts} />
          <SelectField
            name="unitId"
            label={t('committee.whichUnit')}
            hint={t('committee.unitHint')}
            options={[
              { value: '', label: t('form.choose') },
              ...options.units.map(({ id, name, grounds }) => ({ value: id, label: grounds ? `${name} – ${say(grounds)}` : name })),
            ]}
          />
        </>
      );
    case 'blocRuns':
      return <ComponentField parts={options.parts} />;
    case 'offer':
      return (
        <>
          <Group label={t('committee.offered')}>
            {options.proposals.map(({ text, grounds }, index) => (
              <Tick key={index} name={`offer.${index}`} label={say(text)} hint={say(grounds)} />
            ))}
          </Group>
          <SpanField prefix="own." label={t('committee.ownDate')} />
        </>
      );
    case 'extend':
      return (
        <div className="fields-row">
          <SelectField
            name="dutyId"
            label={t('committee.duty')}
            options={options.extendable.map(({ dutyId, title, dueAt }) => ({
              value: dutyId,
              label: t('committee.dutyNow', { title: say(title), due: moment(dueAt, language) }),
            }))}
          />
          <DayField name="until" label={t('committee.until')} />
        </div>
      );
    default:
      return null;
  }
}

/** Which component another answers for (R12), where there are several; what the others have said stands. */
function ComponentField({ parts }: Pick<AdjustmentView, 'parts'>) {
  const { t, say } = useWords();
  if (parts.length < 2) return null;
  return (
    <SelectField
      name="part"
      label={t('parts.give')}
      options={parts.map(({ id, name, unit, standingTitle }) => ({
        value: id,
        label: t('parts.option', { name, unit, standing: say(standingTitle).toLowerCase() }),
      }))}
    />
  );
}
