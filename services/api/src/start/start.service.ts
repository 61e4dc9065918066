import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { POST_WORDS, type CaseSummary } from '@chung-suc/api-contract';
import type { PostKind } from '@chung-suc/domain';
import { CaseRow, type ProgrammeRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { localDateOf } from '@chung-suc/domain';
import { CaseListService } from '../cases/case-list.service';
import { programmeInForce } from '../catalogue/programme-in-force';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
}

export interface StartSheet {
  readonly programme: ProgrammeRow | null;
  readonly people: readonly DemoPerson[];
  readonly cases: readonly CaseSummary[];
}

const CASES_SHOWN = 12;
const PEOPLE_SHOWN_EACH = 3;
const ROLES: readonly PostKind[] = ['coordinator', 'committeeMember', 'unitContact', 'localityContact', 'recordsClerk', 'observer'];

/** What a newcomer is shown in the embedded mode. */
@Injectable()
export class StartService {
  constructor(
    private readonly database: DataSource,
    private readonly list: CaseListService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async sheet(): Promise<StartSheet> {
    const now = await this.clock.now();
    const programme = await programmeInForce(this.database, now);
    const rows = await this.database.getRepository(CaseRow).find({ order: { openedAt: 'DESC' }, take: CASES_SHOWN });
    return { programme, people: programme ? await this.people(localDateOf(now)) : [], cases: await this.list.summaries(rows) };
  }

  private async people(today: string): Promise<DemoPerson[]> {
    const holders = (await this.database.query(
      `SELECT n.id, n.full_name AS name, p.title, p.kind FROM post p JOIN holding h ON h.post_id = p.id JOIN person n ON n.id = h.person_id
        WHERE h.held_from <= $1::date AND (h.held_to IS NULL OR h.held_to >= $1::date) ORDER BY p.rank, p.id`,
      [today],
    )) as (Omit<DemoPerson, 'role'> & { kind: PostKind })[];
    return ROLES.flatMap((kind) =>
      holders
        .filter((holder) => holder.kind === kind)
        .slice(0, PEOPLE_SHOWN_EACH)
        .map(({ id, name, title }) => ({ id, name, title, role: POST_WORDS[kind].vi })),
    );
  }
}
