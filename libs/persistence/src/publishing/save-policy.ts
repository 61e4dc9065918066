import type { DataSource, EntityManager } from 'typeorm';
import { policyProblems, type ChainTarget, type Instant, type Policy, type PolicyProblem } from '@chung-suc/domain';
import { chainOf, latestPolicy, reviewersOf } from '../reading/standing-data';
import { ProgrammeRow } from '../rows/programme.row';

/** A policy as the committee enters it: versions are counted here. */
export type PolicyDraft = Omit<Policy, 'version' | 'chain'> & { readonly chain: Omit<Policy['chain'], 'version'> };

export type SavedPolicy =
  | { readonly saved: true; readonly version: number; readonly changed: boolean }
  | { readonly saved: false; readonly problems: readonly PolicyProblem[] };

/**
 * Saves a policy as a new version, which cases opened from now on keep; running cases keep theirs. The chain must reach the coordinator and
 * the committee of every bloc with a programme, as their posts are held at `at`. Throws when no plan was published.
 */
export const savePolicy = (database: DataSource, draft: PolicyDraft, at: Instant): Promise<SavedPolicy> =>
  database.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('save-policy'))`);
    const latest = await latestPolicy(manager);
    const version = latest.version + 1;
    const policy: Policy = { ...draft, version, chain: { ...draft.chain, version } };
    const problems = policyProblems(policy, await deliverableNow(manager, at));
    if (problems.length > 0) return { saved: false, problems };
    const same = { ...policy, version: latest.version, chain: { ...policy.chain, version: latest.chain.version } };
    const written = (await manager.query(
      `INSERT INTO policy (version, data) SELECT $1, $2::jsonb
        WHERE NOT EXISTS (SELECT 1 FROM policy WHERE version = $3 AND data = $4::jsonb) RETURNING version`,
      [version, JSON.stringify(policy), latest.version, JSON.stringify(same)],
    )) as unknown[];
    return written.length > 0 ? { saved: true, version, changed: true } : { saved: true, version: latest.version, changed: false };
  });

/** Targets of a chain that reach somebody in every bloc. */
async function deliverableNow(manager: EntityManager, at: Instant): Promise<ReadonlySet<ChainTarget>> {
  const programmes = await manager.getRepository(ProgrammeRow).find();
  const blocs = [...new Set(programmes.map(({ blocId }) => blocId))];
  const reached: Record<'coordinator' | 'standingCommittee', boolean>[] = [];
  for (const blocId of blocs) {
    const { coordinator } = await chainOf(manager, blocId, '', at);
    const members = await reviewersOf(manager, blocId, at);
    reached.push({ coordinator: coordinator?.reachable ?? false, standingCommittee: members.some(({ reachable }) => reachable) });
  }
  const everywhere = (target: 'coordinator' | 'standingCommittee'): boolean => reached.length > 0 && reached.every((bloc) => bloc[target]);
  return new Set((['coordinator', 'standingCommittee'] as const).filter(everywhere));
}
