import { Link } from '@tanstack/react-router';
import type { CaseView, ComponentView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { LatenessMark } from '../../ui/marks';
import { moment } from '../../ui/moments';
import { presentersOf } from './presenters';

/** Parts of an offering that several units lead (R12): who answers for each, by when, and what it has said; where the others went. */
export function Components({ view: { components, splitFrom, splitOff } }: { readonly view: CaseView }) {
  const { t } = useWords();
  if (components.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t('parts.title')}</h3>
      <ul className="part-list">
        {components.map((component) => (
          <Component key={component.id} component={component} />
        ))}
      </ul>
      {splitFrom ? <LinkedCases words={t('parts.splitFrom')} cases={[splitFrom]} /> : null}
      {splitOff.length > 0 ? <LinkedCases words={t('parts.splitOff')} cases={splitOff} /> : null}
    </div>
  );
}

function Component({
  component: { name, unit, answeredBy, standing, standingTitle, due, declined, details },
}: {
  readonly component: ComponentView;
}) {
  const { t, say, language } = useWords();
  return (
    <li className="stack-tight">
      <p>
        <strong>{name}</strong>
      </p>
      <p className="meta">
        <span>{unit.name}</span>
        {answeredBy?.name ? (
          <span>
            {t('catalogue.contact', { name: answeredBy.name })}, {answeredBy.title}
          </span>
        ) : null}
      </p>
      <p className="row">
        <span className="mark" data-kind={MARKS[standing]}>
          <i aria-hidden />
          {say(standingTitle)}
        </span>
        {due ? (
          <>
            <span className="small">{t('parts.due', { moment: moment(due.at, language) })}</span>
            <LatenessMark lateness={due.lateness} />
          </>
        ) : null}
      </p>
      {declined ? (
        <p className="written small quoted">
          {t('parts.said')}: “{declined.reason}”{declined.alternative ? `\n${t('parts.alternative')}: “${declined.alternative}”` : ''}
        </p>
      ) : null}
      {details && standing === 'accepted' ? (
        <p className="written small">
          {t('parts.contents')}: {details.contents}
          {`\n${t('parts.presenters')}: ${presentersOf(details, say).join(', ')}`}
        </p>
      ) : null}
    </li>
  );
}

const MARKS: Readonly<Record<ComponentView['standing'], string | undefined>> = {
  notAsked: undefined,
  asked: undefined,
  accepted: 'done',
  declined: 'overdue',
};

const LinkedCases = ({ words, cases }: { readonly words: string; readonly cases: CaseView['splitOff'] }) => (
  <p className="small">
    {words}{' '}
    {cases.map(({ id, number }) => (
      <Link key={id} to="/ho-so/$case" params={{ case: number }}>
        {number}
      </Link>
    ))}
  </p>
);
