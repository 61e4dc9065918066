import { compareTexts, formatDate, isFound, localDateOf, type Language } from '@chung-suc/domain';
import type { CaseSummary } from '../shapes/cases';
import type { Words } from './words';

/** Columns of the table of cases, on the screen and in the file. */
export const CASE_COLUMN_IDS = ['number', 'name', 'offering', 'unit', 'locality', 'stage', 'standing', 'due', 'start', 'opened'] as const;
export type CaseColumnId = (typeof CASE_COLUMN_IDS)[number];

export interface CaseColumn {
  /** What stands above it. */
  readonly title: Words;
  /** As it is read and searched. */
  readonly text: (summary: CaseSummary, language: Language) => string;
  readonly compare: (a: CaseSummary, b: CaseSummary) => number;
  /** For what is a moment: ISO 8601; undefined where there is none. */
  readonly moment?: (summary: CaseSummary) => string | undefined;
}

/** `24/02/2026`. */
const day = (iso: string): string => formatDate(localDateOf(Date.parse(iso)));

const byText = (of: (summary: CaseSummary) => string) => (a: CaseSummary, b: CaseSummary) => compareTexts(of(a), of(b));
/** What has no such moment comes last. */
const byMoment = (of: (summary: CaseSummary) => string | undefined) => (a: CaseSummary, b: CaseSummary) => {
  const [first, second] = [of(a), of(b)].map((iso) => (iso === undefined ? Number.POSITIVE_INFINITY : Date.parse(iso))) as [number, number];
  return first === second ? 0 : first - second;
};

/** What counts of a case: the decision, where the committee has to decide. */
export const dueNow = ({ decision, due }: Pick<CaseSummary, 'decision' | 'due'>): CaseSummary['due'] => decision?.due ?? due;
export const sentenceNow = ({ decision, sentence }: Pick<CaseSummary, 'decision' | 'sentence'>): Words => decision?.sentence ?? sentence;

const dueAt = (summary: CaseSummary): string | undefined => dueNow(summary)?.at;
const startAt = ({ start }: CaseSummary): string => start;
const openedAt = ({ openedAt: at }: CaseSummary): string => at;

/** One place says what a column holds and how it is ordered: the file has what the screen shows. */
export const CASE_COLUMNS: Readonly<Record<CaseColumnId, CaseColumn>> = {
  number: { title: { vi: 'Số', en: 'Number' }, text: ({ number }) => number, compare: byText(({ number }) => number) },
  name: {
    title: { vi: 'Nội dung', en: 'Offering' },
    text: ({ offeringName }) => offeringName,
    compare: byText(({ offeringName }) => offeringName),
  },
  offering: {
    title: { vi: 'Mục', en: 'Item' },
    text: ({ offering }, language) => offering[language],
    compare: byText(({ offering }) => offering.vi),
  },
  unit: { title: { vi: 'Đơn vị', en: 'Unit' }, text: ({ unit }) => unit, compare: byText(({ unit }) => unit) },
  locality: { title: { vi: 'Địa phương', en: 'Locality' }, text: ({ locality }) => locality, compare: byText(({ locality }) => locality) },
  stage: {
    title: { vi: 'Bước', en: 'Step' },
    text: ({ stageTitle }, language) => stageTitle[language],
    compare: byText(({ stageTitle }) => stageTitle.vi),
  },
  standing: {
    title: { vi: 'Đang ở đâu', en: 'Where it stands' },
    text: (summary, language) => sentenceNow(summary)[language],
    compare: byText((summary) => sentenceNow(summary).vi),
  },
  due: {
    title: { vi: 'Hạn', en: 'Due' },
    text: (summary, language) => {
      const due = dueNow(summary);
      return due ? `${day(due.at)} (${due.lateness.text[language]})` : '';
    },
    compare: byMoment(dueAt),
    moment: dueAt,
  },
  start: {
    title: { vi: 'Ngày hoạt động', en: 'Engagement' },
    text: ({ start }) => day(start),
    compare: byMoment(startAt),
    moment: startAt,
  },
  opened: {
    title: { vi: 'Ngày gửi', en: 'Sent' },
    text: (summary) => day(openedAt(summary)),
    compare: byMoment(openedAt),
    moment: openedAt,
  },
};

/** What the table is narrowed to: `stage` is a stage, `open` for all that are not closed, `escalated` for what the committee decides, or empty. */
export interface CaseFilter {
  readonly search: string;
  readonly stage: string;
}

function fits({ stage, escalated }: CaseSummary, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === 'escalated') return escalated;
  return wanted === 'open' ? stage !== 'closed' : stage === wanted;
}

/** Whether a case has every word that was typed, in whichever column, with or without marks, and stands where it was asked for. */
export const isShown = (one: CaseSummary, { search, stage }: CaseFilter, language: Language): boolean =>
  fits(one, stage) &&
  isFound(
    CASE_COLUMN_IDS.map((id) => CASE_COLUMNS[id].text(one, language)),
    search,
  );
