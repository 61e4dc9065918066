import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/api-error';
import { useWords } from '../../i18n/use-words';
import { passwordToken, setPassword } from '../../session/session';
import { useSetSession } from '../../session/use-set-session';
import { PageHead } from '../../ui/page-head';
import { Failure, Loaded } from '../../ui/states';
import { TroubleNotice } from '../../ui/trouble-notice';

/** Behind the link of a reset or an invitation. Opening it changes nothing. */
export function PasswordPage() {
  const { t } = useWords();
  const { token } = useParams({ from: '/open/mat-khau/$token' });
  const query = useQuery(passwordToken(token));
  const isDead = query.error instanceof ApiError && query.error.problem.status < 500;
  return (
    <div className="stack">
      <PageHead title={isDead ? t('password.dead') : t('password.title')} />
      {isDead ? (
        <>
          <Failure error={query.error} />
          <p>
            <Link to="/quen-mat-khau">{t('password.again')}</Link>
          </p>
        </>
      ) : (
        <Loaded query={query}>{({ name }) => <PasswordForm token={token} name={name} />}</Loaded>
      )}
    </div>
  );
}

function PasswordForm({ token, name }: { readonly token: string; readonly name: string | undefined }) {
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
      {name ? <p>{t('password.for', { name })}</p> : null}
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
      <p className="quiet small">{t('password.others')}</p>
      <Button type="submit" loading={setting.isPending}>
        {t('password.send')}
      </Button>
    </form>
  );
}
