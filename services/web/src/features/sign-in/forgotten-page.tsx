import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { askForReset } from '../../session/session';
import { PageHead } from '../../ui/page-head';
import { TroubleNotice } from '../../ui/trouble-notice';

/** The answer is the same whether or not the address has an account. */
export function ForgottenPage() {
  const { t } = useWords();
  const [email, setEmail] = useState('');
  const asking = useMutation({ mutationFn: () => askForReset(email.trim()) });
  return (
    <div className="stack">
      <PageHead title={t('reset.title')} />
      {asking.isSuccess ? (
        <section className="notice" data-kind="done" role="status">
          <h2>{t('reset.sent')}</h2>
          <p>{t('reset.sentWhy', { email: email.trim() })}</p>
        </section>
      ) : (
        <form
          className="sheet sheet-padded form"
          onSubmit={(event) => {
            event.preventDefault();
            asking.mutate();
          }}
        >
          <p>{t('reset.intro')}</p>
          {asking.error ? <TroubleNotice error={asking.error} /> : null}
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
          <Button type="submit" loading={asking.isPending}>
            {t('reset.send')}
          </Button>
        </form>
      )}
      <p>
        <Link to="/">{t('reset.back')}</Link>
      </p>
    </div>
  );
}
