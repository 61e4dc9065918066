import { Link } from '@tanstack/react-router';
import { placeLimitWords } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import type { Placed } from './rank-offerings';

interface OfferingRowProps {
  readonly placed: Placed;
  /** Its heading: below that of an area, or of the page. */
  readonly level: 'h2' | 'h3';
}

/** One offering: its name, the plan's own wording, who answers for it, and the way to ask for it, or why there is none. */
export function OfferingRow({ placed: { offering }, level: Heading }: OfferingRowProps) {
  const { t, say } = useWords();
  const { name, label, printed, leadUnit, coUnits, contact, components, capacity, modeTitle, requestable, notRequestableBecause } =
    offering;
  return (
    <li className="offering">
      <div className="stack-tight">
        <p className="small quiet">
          {say(label)}
          {modeTitle ? ` · ${say(modeTitle)}` : ''}
        </p>
        <Heading className="offering-name">{name}</Heading>
        <blockquote className="printed small" cite="">
          <span className="unseen">{t('catalogue.printed')}</span>
          {printed}
        </blockquote>
        <p className="meta">
          <span>{leadUnit ? leadUnit.name : t('catalogue.noUnit')}</span>
          {coUnits.length > 0 ? <span>{t('catalogue.with', { units: coUnits.map((unit) => unit.name).join(', ') })}</span> : null}
          {contact ? (
            <span>
              {t('catalogue.contact', { name: contact.name })}, {contact.title}
              {contact.phone ? <span className="nowrap"> · {contact.phone}</span> : null}
            </span>
          ) : null}
          {capacity ? (
            <span>{say(placeLimitWords({ count: capacity.count, scope: capacity.scope === 'locality' ? 'locality' : 'programme' }))}</span>
          ) : null}
        </p>
        {components.length > 0 ? (
          <ul className="small components">
            {components.map((component) => (
              <li key={component.name}>
                {component.name}
                {component.leadUnit ? `: ${component.leadUnit}` : ''}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {requestable ? (
        <Link to="/danh-muc/$offering" params={{ offering: offering.id }} className="action" aria-label={t('catalogue.askFor', { name })}>
          {t('catalogue.ask')}
        </Link>
      ) : (
        <p className="small quiet offering-closed">{notRequestableBecause ? say(notRequestableBecause.words) : null}</p>
      )}
    </li>
  );
}
