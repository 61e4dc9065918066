import type { CaseSummary, DutyView } from '@chung-suc/api-contract';
import { useWords } from '../i18n/use-words';

/** How far off a due time is: word, shape and colour, so that it survives a black-and-white printer. */
export function LatenessMark({ lateness }: { readonly lateness: DutyView['lateness'] }) {
  const { say } = useWords();
  return (
    <span className="mark" data-kind={lateness.kind}>
      <i aria-hidden />
      {say(lateness.text)}
    </span>
  );
}

/** Where a case is on its way. */
export function StageMark({ stageTitle, outcome, escalated }: Pick<CaseSummary, 'stageTitle' | 'outcome' | 'escalated'>) {
  const { say } = useWords();
  return (
    <span className="mark" data-kind={outcome === 'completed' ? 'done' : escalated ? 'today' : undefined}>
      <i aria-hidden />
      {say(stageTitle)}
    </span>
  );
}
