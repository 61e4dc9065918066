import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Problem } from '@chung-suc/api-contract';
import { useWords } from '../../i18n/use-words';
import type { Chosen } from './several-decision';
import type { Outcome } from './several-run';

interface SeveralResultsProps {
  readonly chosen: readonly Chosen[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly busy: boolean;
  readonly decided: boolean;
  readonly onChange: () => void;
  readonly onDecide: (some: readonly Chosen[]) => void;
  readonly onClose: () => void;
}

/** One row for each case: what the decision would lead to, or why it cannot be; then what has become of it. It stays readable. */
export function SeveralResults({ chosen, outcomes, busy, decided, onChange, onDecide, onClose }: SeveralResultsProps) {
  const { t } = useWords();
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), [decided]);
  const having = (...kinds: readonly Outcome['kind'][]): Chosen[] =>
    chosen.filter(({ id }) => kinds.includes(outcomes[id]?.kind ?? 'checking'));
  const possible = having('open');
  const unanswered = having('away');
  const taken = having('done', 'refused', 'away', 'sending').length + (decided ? possible.length : 0);
  return (
    <div className="stack">
      <h3 ref={place} tabIndex={-1}>
        {t(decided ? 'several.applied' : 'several.results')}
      </h3>
      {decided ? (
        <p role="status" className="small">
          {t('several.progress', { done: having('done').length, count: taken })}
        </p>
      ) : null}
      <ul className="rows" aria-live="polite">
        {chosen.map((one) => (
          <ResultRow key={one.id} chosen={one} outcome={outcomes[one.id]} decided={decided} />
        ))}
      </ul>
      {!decided && !busy && possible.length === 0 && unanswered.length === 0 ? (
        <p className="notice" data-kind="warning">
          {t('several.applyNone')}
        </p>
      ) : null}
      <div className="row">
        {decided ? null : (
          <Button disabled={busy || possible.length === 0} onClick={() => onDecide(possible)}>
            {t('several.apply', { count: possible.length })}
          </Button>
        )}
        {decided && !busy && unanswered.length > 0 ? (
          <Button onClick={() => onDecide(unanswered)}>{t('several.again', { count: unanswered.length })}</Button>
        ) : null}
        {decided ? (
          <Button variant="default" disabled={busy} onClick={onClose}>
            {t('several.finish')}
          </Button>
        ) : (
          <Button variant="default" disabled={busy} onClick={onChange}>
            {t('several.change')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Word and shape for what has become of a case. */
const MARKS: Readonly<Record<Outcome['kind'], string | undefined>> = {
  checking: undefined,
  sending: undefined,
  open: 'done',
  done: 'done',
  closed: 'overdue',
  refused: 'overdue',
  away: 'today',
};

interface ResultRowProps {
  readonly chosen: Chosen;
  readonly outcome: Outcome | undefined;
  readonly decided: boolean;
}

function ResultRow({ chosen: { number, title }, outcome = { kind: 'checking' }, decided }: ResultRowProps) {
  const { t, say } = useWords();
  return (
    <li className="stack-tight" data-outcome={outcome.kind}>
      <p className="row">
        <span className="mark" data-kind={MARKS[outcome.kind]}>
          <i aria-hidden />
          {t(`several.state.${outcome.kind}`)}
        </span>
        <Link to="/ho-so/$case" params={{ case: number }}>
          {number}
        </Link>
        <span>{title}</span>
      </p>
      {outcome.kind === 'open' ? (
        <>
          {(outcome.preview.owed.length > 0 ? outcome.preview.owed : [outcome.preview.sentence]).map((line) => (
            <p key={line.vi}>{say(line)}</p>
          ))}
          {outcome.preview.mails.length > 0 ? (
            <p className="small quiet">
              {t('several.mails', { mails: outcome.preview.mails.map((mail) => `${say(mail.title)} → ${mail.to}`).join('; ') })}
            </p>
          ) : null}
        </>
      ) : null}
      {outcome.kind === 'done' ? <p>{say(outcome.view.sentence)}</p> : null}
      {outcome.kind === 'closed' || outcome.kind === 'refused' ? <Why problem={outcome.problem} /> : null}
      {outcome.kind === 'closed' && decided ? <p className="small quiet">{t('several.left')}</p> : null}
      {outcome.kind === 'away' ? <p>{t('several.awayWhy')}</p> : null}
    </li>
  );
}

function Why({ problem: { detail, errors } }: { readonly problem: Problem }) {
  const { say } = useWords();
  return (
    <>
      <p>{say(detail)}</p>
      {errors.map(({ field, message }) => (
        <p key={field} className="small">
          {say(message)}
        </p>
      ))}
    </>
  );
}
