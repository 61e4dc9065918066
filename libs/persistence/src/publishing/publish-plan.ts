import type { DataSource, EntityManager } from 'typeorm';
import { DEFAULT_POLICY, fold, type PublishedPlan } from '@chung-suc/domain';
import { ProgrammeRow } from '../rows/programme.row';
import { withCorrections } from './with-corrections';

/** What publishing wrote: the version that is now in force. */
export interface Published {
  readonly programmeId: string;
  readonly version: number;
  /** False when this very plan with this very data is in force already: nothing was written. */
  readonly changed: boolean;
}

/** An offering's id in the database: ids of the plan (`III.1-3`) come again every year. */
export const offeringIdOf = (programmeId: string, offeringId: string): string => `${programmeId}.${offeringId}`;

/**
 * Writes a published plan as a new immutable version and puts it in force, in one transaction: organisations, people, posts and who holds
 * them, the catalogue, the entered days, and the default policy when there is none. `sourceText` is the printed text, kept word for word.
 */
export const publishPlan = (database: DataSource, plan: PublishedPlan, sourceText: string): Promise<Published> =>
  database.transaction(async (manager) => {
    const { programme } = plan;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('publish-plan'))`);
    const before = await manager.getRepository(ProgrammeRow).findOneBy({ id: programme.id });
    const version = (before?.planVersion ?? 0) + 1;
    const document = JSON.stringify({ ...plan, version: 0 });
    if (before && (await inForce(manager, before, document)))
      return { programmeId: programme.id, version: before.planVersion, changed: false };

    await insertAll(
      manager,
      'policy (version, data)',
      'version int, data jsonb',
      'version, data',
      [{ version: DEFAULT_POLICY.version, data: DEFAULT_POLICY }],
      'ON CONFLICT (version) DO NOTHING',
    );
    await saveOrganisations(manager, plan);
    await saveProgramme(manager, plan, version);
    await manager.query(
      `INSERT INTO plan_version (programme_id, version, source_sha256, source_text, document) VALUES ($1, $2, $3, $4, $5)`,
      [programme.id, version, plan.source.sha256, sourceText, document],
    );
    await savePeople(manager, plan, version);
    await saveCatalogue(manager, plan, version);
    await saveCalendar(manager, plan);
    return { programmeId: programme.id, version, changed: true };
  });

async function inForce(manager: EntityManager, programme: ProgrammeRow, document: string): Promise<boolean> {
  const rows = (await manager.query(`SELECT 1 FROM plan_version WHERE programme_id = $1 AND version = $2 AND document = $3::jsonb`, [
    programme.id,
    programme.planVersion,
    document,
  ])) as unknown[];
  return rows.length > 0;
}

/** Inserts many rows at once: `columns` of the table, `shape` of the records, the `select` list that fills the columns. */
async function insertAll(
  manager: EntityManager,
  into: string,
  shape: string,
  select: string,
  rows: readonly object[],
  conflict = '',
): Promise<void> {
  await manager.query(`INSERT INTO ${into} SELECT ${select} FROM jsonb_to_recordset($1) AS r(${shape}) ${conflict}`, [
    JSON.stringify(rows),
  ]);
}

async function saveProgramme(manager: EntityManager, { programme }: PublishedPlan, version: number): Promise<void> {
  await manager.query(
    `INSERT INTO programme (id, year, name, issuer, bloc_id, period_from, period_to, printed_period, plan_version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, issuer = excluded.issuer, period_from = excluded.period_from,
       period_to = excluded.period_to, printed_period = excluded.printed_period, plan_version = excluded.plan_version`,
    [
      programme.id,
      programme.year,
      programme.modelName,
      programme.issuer,
      programme.blocId,
      programme.period.from,
      programme.period.to,
      programme.printedPeriod.printed,
      version,
    ],
  );
}

async function saveOrganisations(manager: EntityManager, { units, localities }: PublishedPlan): Promise<void> {
  const organisations = [
    ...units.map(({ id, kind, name, parentId }) => ({ id, kind, name, parentId, group: null })),
    ...localities.map(({ id, kind, name, unionId, group }) => ({ id, kind, name, parentId: unionId, group })),
  ].map((organisation) => ({ ...organisation, folded: fold(organisation.name) }));
  const shape = 'id text, kind text, name text, folded text, "parentId" text, "group" text';
  // Parents first: a row may name one that comes later in the list.
  await insertAll(
    manager,
    'organisation (id, kind, name, name_folded, locality_group)',
    shape,
    'id, kind, name, folded, "group"',
    organisations,
    `ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, name_folded = excluded.name_folded, locality_group = excluded.locality_group`,
  );
  await manager.query(
    `UPDATE organisation o SET parent_id = r."parentId" FROM jsonb_to_recordset($1) AS r(id text, "parentId" text) WHERE o.id = r.id`,
    [JSON.stringify(organisations)],
  );
}

async function savePeople(manager: EntityManager, plan: PublishedPlan, version: number): Promise<void> {
  const { posts, holdings } = plan;
  const people = await withCorrections(manager, plan, version);
  await insertAll(
    manager,
    'person (id, full_name, given_name, email, phone, email_health, phone_health)',
    'id text, "fullName" text, "givenName" text, email text, phone text, "contactHealth" jsonb',
    `id, "fullName", "givenName", email, phone, "contactHealth"->>'email', "contactHealth"->>'phone'`,
    people,
    `ON CONFLICT (id) DO UPDATE SET full_name = excluded.full_name, given_name = excluded.given_name, email = excluded.email,
       phone = excluded.phone, email_health = excluded.email_health, phone_health = excluded.phone_health`,
  );
  await insertAll(
    manager,
    'post (id, kind, title, rank, organisation_id)',
    'id text, kind text, title text, rank int, "organisationId" text',
    'id, kind, title, rank, "organisationId"',
    posts,
    'ON CONFLICT (id) DO UPDATE SET title = excluded.title, rank = excluded.rank',
  );
  await insertAll(
    manager,
    'holding (post_id, person_id, held_from, held_to)',
    '"postId" text, "personId" text, "from" date, "to" date',
    '"postId", "personId", "from", "to"',
    holdings,
    'ON CONFLICT (post_id, person_id, held_from) DO UPDATE SET held_to = excluded.held_to',
  );
}

async function saveCatalogue(manager: EntityManager, { programme, areas, offerings }: PublishedPlan, version: number): Promise<void> {
  await insertAll(
    manager,
    `offering (programme_id, plan_version, id, area_code, area_title, ordinal, name, name_folded, printed, line, flow, mode, venue,
               capacity_count, capacity_scope, lead_unit_id, unit_post_id, co_unit_ids, components)`,
    `"programmeId" text, version int, id text, "areaCode" text, "areaTitle" text, ordinal int, name text, folded text, printed text, line int,
     flow text, mode text, venue text, capacity jsonb, "leadUnitId" text, "unitPostId" text, "coUnitIds" jsonb, components jsonb`,
    `"programmeId", version, id, "areaCode", "areaTitle", ordinal, name, folded, printed, line, flow, mode, venue, (capacity->>'count')::int,
     capacity->>'scope', "leadUnitId", "unitPostId", "coUnitIds", components`,
    offerings.map((offering) => ({
      ...offering,
      id: offeringIdOf(programme.id, offering.id),
      programmeId: programme.id,
      version,
      areaTitle: areas.find((area) => area.code === offering.areaCode)?.title ?? '',
      folded: fold(offering.name),
    })),
  );
}

/** Days of the data file are added to those entered before; a changed day brings a new version of the calendar. */
async function saveCalendar(manager: EntityManager, { calendar }: PublishedPlan): Promise<void> {
  const days = calendar.map((day) => ({ ...day, scope: day.scope === 'all' ? 'all' : day.scope.unitId }));
  await insertAll(
    manager,
    'calendar_day (date, scope, kind, basis, version)',
    'date date, scope text, kind text, basis text',
    'date, scope, kind, basis, coalesce((SELECT max(version) FROM calendar_day), 0) + 1',
    days,
    `ON CONFLICT (date, scope) DO UPDATE SET kind = excluded.kind, basis = excluded.basis, version = excluded.version
      WHERE calendar_day.kind <> excluded.kind`,
  );
}
