import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PasswordTokenView, Problem } from '@chung-suc/api-contract';
import { ApiError } from '../../api/api-error';
import { useWords } from '../../i18n/use-words';
import { passwordToken, sessionQuery, setPassword } from '../../session/session';
import { useSetSession } from '../../session/use-set-session';
import { PageHead } from '../../ui/page-head';
import { Loaded } from '../../ui/states';
import { TroubleNotice } from '../../ui/trouble-notice';

/** Behind the link of a reset or an invitation. Opening it changes nothing. */
export function PasswordPage() {
  const { t } = useWords();
  const { token } = useParams({ from: '/open/mat-khau/$token' });
  const query = useQuery(passwordToken(token));
  const problem = query.error instanceof ApiError ? query.error.problem : null;
  return (
    <div className="stack">
      {problem && isDead(problem) ? (
        <DeadLink problem={problem} />
      ) : (
        <>
          <PageHead title={t('password.title')} />
          <Loaded query={query}>{(link) => <PasswordForm token={token} link={link} />}</Loaded>
        </>
      )}
    </div>
  );
}

/** Nobody has sent it, or it is used or expired; whatever else goes wrong is worth another try. */
const isDead = ({ status }: Problem): boolean => status === 404 || status === 410;

function DeadLink({ problem: { status, detail } }: { readonly problem: Problem }) {
  const { t, say } = useWords();
  const { data: session } = useQuery(sessionQuery);
  return (
    <>
      <PageHead title={t(status === 404 ? 'passwordLink.unknown' : 'password.dead')} />
      <section className="notice" data-kind="error" role="alert">
        <p>{say(detail)}</p>
      </section>
      <p>
        <Link to="/quen-mat-khau">{t('password.again')}</Link>
      </p>
      <p>
        <Link to="/">{t(session ? 'app.home' : 'passwordLink.toSignIn')}</Link>
      </p>
    </>
  );
}

interface PasswordFormProps {
  readonly token: string;
  readonly link: PasswordTokenView;
}

function PasswordForm({ token, link: { purpose, name, email } }: PasswordFormProps) {
  const { t, say } = useWords();
  const setSession = useSetSession();
  const navigate = useNavigate();
  const [password, setTyped] = useState('');
  const setting = useMutation({
    mutationFn: () => setPassword(token, password),
    onSuccess: async (session) => {
      setSession(session);
      await navigate({ to: '/' });
    },
  });
  const wrong = setting.error instanceof ApiError ? setting.error.at('password') : null;
  return (
    <form
      className="sheet sheet-padded form"
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate();
      }}
    >
      {purpose === 'invitation' ? (
        <p>
          {t('passwordLink.welcome', { name })} {t('passwordLink.signInWith', { email })}
        </p>
      ) : (
        <p>{t('password.for', { name })}</p>
      )}
      {setting.error ? <TroubleNotice error={setting.error} /> : null}
      <PasswordInput
        label={t('password.new')}
        description={t('password.rule')}
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={password}
        error={wrong ? say(wrong) : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
      />
      {purpose === 'invitation' ? null : <p className="quiet small">{t('password.others')}</p>}
      <Button type="submit" loading={setting.isPending}>
        {t('password.send')}
      </Button>
    </form>
  );
}
