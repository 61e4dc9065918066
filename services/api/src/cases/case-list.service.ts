import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DUTY_WORDS,
  offeringLabel,
  standingWords,
  toIso,
  type CaseList,
  type CaseListQuery,
  type CaseSummary,
} from '@chung-suc/api-contract';
import {
  mayRead,
  owesIt,
  seesAllCases,
  tiedUnitsOf,
  type Duty,
  type HeldPost,
  type Instant,
  type SupportRequest,
  type WorkingCalendar,
} from '@chung-suc/domain';
import { CaseRow, loadCalendar } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { namesOfCases, type CaseNames } from './case-names';
import { dutySentenceOf, sentenceOf, toLatenessView } from './duty.mapper';

/** Cases that a person may read, the newest first. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(person: ActingPerson, { limit, after }: CaseListQuery): Promise<CaseList> {
    const rows = await this.rowsFor(person, limit + 1, after);
    const page = rows.slice(0, limit);
    return { cases: await this.summaries(page, person.posts), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async summaries(rows: readonly CaseRow[], posts: readonly HeldPost[] = []): Promise<CaseSummary[]> {
    const [names, calendar, now] = await Promise.all([namesOfCases(this.database, rows), loadCalendar(this.database), this.clock.now()]);
    return rows.map((row) => toSummary(row, names, posts, calendar, now));
  }

  /** The database narrows to the person's posts; who may read is decided by the domain. */
  private async rowsFor({ posts }: ActingPerson, limit: number, after: string | undefined): Promise<CaseRow[]> {
    const query = this.database
      .getRepository(CaseRow)
      .createQueryBuilder('c')
      .orderBy('c.openedAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .take(limit);
    if (after) query.andWhere('(c.opened_at, c.id) < (SELECT opened_at, id FROM cases WHERE id = :after)', { after });
    if (!seesAllCases(posts)) {
      query.andWhere(
        `(c.state #>> '{posts,unit}' = ANY(:mine) OR c.state #>> '{posts,locality}' = ANY(:mine)
          OR c.state ->> 'parentPostId' = ANY(:mine) OR c.state ->> 'reviewPostId' = ANY(:mine) OR c.lead_unit_id = ANY(:units)
          OR jsonb_exists_any(jsonb_path_query_array(c.state, '$.coUnits[*].postId'), :mine))`,
        { mine: posts.map(({ postId }) => postId), units: tiedUnitsOf(posts) },
      );
    }
    return (await query.getMany()).filter((row) => mayRead(row.state, posts));
  }
}

function toSummary(row: CaseRow, names: CaseNames, posts: readonly HeldPost[], calendar: WorkingCalendar, now: Instant): CaseSummary {
  const offering = names.offering(row);
  const unit = names.organisation(row.leadUnitId);
  const locality = names.organisation(row.localityId);
  const owed = names.owed(row.id);
  const [due] = owed;
  const decision = owed.find(({ kind }) => kind === 'decide');
  const parts = { state: row.state, owed, unit, locality, coUnits: names.coUnits(row), calendar };
  return {
    id: row.id,
    number: row.number,
    stage: row.stage,
    stageTitle: standingWords(row.stage, row.outcome, row.state.escalation !== null),
    outcome: row.outcome,
    sentence: sentenceOf(parts, now),
    offering: offeringLabel(offering?.areaCode ?? '', offering?.ordinal ?? 0),
    offeringName: offering?.name ?? '',
    unit,
    locality,
    start: toIso(row.state.terms.start),
    openedAt: toIso(row.openedAt.getTime()),
    due: due ? toDue(due, row.state, calendar, now) : null,
    escalated: row.state.escalation !== null,
    decision: decision
      ? {
          sentence: dutySentenceOf(decision, parts, now),
          due: toDue(decision, row.state, calendar, now),
          mine: posts.some(({ postId }) => owesIt(postId, decision)),
        }
      : null,
    href: `/api/cases/${row.id}`,
  };
}

const toDue = (duty: Duty, state: SupportRequest, calendar: WorkingCalendar, now: Instant): NonNullable<CaseSummary['due']> => ({
  kind: duty.kind,
  title: DUTY_WORDS[duty.kind],
  at: toIso(duty.dueAt),
  lateness: toLatenessView(duty, state, calendar, now),
});
