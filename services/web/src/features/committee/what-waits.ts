import { CASE_COLUMNS, type CaseSummary } from '@chung-suc/api-contract';

const byDue = CASE_COLUMNS.due.compare;

/** Cases that the committee has to decide about, the earliest due first. */
export const toDecide = (cases: readonly CaseSummary[]): CaseSummary[] => cases.filter(({ escalated }) => escalated).sort(byDue);

/** Cases in which something is overdue and nobody has brought it to the committee yet, the longest overdue first. */
export const silent = (cases: readonly CaseSummary[]): CaseSummary[] =>
  cases.filter(({ escalated, due }) => !escalated && due?.lateness.kind === 'overdue').sort(byDue);
