import type { VersionView } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';

/** Field by field: what it was, and what it is. By word and line, not by colour. */
export function DifferenceList({ differences }: { readonly differences: VersionView['differences'] }) {
  const { t, say } = useWords();
  if (differences.length === 0) return null;
  return (
    <dl className="differences">
      {differences.map(({ field, title, before, after }) => (
        <div key={field}>
          <dt>{say(title)}</dt>
          <dd>
            <del>
              <span className="unseen">{t('case.before')} </span>
              {before ? say(before) : t('case.nothing')}
            </del>{' '}
            {/* The arrow goes with what it leads to, on a line of their own where both do not fit. */}
            <span className="becomes">
              <span aria-hidden>→ </span>
              <ins>
                <span className="unseen">{t('case.after')} </span>
                {after ? say(after) : t('case.nothing')}
              </ins>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
