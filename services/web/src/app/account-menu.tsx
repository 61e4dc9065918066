import { Button } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { postLine } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { demoPeople, signOut } from '../session/session';
import { useMe } from '../session/session-context';
import { useSetSession } from '../session/use-set-session';
import { GuideLink } from '../trial/guide-link';
import { SkipMenu } from '../trial/skip-menu';

/** Who is signed in, with which posts, and the way out. */
export function AccountMenu() {
  const { t, say } = useWords();
  const { name, posts } = useMe();
  const setSession = useSetSession();
  const trial = useQuery(demoPeople);
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => setSession(null) });
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = () => menu.current?.removeAttribute('open');
  const roles = [...new Set(posts.map(({ role }) => say(role)))].join(', ');
  return (
    <details ref={menu} className="account">
      <summary aria-label={`${t('app.account')}: ${name}`}>
        <span className="account-name">
          {name}
          <span>{roles}</span>
        </span>
        <IconUserCircle size={26} stroke={1.5} aria-hidden />
      </summary>
      <div className="account-panel">
        <p>
          <strong>{name}</strong>
        </p>
        <ul className="small">
          {posts.map((post) => (
            <li key={post.id}>{postLine(post)}</li>
          ))}
        </ul>
        <Link className="small" to="/tai-khoan" onClick={fold}>
          {t('account.title')}
        </Link>
        <SkipMenu onSkip={fold} />
        <p className="small">
          <GuideLink onClick={fold} />
        </p>
        {trial.data ? (
          <a className="small" href="/chay-thu">
            {t('app.trial')}
          </a>
        ) : null}
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('app.signOut')}
        </Button>
      </div>
    </details>
  );
}
