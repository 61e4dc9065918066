import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountView } from '@chung-suc/api-contract';
import { ApiError } from '../../api/api-error';
import { account as accountQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { SESSION_KEY, changePassword } from '../../session/session';
import { moment } from '../../ui/moments';
import { TroubleNotice } from '../../ui/trouble-notice';

interface ChangePasswordProps {
  readonly account: Pick<AccountView, 'email' | 'hasPassword' | 'passwordSetAt'>;
}

/** The present password and a new one. Neither is kept as a draft. */
export function ChangePassword({ account: { email, hasPassword, passwordSetAt } }: ChangePasswordProps) {
  const { t, say, language } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState({ current: '', password: '' });
  const changing = useMutation({
    mutationFn: () => changePassword(typed.current, typed.password),
    onSuccess: (session) => {
      setTyped({ current: '', password: '' });
      client.setQueryData(SESSION_KEY, session); // the same person: what is on the screen stays
      void client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  const wrong = (field: 'current' | 'password'): string | undefined => {
    const issue = changing.error instanceof ApiError ? changing.error.at(field) : null;
    return issue ? say(issue) : undefined;
  };
  const input = (field: 'current' | 'password') => ({
    name: field,
    value: typed[field],
    error: wrong(field),
    'aria-invalid': wrong(field) !== undefined, // the library marks it by colour only
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [field]: value }));
    },
    visibilityToggleButtonProps: { 'aria-label': t('signIn.show'), tabIndex: 0 },
  });
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="password">
      <h2 id="password">{t('account.passwordTitle')}</h2>
      {hasPassword ? (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate();
          }}
        >
          {passwordSetAt ? <p className="small quiet">{t('account.passwordSet', { moment: moment(passwordSetAt, language) })}</p> : null}
          {changing.isSuccess ? (
            <p className="notice" data-kind="done" role="status">
              <strong>{t('account.changed')}.</strong> {t('account.changedWhy', { email })}
            </p>
          ) : null}
          {changing.error ? <TroubleNotice error={changing.error} /> : null}
          <input className="unseen" type="text" autoComplete="username" aria-hidden tabIndex={-1} readOnly value={email ?? ''} />
          <PasswordInput {...input('current')} label={t('account.current')} autoComplete="current-password" />
          <PasswordInput {...input('password')} label={t('password.new')} description={t('password.rule')} autoComplete="new-password" />
          <p className="small quiet">{t('password.others')}</p>
          <Button type="submit" loading={changing.isPending}>
            {t('account.change')}
          </Button>
          <p className="small quiet">{t('account.forgotten')}</p>
        </form>
      ) : (
        <p>{t('account.noPassword')}</p>
      )}
    </section>
  );
}
