import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dueNow, type CaseColumnId, type CaseSummary } from '@chung-suc/api-contract';
import { LatenessMark, StageMark } from '../../ui/marks';
import { day } from '../../ui/moments';

/** Columns that are not shown until somebody wants them. */
export const HIDDEN_AT_FIRST: readonly CaseColumnId[] = ['offering', 'standing', 'opened'];

/** How a column is shown where that is more than its text. */
export const SHOWN: { readonly [K in CaseColumnId]?: (summary: CaseSummary) => ReactNode } = {
  number: ({ number }) => (
    <Link to="/ho-so/$case" params={{ case: number }} className="nowrap">
      {number}
    </Link>
  ),
  stage: ({ stageTitle, outcome, escalated }) => <StageMark stageTitle={stageTitle} outcome={outcome} escalated={escalated} />,
  due: (summary) => {
    const due = dueNow(summary);
    return due ? (
      <span className="due-cell">
        {day(due.at)} <LatenessMark lateness={due.lateness} />
      </span>
    ) : null;
  },
};
