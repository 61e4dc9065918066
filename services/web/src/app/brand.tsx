import { IconHeartHandshake } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/use-words';

export function Brand() {
  const { t } = useWords();
  return (
    <Link to="/" className="brand">
      <span className="brand-mark" aria-hidden>
        <IconHeartHandshake size={20} stroke={1.6} />
      </span>
      <span>
        <b>{t('app.name')}</b>
        <span className="brand-line">{t('app.line')}</span>
      </span>
    </Link>
  );
}
