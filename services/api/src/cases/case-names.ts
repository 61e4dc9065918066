import { In } from 'typeorm';
import type { Duty } from '@chung-suc/domain';
import { DutyRow, OfferingRow, OrganisationRow, toDuty, type CaseRow, type Database } from '@chung-suc/persistence';
import { groupBy } from '../group-by';

/** What a list says of each case besides its state, read for all of them at once. */
export interface CaseNames {
  readonly organisation: (id: string) => string;
  readonly coUnits: (row: CaseRow) => { readonly id: string; readonly name: string }[];
  readonly offering: (row: CaseRow) => OfferingRow | undefined;
  readonly owed: (caseId: string) => readonly Duty[];
}

export async function namesOfCases(database: Database, rows: readonly CaseRow[]): Promise<CaseNames> {
  const distinct = (values: readonly string[]): string[] => [...new Set(values)];
  const [organisations, offerings, duties] = await Promise.all([
    database.getRepository(OrganisationRow).findBy({
      id: In(distinct(rows.flatMap((row) => [row.leadUnitId, row.localityId, ...row.state.coUnits.map(({ unitId }) => unitId)]))),
    }),
    database.getRepository(OfferingRow).findBy({ id: In(distinct(rows.map((row) => row.offeringId))) }),
    database.getRepository(DutyRow).find({ where: { caseId: In(rows.map((row) => row.id)) }, order: { dueAt: 'ASC' } }),
  ]);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const keyOf = (offering: Pick<OfferingRow, 'programmeId' | 'planVersion' | 'id'>): string =>
    `${offering.programmeId} ${offering.planVersion} ${offering.id}`;
  const printed = new Map(offerings.map((offering) => [keyOf(offering), offering]));
  const open = groupBy(
    duties.filter((duty) => duty.closedAt === null),
    (duty) => duty.caseId,
  );
  return {
    organisation: (id) => names.get(id) ?? '',
    coUnits: ({ state }) => state.coUnits.map(({ unitId }) => ({ id: unitId, name: names.get(unitId) ?? '' })),
    offering: ({ programmeId, planVersion, offeringId }) => printed.get(keyOf({ programmeId, planVersion, id: offeringId })),
    owed: (caseId) => (open.get(caseId) ?? []).map(toDuty),
  };
}
