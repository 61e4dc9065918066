import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseSummary, Words } from '@chung-suc/api-contract';
import { LatenessMark, StageMark } from '../../ui/marks';
import { day } from '../../ui/moments';
import { compareTexts } from './vietnamese-order';

export const COLUMN_IDS = ['number', 'name', 'offering', 'unit', 'locality', 'stage', 'standing', 'due', 'start', 'opened'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** A column of the table of cases: what it says, how it is shown, what it is sorted by. */
export interface Column {
  readonly text: (summary: CaseSummary, say: (words: Words) => string) => string;
  readonly show?: (summary: CaseSummary) => ReactNode;
  readonly compare: (a: CaseSummary, b: CaseSummary) => number;
  /** Not shown until somebody wants it. */
  readonly hidden?: true;
}

const byText = (of: (summary: CaseSummary) => string) => (a: CaseSummary, b: CaseSummary) => compareTexts(of(a), of(b));
/** What has no such moment comes last. */
const byMoment = (of: (summary: CaseSummary) => string | undefined) => (a: CaseSummary, b: CaseSummary) => {
  const [first, second] = [of(a), of(b)].map((iso) => (iso === undefined ? Number.POSITIVE_INFINITY : Date.parse(iso))) as [number, number];
  return first === second ? 0 : first - second;
};

export const COLUMNS: Record<ColumnId, Column> = {
  number: {
    text: ({ number }) => number,
    show: ({ number }) => (
      <Link to="/ho-so/$case" params={{ case: number }} className="nowrap">
        {number}
      </Link>
    ),
    compare: byText(({ number }) => number),
  },
  name: { text: ({ offeringName }) => offeringName, compare: byText(({ offeringName }) => offeringName) },
  offering: { text: ({ offering }, say) => say(offering), compare: byText(({ offering }) => offering.vi), hidden: true },
  unit: { text: ({ unit }) => unit, compare: byText(({ unit }) => unit) },
  locality: { text: ({ locality }) => locality, compare: byText(({ locality }) => locality) },
  stage: {
    text: ({ stageTitle }, say) => say(stageTitle),
    show: ({ stageTitle, stage }) => <StageMark title={stageTitle} closed={stage === 'closed'} />,
    compare: byText(({ stageTitle }) => stageTitle.vi),
  },
  standing: { text: ({ sentence }, say) => say(sentence), compare: byText(({ sentence }) => sentence.vi), hidden: true },
  due: {
    text: ({ due }, say) => (due ? `${day(due.at)} (${say(due.lateness.text)})` : ''),
    show: ({ due }) =>
      due ? (
        <span className="due-cell">
          {day(due.at)} <LatenessMark lateness={due.lateness} />
        </span>
      ) : null,
    compare: byMoment(({ due }) => due?.at),
  },
  start: { text: ({ start }) => day(start), compare: byMoment(({ start }) => start) },
  opened: { text: ({ openedAt }) => day(openedAt), compare: byMoment(({ openedAt }) => openedAt), hidden: true },
};
