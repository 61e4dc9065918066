import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { POST_WORDS, type CaseSummary } from '@chung-suc/api-contract';
import { personActor, type Instant, type PostKind } from '@chung-suc/domain';
import { CaseRow, OfferingRow, postsHeldBy, type ProgrammeRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { CaseListService } from '../cases/case-list.service';
import { programmeInForce } from '../catalogue/programme-in-force';
import { refusalOf } from '../catalogue/requestable';
import { DemoPeopleService, type DemoHolder } from '../identity/demo-people.service';
import { sampleStart, type SampleRequest } from './sample-request';

export interface DemoPerson extends DemoHolder {
  readonly role: string;
}

export interface StartSheet {
  readonly programme: ProgrammeRow | null;
  readonly people: readonly DemoPerson[];
  /** Those that wait for an answer first. */
  readonly cases: readonly CaseSummary[];
  /** Null when nobody can ask for anything. */
  readonly sample: SampleRequest | null;
}

const CASES_SHOWN = 12;
const PEOPLE_SHOWN_EACH = 3;
const ROLES: readonly PostKind[] = [
  'coordinator',
  'committeeMember',
  'unitContact',
  'unitSecretary',
  'localityContact',
  'recordsClerk',
  'observer',
];

/** What a newcomer is shown in the embedded mode. */
@Injectable()
export class StartService {
  constructor(
    private readonly database: DataSource,
    private readonly list: CaseListService,
    private readonly demo: DemoPeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async sheet(): Promise<StartSheet> {
    const now = await this.clock.now();
    const programme = await programmeInForce(this.database, now);
    const rows = await this.database.getRepository(CaseRow).find({ order: { openedAt: 'DESC' }, take: CASES_SHOWN });
    const cases = await this.list.summaries(rows);
    const people = programme ? await this.people() : [];
    const waits = ({ stage }: CaseSummary): boolean => stage === 'requested';
    return {
      programme,
      people,
      cases: [...cases.filter(waits), ...cases.filter((some) => !waits(some))],
      sample: programme ? await this.sample(programme, people, now) : null,
    };
  }

  /** The first offering of the plan that the first locality can ask for. */
  private async sample(programme: ProgrammeRow, people: readonly DemoPerson[], now: Instant): Promise<SampleRequest | null> {
    const locality = people.find(({ kind }) => kind === 'localityContact');
    if (!locality) return null;
    const { id: programmeId, planVersion } = programme;
    const offerings = await this.database.getRepository(OfferingRow).find({ where: { programmeId, planVersion }, order: { line: 'ASC' } });
    const actor = personActor(locality.id, await postsHeldBy(this.database, locality.id, now));
    const opener = { programme, coordinatorPostId: null, actor, now };
    const offering = offerings.find((some) => refusalOf(some, opener) === null);
    if (!offering) return null;
    const { id: offeringId, name, mode } = offering;
    return { personId: locality.id, offeringId, offering: name, mode: mode ?? 'onsite', start: sampleStart(now) };
  }

  private async people(): Promise<DemoPerson[]> {
    const holders = await this.demo.holders();
    return ROLES.flatMap((kind) =>
      holders
        .filter((holder) => holder.kind === kind)
        .slice(0, PEOPLE_SHOWN_EACH)
        .map((holder) => ({ ...holder, role: POST_WORDS[kind].vi })),
    );
  }
}
