import { In } from 'typeorm';
import { type Duty, type Instant, type Policy, type SentenceNames, type SupportRequest, type WorkingCalendar } from '@chung-suc/domain';
import { CaseRow } from '../rows/case.row';
import { DutyRow } from '../rows/duty.row';
import { OfferingRow } from '../rows/offering.row';
import { OrganisationRow } from '../rows/organisation.row';
import { ProgrammeRow } from '../rows/programme.row';
import { coordinatorPostOf, holdersOf, loadCalendar, loadPolicy, type Database, type PostHolder } from './standing-data';

/** A case with all that pages and mails say about it: names, the offering as printed, its duties, and who holds its posts at `at`. */
export interface CaseReading {
  readonly caseId: string;
  readonly version: number;
  readonly state: SupportRequest;
  /** Open duties, the earliest due first. */
  readonly owed: readonly Duty[];
  readonly programme: ProgrammeRow;
  readonly offering: OfferingRow;
  readonly unit: { readonly id: string; readonly name: string };
  readonly locality: { readonly id: string; readonly name: string };
  readonly names: SentenceNames;
  readonly holders: { readonly unit: PostHolder; readonly locality: PostHolder; readonly coordinator: PostHolder | null };
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** How the committee is named in a sentence. */
const COMMITTEE_NAME = 'Ban Thường vụ';

/** Null when there is no such case. */
export async function readCase(database: Database, caseId: string, at: Instant): Promise<CaseReading | null> {
  const row = await database.getRepository(CaseRow).findOneBy({ id: caseId });
  return row ? readCaseRow(database, row, at) : null;
}

/** One query after the other: inside a transaction they share a connection, which takes one at a time. */
export async function readCaseRow(database: Database, row: CaseRow, at: Instant): Promise<CaseReading> {
  const { programmeId, planVersion, leadUnitId, localityId } = row;
  const offering = await database.getRepository(OfferingRow).findOneByOrFail({ programmeId, planVersion, id: row.offeringId });
  const programme = await database.getRepository(ProgrammeRow).findOneByOrFail({ id: programmeId });
  const organisations = await database.getRepository(OrganisationRow).findBy({ id: In([leadUnitId, localityId]) });
  const unit = organisations.find(({ id }) => id === leadUnitId);
  const locality = organisations.find(({ id }) => id === localityId);
  if (!unit || !locality) throw new Error(`Case ${row.id} names an organisation that does not exist`);
  const policy = await loadPolicy(database, row.policyVersion);
  const calendar = await loadCalendar(database);
  const duties = await database.getRepository(DutyRow).find({ where: { caseId: row.id }, order: { dueAt: 'ASC' } });
  const { posts } = row.state;
  const coordinatorPost = await coordinatorPostOf(database, programme.blocId);
  const [unitHolder, localityHolder, coordinator] = await holdersOf(
    database,
    [posts.unit, posts.locality, ...(coordinatorPost ? [coordinatorPost] : [])],
    at,
  );
  if (!unitHolder || !localityHolder) throw new Error(`Case ${row.id} names a post that does not exist`);
  return {
    caseId: row.id,
    version: row.version,
    state: row.state,
    owed: duties.filter((duty) => duty.closedAt === null).map(toDuty),
    programme,
    offering,
    unit,
    locality,
    names: { unit: unit.name, locality: locality.name, committee: COMMITTEE_NAME },
    holders: { unit: unitHolder, locality: localityHolder, coordinator: coordinator ?? null },
    policy,
    calendar,
  };
}

export const toDuty = (row: DutyRow): Duty => ({
  id: row.id,
  kind: row.kind,
  postId: row.postId,
  since: row.since.getTime(),
  dueAt: row.dueAt.getTime(),
  alsoPostIds: row.alsoPostIds,
  reminders: row.reminders,
  climbsAt: row.climbsAt?.getTime() ?? null,
  provisional: row.provisional,
});
