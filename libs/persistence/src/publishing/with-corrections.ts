import type { EntityManager } from 'typeorm';
import { peopleAfterPublishing, type KnownPhone, type PublishedPerson, type PublishedPlan } from '@chung-suc/domain';
import { lockPhones, tellPhonesChanged } from '../reading/phones';

/**
 * The people of a plan with the numbers that they have from now on: a correction is not undone by a plan that repeats what was wrong. A number
 * that the plan changes is written down like any correction, and settles the reports on the old one.
 */
export async function withCorrections(
  manager: EntityManager,
  { people, programme }: PublishedPlan,
  version: number,
): Promise<PublishedPerson[]> {
  await lockPhones(manager);
  const rows = (await manager.query(
    `SELECT n.id, n.phone, n.phone_health AS health,
            ARRAY(SELECT r.phone FROM phone_resolution r WHERE r.whose_id = n.id AND r.outcome = 'corrected' AND r.by_id IS NOT NULL) AS "foundWrong"
       FROM person n WHERE n.id = ANY($1)`,
    [people.map(({ id }) => id)],
  )) as (KnownPhone & { readonly id: string })[];
  const known = new Map(rows.map((row) => [row.id, row]));
  const after = peopleAfterPublishing(people, known);
  const changed = after.flatMap(({ id, phone }) => {
    const was = known.get(id)?.phone ?? null;
    return was !== null && phone !== null && was !== phone ? [{ id, was, phone }] : [];
  });
  if (changed.length > 0) await writeDown(manager, changed, programme, version);
  return after;
}

async function writeDown(
  manager: EntityManager,
  changed: readonly { readonly id: string; readonly was: string; readonly phone: string }[],
  { id, year }: PublishedPlan['programme'],
  version: number,
): Promise<void> {
  await manager.query(
    `WITH resolved AS (
       INSERT INTO phone_resolution (id, key, whose_id, phone, outcome, corrected_to, source, at)
       SELECT gen_random_uuid(), 'plan:' || $2 || ':' || c.id, c.id, c.was, 'corrected', c.phone, $3, now()
         FROM jsonb_to_recordset($1) AS c(id text, was text, phone text) RETURNING id, whose_id, phone)
     UPDATE phone_report w SET resolution_id = r.id FROM resolved r
      WHERE w.whose_id = r.whose_id AND w.phone = r.phone AND w.resolution_id IS NULL`,
    [JSON.stringify(changed), `${id}:${version}`, `Kế hoạch ${year}, bản ${version}`],
  );
  await tellPhonesChanged(manager);
}
