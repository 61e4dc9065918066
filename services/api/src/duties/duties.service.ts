import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { offeringLabel, type MyDuties, type MyDutyView } from '@chung-suc/api-contract';
import type { Instant } from '@chung-suc/domain';
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
      .find({ where: { postId: In(postIds), closedAt: IsNull() }, order: { dueAt: 'ASC', caseId: 'ASC', id: 'ASC' } });
    const cases = await this.database.getRepository(CaseRow).findBy({ id: In(duties.map(({ caseId }) => caseId)) });
    const [names, calendar, holders, pageOf] = await Promise.all([
      namesOfCases(this.database, cases),
      loadCalendar(this.database),
      holdersOf(this.database, postIds, now),
      this.pagesOf(person, duties, now),
    ]);
    const views = duties.flatMap((duty): MyDutyView[] => {
      const row = cases.find(({ id }) => id === duty.caseId);
      const holder = holders.find(({ postId }) => postId === duty.postId);
      if (!row || !holder) return [];
      const unit = names.organisation(row.leadUnitId);
      const locality = names.organisation(row.localityId);
      const offering = names.offering(row);
      const parts = { state: row.state, owed: names.owed(row.id), unit, locality, calendar };
      return [
        {
          ...toDutyView(toDuty(duty), holder, parts, now),
          case: {
            id: row.id,
            number: row.number,
            offering: offeringLabel(offering?.areaCode ?? '', offering?.ordinal ?? 0),
            offeringName: offering?.name ?? '',
            unit,
            locality,
            href: `/api/cases/${row.id}`,
          },
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
    return ({ caseId, id, postId }) => {
      const link = links.find((some) => some.caseId === caseId && some.dutyId === id && some.postId === postId);
      return link ? `${this.settings.PUBLIC_URL}${this.signer.pathOf(link.id)}` : null;
    };
  }
}
