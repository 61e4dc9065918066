import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { DUTY_COMMANDS, offeringLabel, type MyDuties, type MyDutyView } from '@chung-suc/api-contract';
import { isWorthTrying, postsOf, type Instant } from '@chung-suc/domain';
import { CaseRow, DutyRow, LinkRow, holdersOf, loadCalendar, toDuty } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { LinkSigner } from '@chung-suc/platform/links';
import { namesOfCases } from '../cases/case-names';
import { toDutyView } from '../cases/duty.mapper';
import type { ActingPerson } from '../identity/person';
import { API_SETTINGS, type ApiSettings } from '../settings';

/** What a person owes, through the posts held today, the earliest due first. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly database: DataSource,
    private readonly signer: LinkSigner,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async of(person: ActingPerson): Promise<MyDuties> {
    const postIds = person.posts.map(({ postId }) => postId);
    const now = await this.clock.now();
    const duties = await this.database
      .getRepository(DutyRow)
      .createQueryBuilder('d')
      // An escalation is any untied member's to decide, so it stands in the inbox of each of them.
      .where('d.closed_at IS NULL AND (d.post_id = ANY(:postIds) OR jsonb_exists_any(d.also_post_ids, :postIds))', { postIds })
      .orderBy('d.dueAt', 'ASC')
      .addOrderBy('d.caseId', 'ASC')
      .addOrderBy('d.id', 'ASC')
      .getMany();
    const cases = await this.database.getRepository(CaseRow).findBy({ id: In(duties.map(({ caseId }) => caseId)) });
    const [names, calendar, holders, pageOf] = await Promise.all([
      namesOfCases(this.database, cases),
      loadCalendar(this.database),
      holdersOf(this.database, [...new Set(duties.flatMap(postsOf))], now),
      this.pagesOf(person, duties, now),
    ]);
    const views = duties.flatMap((duty): MyDutyView[] => {
      const row = cases.find(({ id }) => id === duty.caseId);
      if (!row) return [];
      const unit = names.organisation(row.leadUnitId);
      const locality = names.organisation(row.localityId);
      const offering = names.offering(row);
      const parts = { state: row.state, owed: names.owed(row.id), unit, locality, coUnits: names.coUnits(row), calendar };
      const view = toDutyView(toDuty(duty), new Map(holders.map((holder) => [holder.postId, holder])), parts, now);
      if (!view) return [];
      return [
        {
          ...view,
          case: {
            id: row.id,
            number: row.number,
            offering: offeringLabel(offering?.areaCode ?? '', offering?.ordinal ?? 0),
            offeringName: offering?.name ?? '',
            unit,
            locality,
            href: `/api/cases/${row.id}`,
          },
          acts: DUTY_COMMANDS[duty.kind].filter((kind) => isWorthTrying(kind, row.state, now)),
          pageUrl: pageOf(duty),
        },
      ];
    });
    return { duties: views };
  }

  /** The pages behind this person's own mail links; nobody is given another's. */
  private async pagesOf({ personId }: ActingPerson, duties: readonly DutyRow[], now: Instant): Promise<(duty: DutyRow) => string | null> {
    const links = await this.database
      .getRepository(LinkRow)
      .findBy({ personId, caseId: In(duties.map(({ caseId }) => caseId)), expiresAt: MoreThan(new Date(now)) });
    return (duty) => {
      const link = links.find((some) => some.caseId === duty.caseId && some.dutyId === duty.id && postsOf(duty).includes(some.postId));
      return link ? `${this.settings.PUBLIC_URL}${this.signer.pathOf(link.id)}` : null;
    };
  }
}
