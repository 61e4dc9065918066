import { postLine, type CaseView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { Phone } from './phone';
import { WhoSaw } from './who-saw';

/** Who takes part, with masked numbers, and for the coordinator who has seen them. */
export function People({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  return (
    <section className="sheet sheet-padded stack-tight people" aria-labelledby="people">
      <h2 id="people">{t('case.people')}</h2>
      <ul>
        {view.people.map((person, index) => {
          const { role, name, title, organisation } = person;
          return (
            <li key={index}>
              <p className="small quiet">{say(role)}</p>
              <p>
                <strong>{name ? t('catalogue.contact', { name }) : t('case.vacant')}</strong>
              </p>
              <p className="small">{postLine({ title, organisation })}</p>
              <Phone key={person.id} view={view} person={person} />
            </li>
          );
        })}
      </ul>
      {view.readsAccessLog ? <WhoSaw view={view} /> : null}
    </section>
  );
}
