import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/api-error';
import { useWords } from '../../i18n/use-words';
import { signIn } from '../../session/session';
import { useSetSession } from '../../session/use-set-session';
import { PageHead } from '../../ui/page-head';
import { TroubleNotice } from '../../ui/trouble-notice';
import { DemoPeopleList } from './demo-people-list';

/** `expired`: somebody was signed in on this page a moment ago. */
export function SignInPage({ expired }: { readonly expired: boolean }) {
  const { t } = useWords();
  const setSession = useSetSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({ mutationFn: () => signIn(email.trim(), password), onSuccess: setSession });
  const wait = entering.error instanceof ApiError ? entering.error.problem.retryAfterSeconds : undefined;
  return (
    <div className="stack">
      <PageHead title={t('signIn.title')} />
      {expired ? (
        <section className="notice" role="status">
          <h2>{t('signIn.expired')}</h2>
          <p>{t('signIn.expiredWhy')}</p>
        </section>
      ) : null}
      <form
        className="sheet sheet-padded form"
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate();
        }}
      >
        <p className="quiet small">{t('signIn.intro')}</p>
        {entering.error ? (
          <TroubleNotice error={entering.error} title={t('signIn.refused')}>
            {wait === undefined ? null : <p>{t('signIn.wait', { minutes: Math.ceil(wait / 60) })}</p>}
          </TroubleNotice>
        ) : null}
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
        />
        <Button type="submit" loading={entering.isPending}>
          {t('signIn.send')}
        </Button>
        <p>
          <Link to="/quen-mat-khau">{t('signIn.forgotten')}</Link>
        </p>
      </form>
      <DemoPeopleList />
    </div>
  );
}
