import type { PlaceLimit, PlacesTaken } from '@chung-suc/domain';
import type { Database, OfferingRow } from '@chung-suc/persistence';

/** How often an offering can be had (R10); null without a limit. */
export const placeLimitOf = ({ capacityCount, capacityScope }: OfferingRow): PlaceLimit | null =>
  capacityCount === null ? null : { count: capacityCount, scope: capacityScope === 'locality' ? 'locality' : 'programme' };

/** What is taken, and how many are in line, by the key of the place: none where there is no claim. */
export async function placesTaken(database: Database, keys: readonly string[]): Promise<(key: string) => PlacesTaken> {
  const rows =
    keys.length === 0
      ? []
      : ((await database.query(
          `SELECT k.key, (SELECT count(*) FROM place p WHERE p.place_key = k.key)::int AS taken,
                  (SELECT count(*) FROM place_wait w WHERE w.place_key = k.key)::int AS "inLine"
             FROM unnest($1::text[]) AS k(key)`,
          [keys],
        )) as ({ key: string } & PlacesTaken)[]);
  const found = new Map(rows.map(({ key, taken, inLine }) => [key, { taken, inLine }]));
  return (key) => found.get(key) ?? { taken: 0, inLine: 0 };
}
