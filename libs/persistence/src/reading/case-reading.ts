import {
  localDateOf,
  type Duty,
  type Instant,
  type Policy,
  type SentenceNames,
  type SupportRequest,
  type WorkingCalendar,
} from '@chung-suc/domain';
import type { DutyRow } from '../rows/duty.row';
import type { OfferingRow } from '../rows/offering.row';
import type { ProgrammeRow } from '../rows/programme.row';
import { run, type Database, type Statement } from '../statements/prepared';
import { instantSql } from './instant-sql';
import { CALENDAR_SQL, coordinatorPostSql, holdersSql, type PostHolder } from './standing-data';

/** A case with all that pages and mails say about it: names, the offering as printed, its duties, and who holds its posts at `at`. */
export interface CaseReading {
  readonly caseId: string;
  readonly version: number;
  readonly state: SupportRequest;
  /** Open duties, the earliest due first. */
  readonly owed: readonly Duty[];
  readonly programme: Pick<ProgrammeRow, 'id' | 'year' | 'issuer' | 'blocId' | 'periodFrom' | 'periodTo'>;
  readonly offering: Pick<OfferingRow, 'id' | 'areaCode' | 'areaTitle' | 'ordinal' | 'name' | 'printed' | 'components'>;
  readonly unit: { readonly id: string; readonly name: string };
  readonly locality: { readonly id: string; readonly name: string };
  /** In the order of `state.coUnits`, with whoever holds the post that answers for it. */
  readonly coUnits: readonly { readonly id: string; readonly name: string; readonly holder: PostHolder | null }[];
  readonly names: SentenceNames;
  readonly holders: { readonly unit: PostHolder; readonly locality: PostHolder; readonly coordinator: PostHolder | null };
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** A duty as the domain knows it, from its row `d`. Instants become milliseconds. */
const DUTY_SQL = `jsonb_build_object('id', d.id, 'kind', d.kind, 'postId', d.post_id, 'since', ${instantSql('d.since')},
  'dueAt', ${instantSql('d.due_at')}, 'alsoPostIds', d.also_post_ids, 'reminders', d.reminders, 'climbsAt', ${instantSql('d.climbs_at')},
  'provisional', d.provisional)`;

/** How the committee is named in a sentence. */
const COMMITTEE_NAME = 'Ban Thường vụ';

const fromCoUnits = (field: string): string => `ARRAY(SELECT x->>'${field}' FROM jsonb_array_elements(c.state->'coUnits') x)`;
const CO_UNITS = fromCoUnits('unitId');
const CO_POSTS = fromCoUnits('postId');

/** A case, and everything around it, in one statement: mails and pages are made of it by the thousand. */
const READ_CASE: Statement = {
  name: 'read-case',
  text: `
  SELECT c.id AS "caseId", c.version, c.state, l.data AS policy, ${CALENDAR_SQL} AS calendar,
         jsonb_build_object('id', g.id, 'year', g.year, 'issuer', g.issuer, 'blocId', g.bloc_id,
           'periodFrom', to_char(g.period_from, 'YYYY-MM-DD'), 'periodTo', to_char(g.period_to, 'YYYY-MM-DD')) AS programme,
         jsonb_build_object('id', o.id, 'areaCode', o.area_code, 'areaTitle', o.area_title, 'ordinal', o.ordinal, 'name', o.name, 'printed',
           o.printed, 'components', o.components) AS offering,
         jsonb_build_object('id', u.id, 'name', u.name) AS unit, jsonb_build_object('id', y.id, 'name', y.name) AS locality,
         coalesce((SELECT jsonb_agg(${DUTY_SQL} ORDER BY d.due_at) FROM duty d WHERE d.case_id = c.id AND d.closed_at IS NULL), '[]') AS owed,
         k.id AS "coordinatorPost",
         coalesce((SELECT jsonb_object_agg(v.id, v.name) FROM organisation v WHERE v.id = ANY(${CO_UNITS})), '{}') AS "coUnitNames",
         (SELECT jsonb_agg(h) FROM (${holdersSql(`ARRAY[c.state->'posts'->>'unit', c.state->'posts'->>'locality', k.id] || ${CO_POSTS}`, '$2')}) h) AS holders
    FROM cases c
    JOIN policy l ON l.version = c.policy_version
    JOIN programme g ON g.id = c.programme_id
    JOIN offering o ON o.programme_id = c.programme_id AND o.plan_version = c.plan_version AND o.id = c.offering_id
    JOIN organisation u ON u.id = c.lead_unit_id
    JOIN organisation y ON y.id = c.locality_id
    LEFT JOIN LATERAL (SELECT ${coordinatorPostSql('g.bloc_id')} AS id) k ON true
   WHERE c.id = $1::uuid`,
};

type ReadCaseRow = Omit<CaseReading, 'names' | 'holders' | 'coUnits'> & {
  readonly coUnitNames: Readonly<Record<string, string>>;
  readonly coordinatorPost: string | null;
  readonly holders: readonly PostHolder[];
};

/** Null when there is no such case. */
export async function readCase(database: Database, caseId: string, at: Instant): Promise<CaseReading | null> {
  const [row] = await run<ReadCaseRow>(database, READ_CASE, [caseId, localDateOf(at)]);
  if (!row) return null;
  const { coordinatorPost, holders, coUnitNames, ...reading } = row;
  const { unit, locality, state } = reading;
  const holderOf = (postId: string | null): PostHolder | null => holders.find((holder) => holder.postId === postId) ?? null;
  const held = { unit: holderOf(state.posts.unit), locality: holderOf(state.posts.locality), coordinator: holderOf(coordinatorPost) };
  if (!held.unit || !held.locality) throw new Error(`Case ${caseId} names a post that does not exist`);
  return {
    ...reading,
    coUnits: state.coUnits.map(({ unitId, postId }) => ({ id: unitId, name: coUnitNames[unitId] ?? unitId, holder: holderOf(postId) })),
    names: { unit: unit.name, locality: locality.name, committee: COMMITTEE_NAME, coUnits: coUnitNames },
    holders: { ...held, unit: held.unit, locality: held.locality },
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
