import type { DataSource } from 'typeorm';
import { localDateOf, mayRead, type CaseAccess, type HeldPost, type Instant } from '@chung-suc/domain';
import { postsHeldSql } from '@chung-suc/persistence';

/** Who of some people may read a case now, and who of them owes something in it, or owed it until a moment ago. */
export interface Hearers {
  readonly version: number;
  readonly readers: ReadonlySet<string>;
  readonly owers: ReadonlySet<string>;
}

interface Row {
  readonly version: number;
  readonly access: CaseAccess;
  readonly dutyPosts: readonly string[];
  readonly people: readonly { readonly personId: string; readonly held: readonly HeldPost[] }[];
}

/** One statement for all who listen, however many they are. A duty that was closed counts for a minute: its owner hears that it is over. */
const WHO_HEARS = `
  SELECT c.version,
         jsonb_build_object('posts', c.state->'posts', 'leadUnitId', c.state->'leadUnitId', 'parentPostId', c.state->'parentPostId',
           'reviewPostId', c.state->'reviewPostId', 'coUnits', c.state->'coUnits') AS access,
         ARRAY(SELECT DISTINCT x.post_id FROM duty d
                 CROSS JOIN LATERAL (SELECT d.post_id UNION ALL SELECT jsonb_array_elements_text(d.also_post_ids)) x(post_id)
                WHERE d.case_id = c.id AND (d.closed_at IS NULL OR d.closed_at >= c.updated_at - interval '1 minute')) AS "dutyPosts",
         coalesce((SELECT jsonb_agg(jsonb_build_object('personId', n.id, 'held',
             coalesce((SELECT jsonb_agg(to_jsonb(held)) FROM (${postsHeldSql('n.id', '$3')}) held), '[]'::jsonb)))
           FROM unnest($2::text[]) AS n(id)), '[]'::jsonb) AS people
    FROM cases c WHERE c.id = $1::uuid`;

/** By the posts held at `at`. Null when there is no such case. */
export async function whoHears(database: DataSource, caseId: string, personIds: readonly string[], at: Instant): Promise<Hearers | null> {
  const [row] = (await database.query(WHO_HEARS, [caseId, personIds, localDateOf(at)])) as Row[];
  if (!row) return null;
  const those = (concerns: (held: readonly HeldPost[]) => boolean): ReadonlySet<string> =>
    new Set(row.people.filter(({ held }) => concerns(held)).map(({ personId }) => personId));
  return {
    version: row.version,
    readers: those((held) => mayRead(row.access, held)),
    owers: those((held) => held.some(({ postId }) => row.dutyPosts.includes(postId))),
  };
}
