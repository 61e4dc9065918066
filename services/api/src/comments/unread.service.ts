import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { toIso, type CommentsSeenBody, type UnreadComments } from '@chung-suc/api-contract';
import { isToldOfComments } from '@chung-suc/domain';
import { CaseRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { CaseListService } from '../cases/case-list.service';
import { findCase } from '../cases/find-case';
import type { ActingPerson } from '../identity/person';

/** Older ones are no news to anybody. */
const NEWS_DAYS = 60;
const MOST = 50;

interface Unread {
  readonly caseId: string;
  readonly count: number;
  readonly at: Date;
  readonly by: string;
}

/** What others have written on cases of mine since I last looked: for information, in the inbox. */
@Injectable()
export class UnreadService {
  constructor(
    private readonly database: DataSource,
    private readonly list: CaseListService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ personId, posts }: ActingPerson): Promise<UnreadComments> {
    const since = new Date((await this.clock.now()) - NEWS_DAYS * 86_400_000);
    const unread = (await this.database.query(
      `SELECT m.case_id AS "caseId", count(*)::int AS count, max(m.at) AS at, (array_agg(a.full_name ORDER BY m.at DESC, m.id DESC))[1] AS by
         FROM case_comment m JOIN person a ON a.id = m.author_id
         LEFT JOIN comment_seen s ON s.case_id = m.case_id AND s.person_id = $1
        WHERE m.author_id <> $1 AND m.removed_at IS NULL AND m.at > greatest($2::timestamptz, s.seen_to)
        GROUP BY m.case_id ORDER BY max(m.at) DESC`,
      [personId, since],
    )) as Unread[];
    const rows = await this.database.getRepository(CaseRow).findBy({ id: In(unread.map(({ caseId }) => caseId)) });
    const mine = new Map(rows.filter(({ state }) => isToldOfComments(state, posts)).map((row) => [row.id, row]));
    const told = unread.filter(({ caseId }) => mine.has(caseId)).slice(0, MOST);
    const summaries = await this.list.summaries(told.flatMap(({ caseId }) => mine.get(caseId) ?? []));
    return {
      cases: told.flatMap(({ caseId, count, at, by }) => {
        const summary = summaries.find(({ id }) => id === caseId);
        if (!summary) return [];
        const { id, number, offeringName, locality } = summary;
        return [{ id, number, offeringName, locality, count, last: { at: toIso(at.getTime()), by } }];
      }),
    };
  }

  /** Never moves back: another screen may have shown more. Throws `unknownCase`. */
  async seen({ personId }: ActingPerson, idOrNumber: string, { to }: CommentsSeenBody): Promise<void> {
    const { id } = await findCase(this.database, idOrNumber);
    await this.database.query(
      `INSERT INTO comment_seen (person_id, case_id, seen_to) VALUES ($1, $2, least($3::timestamptz, $4::timestamptz))
       ON CONFLICT (person_id, case_id) DO UPDATE SET seen_to = greatest(comment_seen.seen_to, excluded.seen_to)`,
      [personId, id, new Date(to), new Date(await this.clock.now())],
    );
  }
}
