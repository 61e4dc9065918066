import { Link } from '@tanstack/react-router';
import { withoutBullet } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { PhoneNotes } from '../../phones/phone-notes';
import { isFull } from './placed';
import type { Placed } from './rank-offerings';
import type { Reason } from './reasons';

interface OfferingRowProps {
  readonly placed: Placed;
  /** Its heading: below that of an area, or of the page. */
  readonly level: 'h2' | 'h3';
  /** Why it cannot be asked for, where that is said above it already. */
  readonly said: Reason | null;
}

/** One offering: its name, the plan's own wording, who answers for it, and the way to ask for it, or why there is none. */
export function OfferingRow({ placed: { offering }, level: Heading, said }: OfferingRowProps) {
  const { t, say } = useWords();
  const { name, label, printed, leadUnit, coUnits, contact, components, capacity, modeTitle } = offering;
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
          {withoutBullet(printed)}
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
        </p>
        {contact ? <PhoneNotes phone={contact.phone} reportedAt={contact.phoneReportedAt} erratum={contact.erratum} /> : null}
        {capacity ? (
          <p className="meta">
            <span>{say(capacity.limit)}</span>
            {capacity.now ? (
              <span className="mark" data-kind={capacity.now.left > 0 ? 'done' : 'today'}>
                <i aria-hidden />
                {say(capacity.now.title)}
              </span>
            ) : null}
          </p>
        ) : null}
        {components.length > 0 ? (
          <ul className="small components">
            {components.map((component) => (
              <li key={component.id}>
                {component.name}
                {component.leadUnit ? `: ${component.leadUnit}` : ''}
                {component.contact ? `, ${t('catalogue.contact', { name: component.contact.name })}` : ''}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <WayIn offering={offering} said={said} />
    </li>
  );
}

type WayInProps = Pick<OfferingRowProps, 'said'> & Pick<Placed, 'offering'>;

/** To ask for it, or to get in line where every place is taken; to register what was held of it; or why none of this can be done. */
function WayIn({ offering, said }: WayInProps) {
  const { t, say } = useWords();
  const { id, name, requestable, registrable, notRequestableBecause: reason } = offering;
  if (requestable || registrable) {
    const waits = isFull(offering);
    return (
      <div className="stack-tight">
        {requestable ? (
          <Link
            to="/danh-muc/$offering"
            params={{ offering: id }}
            className="action"
            data-quiet={waits || undefined}
            aria-label={t(waits ? 'catalogue.waitFor' : 'catalogue.askFor', { name })}
          >
            {t(waits ? 'catalogue.wait' : 'catalogue.ask')}
          </Link>
        ) : null}
        {registrable ? (
          <Link to="/ghi-nhan" search={{ noidung: id }} className="action" data-quiet aria-label={t('register.of', { name })}>
            {t('register.short')}
          </Link>
        ) : null}
      </div>
    );
  }
  return reason && reason.code !== said?.code ? <p className="small quiet offering-closed">{say(reason.words)}</p> : null;
}
