import { Link } from '@tanstack/react-router';
import { dueNow, sentenceNow, type CaseSummary } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import { LatenessMark, StageMark } from '../../ui/marks';

/** On a phone: one case below the other, each with its sentence. */
export function CaseCards({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { say } = useWords();
  return (
    <ul className="rows">
      {cases.map(({ id, number, offering, offeringName, locality, unit, sentence, stageTitle, outcome, escalated, decision, due }) => {
        const now = dueNow({ decision, due });
        return (
          <li key={id} className="stack-tight" data-late={now?.lateness.kind}>
            <h2 className="card-title">
              <Link to="/ho-so/$case" params={{ case: number }}>
                {offeringName} – {locality}
              </Link>
            </h2>
            <p className="small">{say(sentenceNow({ decision, sentence }))}</p>
            <p className="meta">
              <span>{number}</span>
              <span>{say(offering)}</span>
              <span>{unit}</span>
            </p>
            <p className="row">
              <StageMark stageTitle={stageTitle} outcome={outcome} escalated={escalated} />
              {now ? <LatenessMark lateness={now.lateness} /> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
