import { useMutation, useQuery } from '@tanstack/react-query';
import { postLine } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { demoPeople, signInAs } from '../../session/session';
import { useSetSession } from '../../session/use-set-session';
import { GuideLink } from '../../trial/guide-link';
import { TroubleNotice } from '../../ui/trouble-notice';

/** “Đăng nhập thử”: five people by role, one tap each. Only where the trial copy runs. */
export function DemoPeopleList() {
  const { t, say } = useWords();
  const setSession = useSetSession();
  const { data } = useQuery(demoPeople);
  const entering = useMutation({ mutationFn: signInAs, onSuccess: setSession });
  if (!data || data.people.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="trial">
      <h2 id="trial">{t('signIn.trial')}</h2>
      <p className="quiet small">{t('signIn.trialIntro')}</p>
      {entering.error ? <TroubleNotice error={entering.error} /> : null}
      <ul className="rows demo-people">
        {data.people.map(({ id, name, posts }) => (
          <li key={id}>
            <button type="button" disabled={entering.isPending} onClick={() => entering.mutate(id)}>
              <strong>{posts[0] ? say(posts[0].role) : name}</strong>
              <span className="small quiet">
                {name}
                {posts.map((post) => ` · ${postLine(post)}`).join('')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <GuideLink />
      </p>
    </section>
  );
}
