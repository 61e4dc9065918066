import { postLine, type CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';

/** Who takes part, with masked numbers. */
export function People({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  return (
    <section className="sheet sheet-padded stack-tight people" aria-labelledby="people">
      <h2 id="people">{t('case.people')}</h2>
      <ul>
        {view.people.map(({ role, name, title, organisation, phone }, index) => (
          <li key={index}>
            <p className="small quiet">{say(role)}</p>
            <p>
              <strong>{name ? t('catalogue.contact', { name }) : t('case.vacant')}</strong>
            </p>
            <p className="small">{postLine({ title, organisation })}</p>
            {phone ? <p className="small nowrap">{phone}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
