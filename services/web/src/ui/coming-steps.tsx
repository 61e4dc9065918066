import type { CaseView } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';
import { moment } from './moments';

/** What happens by itself if nobody acts, by the rules that will act. */
export function ComingSteps({ steps }: { readonly steps: CaseView['ifNobodyActs'] }) {
  const { t, say, language } = useWords();
  if (steps.length === 0) return <p className="quiet">{t('case.nothingComes')}</p>;
  return (
    <ol className="coming">
      {steps.map(({ at, text, mails, reachesCommittee }, index) => (
        <li key={index}>
          <strong>{moment(at, language)}</strong>
          <span>
            {' '}
            {say(text)} {reachesCommittee === 'no' ? null : <b>{t(`case.reaches.${reachesCommittee}`)}</b>}
          </span>
          {mails.length > 0 ? (
            <span className="small quiet">
              {' '}
              {t('case.mails', { mails: mails.map(({ title, to }) => `${say(title)} → ${to}`).join('; ') })}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
