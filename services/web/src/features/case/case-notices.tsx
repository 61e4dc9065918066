import { Link } from '@tanstack/react-router';
import { DUTY_COMMANDS, type CaseView, type Me, type TimelineEntry } from '@chung-suc/api-contract';
import { formatDate } from '@chung-suc/domain';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/session-context';
import { capital } from '../../ui/capital';

/** What somebody must know of a case besides the sentence: it is with the committee, stands still, wants more of the report, or a mail was lost. */
export function CaseNotices({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const me = useMe();
  const returned = returnedReport(view);
  const lost = view.stage === 'closed' ? [] : lostMails(view.timeline);
  return (
    <>
      <Escalated view={view} />
      {view.suspension ? (
        <section className="notice" data-kind="warning">
          <h2>{t('case.suspended', { until: formatDate(view.suspension.until) })}</h2>
          <p className="written">{view.suspension.reason}</p>
        </section>
      ) : null}
      {returned ? (
        <section className="notice" data-kind="warning">
          <h2>{t('case.returned')}</h2>
          <p>{say(returned.text)}</p>
          {returned.detail ? <p className="written">“{returned.detail}”</p> : null}
        </section>
      ) : null}
      {lost.length > 0 ? (
        <section className="notice" data-kind="warning">
          <h2>{t('case.notReached')}</h2>
          {lost.map((entry) => (
            <p key={entry.at}>
              {say(entry.text)} <span className="small">{t(isTo(me, entry) ? 'case.notReachedMe' : 'case.notReachedWhy')}</span>
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
}

/** Why it is with the committee, in the words of whoever told it; and that nobody is shut out by it meanwhile. */
function Escalated({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const { seesAllCases } = useMe();
  const open = view.escalations.find(({ decidedAt }) => decidedAt === null);
  if (!open) return null;
  const told = view.timeline.findLast(({ kind, at, detail }) => kind === 'event' && at === open.openedAt && detail !== null);
  const asked = view.duties.flatMap(({ kind }) => DUTY_COMMANDS[kind]);
  const mayAct = view.mySide !== null && view.commands.some(({ command, open: isOpen }) => isOpen && asked.includes(command));
  return (
    <section className="notice" data-kind="warning">
      <h2>{t('case.escalated')}</h2>
      <p>
        {capital(say(open.title))}
        {told ? <span className="written">: “{told.detail}”</span> : '.'}
      </p>
      {mayAct ? <p className="small">{t('case.escalatedStill')}</p> : null}
      {seesAllCases ? (
        <p>
          <Link to="/dieu-hanh/$case" params={{ case: view.number }}>
            {t('case.escalatedSee')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** The report is owed again: what was missing in the one that is shown. */
function returnedReport({ duties, timeline }: CaseView): TimelineEntry | undefined {
  if (!duties.some(({ kind }) => kind === 'report')) return undefined;
  const last = timeline.findLast(({ kind, what }) => kind === 'event' && (what === 'reported' || what === 'reportReturned'));
  return last?.what === 'reportReturned' ? last : undefined;
}

/** The last mail to somebody, where it has failed: what came before reached them, or was told by a later one. */
function lostMails(timeline: CaseView['timeline']): TimelineEntry[] {
  const last = new Map<string, TimelineEntry>();
  for (const entry of timeline) {
    const { kind, by, mailState } = entry;
    if (kind === 'mail' && by !== null && (mailState === 'sent' || mailState === 'failed')) last.set(by, entry);
  }
  return [...last.values()].filter(({ mailState }) => mailState === 'failed');
}

/** As the timeline calls whom a mail goes to: by given name and organisation. */
const isTo = ({ name, posts }: Me, { by }: TimelineEntry): boolean =>
  posts.some(({ organisation }) => by === `Đ/c ${name.split(' ').at(-1)} (${organisation})`);
