import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { OfflineBanner } from './offline-banner';

/** The head, and one narrow sheet. */
export function PublicFrameWith({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <header className="shell-header">
        <Brand />
        <div className="header-tools">
          <LanguageSwitch />
        </div>
      </header>
      <OfflineBanner />
      <main id="main" tabIndex={-1} className="narrow">
        {children}
      </main>
    </>
  );
}

export const PublicFrame = () => (
  <PublicFrameWith>
    <Outlet />
  </PublicFrameWith>
);
