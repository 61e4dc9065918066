import { localDateOf, type Instant } from '@chung-suc/domain';
import { ProgrammeRow, type Database } from '@chung-suc/persistence';

/** The programme whose days hold today, else the latest one; null before a plan has been published. */
export async function programmeInForce(database: Database, now: Instant): Promise<ProgrammeRow | null> {
  const today = localDateOf(now);
  const programmes = await database.getRepository(ProgrammeRow).find({ order: { periodFrom: 'DESC', id: 'ASC' } });
  return programmes.find(({ periodFrom, periodTo }) => periodFrom <= today && today <= periodTo) ?? programmes[0] ?? null;
}
