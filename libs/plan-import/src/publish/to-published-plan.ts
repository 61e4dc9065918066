import type { LocalDate, PublishedCalendarDay, PublishedPlan, PublishedProgramme } from '@chung-suc/domain';
import type { PlanDraft } from '../draft/draft';
import { programmeId } from './ids';
import { localitiesOf } from './localities';
import { areasOf, offeringsOf } from './offerings';
import { PeopleBook } from './people-book';
import { periodOf } from './period';
import { blocPosts, checkStaffed, contactPosts, secretaryPosts } from './posts';
import { problem, type PublishProblem } from './problem';
import type { PublishData } from './schema';
import { corrected, settle } from './settle';
import { UnitBook } from './unit-book';

export type PublishResult =
  { readonly ok: true; readonly plan: PublishedPlan } | { readonly ok: false; readonly problems: readonly PublishProblem[] };

/**
 * Joins a draft with its data file into the plan that is published. Refuses while an error is open and while somebody is lacking whom the
 * flows need, and says everything that is wrong at once. `today` is only used for a period around today.
 */
export function toPublishedPlan(draft: PlanDraft, data: PublishData, { today }: { readonly today: LocalDate }): PublishResult {
  const problems: PublishProblem[] = [];
  const settled = settle(draft, data, problems);
  const areas = corrected(draft.areas, settled.corrections);
  const issuer = data.document.issuer ?? draft.programme.issuer?.value;
  const bloc = issuer?.replace(/^(?:Ban Thường vụ|Ban Chấp hành|BTV|BCH)\s+/u, '') ?? '';
  if (issuer === undefined) problems.push(problem('issuerLacking', 'document.issuer'));
  const period = periodOf(draft.programme.period?.value ?? null, data, today);
  if (!period) problems.push(problem('periodLacking', 'period'));
  const units = new UnitBook(bloc, areas, data, problems);
  const people = new PeopleBook(areas, data, { from: data.held.from ?? period?.from ?? today, to: data.held.to ?? null }, problems);
  const contacts = contactPosts(areas, data, units, people, problems);
  const localities = localitiesOf(data, areas, units, people, problems);
  blocPosts(areas, data, bloc, units, people);
  secretaryPosts(data, units, people, problems); // last, so that a secretary added later changes nobody's id
  checkStaffed(areas, units, people, problems);
  const offerings = offeringsOf(areas, data, units, contacts, problems);
  const calendar = calendarOf(data, units, problems);
  const programme = programmeOf(draft, data, { issuer: issuer ?? '', bloc, blocId: units.blocId(), period, problems });
  if (problems.length > 0 || !programme) return { ok: false, problems };
  return {
    ok: true,
    plan: {
      version: data.version,
      source: { sha256: draft.sha256, lines: draft.lines.length },
      programme,
      areas: areasOf(areas),
      offerings,
      units: units.list(),
      localities,
      people: people.list(),
      posts: people.posts,
      holdings: people.holdings,
      calendar,
      ...settled,
    },
  };
}

interface ProgrammeParts {
  readonly issuer: string;
  readonly bloc: string;
  readonly blocId: string;
  readonly period: PublishedProgramme['period'] | null;
  readonly problems: PublishProblem[];
}

function programmeOf(
  { programme }: PlanDraft,
  data: PublishData,
  { issuer, bloc, blocId, period, problems }: ProgrammeParts,
): PublishedProgramme | null {
  const year = programme.year?.value;
  if (year === undefined) problems.push(problem('yearLacking', ''));
  if (year === undefined || !period) return null;
  const printed = programme.period;
  return {
    id: programmeId(bloc, year),
    year,
    issuer,
    blocId,
    title: programme.title.value,
    modelName: programme.modelName?.value ?? programme.title.value,
    parentDocument: programme.parentDocument?.value ?? null,
    documentNumber: data.document.number ?? programme.documentNumber?.value ?? null,
    issuedOn: data.document.issuedOn ?? programme.issuedOn?.value ?? null,
    printedPeriod: printed
      ? { line: printed.line, printed: printed.printed, from: printed.value.from, to: printed.value.to }
      : { line: 0, printed: '', from: period.from.slice(0, 7), to: period.to.slice(0, 7) },
    period,
  };
}

function calendarOf(data: PublishData, units: UnitBook, problems: PublishProblem[]): PublishedCalendarDay[] {
  const seen = new Set<string>();
  return data.calendar.map(({ date, kind, unit, basis }, index) => {
    const unitId = unit === undefined ? null : units.find(unit, `calendar[${index}].unit`);
    if (seen.has(`${date} ${unitId}`)) problems.push(problem('dayTwice', `calendar[${index}]`, { date }));
    seen.add(`${date} ${unitId}`);
    return { date, kind, scope: unitId === null ? 'all' : { unitId }, basis };
  });
}
