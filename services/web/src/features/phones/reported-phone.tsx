import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { postLine, type PhoneReports, type ReportedNumber } from '@chung-suc/api-contract';
import { looksAt, revealReportedPhone } from '../../api/phones';
import { useWords } from '../../i18n/use-words';
import { FoldedLooks } from '../../phones/looks';
import { day, shortMoment } from '../../ui/moments';
import { TroubleNotice } from '../../ui/trouble-notice';
import { ResolvePhone } from './resolve-phone';

interface ReportedPhoneProps {
  readonly number: ReportedNumber;
  readonly onDone: (after: PhoneReports) => void;
  readonly onRefused: () => void;
}

/** One number: whose, what was said about it, its history, who saw it, and the form that settles it while it is open. */
export function ReportedPhone({ number, onDone, onRefused }: ReportedPhoneProps) {
  const { t, say } = useWords();
  const { id, person, posts, phone, printed, reports, resolution } = number;
  // Those that are settled stand under a heading of their own.
  const Heading = resolution ? 'h3' : 'h2';
  return (
    <article className="sheet sheet-padded stack-tight reported-phone" id={id} aria-labelledby={`of-${id}`}>
      <Heading id={`of-${id}`}>{t('catalogue.contact', { name: person.name })}</Heading>
      {posts.map((post) => (
        <p key={postLine(post)} className="small">
          {postLine(post)}
        </p>
      ))}
      {resolution ? (
        <p>
          <span className="mark" data-kind="done">
            <i aria-hidden />
            {say(resolution.title)}
          </span>{' '}
          {resolution.correctedTo ? <strong className="nowrap">{resolution.correctedTo}</strong> : null}{' '}
          {t('phones.became', {
            who: resolution.by === null ? t('phones.byPlan') : t('catalogue.contact', { name: resolution.by }),
            date: day(resolution.at),
            source: resolution.source,
          })}
        </p>
      ) : null}
      <div className="reported-phone-columns">
        <div className="stack-tight">
          <dl className="facts">
            <div>
              <dt>{t('phones.number')}</dt>
              <dd>{resolution ? phone : <NumberToCall number={number} />}</dd>
            </div>
            <div>
              <dt>{t('phones.printed')}</dt>
              <dd>{printed ?? t('phones.notPrinted')}</dd>
            </div>
            <div>
              <dt>{t('phones.who')}</dt>
              <dd>
                {reports.map((report, index) => (
                  <Said key={index} report={report} />
                ))}
              </dd>
            </div>
          </dl>
          <History number={number} />
          <FoldedLooks title={t('phones.whoSaw')} none={t('phones.nobodySaw')} log={looksAt(person.id)} />
        </div>
        {resolution ? null : <ResolvePhone number={number} onDone={onDone} onRefused={onRefused} />}
      </div>
    </article>
  );
}

/** Who says what, since when, and in which case. */
function Said({ report: { at, by, fault, note, betterPhone, case: shared } }: { readonly report: ReportedNumber['reports'][number] }) {
  const { t, say } = useWords();
  return (
    <div>
      <p>
        {t('catalogue.contact', { name: by.name })}, {by.organisation}: {say(fault.title).toLowerCase()}
      </p>
      {note ? <p className="written">{note}</p> : null}
      {betterPhone ? <p>{t('phones.saidRightNumber', { number: betterPhone })}</p> : null}
      <p className="small quiet">
        <time dateTime={at}>{shortMoment(at)}</time> ·{' '}
        <Link to="/ho-so/$case" params={{ case: shared.number }} hash="people">
          {shared.number}
        </Link>
      </p>
    </div>
  );
}

/** Masked, until somebody wants to call it: each look is written down (R57). */
function NumberToCall({ number: { id, phone, person } }: Pick<ReportedPhoneProps, 'number'>) {
  const { t } = useWords();
  const client = useQueryClient();
  const reveal = useMutation({
    mutationFn: () => revealReportedPhone(id),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: looksAt(person.id).queryKey }),
  });
  if (reveal.data) {
    const { phone: shown, betterPhones } = reveal.data;
    return (
      <>
        <p>
          <Call phone={shown} />
        </p>
        {betterPhones.map((better, index) => (
          <p key={index}>
            {t('phones.saidRight', { by: better.by })}: <Call phone={better.phone} />
          </p>
        ))}
        <p className="small quiet" role="status">
          {t('talk.revealed')}
        </p>
      </>
    );
  }
  return (
    <>
      <p className="row">
        <span className="nowrap">{phone}</span>
        <button type="button" className="link-button no-print" disabled={reveal.isPending} onClick={() => reveal.mutate()}>
          {t('phones.show')}
        </button>
      </p>
      {reveal.error ? <TroubleNotice error={reveal.error} title={t('phones.notShown')} /> : null}
    </>
  );
}

const Call = ({ phone }: { readonly phone: string }) => (
  <a className="nowrap" href={`tel:${phone.replace(/ /g, '')}`}>
    {phone}
  </a>
);

function History({ number: { history } }: Pick<ReportedPhoneProps, 'number'>) {
  const { t } = useWords();
  if (history.length < 2) return null;
  return (
    <details className="small">
      <summary>{t('phones.history')}</summary>
      <ul>
        {history.map(({ phone, from, source, by }) => (
          <li key={from}>
            <span className="nowrap">{phone}</span>:{' '}
            {from === null ? t('phones.first') : [t('phones.since', { date: day(from) }), source, by ?? t('phones.byPlan')].join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
