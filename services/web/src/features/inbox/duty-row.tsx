import { Link } from '@tanstack/react-router';
import { COMMAND_WORDS, type MyDutyView } from '@chung-suc/api-contract';
import { asksToAct } from '@chung-suc/domain';
import { useWords } from '../../i18n/use-words';
import { LatenessMark } from '../../ui/marks';

/** So many acts stand in a row; the case has all of them. */
const ACTS_SHOWN = 3;

/** One thing that I owe: what, for whom, until when, and one tap into doing it. */
export function DutyRow({ duty }: { readonly duty: MyDutyView }) {
  const { t, say } = useWords();
  const { number, offering, offeringName, locality, unit } = duty.case;
  return (
    <li data-late={duty.lateness.kind} className="duty">
      <div className="stack-tight">
        <h3>
          <Link to="/ho-so/$case" params={{ case: number }} className="duty-title">
            {say(duty.title)} · {locality}
          </Link>
        </h3>
        <p>{offeringName}</p>
        <p className="small">{say(duty.sentence)}</p>
        <p className="meta">
          <span>{number}</span>
          <span>{say(offering)}</span>
          <span>{unit}</span>
        </p>
      </div>
      <p className="duty-due">
        <LatenessMark lateness={duty.lateness} />
        {duty.provisional ? <span className="small quiet">{t('inbox.provisional')}</span> : null}
      </p>
      <div className="row duty-acts">
        {duty.kind === 'decide' ? (
          <Link to="/dieu-hanh/$case" params={{ case: number }} className="action">
            {t('inbox.decide')}
          </Link>
        ) : (
          duty.acts.slice(0, ACTS_SHOWN).map((command, index) => (
            <Link
              key={command}
              to="/ho-so/$case"
              params={{ case: number }}
              search={{ viec: command }}
              className="action"
              data-quiet={index > 0 || !asksToAct(duty) || undefined}
            >
              {say(COMMAND_WORDS[command])}
            </Link>
          ))
        )}
      </div>
    </li>
  );
}
