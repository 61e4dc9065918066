import type { SupportRequest } from '@chung-suc/domain';
import type { Database } from '@chung-suc/persistence';

interface OtherCase {
  readonly id: string;
  readonly number: string;
}

/** What other cases make of this one: its position in line, and the cases that it is linked to. */
export interface CaseSurroundings {
  /** In line for a place, from 1, by order of arrival; null when it is in no line. */
  readonly position: number | null;
  readonly restores: OtherCase | null;
  readonly restoredBy: readonly OtherCase[];
  readonly splitFrom: OtherCase | null;
  readonly splitOff: readonly OtherCase[];
}

const named = (where: string): string => `(SELECT jsonb_build_object('id', id, 'number', number) FROM cases WHERE ${where})`;
const allNamed = (where: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'number', number) ORDER BY opened_at, number) FROM cases WHERE ${where}), '[]')`;

export async function surroundingsOf(
  database: Database,
  caseId: string,
  { restores, splitFrom }: SupportRequest,
): Promise<CaseSurroundings> {
  const [row] = (await database.query(
    `SELECT (SELECT nullif(count(*), 0)::int FROM place_wait mine JOIN place_wait ahead ON ahead.place_key = mine.place_key
              AND ahead.arrival <= mine.arrival WHERE mine.case_id = $1::uuid) AS position,
            ${named('id = $2::uuid')} AS restores, ${named('id = $3::uuid')} AS "splitFrom",
            ${allNamed('restores_id = $1::uuid')} AS "restoredBy", ${allNamed('split_from_id = $1::uuid')} AS "splitOff"`,
    [caseId, restores, splitFrom],
  )) as CaseSurroundings[];
  return row ?? { position: null, restores: null, restoredBy: [], splitFrom: null, splitOff: [] };
}
