import { MODE_WORDS, withoutBullet, type CaseView, type VersionView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { capital } from '../../ui/capital';
import { moment } from '../../ui/moments';
import { Recordings } from './recordings';
import { Components } from './components';
import { DifferenceList } from './differences';
import { presentersOf } from './presenters';

/** What is agreed, or asked; who takes what; how the versions differ; what was reported. */
export function Agreed({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const { terms, agreement, whoPays, report, confirmation, place, coUnits } = view;
  const total = terms.audience.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="terms">
      <h2 id="terms">{t(view.registration ? 'case.wasHeld' : agreement ? 'case.agreed' : 'case.asked')}</h2>
      <dl className="facts">
        <Fact label={t('terms.when')}>{say(terms.when)}</Fact>
        <Fact label={t('terms.mode')}>
          {capital(say(MODE_WORDS[terms.mode]))}
          {terms.modeDeviation ? `\n${terms.modeDeviation}` : ''}
        </Fact>
        <Fact label={t('terms.place')}>{terms.place}</Fact>
        <Fact label={t('terms.audience')}>
          {terms.audience.map(({ title, count }) => `${say(title)}: ${count}`).join('\n')}
          {terms.audience.length > 1 ? `\n${t('case.total', { total })}` : ''}
        </Fact>
        {terms.wishes ? <Fact label={t('terms.wishes')}>{terms.wishes}</Fact> : null}
        {agreement ? (
          <>
            <Fact label={t('give.presenter')}>{presentersOf(agreement, say).join('\n')}</Fact>
            <Fact label={t('give.contents')}>{agreement.contents}</Fact>
          </>
        ) : null}
        {/* Who has cancelled holds no place any more: the next in line is offered it. */}
        {place && (view.stage !== 'closed' || view.outcome === 'completed') ? (
          <Fact label={t('case.place')}>
            {say(place.limit)}. {say(place.standingTitle)}
            {place.positionTitle ? `. ${say(place.positionTitle)}` : ''}
          </Fact>
        ) : null}
        {coUnits.length > 0 ? (
          <Fact label={t('case.coUnits')}>
            {coUnits.map(({ name, standingTitle }) => `${name}: ${say(standingTitle).toLowerCase()}`).join('\n')}
          </Fact>
        ) : null}
        <Fact label={t('case.channel')}>
          {view.registration ? t('case.registered', { unit: view.registration.organisation ?? view.unit.name }) : say(view.channel.title)}
        </Fact>
        <Fact label={t('case.printed')}>{withoutBullet(view.offering.printed)}</Fact>
      </dl>
      <Components view={view} />
      <div className="stack-tight">
        <h3>{t('terms.costs')}</h3>
        <dl className="facts">
          {whoPays
            .filter(({ items }) => items.length > 0)
            .map(({ bearer, title, items }) => (
              <Fact key={bearer} label={say(title)}>
                {capital(items.map(say).join(', '))}
              </Fact>
            ))}
        </dl>
      </div>
      {view.openCosts.length > 0 ? (
        <p className="notice" data-kind="warning">
          {t('case.openCosts', { items: view.openCosts.map(({ title }) => say(title)).join(', ') })}
        </p>
      ) : null}
      <Proposal view={view} />
      <Recordings recordings={view.recordings} />
      {report ? (
        <div className="stack-tight">
          <h3>{t('case.report')}</h3>
          <dl className="facts">
            <Fact label={t('give.attendance')}>
              {report.attendance.map(({ title, count }) => `${say(title)}: ${count}`).join('\n')}
              {report.attendance.length > 1 ? `\n${t('case.total', { total: report.total })}` : ''}
            </Fact>
            <Fact label={t('give.summary')}>{report.summary}</Fact>
            {report.difficulties ? <Fact label={t('case.difficulties')}>{report.difficulties}</Fact> : null}
            {confirmation ? (
              <Fact label={t('case.confirmation')}>
                {t(confirmation.tookPlace ? 'case.tookPlace' : 'case.notTaken')}
                {confirmation.rating === null ? '' : ` · ${confirmation.rating}/5`}
                {confirmation.comment ? `\n${confirmation.comment}` : ''}
              </Fact>
            ) : null}
          </dl>
        </div>
      ) : null}
      {view.versions.length > 1 ? <Versions versions={view.versions} /> : null}
    </section>
  );
}

export const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** What is on the table, against what stands until everybody has consented. */
function Proposal({ view: { proposal, versions } }: { readonly view: CaseView }) {
  const { t } = useWords();
  if (!proposal?.proposed) return null;
  const version = versions.find(({ n }) => n === proposal.n);
  return (
    <section className="notice" data-kind="warning">
      <h3>{t(proposal.by === 'unit' ? 'case.proposedByUnit' : 'case.proposedByLocality', { n: proposal.n })}</h3>
      <DifferenceList differences={proposal.differences} />
      {version ? <Specific version={version} /> : null}
      {version?.note ? <p className="written">“{version.note}”</p> : null}
      <p className="small">{t('case.awaited', { who: proposal.awaited.map(({ name }) => name).join(', ') })}</p>
    </section>
  );
}

/** What the unit has made specific with it, and the other dates that it could come: whoever consents, consents to all of it. */
function Specific({ version: { details, parts, otherDates } }: { readonly version: VersionView }) {
  const { t, say } = useWords();
  return (
    <dl className="facts">
      {otherDates.length > 0 ? <Fact label={t('terms.otherDates')}>{otherDates.map(({ when }) => say(when)).join('\n')}</Fact> : null}
      {details ? (
        <>
          <Fact label={t('give.presenter')}>{presentersOf(details, say).join('\n')}</Fact>
          <Fact label={t('give.contents')}>{details.contents}</Fact>
        </>
      ) : null}
      {parts.map((part) => (
        <Fact key={part.id} label={part.name}>
          {[...presentersOf(part, say), part.contents].join('\n')}
        </Fact>
      ))}
    </dl>
  );
}

function Versions({ versions }: { readonly versions: readonly VersionView[] }) {
  const { t, say, language } = useWords();
  return (
    <details>
      <summary>{t('case.versions', { count: versions.length })}</summary>
      <ol className="versions" reversed>
        {[...versions].reverse().map((version) => (
          <li key={version.n} value={version.n}>
            <p>
              <strong>{t('case.version', { n: version.n })}</strong> · {say(version.standingTitle)}
            </p>
            <p className="small quiet">
              {moment(version.at, language)} · {t(version.by === 'unit' ? 'case.byUnit' : 'case.byLocality')}
            </p>
            <DifferenceList differences={version.differences} />
          </li>
        ))}
      </ol>
    </details>
  );
}
