import { IconChecklist, IconFolders, IconGavel, IconListSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { myDuties } from '../api/queries';
import { useWords } from '../i18n/use-words';
import { useLive } from '../live/use-live';
import { useMe } from '../session/session-context';
import { useSkipping } from '../trial/skip-context';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { OfflineBanner } from './offline-banner';

const SkipPanel = lazy(() => import('../trial/skip-panel').then(({ SkipPanel }) => ({ default: SkipPanel })));

const PAGES = [
  { to: '/', words: 'nav.inbox', short: 'nav.inboxShort', Icon: IconChecklist },
  { to: '/danh-muc', words: 'nav.catalogue', short: 'nav.catalogue', Icon: IconListSearch },
  { to: '/ho-so', words: 'nav.cases', short: 'nav.cases', Icon: IconFolders },
  { to: '/dieu-hanh', words: 'nav.committee', short: 'nav.committee', Icon: IconGavel },
] as const;

/** Head, navigation (a bar at the thumb on the phone), and the page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { seesAllCases } = useMe();
  useLive();
  const { data } = useQuery(myDuties);
  const pages = PAGES.filter(({ to }) => to !== '/dieu-hanh' || seesAllCases);
  const skipping = useSkipping();
  const waiting = data?.duties.length ?? 0;
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <header className="shell-header">
        <Brand />
        <div className="header-tools">
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <OfflineBanner />
      <nav className="shell-nav" aria-label={t('nav.label')}>
        {pages.map(({ to, words, Icon }) => (
          <Link key={to} to={to} className="nav-link" activeOptions={{ exact: to === '/' }}>
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(words)}
            {to === '/' && waiting > 0 ? <span className="nav-count">{waiting}</span> : null}
          </Link>
        ))}
      </nav>
      <main id="main" tabIndex={-1} className="shell-main">
        {skipping && (skipping.isRunning || skipping.story || skipping.error) ? (
          <div className="page above-page">
            <Suspense>
              <SkipPanel skipping={skipping} />
            </Suspense>
          </div>
        ) : null}
        {children}
      </main>
      <nav className="shell-bar" aria-label={t('nav.label')}>
        {pages.map(({ to, short, Icon }) => (
          <Link key={to} to={to} className="tab" activeOptions={{ exact: to === '/' }}>
            <Icon size={22} stroke={1.6} aria-hidden />
            <span>
              {t(short)}
              {to === '/' && waiting > 0 ? ` (${waiting})` : ''}
            </span>
          </Link>
        ))}
      </nav>
    </div>
  );
}
