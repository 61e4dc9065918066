import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/use-words';

/** For whoever finds nothing yet, or does not know where to begin. */
export function GuideLink({ onClick }: { readonly onClick?: () => void }) {
  const { t } = useWords();
  return (
    <Link to="/huong-dan" {...(onClick ? { onClick } : {})}>
      {t('guide.title')}
    </Link>
  );
}
