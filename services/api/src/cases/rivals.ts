import { inOrderOfPreference, overlaps, type Instant, type Span } from '@chung-suc/domain';
import type { Database } from '@chung-suc/persistence';

/** Another request to the same unit, for overlapping hours. */
export interface Rival {
  readonly id: string;
  readonly number: string;
  readonly localityId: string;
  readonly locality: string;
  readonly localityKind: string;
  readonly requestedAt: Instant;
  readonly span: Span;
  readonly otherDates: readonly Span[];
}

/** Requests to a unit, or for a component that it answers for, that wait for an answer and overlap with these hours, in the order in which the unit is shown them: rural communes first. */
export async function rivalsFor(database: Database, unitId: string, span: Span): Promise<Rival[]> {
  const rows = (await database.query(
    `SELECT c.id, c.number, y.id AS "localityId", y.name AS locality, y.kind AS "localityKind", c.state->'requestedAt' AS "requestedAt",
            jsonb_build_object('start', c.state->'terms'->'start', 'end', c.state->'terms'->'end') AS span,
            coalesce(c.state->'proposal'->'otherDates', '[]') AS "otherDates"
       FROM cases c JOIN organisation y ON y.id = c.locality_id
      WHERE c.stage = 'requested' AND ((c.lead_unit_id = $1 AND NOT (c.state->>'declined')::boolean) OR jsonb_path_exists(c.state,
            '$.coUnits[*] ? (@.unitId == $unit && @.part != null && @.declined == false)', jsonb_build_object('unit', $1::text)))`,
    [unitId],
  )) as Rival[];
  return inOrderOfPreference(rows.filter((row) => overlaps(row.span, span)));
}

/** When units are engaged in these hours already, by other cases. */
export async function engagementsIn(
  database: Database,
  unitIds: readonly string[],
  { start, end }: Span,
  exceptCaseId: string | null = null,
): Promise<Span[]> {
  const rows = (await database.query(
    `SELECT DISTINCT lower(span) AS start, upper(span) AS end FROM booking
      WHERE unit_id = ANY($1) AND span && tstzrange($2, $3) AND case_id IS DISTINCT FROM $4::uuid ORDER BY 1, 2`,
    [unitIds, new Date(start), new Date(end), exceptCaseId],
  )) as { start: Date; end: Date }[];
  return rows.map((row) => ({ start: row.start.getTime(), end: row.end.getTime() }));
}
