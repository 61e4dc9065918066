import './account.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { postLine, type AccountView } from '@chung-suc/api-contract';
import { formatDate } from '@chung-suc/domain';
import { account, endOtherSessions } from '../../api/queries';
import { speak } from '../../i18n/i18n';
import { useWords } from '../../i18n/use-words';
import { moment } from '../../ui/moments';
import { PageHead } from '../../ui/page-head';
import { Loaded } from '../../ui/states';
import { TroubleNotice } from '../../ui/trouble-notice';
import { ChangePassword } from './change-password';

/** Who I am, which posts I hold from when to when, my password, where I am signed in, and my language. */
export function AccountPage() {
  const { t } = useWords();
  const query = useQuery(account);
  return (
    <div className="page">
      <PageHead title={t('account.title')} />
      <Loaded query={query}>
        {(mine) => (
          <div className="account-columns">
            <div className="stack">
              <Me account={mine} />
              <Sessions account={mine} />
            </div>
            <div className="stack">
              {mine.email === null ? null : <ChangePassword account={mine} />}
              <Language />
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Me({ account: { name, email, posts, sessions } }: { readonly account: AccountView }) {
  const { t, say } = useWords();
  const isDemo = sessions.some(({ current, signedInBy }) => current && signedInBy === 'demo');
  return (
    <section className="sheet sheet-padded stack-tight" aria-labelledby="me">
      <h2 id="me">{t('account.me')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('account.name')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('account.signsInWith')}</dt>
          <dd>{email ?? t(isDemo ? 'account.demo' : 'account.notInvited')}</dd>
        </div>
        <div>
          <dt>{t('account.posts')}</dt>
          <dd>
            {posts.length === 0 ? t('account.noPosts') : null}
            <ul className="bare-list">
              {posts.map(({ id, title, organisation, role, from, to, standing }) => (
                <li key={`${id} ${from}`} data-standing={standing}>
                  <strong>{postLine({ title, organisation })}</strong>
                  <span className="small quiet">
                    {say(role)} ·{' '}
                    {to === null
                      ? t('account.since', { from: formatDate(from) })
                      : t('account.span', { from: formatDate(from), to: formatDate(to) })}
                    {standing === 'held' ? '' : ` (${t(`account.${standing}`)})`}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Sessions({ account: { sessions } }: { readonly account: AccountView }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const ending = useMutation({ mutationFn: endOtherSessions, onSuccess: () => client.invalidateQueries({ queryKey: account.queryKey }) });
  const hereFirst = [...sessions].sort((one, other) => Number(other.current) - Number(one.current));
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <section className="sheet sheet-padded stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.sessions')}</h2>
      {ending.error ? <TroubleNotice error={ending.error} /> : null}
      {ending.isSuccess ? (
        <p className="notice" data-kind="done" role="status">
          {t('account.ended')}
        </p>
      ) : null}
      <ul className="bare-list">
        {hereFirst.map(({ current, device, signedInBy, signedInAt, endsAt }) => (
          <li key={`${signedInAt} ${endsAt}`}>
            <strong>{[t(current ? 'account.here' : 'account.elsewhere'), device].filter(Boolean).join(' · ')}</strong>
            <span className="small">
              {t('account.began', { moment: moment(signedInAt, language), how: t(`account.how.${signedInBy}`) })};{' '}
              {t('account.ends', { moment: moment(endsAt, language) })}
            </span>
          </li>
        ))}
      </ul>
      {others > 0 ? (
        <div>
          <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('account.endOthers')}
          </Button>
        </div>
      ) : (
        <p className="small quiet">{t('account.onlyHere')}</p>
      )}
    </section>
  );
}

/** Each named in itself. */
const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;

function Language() {
  const { t, language } = useWords();
  return (
    <section className="sheet sheet-padded" aria-labelledby="language">
      <fieldset className="bare">
        <legend id="language">
          <h2>{t('account.language')}</h2>
        </legend>
        <p className="small quiet">{t('account.languageHint')}</p>
        <div className="choices">
          {(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).map((one) => (
            <label key={one} className="choice" lang={one}>
              <input type="radio" name="language" checked={language === one} onChange={() => void speak(one)} />
              <span>{LANGUAGES[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
