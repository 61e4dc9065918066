import type { AdjustmentView, CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { capital } from '../../ui/capital';
import { moment, shortMoment } from '../../ui/moments';

interface WhatHappenedProps {
  readonly view: CaseView;
  readonly options: AdjustmentView;
}

/** Why it came to the committee, in the words of whoever told it; how long the unit took to tell, and the committee has had, each by itself. */
export function WhatHappened({ view, options }: WhatHappenedProps) {
  const { t, say, language } = useWords();
  const escalation = view.escalations.findLast(({ decidedAt }) => decidedAt === null) ?? view.escalations.at(-1);
  // What somebody else still owes, and how late it is.
  const meanwhile = view.duties.filter(({ kind }) => kind !== 'decide' && kind !== 'hold');
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="why">
      <h2 id="why">{t('committee.matter')}</h2>
      {escalation?.shortNotice ? (
        <p className="notice" data-kind="error">
          <strong>{t('committee.shortNotice')}</strong>
        </p>
      ) : null}
      {escalation ? (
        <dl className="facts">
          <div>
            <dt>{t('committee.why')}</dt>
            <dd>{capital(say(escalation.title))}</dd>
          </div>
          {options.said ? (
            <div>
              <dt>{t('committee.said')}</dt>
              <dd>
                {say(options.said.text)}
                {options.said.written ? `\n“${options.said.written}”` : ''}
              </dd>
            </div>
          ) : null}
          {escalation.telling ? (
            <div>
              <dt>{t('committee.told')}</dt>
              <dd>
                {t(howTold(escalation.telling), {
                  knew: moment(escalation.telling.knewAt, language),
                  told: moment(escalation.telling.toldAt, language),
                  days: escalation.telling.workingDays,
                })}
              </dd>
            </div>
          ) : null}
          {meanwhile.length > 0 ? (
            <div>
              <dt>{t('committee.meanwhile')}</dt>
              <dd>{meanwhile.map(({ sentence }) => say(sentence)).join('\n')}</dd>
            </div>
          ) : null}
          <div>
            <dt>{t('committee.deciding')}</dt>
            <dd>
              {t(escalation.deciding.workingDays === 0 ? 'committee.decidingNow' : 'committee.decidingLine', {
                opened: moment(escalation.openedAt, language),
                days: escalation.deciding.workingDays,
              })}
            </dd>
          </div>
          {options.recused.length > 0 ? (
            <div>
              <dt>{t('committee.recused')}</dt>
              <dd>
                {options.recused
                  .map(({ name, title }) => `${name ? t('catalogue.contact', { name }) : title} (${t('committee.recusedWhy')})`)
                  .join('\n')}
              </dd>
            </div>
          ) : null}
        </dl>
      ) : (
        <p>{t('committee.nothingWaits')}</p>
      )}
      <dl className="facts">
        <div>
          <dt>{t('terms.when')}</dt>
          <dd>{say(view.terms.when)}</dd>
        </div>
        <div>
          <dt>{t('terms.place')}</dt>
          <dd>{view.terms.place}</dd>
        </div>
        <div>
          <dt>{t('terms.audience')}</dt>
          <dd>{view.terms.audience.map(({ title, count }) => `${say(title)}: ${count}`).join('\n')}</dd>
        </div>
      </dl>
      <details>
        <summary>{t('committee.timeline')}</summary>
        <ol className="folded-timeline small">
          {view.timeline
            .filter(({ kind }) => kind === 'event')
            .map(({ at, text, detail, note }, index) => (
              <li key={index}>
                <span className="quiet">{shortMoment(at)}</span> {say(text)}
                {detail ? <span className="written quiet"> “{detail}”</span> : null}
                {note ? <span className="written quiet"> {say(note)}</span> : null}
              </li>
            ))}
        </ol>
      </details>
    </section>
  );
}

function howTold({ knewAt, toldAt, workingDays }: NonNullable<CaseView['escalations'][number]['telling']>) {
  if (knewAt === toldAt) return 'committee.toldNow';
  return workingDays === 0 ? 'committee.toldAtOnce' : 'committee.toldLine';
}
