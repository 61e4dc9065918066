import { useState } from 'react';
import type { CaseView } from '@chung-suc/api-contract';
import { asksToAct } from '@chung-suc/domain';
import { NativeSelect } from '@mantine/core';
import { useWords } from '../../i18n/use-words';
import { useSkipping } from '../../trial/skip-context';
import { moment, shortMoment } from '../../ui/moments';

type Shown = 'all' | 'event' | 'mail';

/** What happened, every mail and how far it came, and what will happen by itself: one list, the future paler. */
export function Timeline({ view }: { readonly view: CaseView }) {
  const { t, say, language } = useWords();
  const skipping = useSkipping();
  const [shown, setShown] = useState<Shown>('all');
  const past = view.timeline.filter(({ kind }) => shown === 'all' || kind === shown);
  const coming = shown === 'mail' ? [] : comingOf(view);
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline">{t('case.timeline')}</h2>
        <NativeSelect
          className="no-print"
          aria-label={t('case.show')}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
          data={(['all', 'event', 'mail'] as const).map((value) => ({ value, label: t(`case.shown.${value}`) }))}
        />
      </div>
      <ol className="timeline">
        {past.map(({ at, kind, text, detail, note, mailState }, index) => (
          <li key={index} data-kind={kind}>
            <time className="small nowrap" dateTime={at}>
              {shortMoment(at)}
            </time>
            <div>
              <p data-failed={mailState === 'failed' || undefined}>{say(text)}</p>
              {detail ? <p className="written small quoted">{detail}</p> : null}
              {note ? <p className="written small quiet">{say(note)}</p> : null}
            </div>
          </li>
        ))}
        {coming.map(({ at, step, due }, index) => (
          <li key={`coming ${index}`} data-kind="coming">
            <time className="small nowrap" dateTime={at}>
              {shortMoment(at)}
            </time>
            <div>
              {step ? (
                <p>
                  <span className="small">{t('case.willBe')} </span>
                  {say(step.text)}
                  {step.reachesCommittee === 'no' ? null : ` ${t(`case.reaches.${step.reachesCommittee}`)}`}
                </p>
              ) : null}
              {due ? <p>{t('case.deadline', { title: say(due.title) })}</p> : null}
              {skipping ? (
                <button
                  type="button"
                  className="link-button small no-print skip-here"
                  aria-label={t('skip.hereLabel', { moment: moment(at, language) })}
                  disabled={skipping.isRunning}
                  onClick={() => skipping.skip({ kind: 'moment', at })}
                >
                  {t('skip.here')}
                </button>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Coming {
  readonly at: string;
  readonly step?: CaseView['ifNobodyActs'][number];
  readonly due?: CaseView['duties'][number];
}

/** What the clock will do, and deadlines at which it does nothing: the committee's above all. */
function comingOf({ ifNobodyActs, duties }: CaseView): Coming[] {
  const silent = duties.filter(
    (duty) =>
      asksToAct(duty) && duty.lateness.kind !== 'overdue' && !ifNobodyActs.some(({ at }) => Date.parse(at) === Date.parse(duty.dueAt)),
  );
  return [...ifNobodyActs.map((step) => ({ at: step.at, step })), ...silent.map((due) => ({ at: due.dueAt, due }))].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
}
