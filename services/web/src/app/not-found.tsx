import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/use-words';
import { PageHead } from '../ui/page-head';
import { PublicFrameWith } from './public-frame';

export function NotFound() {
  const { t } = useWords();
  return (
    <PublicFrameWith>
      <div className="stack">
        <PageHead title={t('app.notFound')} />
        <p>{t('app.notFoundWhy')}</p>
        <p>
          <Link to="/">{t('app.home')}</Link>
        </p>
      </div>
    </PublicFrameWith>
  );
}
