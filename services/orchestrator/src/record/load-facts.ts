import type { EntityManager } from 'typeorm';
import {
  localDateOf,
  personActor,
  unitsNamedBy,
  type Actor,
  type Command,
  type Duty,
  type Facts,
  type FactsKind,
  type Instant,
  type LocalityFacts,
  type OfferingFacts,
  type Policy,
  type RestoredFacts,
  type SupportRequest,
  type WorkingCalendar,
} from '@chung-suc/domain';
import {
  DutyRow,
  ProgrammeRow,
  chainOf,
  coordinatorPostSql,
  localitiesAnswered,
  reviewersOf,
  run,
  toDuty,
  unitsNamed,
  type Statement,
} from '@chung-suc/persistence';
import type { Intake, LockedCase } from './load-case';

/** What is known of a command and its case before the facts are loaded. */
export interface Known {
  readonly needed: readonly FactsKind[];
  readonly caseId: string;
  readonly asOf: Instant;
  readonly intake: Intake;
  readonly asked: Command;
  readonly state: SupportRequest | null;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly programme: LockedCase['programme'] | null;
  readonly offering: OfferingFacts | null;
}

/** The facts that the domain names for a command (`FACTS_OF`), and no others. */
export async function loadFacts(manager: EntityManager, known: Known): Promise<Facts> {
  const { needed, asOf, programme, state, asked } = known;
  const blocId = programme?.blocId ?? '';
  const needs = (kind: FactsKind): boolean => needed.includes(kind);
  return {
    asOf,
    actor: actorOf(known.intake),
    policy: known.policy,
    calendar: known.calendar,
    blocId,
    period: { from: programme?.periodFrom ?? '', to: programme?.periodTo ?? '' },
    offering: known.offering,
    caseNumber: programme ? `CS-${programme.year}-${String(programme.lastCaseNumber + 1).padStart(4, '0')}` : '',
    reviewers: needs('committee') ? await reviewersOf(manager, blocId, asOf) : [],
    chain: needs('chain') ? await chainOf(manager, blocId, leadUnitOf(asked, state), asOf) : { unitSecretary: null, coordinator: null },
    units: needs('units') ? await unitsNamed(manager, unitsNamedBy(asked, state), asOf) : [],
    taken: [],
    restored: needs('restored') ? await restoredBy(manager, asked) : null,
    locality: needs('locality') ? await localityOf(manager, asked, asOf) : null,
    kept: needs('kept') ? await keptDuties(manager, known.caseId) : [],
  };
}

const leadUnitOf = (asked: Command, state: SupportRequest | null): string =>
  state?.leadUnitId ?? (asked.kind === 'openPart' ? (asked.body.apart[0]?.unitId ?? '') : '');

/** The locality of the programme for which something is registered, with its contact of that day. */
async function localityOf(manager: EntityManager, asked: Command, asOf: Instant): Promise<LocalityFacts | null> {
  if (asked.kind !== 'register') return null;
  const [found] = await localitiesAnswered(manager, asOf, asked.body.localityId);
  return found ? { localityId: found.localityId, postId: found.postId } : null;
}

/** The case that a request takes up again; null when it names none that there is. */
async function restoredBy(manager: EntityManager, asked: Command): Promise<RestoredFacts | null> {
  if (asked.kind !== 'request' || !asked.body.restores) return null;
  const [found] = (await manager.query(
    `SELECT id AS "caseId", offering_id AS "offeringId", locality_id AS "localityId", outcome FROM cases WHERE id = $1::uuid`,
    [asked.body.restores],
  )) as RestoredFacts[];
  return found ?? null;
}

const keptDuties = async (manager: EntityManager, caseId: string): Promise<Duty[]> =>
  (await manager.getRepository(DutyRow).findBy({ caseId })).filter((row) => row.closedAt === null).map(toDuty);

const actorOf = ({ actorPersonId, actorPostId, held }: Intake): Actor =>
  actorPersonId ? personActor(actorPersonId, held, actorPostId) : { kind: 'system' };

const LOAD_OFFERING: Statement = {
  name: 'load-offering',
  text: `SELECT o.id, o.flow, o.mode, o.lead_unit_id AS "leadUnitId", o.unit_post_id AS "unitPostId", o.programme_id AS "programmeId",
                (SELECT q.id FROM organisation u JOIN post q ON q.organisation_id = u.parent_id AND q.kind = 'unitContact'
                  WHERE u.id = o.lead_unit_id ORDER BY q.rank, q.id LIMIT 1) AS "parentPostId",
                CASE WHEN o.capacity_count IS NULL THEN NULL
                     ELSE jsonb_build_object('count', o.capacity_count, 'scope', o.capacity_scope) END AS place,
                coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', c.id, 'postId', coalesce(
                    (SELECT q.id FROM post q JOIN holding h ON h.post_id = q.id
                      WHERE q.organisation_id = c.id AND q.kind = 'unitContact' AND h.held_from <= $2::date AND (h.held_to IS NULL OR h.held_to >= $2::date)
                      ORDER BY q.rank, q.id LIMIT 1),
                    ${coordinatorPostSql('p.bloc_id')})) ORDER BY c.position)
                  FROM jsonb_array_elements_text(o.co_unit_ids) WITH ORDINALITY AS c(id, position)), '[]') AS "coUnits",
                coalesce((SELECT jsonb_agg(jsonb_build_object('part', c.item->>'id', 'unitId', c.item->>'leadUnitId', 'postId',
                    coalesce(c.item->>'unitPostId', ${coordinatorPostSql('p.bloc_id')})) ORDER BY c.position)
                  FROM jsonb_array_elements(o.components) WITH ORDINALITY AS c(item, position)), '[]') AS components,
                ${coordinatorPostSql('p.bloc_id')} AS "coordinatorPostId"
           FROM offering o JOIN programme p ON p.id = o.programme_id AND p.plan_version = o.plan_version
          WHERE o.id = $1`,
};

/** The offering of the plan in force, with the posts that answer for it; locks the programme, whose next case number may be taken. */
export async function loadOffering(
  manager: EntityManager,
  offeringId: string,
  asOf: Instant,
): Promise<{ offering: OfferingFacts; programme: ProgrammeRow } | null> {
  const [found] = await run<OfferingFacts & { readonly programmeId: string }>(manager, LOAD_OFFERING, [offeringId, localDateOf(asOf)]);
  if (!found) return null;
  const { programmeId, ...offering } = found;
  const programme = await manager
    .getRepository(ProgrammeRow)
    .findOneOrFail({ where: { id: programmeId }, lock: { mode: 'pessimistic_write' } });
  return { offering, programme };
}
